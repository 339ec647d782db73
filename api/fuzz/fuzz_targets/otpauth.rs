//! The address behind the QR code: whatever product and address are called, it has one of each parameter.
#![no_main]

use libfuzzer_sys::fuzz_target;
use secrecy::ExposeSecret;
use twostep::domain::{
    email::Email,
    provisioning::{QrCode, otpauth_uri},
    totp::TotpSecret,
};

fuzz_target!(|input: (&str, &str, [u8; 20])| {
    let (issuer, email, secret) = input;
    let Ok(email) = Email::parse(email) else { return };
    let secret = TotpSecret::from_bytes(&secret).expect("20 bytes");
    let uri = otpauth_uri(issuer, &email, &secret);
    let uri = uri.expose_secret();
    assert!(uri.is_ascii() && uri.starts_with("otpauth://totp/"));
    let (_, query) = uri.split_once('?').expect("a query");
    let names: Vec<&str> = query.split('&').filter_map(|pair| pair.split('=').next()).collect();
    assert_eq!(names, ["secret", "issuer", "algorithm", "digits", "period"]);
    assert!(!uri.contains('#') && query.matches('=').count() == 5);
    if uri.len() < 1000 {
        assert!(QrCode::of(uri).size() >= 21);
    }
});
