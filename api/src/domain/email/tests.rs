use proptest::prelude::*;

use super::*;

fn normalized(text: &str) -> String {
    Email::parse(text).unwrap().normalized()
}

#[test]
fn the_spelling_is_kept_for_sending() {
    let email = Email::parse("Ola.Nordmann+2@Example.COM").unwrap();
    assert_eq!(email.as_str(), "Ola.Nordmann+2@Example.COM");
    assert_eq!(email.domain(), "Example.COM");
    assert_eq!(email.to_string(), email.as_str());
}

#[test]
fn every_spelling_of_an_address_is_one_account() {
    assert_eq!(normalized("OLA@EXAMPLE.COM"), "ola@example.com");
    assert_eq!(normalized("o\u{308}la@example.com"), normalized("\u{d6}LA@example.com"));
    assert_eq!(normalized("a@b\u{fc}cher.example"), normalized("a@xn--bcher-kva.example"));
    assert_eq!(normalized("\u{391}\u{3a3}@example.com"), normalized("\u{3b1}\u{3c3}@example.com"));
}

#[test]
fn what_is_no_plain_address_is_refused() {
    let long = format!("{}@{}.example.com", "a".repeat(64), "b.".repeat(90) + "c");
    for text in [
        "",
        "ola",
        "@example.com",
        "ola@",
        "ola@localhost",
        "ola@@example.com",
        "ola@example..com",
        "ola@example.com.",
        " ola@example.com",
        "ola@example.com\n",
        "o la@example.com",
        "ola\u{0}@example.com",
        "ola@exam\u{7f}ple.com",
        "Ola <ola@example.com>",
        "<ola@example.com>",
        "\"ola\"@example.com",
        "\"o la\"@example.com",
        "ola@[127.0.0.1]",
        "ola@127.0.0.1",
        "ola@0x7f.1",
        "ola@ex%61mple.com",
        "ola@exa_mple.com",
        "ola@example.com,eva@example.com",
        "o\u{a0}la@example.com",
        "o\u{200b}la@example.com",
        "o\u{202e}la@example.com",
        &long,
    ] {
        assert!(Email::parse(text).is_err(), "{text:?} was accepted");
    }
}

#[test]
fn a_part_of_the_domain_has_at_most_63_bytes_in_ascii() {
    let at = |label: &str| Email::parse(&format!("ola@{label}.example"));
    assert!(at(&"a".repeat(63)).is_ok());
    assert!(at(&"a".repeat(64)).is_err());
    // Shorter than 64 bytes as written, longer as the name server knows it.
    let written = format!("\u{fc}{}", "a".repeat(60));
    assert!(written.len() < 64 && at(&written).is_err());
    assert!(Email::parse(&format!("ola@example.{}", "a".repeat(64))).is_err());
}

#[test]
fn the_refusal_is_the_sentence_that_people_see() {
    assert_eq!(Email::parse("ola").unwrap_err().to_string(), "Enter a valid email");
}

proptest! {
    #[test]
    fn parsing_never_panics(text in any::<String>()) {
        let _ = Email::parse(&text);
    }

    #[test]
    fn folding_a_local_part_twice_changes_nothing_more(local in any::<String>()) {
        prop_assert_eq!(folded(&folded(&local)), folded(&local));
    }

    #[test]
    fn an_accepted_address_and_its_normal_form_read_back_as_themselves(
        text in r"[a-zA-ZäÖßΣς0-9.+'-]{1,20}@[a-zA-Zäß0-9-]{1,12}\.[a-zA-Z]{2,6}"
    ) {
        if let Ok(email) = Email::parse(&text) {
            let again = Email::parse(email.as_str()).unwrap();
            prop_assert_eq!(again.as_str(), email.as_str());
            prop_assert_eq!(normalized(&email.normalized()), email.normalized());
            prop_assert_eq!(normalized(&text.to_ascii_uppercase()), email.normalized());
        }
    }

    #[test]
    fn what_is_accepted_can_be_written_to_and_shown(
        text in "\\PC{1,12}@\\PC{1,12}\\.\\PC{1,6}|[a-z\u{80}-\u{ffff}.]{1,8}@[a-z\u{80}-\u{ffff}-]{1,8}\\.[a-z]{2}"
    ) {
        let Ok(email) = Email::parse(&text) else { return Ok(()) };
        prop_assert!(email.as_str().parse::<lettre::Address>().is_ok(), "{}", email);
        let normalized = email.normalized();
        let (local, domain) = normalized.rsplit_once('@').unwrap();
        prop_assert!(normalized.len() <= MAX_BYTES && !local.contains(char::is_whitespace));
        prop_assert!(domain.is_ascii() && domain.contains('.'), "{}", domain);
        prop_assert!(domain.split('.').all(|label| (1..=MAX_LABEL_BYTES).contains(&label.len())), "{}", domain);
        prop_assert!(!email.as_str().contains(char::is_control) && !email.as_str().contains(char::is_whitespace));
    }

    #[test]
    fn one_character_that_no_address_has_makes_it_none(
        place in 0_usize..=15, c in "[\u{0}-\u{20}\u{7f}<>(),:;\"\\[\\]@\u{ad}\u{2028}\u{202e}\u{200b}]"
    ) {
        let mut text = "ola@example.com".to_owned();
        text.insert_str(place, &c);
        prop_assert!(Email::parse(&text).is_err(), "{:?}", text);
    }
}
