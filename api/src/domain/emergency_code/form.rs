//! The form of recovery codes that were made elsewhere.

use std::{fmt, ops::RangeInclusive};

use zeroize::Zeroizing;

/// Entropy that a saved recovery code must have, in thousandths of a bit: SP 800-63B-4 section 4.2.1.1 asks for 64
/// bits.
const FLOOR: usize = 64_000;

/// Characters that a code may have.
const LENGTHS: RangeInclusive<usize> = 11..=64;

/// What the characters of a code are drawn from, and so how a typed code is read before it is hashed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Alphabet {
    Digits,
    Hex,
    Base32,
    Crockford,
    Lower,
    Upper,
    Mixed,
}

/// Alphabet and length of imported codes, which give their entropy: 64 bits at least.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodeForm {
    alphabet: Alphabet,
    length: usize,
}

/// Why codes of a form are not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum UnfitForm {
    /// The alphabet is not one of those that are known.
    #[error("an unknown alphabet")]
    Alphabet,
    /// Drawn from so few that they can be guessed, or too long.
    #[error("codes of fewer than 64 bits, or longer than 64 characters")]
    Length,
}

impl Alphabet {
    const ALL: [Self; 7] =
        [Self::Digits, Self::Hex, Self::Base32, Self::Crockford, Self::Lower, Self::Upper, Self::Mixed];

    const fn as_str(self) -> &'static str {
        match self {
            Self::Digits => "digits",
            Self::Hex => "hex",
            Self::Base32 => "base32",
            Self::Crockford => "crockford",
            Self::Lower => "lower_alphanumeric",
            Self::Upper => "upper_alphanumeric",
            Self::Mixed => "alphanumeric",
        }
    }

    /// Thousandths of a bit in each character, rounded down.
    const fn entropy(self) -> usize {
        match self {
            Self::Digits => 3_321,
            Self::Hex => 4_000,
            Self::Base32 | Self::Crockford => 5_000,
            Self::Lower | Self::Upper => 5_169,
            Self::Mixed => 5_954,
        }
    }

    /// The character as it was hashed; `None` where it is not of the alphabet.
    fn read(self, c: char) -> Option<char> {
        let (lower, upper) = (c.to_ascii_lowercase(), c.to_ascii_uppercase());
        match self {
            Self::Digits => c.is_ascii_digit().then_some(c),
            Self::Hex => c.is_ascii_hexdigit().then_some(lower),
            Self::Base32 => matches!(upper, 'A'..='Z' | '2'..='7').then_some(upper),
            Self::Crockford => match upper {
                'O' => Some('0'),
                'I' | 'L' => Some('1'),
                'U' => None,
                _ => c.is_ascii_alphanumeric().then_some(upper),
            },
            Self::Lower => c.is_ascii_alphanumeric().then_some(lower),
            Self::Upper => c.is_ascii_alphanumeric().then_some(upper),
            Self::Mixed => c.is_ascii_alphanumeric().then_some(c),
        }
    }
}

impl CodeForm {
    /// A form that was declared.
    ///
    /// # Errors
    /// [`UnfitForm`].
    pub fn new(alphabet: &str, length: usize) -> Result<Self, UnfitForm> {
        let alphabet = Alphabet::ALL.into_iter().find(|one| one.as_str() == alphabet);
        let alphabet = alphabet.ok_or(UnfitForm::Alphabet)?;
        let fits = LENGTHS.contains(&length) && length * alphabet.entropy() >= FLOOR;
        fits.then_some(Self { alphabet, length }).ok_or(UnfitForm::Length)
    }

    /// A form read back from storage, as [`Display`](fmt::Display) writes it.
    #[must_use]
    pub fn from_stored(text: &str) -> Option<Self> {
        let (alphabet, length) = text.split_once(':')?;
        Self::new(alphabet, length.parse().ok()?).ok()
    }

    /// Characters of a code, without what is set between them.
    #[must_use]
    pub const fn length(self) -> usize {
        self.length
    }

    /// A code as it was hashed; `None` where it is not of this form.
    pub(super) fn read(self, bare: &str) -> Option<Zeroizing<String>> {
        let code: Option<String> = bare.chars().map(|c| self.alphabet.read(c)).collect();
        code.map(Zeroizing::new).filter(|code| code.len() == self.length)
    }
}

impl fmt::Display for CodeForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.alphabet.as_str(), self.length)
    }
}
