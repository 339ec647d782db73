//! What people type about themselves: what is taken is taken again as itself, and nothing panics.
#![no_main]

use libfuzzer_sys::fuzz_target;
use twostep::domain::{
    authenticator::AuthenticatorName,
    email::Email,
    locale::{Locale, accepted},
    name::{FirstName, LastName},
    phone::{AllowedCountries, PhoneNumber},
    role::Role,
    support_recovery::{Reason, Ticket},
};

fuzz_target!(|text: &str| {
    if let Ok(email) = Email::parse(text) {
        let again = Email::parse(email.as_str()).expect("an address is an address");
        assert_eq!(again.normalized(), email.normalized());
        assert!(!email.as_str().chars().any(char::is_control));
    }
    if let Ok(name) = FirstName::parse(text) {
        assert_eq!(FirstName::parse(name.as_str()).expect("a name is a name").as_str(), name.as_str());
        assert!(!name.as_str().contains(['<', '>', '&', '"', '@', '/', ':', '\n']));
    }
    if let Ok(name) = LastName::parse(text) {
        assert_eq!(LastName::parse(name.as_str()).expect("a name is a name").as_str(), name.as_str());
    }
    if let Ok(name) = AuthenticatorName::parse(text) {
        assert_eq!(AuthenticatorName::parse(name.as_str()).as_ref(), Ok(&name));
    }
    for allowed in [AllowedCountries::All, AllowedCountries::parse("NO,DE,US").expect("three countries")] {
        if let Ok(phone) = PhoneNumber::parse(text, &allowed) {
            assert_eq!(PhoneNumber::from_stored(phone.e164()).as_ref(), Some(&phone));
            assert_eq!(PhoneNumber::parse(phone.e164(), &allowed).as_ref(), Ok(&phone));
            assert!(phone.masked().chars().filter(char::is_ascii_digit).count() <= 2);
        }
    }
    if let Ok(ticket) = Ticket::parse(text) {
        assert_eq!(Ticket::parse(ticket.as_str()).as_ref(), Ok(&ticket));
    }
    if let Ok(reason) = Reason::parse(text) {
        assert_eq!(Reason::parse(reason.as_str()).as_ref(), Ok(&reason));
    }
    let _ = (Locale::parse(text), Role::parse(text), accepted(text));
});
