//! Security events: what happened to an account, in the field's words.

use jiff::Timestamp;

use super::{
    challenge::Method,
    ids::{AccountId, EventId, SessionId},
};

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventType {
    /// The address was confirmed and the account made.
    AccountCreated,
    /// A session was opened.
    SignedIn,
    /// A wrong password.
    SignInFailed,
    /// Wrong passwords began a delay.
    SignInThrottled,
    /// So many wrong passwords in a row that the owner was told.
    PasswordGuessingNoticed,
    /// A right password opened a challenge.
    SecondStepRequired,
    /// A challenge that a right password opened was never answered, and the owner was told.
    SecondStepUnanswered,
    /// A wrong code at the second step.
    SecondStepFailed,
    /// Wrong codes began a delay.
    SecondStepThrottled,
    /// Twenty wrong codes turned authenticator and SMS off until recovery.
    SecondStepDisabled,
    /// A code was texted.
    SmsCodeSent,
    /// A mail or a text could not be delivered and was given up.
    MessageNotDelivered,
    /// The person signed out.
    SignedOut,
    /// A refresh token was used a second time; the session was ended.
    RefreshTokenReused,
    /// The wizard was started, after the password was checked.
    EnrollmentStarted,
    /// A wrong password inside a session.
    PasswordCheckFailed,
    /// The new authenticator was proven.
    EnrollmentAuthenticatorVerified,
    /// A wrong code in the wizard.
    EnrollmentCodeFailed,
    /// A number was proven in the wizard.
    EnrollmentPhoneVerified,
    /// The phone step was skipped or the number taken back.
    EnrollmentPhoneSkipped,
    /// An emergency code was shown in the wizard.
    EnrollmentEmergencyCodeIssued,
    /// The wizard was canceled.
    EnrollmentCanceled,
    /// A step was asked for out of order.
    EnrollmentOrderViolated,
    /// Two-step verification was turned on.
    TwoStepEnabled,
    /// The emergency code signed in and was replaced.
    EmergencyCodeUsed,
    /// A new emergency code was issued.
    EmergencyCodeIssued,
    /// The person stored the emergency code.
    EmergencyCodeAcknowledged,
    /// After an emergency code the person kept the authenticator.
    RecoveryCompleted,
    /// The person proved who they are once more.
    Reauthenticated,
    /// A session was ended by its person from another.
    SessionEnded,
    /// All other sessions were ended by their person.
    OtherSessionsEnded,
    /// Name or language was changed.
    ProfileChanged,
    /// The password was changed.
    PasswordChanged,
    /// A link to set a new password was mailed.
    PasswordResetRequested,
    /// The password was set by a mailed link.
    PasswordReset,
    /// A code was mailed to a new address.
    EmailChangeStarted,
    /// The address was changed.
    EmailChanged,
    /// Another phone number was put on file.
    PhoneChanged,
    /// The phone number was removed.
    PhoneRemoved,
    /// An authenticator was added.
    AuthenticatorAdded,
    /// A new authenticator took the place of an old one.
    AuthenticatorReplaced,
    /// An authenticator got another name.
    AuthenticatorRenamed,
    /// An authenticator was removed.
    AuthenticatorRemoved,
    /// Two-step verification was turned off.
    TwoStepDisabled,
    /// A change was taken back by a mailed link.
    ChangeUndone,
    /// A browser was trusted to skip the second step.
    BrowserTrusted,
    /// A trusted browser was forgotten.
    BrowserForgotten,
    /// The account's data was downloaded.
    DataExported,
    /// The account was deleted.
    AccountDeleted,
}

impl EventType {
    /// The event's name in the database, the API and the log.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AccountCreated => "account_created",
            Self::SignedIn => "signed_in",
            Self::SignInFailed => "sign_in_failed",
            Self::SignInThrottled => "sign_in_throttled",
            Self::PasswordGuessingNoticed => "password_guessing_noticed",
            Self::SecondStepRequired => "second_step_required",
            Self::SecondStepUnanswered => "second_step_unanswered",
            Self::SecondStepFailed => "second_step_failed",
            Self::SecondStepThrottled => "second_step_throttled",
            Self::SecondStepDisabled => "second_step_disabled",
            Self::SmsCodeSent => "sms_code_sent",
            Self::MessageNotDelivered => "message_not_delivered",
            Self::SignedOut => "signed_out",
            Self::RefreshTokenReused => "refresh_token_reused",
            Self::EnrollmentStarted => "enrollment_started",
            Self::PasswordCheckFailed => "password_check_failed",
            Self::EnrollmentAuthenticatorVerified => "enrollment_authenticator_verified",
            Self::EnrollmentCodeFailed => "enrollment_code_failed",
            Self::EnrollmentPhoneVerified => "enrollment_phone_verified",
            Self::EnrollmentPhoneSkipped => "enrollment_phone_skipped",
            Self::EnrollmentEmergencyCodeIssued => "enrollment_emergency_code_issued",
            Self::EnrollmentCanceled => "enrollment_canceled",
            Self::EnrollmentOrderViolated => "enrollment_order_violated",
            Self::TwoStepEnabled => "two_step_enabled",
            Self::EmergencyCodeUsed => "emergency_code_used",
            Self::EmergencyCodeIssued => "emergency_code_issued",
            Self::EmergencyCodeAcknowledged => "emergency_code_acknowledged",
            Self::RecoveryCompleted => "recovery_completed",
            Self::Reauthenticated => "reauthenticated",
            Self::SessionEnded => "session_ended",
            Self::OtherSessionsEnded => "other_sessions_ended",
            Self::ProfileChanged => "profile_changed",
            Self::PasswordChanged => "password_changed",
            Self::PasswordResetRequested => "password_reset_requested",
            Self::PasswordReset => "password_reset",
            Self::EmailChangeStarted => "email_change_started",
            Self::EmailChanged => "email_changed",
            Self::PhoneChanged => "phone_changed",
            Self::PhoneRemoved => "phone_removed",
            Self::AuthenticatorAdded => "authenticator_added",
            Self::AuthenticatorReplaced => "authenticator_replaced",
            Self::AuthenticatorRenamed => "authenticator_renamed",
            Self::AuthenticatorRemoved => "authenticator_removed",
            Self::TwoStepDisabled => "two_step_disabled",
            Self::ChangeUndone => "change_undone",
            Self::BrowserTrusted => "browser_trusted",
            Self::BrowserForgotten => "browser_forgotten",
            Self::DataExported => "data_exported",
            Self::AccountDeleted => "account_deleted",
        }
    }
}

/// Where a call came from: the trusted client address and what the client calls itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The address, as text.
    pub address: String,
    /// The `User-Agent`, cut to 256 characters, without control characters.
    pub user_agent: String,
}

/// An event to be written in the transaction of the change it tells of.
#[derive(Debug, Clone)]
pub struct Event {
    /// Its id.
    pub id: EventId,
    /// Whose it is.
    pub account: AccountId,
    /// When.
    pub at: Timestamp,
    /// What.
    pub event_type: EventType,
    /// With which factor, where one was involved.
    pub method: Option<Method>,
    /// In which session, where there was one.
    pub session: Option<SessionId>,
    /// From where, where somebody's request caused it.
    pub origin: Option<Origin>,
}

impl Event {
    /// An event that nobody's request caused.
    #[must_use]
    pub const fn own(id: EventId, account: AccountId, at: Timestamp, event_type: EventType) -> Self {
        Self { id, account, at, event_type, method: None, session: None, origin: None }
    }
}
