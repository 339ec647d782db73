//! Codes of six digits: from an authenticator, an SMS or a mail.

use std::fmt;

use zeroize::Zeroizing;

use crate::entropy::{self, Entropy};

/// How many codes there are; six digits are the floor of SP 800-63B for codes sent to a device.
const CODES: u32 = 1_000_000;

/// The largest multiple of [`CODES`] that a 32-bit draw can reach. Draws from here on are thrown away: taking
/// the remainder of all would make small codes likelier.
const FAIR: u32 = u32::MAX - u32::MAX % CODES;

/// Exactly six ASCII digits. Erased from memory when dropped, never printed, and without `==`: codes are
/// compared in constant time by whoever checks them.
#[derive(Clone)]
pub struct OneTimeCode(Zeroizing<String>);

/// The text cannot be a code of this kind, so it is refused before anything is looked up or counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the code is malformed")]
pub struct MalformedCode;

impl OneTimeCode {
    /// Reads a code. Nothing is trimmed or translated, so that one code has one spelling.
    ///
    /// # Errors
    /// For anything but six ASCII digits.
    pub fn parse(text: &str) -> Result<Self, MalformedCode> {
        let six_digits = text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_digit());
        if six_digits { Ok(Self(Zeroizing::new(text.to_owned()))) } else { Err(MalformedCode) }
    }

    /// Draws one of the million codes, each as likely as any other, leading zeros kept.
    #[must_use]
    pub fn draw(entropy: &dyn Entropy) -> Self {
        loop {
            let number = u32::from_le_bytes(*entropy::draw::<4>(entropy));
            if number < FAIR {
                return Self(Zeroizing::new(format!("{:06}", number % CODES)));
            }
        }
    }

    /// The six digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for OneTimeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OneTimeCode([redacted])")
    }
}

#[cfg(test)]
mod tests {
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
    }
}
