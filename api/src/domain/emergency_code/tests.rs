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
    fn what_is_accepted_reads_back_as_itself(text in "[0-9A-Za-z \u{a0}\u{2010}-\u{2015}-]{14,40}|\\PC{16}") {
        let Ok(code) = EmergencyCode::parse(&text) else { return Ok(()) };
        prop_assert_eq!(code.canonical().len(), 16);
        let again = EmergencyCode::parse(code.formatted().expose_secret()).unwrap();
        prop_assert_eq!(again.canonical(), code.canonical());
    }

    #[test]
    fn decoration_and_misread_letters_do_not_matter(
        text in "[0-9A-HJKMNP-TV-Z]{16}", dashes in proptest::collection::vec("[ \t\u{2013}-]{0,3}", 16)
    ) {
        let misread = |c| match c { '0' => 'o', '1' => 'L', other => other };
        let typed: String =
            text.chars().zip(&dashes).flat_map(|(c, dashes)| [misread(c).to_string(), dashes.clone()]).collect();
        let code = EmergencyCode::parse(&typed).unwrap();
        prop_assert_eq!(code.canonical(), text);
    }

    #[test]
    fn another_length_or_letter_is_no_code(
        short in "[0-9A-HJKMNP-TV-Z]{0,15}", long in "[0-9A-HJKMNP-TV-Z]{17,40}", place in 0_usize..=15
    ) {
        prop_assert!(EmergencyCode::parse(&short).is_err());
        prop_assert!(EmergencyCode::parse(&long).is_err());
        let mut foreign = long[..15].to_owned();
        foreign.insert(place, 'U');
        prop_assert!(EmergencyCode::parse(&foreign).is_err());
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
