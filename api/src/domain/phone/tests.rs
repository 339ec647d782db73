use proptest::prelude::*;

use super::*;

fn parsed(text: &str) -> Result<String, PhoneError> {
    PhoneNumber::parse(text, &AllowedCountries::All).map(|number| number.e164().to_owned())
}

#[test]
fn numbers_are_read_as_people_write_them() {
    for (text, e164) in [
        ("+49 171 1234567", "+491711234567"),
        ("+49 (0)171 1234567", "+491711234567"),
        (" +47 99 99 99 99\n", "+4799999999"),
        ("+1 (202) 555-0123", "+12025550123"),
        ("+46.70.123.45.67", "+46701234567"),
        ("+1-500-555-0006", "+15005550006"),
        ("+39 06 1234 5678", "+390612345678"),
    ] {
        assert_eq!(parsed(text).as_deref(), Ok(e164), "{text:?}");
    }
}

#[test]
fn numbers_that_the_library_does_not_know_are_accepted_when_their_length_fits() {
    for text in ["+15551234567", "+447700900123", "+4712345678", "+4512345678"] {
        assert_eq!(parsed(text).as_deref(), Ok(text));
    }
}

#[test]
fn what_is_no_number_with_a_country_code_is_invalid() {
    for text in [
        "",
        "+",
        "0171 1234567",
        "4799999999",
        "004799999999",
        "+0171123456",
        "+123456",
        "+1234567890123456",
        "+999123456789",
        "+1 (555) 123-4567;ext=1",
        "+1 555 123 4567 x1",
        "+1-800-FLOWERS",
        "+４７99999999",
        "++4799999999",
        "+47 9999 999",
        "tel:+4799999999",
        "+47\u{a0}99999999",
        "+47 999 99 999 9",
        "+47\n99999999",
    ] {
        assert_eq!(parsed(text), Err(PhoneError::Invalid), "{text:?}");
    }
}

#[test]
fn satellites_and_premium_services_are_never_sent_to() {
    for code in SERVICES {
        assert_eq!(parsed(&format!("+{code} 12345678")), Err(PhoneError::CountryNotAllowed), "+{code}");
    }
    for text in
        ["+1 900 555 0123", "+44 909 879 0000", "+47 829 10 000", "+44 70 1234 5678", "+1 800 723 3456"]
    {
        assert_eq!(parsed(text), Err(PhoneError::Invalid), "{text}");
    }
}

#[test]
fn countries_outside_the_list_are_refused() {
    let allowed = AllowedCountries::parse("NO,US").unwrap();
    assert!(PhoneNumber::parse("+4799999999", &allowed).is_ok());
    assert!(PhoneNumber::parse("+12025550123", &allowed).is_ok());
    // Sweden, Canada, and an area code of the shared +1 that belongs to no country.
    for text in ["+46701740605", "+16137827274", "+15551234567"] {
        assert_eq!(PhoneNumber::parse(text, &allowed), Err(PhoneError::CountryNotAllowed), "{text}");
    }
}

#[test]
fn a_number_is_shown_by_its_last_two_digits_and_never_printed() {
    let number = PhoneNumber::from_stored("+4799999967").unwrap();
    assert_eq!(number.masked(), "••• 67");
    assert_eq!(format!("{number:?}"), "[redacted]");
    assert_eq!(number.country(), CountryCode::parse("NO"));
    assert!(PhoneNumber::from_stored("4799999967").is_none());
}

proptest! {
    #[test]
    fn parsing_never_panics(text in "\\PC{0,30}|\\+[0-9 ().-]{0,24}") {
        let _ = parsed(&text);
    }

    #[test]
    fn an_accepted_number_reads_back_as_itself(text in "\\+[1-9][0-9]{6,14}") {
        if let Ok(e164) = parsed(&text) {
            prop_assert_eq!(parsed(&e164), Ok(e164.clone()));
            prop_assert!(PhoneNumber::from_stored(&e164).is_some());
        }
    }

    #[test]
    fn grouping_does_not_matter(
        digits in "(47[49]|4670|1202|44771|49171)[0-9]{7,8}", gaps in proptest::collection::vec("[ .()-]{0,2}", 16)
    ) {
        let grouped: String = digits.chars().zip(&gaps).flat_map(|(digit, gap)| [digit.to_string(), gap.clone()]).collect();
        prop_assert_eq!(parsed(&format!("+{grouped}")), parsed(&format!("+{digits}")));
    }

    #[test]
    fn what_is_accepted_has_e164_form_and_shows_two_digits(text in "\\PC{0,30}|\\+[1-9][0-9 ().-]{6,20}") {
        let Ok(e164) = parsed(&text) else { return Ok(()) };
        prop_assert!(is_e164(&e164), "{}", e164);
        let masked = PhoneNumber::from_stored(&e164).unwrap().masked();
        prop_assert_eq!(masked, format!("••• {}", &e164[e164.len() - 2..]));
    }

    #[test]
    fn without_its_country_or_with_a_letter_it_is_none(digits in "[0-9]{7,15}", other in "[^0-9 ().\\s-]") {
        prop_assert_eq!(parsed(&digits), Err(PhoneError::Invalid));
        prop_assert_eq!(parsed(&format!("+{digits}{other}")), Err(PhoneError::Invalid));
    }
}
