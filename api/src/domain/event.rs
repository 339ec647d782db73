//! Security events: what happened to an account, in the field's words.

use jiff::Timestamp;

use super::{
    challenge::Method,
    ids::{AccountId, EventId, SessionId},
};

macro_rules! event_types {
    ($($(#[$doc:meta])+ $variant:ident $name:literal)+) => {
        /// What happened.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum EventType { $($(#[$doc])+ $variant,)+ }

        impl EventType {
            /// Every type.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The event's name in the database, the API and the log.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// The type of a name; `None` where there is none.
            #[must_use]
            pub fn parse(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == name)
            }
        }
    };
}

event_types! {
    /// The address was confirmed and the account made.
    AccountCreated "account_created"
    /// The account was imported from another system.
    AccountImported "account_imported"
    /// A session was opened.
    SignedIn "signed_in"
    /// A wrong password.
    SignInFailed "sign_in_failed"
    /// Wrong passwords began a delay.
    SignInThrottled "sign_in_throttled"
    /// So many wrong passwords in a row that the owner was told.
    PasswordGuessingNoticed "password_guessing_noticed"
    /// A right password opened a challenge.
    SecondStepRequired "second_step_required"
    /// A challenge that a right password opened was never answered, and the owner was told.
    SecondStepUnanswered "second_step_unanswered"
    /// A wrong code at the second step.
    SecondStepFailed "second_step_failed"
    /// Wrong codes began a delay.
    SecondStepThrottled "second_step_throttled"
    /// Twenty wrong codes turned authenticator and SMS off until recovery.
    SecondStepDisabled "second_step_disabled"
    /// A code was texted.
    SmsCodeSent "sms_code_sent"
    /// A mail or a text could not be delivered and was given up.
    MessageNotDelivered "message_not_delivered"
    /// The person signed out.
    SignedOut "signed_out"
    /// A refresh token was used a second time; the session was ended.
    RefreshTokenReused "refresh_token_reused"
    /// The wizard was started, after the password was checked.
    EnrollmentStarted "enrollment_started"
    /// A wrong password inside a session.
    PasswordCheckFailed "password_check_failed"
    /// The new authenticator was proven.
    EnrollmentAuthenticatorVerified "enrollment_authenticator_verified"
    /// A wrong code in the wizard.
    EnrollmentCodeFailed "enrollment_code_failed"
    /// A number was proven in the wizard.
    EnrollmentPhoneVerified "enrollment_phone_verified"
    /// The phone step was skipped or the number taken back.
    EnrollmentPhoneSkipped "enrollment_phone_skipped"
    /// An emergency code was shown in the wizard.
    EnrollmentEmergencyCodeIssued "enrollment_emergency_code_issued"
    /// The wizard was canceled.
    EnrollmentCanceled "enrollment_canceled"
    /// A step was asked for out of order.
    EnrollmentOrderViolated "enrollment_order_violated"
    /// Two-step verification was turned on.
    TwoStepEnabled "two_step_enabled"
    /// The emergency code signed in and was replaced.
    EmergencyCodeUsed "emergency_code_used"
    /// A new emergency code was issued.
    EmergencyCodeIssued "emergency_code_issued"
    /// The person stored the emergency code.
    EmergencyCodeAcknowledged "emergency_code_acknowledged"
    /// Asked at the check-up, the person said that authenticator and emergency code are at hand.
    CheckUpAnswered "check_up_answered"
    /// After an emergency code the person kept the authenticator.
    RecoveryCompleted "recovery_completed"
    /// The person proved who they are once more.
    Reauthenticated "reauthenticated"
    /// A session was ended by its person from another.
    SessionEnded "session_ended"
    /// All other sessions were ended by their person.
    OtherSessionsEnded "other_sessions_ended"
    /// Name or language was changed.
    ProfileChanged "profile_changed"
    /// The password was changed.
    PasswordChanged "password_changed"
    /// A link to set a new password was mailed.
    PasswordResetRequested "password_reset_requested"
    /// The password was set by a mailed link.
    PasswordReset "password_reset"
    /// A code was mailed to a new address.
    EmailChangeStarted "email_change_started"
    /// The address was changed.
    EmailChanged "email_changed"
    /// Another phone number was put on file.
    PhoneChanged "phone_changed"
    /// The phone number was removed.
    PhoneRemoved "phone_removed"
    /// An authenticator was added.
    AuthenticatorAdded "authenticator_added"
    /// A new authenticator took the place of an old one.
    AuthenticatorReplaced "authenticator_replaced"
    /// An authenticator got another name.
    AuthenticatorRenamed "authenticator_renamed"
    /// An authenticator was removed.
    AuthenticatorRemoved "authenticator_removed"
    /// Two-step verification was turned off.
    TwoStepDisabled "two_step_disabled"
    /// A change was taken back by a mailed link.
    ChangeUndone "change_undone"
    /// A browser was trusted to skip the second step.
    BrowserTrusted "browser_trusted"
    /// A trusted browser was forgotten.
    BrowserForgotten "browser_forgotten"
    /// The account's data was downloaded.
    DataExported "data_exported"
    /// The operator exported the account's data on the command line.
    ExportedByOperator "exported_by_operator"
    /// The account was deleted.
    AccountDeleted "account_deleted"
    /// Support looked an account up by its address.
    SupportFound "support_found"
    /// An agent looked up an address that has no account; recorded with the agent's own events.
    SupportFoundNobody "support_found_nobody"
    /// Support looked at an account.
    SupportViewed "support_viewed"
    /// An administrator read the events of all accounts; recorded with the administrator's own events.
    SupportFeedRead "support_feed_read"
    /// Support tried what it may not do to this account.
    SupportRefused "support_refused"
    /// Support started a recovery.
    SupportRecoveryStarted "support_recovery_started"
    /// A second person approved a recovery.
    SupportRecoveryApproved "support_recovery_approved"
    /// A recovery was stopped, by a mailed link or by support.
    SupportRecoveryStopped "support_recovery_stopped"
    /// A recovery was canceled by a second factor that still works.
    SupportRecoveryCanceled "support_recovery_canceled"
    /// Nobody approved or claimed a recovery in time.
    SupportRecoveryLapsed "support_recovery_lapsed"
    /// The code of a recovery was sent.
    SupportRecoveryCodeSent "support_recovery_code_sent"
    /// A recovery set up new factors in place of the old ones.
    SupportRecoveryCompleted "support_recovery_completed"
    /// An administrator ended all sessions.
    SupportSessionsEnded "support_sessions_ended"
    /// The account was given a role.
    RoleGranted "role_granted"
    /// The account's role was taken away.
    RoleRevoked "role_revoked"
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
