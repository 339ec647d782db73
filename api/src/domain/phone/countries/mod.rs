//! Where SMS may be sent.

use std::collections::BTreeSet;

/// A country as ISO 3166-1 alpha-2 writes it, such as `NO`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CountryCode([u8; 2]);

/// The countries whose numbers are accepted. The operator pays for every message, so production names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AllowedCountries {
    /// Every country; ranges that belong to none (satellites, premium services) stay closed.
    All,
    /// These countries alone.
    Only(BTreeSet<CountryCode>),
}

/// The list is empty or holds something that is not a country with telephone numbers.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a country code such as NO")]
pub struct UnknownCountry(String);

impl CountryCode {
    /// Reads a code in any case; `None` unless a telephone numbering plan for it is known.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let upper = text.to_ascii_uppercase();
        let letters: [u8; 2] = upper.as_bytes().try_into().ok()?;
        let known = letters.iter().all(u8::is_ascii_uppercase)
            && phonenumber::metadata::DATABASE.by_id(upper.as_str()).is_some();
        known.then_some(Self(letters))
    }

    /// The two capital letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl AllowedCountries {
    /// Reads a list such as `NO,SE,DK`, or `*` for all.
    ///
    /// # Errors
    /// Names the first entry that is not a country; an empty list is the empty entry.
    pub fn parse(list: &str) -> Result<Self, UnknownCountry> {
        if list.trim() == "*" {
            return Ok(Self::All);
        }
        let country =
            |entry: &str| CountryCode::parse(entry.trim()).ok_or_else(|| UnknownCountry(entry.to_owned()));
        list.split(',').map(country).collect::<Result<_, _>>().map(Self::Only)
    }

    /// Whether a number of `country` is accepted; one whose country is unknown only where all are.
    #[must_use]
    pub fn contain(&self, country: Option<CountryCode>) -> bool {
        match self {
            Self::All => true,
            Self::Only(countries) => country.is_some_and(|country| countries.contains(&country)),
        }
    }
}

#[cfg(test)]
mod tests;
