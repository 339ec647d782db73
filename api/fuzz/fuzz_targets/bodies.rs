//! JSON bodies: every text is a body of a call or a problem with a name, and a list is no body.
#![no_main]

use libfuzzer_sys::fuzz_target;
use serde::de::{DeserializeOwned, IgnoredAny};
use twostep::http::{
    account::{
        email::EmailBody,
        password::PasswordBody,
        profile::ProfileBody,
        reset::{ConfirmBody, ResetBody},
        sign_up::SignUpBody,
        undo::UndoBody,
        verify_email::VerifyEmailBody,
    },
    enrollment::{begin::BeginBody, phone::PhoneBody, verify::CodeBody},
    json::parse,
    problem::Code,
    sessions::{reauthenticate::ReauthenticateBody, refresh::RefreshBody},
    signin::{
        recovery_code::RecoveryCodeBody, repeat::RepeatBody, second_step::SecondStepBody,
        sign_in::SignInBody, status::ChallengeTokenBody,
    },
    support::{search::SearchBody, start::StartBody, stop_link::StopBody},
    two_step::{
        authenticators::RenameBody, check_up::CheckUpBody, emergency_code::AcknowledgeBody,
        recovery::RecoveryBody,
    },
};

fn reads<T: DeserializeOwned>(bytes: &[u8]) {
    let is_json = serde_json::from_slice::<IgnoredAny>(bytes).is_ok();
    match parse::<T>(bytes) {
        Ok(_) => assert!(is_json && bytes.trim_ascii_start().starts_with(b"{")),
        Err(problem) => {
            assert!([Code::MalformedJson, Code::ValidationFailed].contains(&problem.code()), "{problem:?}");
            assert_eq!(problem.code() == Code::MalformedJson, !is_json);
        }
    }
}

fuzz_target!(|bytes: &[u8]| {
    reads::<EmailBody>(bytes);
    reads::<PasswordBody>(bytes);
    reads::<ProfileBody>(bytes);
    reads::<ResetBody>(bytes);
    reads::<ConfirmBody>(bytes);
    reads::<SignUpBody>(bytes);
    reads::<UndoBody>(bytes);
    reads::<VerifyEmailBody>(bytes);
    reads::<BeginBody>(bytes);
    reads::<PhoneBody>(bytes);
    reads::<CodeBody>(bytes);
    reads::<ReauthenticateBody>(bytes);
    reads::<RefreshBody>(bytes);
    reads::<RecoveryCodeBody>(bytes);
    reads::<RepeatBody>(bytes);
    reads::<SecondStepBody>(bytes);
    reads::<SignInBody>(bytes);
    reads::<ChallengeTokenBody>(bytes);
    reads::<SearchBody>(bytes);
    reads::<StartBody>(bytes);
    reads::<StopBody>(bytes);
    reads::<CheckUpBody>(bytes);
    reads::<RenameBody>(bytes);
    reads::<AcknowledgeBody>(bytes);
    reads::<RecoveryBody>(bytes);
});
