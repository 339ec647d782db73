//! Typed codes: what is taken reads back as itself, and nothing panics.
#![no_main]

use libfuzzer_sys::fuzz_target;
use secrecy::ExposeSecret;
use twostep::domain::{
    authenticator_code::AuthenticatorCode,
    emergency_code::{EmergencyCode, TypedEmergencyCode},
    one_time_code::OneTimeCode,
};

fuzz_target!(|text: &str| {
    if let Ok(code) = OneTimeCode::parse(text) {
        assert_eq!(code.as_str(), text);
        assert!(text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_digit()));
    }
    if let Ok(code) = EmergencyCode::parse(text) {
        let again = EmergencyCode::parse(code.formatted().expose_secret()).expect("a shown code is a code");
        assert_eq!(again.canonical(), code.canonical());
        assert_eq!(code.canonical().len(), 16);
        assert!(TypedEmergencyCode::parse(text).is_ok());
    }
    if let Ok(code) = AuthenticatorCode::parse(text) {
        assert_eq!(code.as_str(), text);
        assert!(OneTimeCode::parse(text).is_ok() == code.has(6));
    }
});
