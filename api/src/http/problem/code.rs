//! The one table from a problem's code to its status and public words.

use actix_web::http::StatusCode;

macro_rules! codes {
    ($([$status:ident] $($variant:ident $code:literal $title:literal $detail:literal;)+)+) => {
        /// What went wrong, as a program reads it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[expect(missing_docs, reason = "each variant's meaning is its title and detail in the table")]
        pub enum Code { $($($variant,)+)+ }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Self] = &[$($(Self::$variant,)+)+];

            /// The code as it stands in answers and in `/problems/<code>`.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $($(Self::$variant => $code,)+)+ }
            }

            /// The HTTP status.
            #[must_use]
            pub const fn status(self) -> StatusCode {
                match self { $($(Self::$variant => StatusCode::$status,)+)+ }
            }

            /// A few words for a heading.
            #[must_use]
            pub const fn title(self) -> &'static str {
                match self { $($(Self::$variant => $title,)+)+ }
            }

            /// What happened and what to do.
            #[must_use]
            pub const fn detail(self) -> &'static str {
                match self { $($(Self::$variant => $detail,)+)+ }
            }
        }
    };
}

codes! {
    [BAD_REQUEST]
        MalformedJson "malformed_json" "The body is not JSON" "Send a JSON object.";
    [UNAUTHORIZED]
        Unauthenticated "unauthenticated" "Not signed in" "Send a valid access token, or sign in again.";
        InvalidCredentials "invalid_credentials" "E-mail or password is wrong" "Check the e-mail address and the password and try again.";
        InvalidCode "invalid_code" "The code is wrong" "Enter the newest code. A code works only once.";
        ChallengeExpired "challenge_expired" "The sign-in is over" "It took too long, is finished, or the account was changed meanwhile. Sign in again with e-mail and password.";
        SessionEnded "session_ended" "The session is over" "Sign in again.";
        ReauthenticationRequired "reauthentication_required" "Confirm that it is you" "Prove who you are again, then repeat the call.";
    [FORBIDDEN]
        Forbidden "forbidden" "Not allowed" "This account may not do that.";
        CrossSiteRequest "cross_site_request" "Not from this site" "Calls that use the cookie must come from the product's own pages.";
        HttpsRequired "https_required" "HTTPS is required" "Use the https address; check that the proxy in front says so in X-Forwarded-Proto.";
        RecoveryPending "recovery_pending" "Recovery comes first" "After an emergency code: store the new one, then keep or replace the authenticator. After help from support: set two-step verification up anew.";
        EnrollmentRequired "enrollment_required" "Two-step verification is required" "Turn on two-step verification first.";
        PasswordChangeRequired "password_change_required" "The password must be changed" "Set a new password first.";
        SecondStepDisabled "second_step_disabled" "This way is locked" "Too many wrong codes. Sign in with the emergency code.";
        EmergencyCodeDisabled "second_step_disabled" "The emergency code is locked" "Too many wrong emergency codes. Use another way, or set a new password by mail, which unlocks it.";
        StepUpTooWeak "step_up_too_weak" "A stronger proof is needed" "Confirm with an authenticator that you have had for a day, not by SMS.";
    [NOT_FOUND]
        NotFound "not_found" "Not found" "There is nothing at this address for this session.";
    [METHOD_NOT_ALLOWED]
        MethodNotAllowed "method_not_allowed" "Method not allowed" "Use a method that the Allow header lists.";
    [CONFLICT]
        WrongStage "wrong_stage" "Not at this step" "Read the enrollment and go on at its stage.";
        AlreadyEnabled "already_enabled" "Two-step verification is already on" "Add or replace an authenticator instead.";
        NotEnabled "not_enabled" "Two-step verification is off" "Turn it on first.";
        PasswordTooShortAlone "password_too_short" "The password is too short to be alone" "Set a longer password first.";
        LastAuthenticator "last_authenticator" "This is the last authenticator" "Add another first, or turn two-step verification off.";
        TooManyAuthenticators "too_many_authenticators" "There are five authenticators" "Remove one first.";
        PolicyRequiresTwoStep "policy_requires_two_step" "Two-step verification is compulsory here" "It can't be turned off.";
        AcknowledgementRequired "acknowledgement_required" "The emergency code is not stored yet" "Show the emergency code and have its storing confirmed first.";
        EmergencyCodeChanged "emergency_code_changed" "Another emergency code was shown since" "Only the code shown last is valid. Show it, or issue a new one.";
        RecoveryRunning "recovery_running" "A recovery is under way" "Stop it first, or let it go on.";
        MethodNotAvailable "method_not_available" "This way is not available" "Choose one of the methods that the challenge lists.";
        SmsNotOffered "sms_not_offered" "SMS is not offered" "Go on without a phone number.";
    [GONE]
        ResetTokenExpired "reset_token_expired" "This link no longer works" "Ask for a new one.";
        EnrollmentExpired "enrollment_expired" "This enrollment is over" "Start again; nothing was changed.";
    [PAYLOAD_TOO_LARGE]
        BodyTooLarge "body_too_large" "The body is too large" "Send at most 16 KiB.";
    [UNSUPPORTED_MEDIA_TYPE]
        UnsupportedMediaType "unsupported_media_type" "Not JSON" "Send the body as application/json.";
    [MISDIRECTED_REQUEST]
        UnknownHost "unknown_host" "Unknown host" "Use the public address of this installation.";
    [UNPROCESSABLE_ENTITY]
        ValidationFailed "validation_failed" "Some fields need attention" "See errors for each field.";
        WrongPassword "wrong_password" "The password is wrong" "Enter your current password.";
        WrongCode "wrong_code" "The code is wrong" "Enter the newest code.";
        PasswordTooShort "password_too_short" "The password is too short" "Use a longer password.";
        PasswordBlocklisted "password_blocklisted" "The password is easy to guess" "Use a password that others would not think of: not a common one, not your own name, not a few repeated characters.";
        InvalidPhone "invalid_phone" "Not a phone number" "Enter the number with its country code, such as +47 ...";
        PhoneCountryNotAllowed "phone_country_not_allowed" "This country is not supported" "Use a number of another country, or go on without.";
    [TOO_MANY_REQUESTS]
        TooManyAttempts "too_many_attempts" "Too many attempts" "Wait until the time is over, then try again.";
        TooManyInEnrollment "too_many_attempts" "Too often in one enrollment" "Finish with what there is until the time is over, or start again.";
        TooManyMessages "too_many_messages" "Too many messages" "Wait until the time is over, then ask for another.";
    [SERVICE_UNAVAILABLE]
        Overloaded "overloaded" "Too busy" "Try again in a moment.";
        Unavailable "unavailable" "Not available" "Try again in a moment. If this was a change, look first: where the connection broke at the end, it was made.";
        SmsUnavailable "sms_unavailable" "SMS does not work at the moment" "Use another way, or try again later.";
}
