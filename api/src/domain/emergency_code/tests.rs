use std::collections::HashSet;

use proptest::prelude::*;
use secrecy::ExposeSecret;

use super::*;
use crate::entropy::SystemEntropy;

#[test]
fn a_code_reads_back_however_it_is_typed() {
    let canonical = "0123456789ABCDEF";
    for text in [
        "0123-4567-89AB-CDEF",
        "0123456789abcdef",
        " o123 4567–89ab–cdef\n",
        "OI23-4567-89AB-CDEF",
        "ol23\u{a0}4567\u{2011}89ab cdef",
    ] {
        assert_eq!(EmergencyCode::parse(text).unwrap().canonical(), canonical, "{text:?}");
    }
}

#[test]
fn text_that_is_not_sixteen_characters_of_the_alphabet_is_malformed() {
    let long = "0".repeat(10_000);
    for text in [
        "",
        "    ",
        "----",
        "0123-4567-89AB-CDE",
        "0123-4567-89AB-CDEF-0",
        "0123-4567-89AB-CDEU",
        "0123_4567_89AB_CDEF",
        "123456",
        "0123-4567-89AB-CDEF-0123-4567-89AB-CDEF",
        "０123-4567-89AB-CDEF",
        "0123456789ABCDE\u{0}",
        &long,
    ] {
        assert_eq!(EmergencyCode::parse(text).unwrap_err(), MalformedCode, "{text:?}");
    }
}

#[test]
fn drawn_codes_are_distinct_and_use_the_whole_alphabet_evenly() {
    let codes: Vec<_> = (0..10_000).map(|_| EmergencyCode::draw(&SystemEntropy)).collect();
    let distinct: HashSet<_> = codes.iter().map(EmergencyCode::canonical).collect();
    assert_eq!(distinct.len(), 10_000);
    for place in 0..16 {
        let mut counts = [0_u32; 128];
        for code in &codes {
            counts[usize::from(code.canonical().as_bytes()[place])] += 1;
        }
        let used: Vec<_> = counts.into_iter().filter(|&n| n > 0).collect();
        assert_eq!(used.len(), 32);
        // Expected 312.5 with a deviation of 17.4: seven deviations to either side.
        assert!(used.iter().all(|n| (190..435).contains(n)), "{used:?}");
    }
}

#[test]
fn a_code_is_shown_in_four_groups_of_four() {
    let code = EmergencyCode::parse("0123456789abcdef").unwrap();
    assert_eq!(code.formatted().expose_secret(), "0123-4567-89AB-CDEF");
}

#[test]
fn a_printed_code_is_redacted() {
    let code = EmergencyCode::draw(&SystemEntropy);
    assert_eq!(format!("{code:?}"), "EmergencyCode([redacted])");
    assert!(!format!("{:?}", code.formatted()).contains(&code.canonical()[..4]));
}

proptest! {
    #[test]
    fn parsing_never_panics(text in any::<String>()) {
        let _ = EmergencyCode::parse(&text);
    }

    #[test]
    fn a_shown_code_reads_back_in_any_case(text in "[0-9A-HJKMNP-TV-Z]{16}") {
        let code = EmergencyCode::parse(&text).unwrap();
        prop_assert_eq!(code.canonical(), &text);
        let shown = code.formatted().expose_secret().to_lowercase();
        let again = EmergencyCode::parse(&shown).unwrap();
        prop_assert_eq!(again.canonical(), &text);
    }
}
