//! The emergency code: one code on paper that replaces a lost second factor.

use std::fmt;
use std::sync::LazyLock;

use data_encoding::{Encoding, Specification};
use secrecy::SecretString;
use zeroize::Zeroizing;

pub use super::one_time_code::MalformedCode;
use crate::entropy::{self, Entropy};

/// Random bytes in a code: 80 bits, above the 64 that SP 800-63B section 4.2.1.1 asks of a saved recovery
/// code.
const BYTES: usize = 10;

/// The longest text that is looked at, in bytes: a code with a lot of decoration around it.
const MAX_TEXT: usize = 128;

/// Crockford's base 32: no I, L, O or U; what is easily misread is read as meant.
static CROCKFORD: LazyLock<Encoding> = LazyLock::new(crockford);

/// Eighty random bits as sixteen characters of Crockford's base 32. Erased from memory when dropped, never
/// printed, and without `==`: it is compared by its Argon2 hash.
#[derive(Clone)]
pub struct EmergencyCode(Zeroizing<String>);

impl EmergencyCode {
    /// Draws a fresh code.
    #[must_use]
    pub fn draw(entropy: &dyn Entropy) -> Self {
        Self(Zeroizing::new(CROCKFORD.encode(entropy::draw::<BYTES>(entropy).as_slice())))
    }

    /// Reads a code as a person may type it: case, spaces and hyphens do not matter, O is 0, I and L are 1.
    ///
    /// # Errors
    /// When what remains is not sixteen characters of the alphabet.
    pub fn parse(text: &str) -> Result<Self, MalformedCode> {
        if text.len() > MAX_TEXT {
            return Err(MalformedCode);
        }
        let bare: Zeroizing<String> = Zeroizing::new(text.chars().filter(|&c| !is_decoration(c)).collect());
        let bytes = Zeroizing::new(CROCKFORD.decode(bare.as_bytes()).map_err(|_| MalformedCode)?);
        let code = Zeroizing::new(CROCKFORD.encode(&bytes));
        if bytes.len() == BYTES { Ok(Self(code)) } else { Err(MalformedCode) }
    }

    /// The code as it is shown: `XXXX-XXXX-XXXX-XXXX`.
    #[must_use]
    pub fn formatted(&self) -> SecretString {
        let mut shown = Zeroizing::new(String::with_capacity(self.0.len() + 3));
        for (place, character) in self.0.chars().enumerate() {
            if place > 0 && place % 4 == 0 {
                shown.push('-');
            }
            shown.push(character);
        }
        SecretString::from(shown.as_str())
    }

    /// The sixteen upper-case characters alone: what is hashed.
    #[must_use]
    pub fn canonical(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for EmergencyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EmergencyCode([redacted])")
    }
}

/// White space, and every dash that a word processor may have made of a hyphen.
fn is_decoration(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

#[expect(clippy::expect_used, reason = "the alphabet is a constant and every test decodes with it")]
fn crockford() -> Encoding {
    let mut alphabet = Specification::new();
    alphabet.symbols.push_str("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    alphabet.translate.from.push_str("abcdefghjkmnpqrstvwxyzOoIiLl");
    alphabet.translate.to.push_str("ABCDEFGHJKMNPQRSTVWXYZ001111");
    alphabet.encoding().expect("the alphabet is well-formed")
}

#[cfg(test)]
mod tests {
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
}
