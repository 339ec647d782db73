use std::sync::Mutex;

use proptest::prelude::*;

use super::*;
use crate::entropy::SystemEntropy;

/// Gives the numbers of a list, in order.
struct Scripted(Mutex<Vec<u32>>);

impl Entropy for Scripted {
    fn fill(&self, buffer: &mut [u8]) {
        buffer.copy_from_slice(&self.0.lock().unwrap().remove(0).to_le_bytes());
    }
}

#[test]
fn only_six_ascii_digits_are_a_code() {
    assert_eq!(OneTimeCode::parse("012345").unwrap().as_str(), "012345");
    for text in [
        "",
        "1",
        "12345",
        "1234567",
        " 123456",
        "123456\n",
        "123 456",
        "+12345",
        "12345a",
        "１２３４５６",
        "٠١٢",
        "\u{0}23456",
    ] {
        assert_eq!(OneTimeCode::parse(text).unwrap_err(), MalformedCode, "{text:?}");
    }
}

#[test]
fn draws_above_the_last_full_million_are_thrown_away() {
    let entropy = Scripted(Mutex::new(vec![u32::MAX, FAIR, FAIR - 1, 7]));
    assert_eq!(OneTimeCode::draw(&entropy).as_str(), "999999");
    assert_eq!(OneTimeCode::draw(&entropy).as_str(), "000007");
}

#[test]
fn every_digit_is_equally_likely_at_every_place() {
    let mut counts = [[0_u32; 10]; 6];
    for _ in 0..10_000 {
        for (place, digit) in OneTimeCode::draw(&SystemEntropy).as_str().bytes().enumerate() {
            counts[place][usize::from(digit - b'0')] += 1;
        }
    }
    for place in counts {
        // Nine degrees of freedom: 50 is passed once in ten million runs.
        let chi_square: f64 = place.iter().map(|&n| (f64::from(n) - 1000.0).powi(2) / 1000.0).sum();
        assert!(chi_square < 50.0, "{place:?}");
    }
}

#[test]
fn a_printed_code_is_redacted() {
    assert_eq!(format!("{:?}", OneTimeCode::parse("123456").unwrap()), "OneTimeCode([redacted])");
}

proptest! {
    #[test]
    fn parsing_never_panics_and_changes_nothing(text in "\\PC{0,8}|[0-9]{6}") {
        if let Ok(code) = OneTimeCode::parse(&text) {
            prop_assert_eq!(code.as_str(), text);
        }
    }

    #[test]
    fn a_right_code_with_anything_beside_or_in_it_is_none(digits in "[0-9]{6}", extra: char, place in 0_usize..=6) {
        let mut more = digits.clone();
        more.insert(place, extra);
        prop_assert!(OneTimeCode::parse(&more).is_err());
        let mut other = digits.into_bytes();
        other.remove(place.min(5));
        prop_assert!(OneTimeCode::parse(&String::from_utf8(other).unwrap()).is_err());
    }
}
