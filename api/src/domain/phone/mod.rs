//! Telephone numbers.

mod countries;

use std::fmt;

use phonenumber::country::Code;
use phonenumber::metadata::DATABASE;
use phonenumber::{Mode, Type};
use zeroize::Zeroizing;

pub use countries::{AllowedCountries, CountryCode, UnknownCountry};

/// Digits of a number after the `+` (ITU-T E.164 section 6: at most 15; below 7 there is no subscriber
/// number).
const DIGITS: std::ops::RangeInclusive<usize> = 7..=15;

/// Calling codes that belong to no country: free-phone, shared cost, Inmarsat, personal, trial, satellite and
/// premium services. Never sent to, whatever the operator allows; kept here so that this holds without the
/// library's data.
const SERVICES: [&str; 10] = ["800", "808", "870", "878", "881", "882", "883", "888", "979", "991"];

/// A telephone number in E.164 form, such as `+4799999967`. Erased from memory when dropped and never
/// printed.
#[derive(Clone, PartialEq, Eq)]
pub struct PhoneNumber(Zeroizing<String>);

/// Why no code can be sent to what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PhoneError {
    /// Not a number with its country's code, or one that no person's phone has.
    #[error("Enter a phone number that starts with + and the country code")]
    Invalid,
    /// A number of a country or service that codes are not sent to.
    #[error("Codes cannot be sent to phone numbers of this country")]
    CountryNotAllowed,
}

impl PhoneNumber {
    /// Reads a number as people write it: `+`, country code, digits; spaces, hyphens, dots and parentheses
    /// may group them.
    ///
    /// What the library knows to be valid is accepted in the library's form, without a trunk zero such as in
    /// `+49 (0) 171…`. A number that it does not know is accepted when it is as long as a mobile number
    /// there: the code that is sent proves the number, new ranges are opened faster than programs are
    /// updated, and no owner can help a refusal.
    ///
    /// # Errors
    /// [`PhoneError::Invalid`], also for premium, shared-cost, free-phone, pager and company numbers of a
    /// country; [`PhoneError::CountryNotAllowed`] for countries outside `allowed`, and always for satellites
    /// and services of no country.
    pub fn parse(text: &str, allowed: &AllowedCountries) -> Result<Self, PhoneError> {
        let typed = ungrouped(text).filter(|number| is_e164(number)).ok_or(PhoneError::Invalid)?;
        if SERVICES.iter().any(|code| typed.get(1..).is_some_and(|digits| digits.starts_with(code))) {
            return Err(PhoneError::CountryNotAllowed);
        }
        let known = phonenumber::parse(None, typed.as_str()).map_err(|_| PhoneError::Invalid)?;
        let number = if known.is_valid() {
            Self(Zeroizing::new(known.format().mode(Mode::E164).to_string()))
        } else {
            Self(Some(typed).filter(|number| is_possible(number, *known.code())).ok_or(PhoneError::Invalid)?)
        };
        if !is_e164(&number.0) || is_service(&known) {
            return Err(PhoneError::Invalid);
        }
        if allowed.contain(number.country()) { Ok(number) } else { Err(PhoneError::CountryNotAllowed) }
    }

    /// A number read back from storage; `None` unless it has E.164 form. Asks no country list, because lists
    /// change.
    #[must_use]
    pub fn from_stored(text: &str) -> Option<Self> {
        is_e164(text).then(|| Self(Zeroizing::new(text.to_owned())))
    }

    /// The whole number, `+` and digits: for sending and for sealing.
    #[must_use]
    pub fn e164(&self) -> &str {
        &self.0
    }

    /// What people are shown: `••• 67`, the last two digits.
    #[must_use]
    pub fn masked(&self) -> String {
        let last_two = self.0.len().saturating_sub(2);
        format!("••• {}", self.0.get(last_two..).unwrap_or_default())
    }

    /// The country that the number belongs to; `None` where several share the calling code and the area code
    /// is of none.
    #[must_use]
    pub fn country(&self) -> Option<CountryCode> {
        let number = phonenumber::parse(None, self.e164()).ok()?;
        CountryCode::parse(number.country().id()?.as_ref())
    }

    /// The calling code, such as `+47`.
    #[must_use]
    pub fn calling_code(&self) -> String {
        let known = phonenumber::parse(None, self.e164()).ok();
        known.map_or_else(|| "+".to_owned(), |number| format!("+{}", number.code().value()))
    }
}

impl fmt::Debug for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

/// The text without grouping; `None` when it holds anything but ASCII digits behind one `+`.
fn ungrouped(text: &str) -> Option<Zeroizing<String>> {
    let digits = text.trim().strip_prefix('+')?;
    let grouping = |c: char| matches!(c, ' ' | '-' | '.' | '(' | ')');
    let bare: Zeroizing<String> =
        Zeroizing::new(std::iter::once('+').chain(digits.chars().filter(|&c| !grouping(c))).collect());
    bare.chars().skip(1).all(|c| c.is_ascii_digit()).then_some(bare)
}

/// `^\+[1-9][0-9]{6,14}$`
fn is_e164(text: &str) -> bool {
    text.strip_prefix('+').is_some_and(|digits| {
        DIGITS.contains(&digits.len())
            && !digits.starts_with('0')
            && digits.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// Whether the part behind the calling code has the length of a mobile number there, and no trunk zero.
fn is_possible(number: &str, code: Code) -> bool {
    let prefix = format!("+{}", code.value());
    let national = number.strip_prefix(&prefix).filter(|national| !national.starts_with('0'));
    let Some(length) = national.and_then(|national| u16::try_from(national.len()).ok()) else { return false };
    let plans = DATABASE.by_code(&code.value()).unwrap_or_default();
    plans
        .iter()
        .filter_map(|plan| plan.descriptors().mobile())
        .any(|mobile| mobile.possible_length().contains(&length))
}

/// Numbers that no person's phone has and whose owners may earn by messages. Personal numbers that follow
/// their owner cost extra everywhere but in North America.
fn is_service(number: &phonenumber::PhoneNumber) -> bool {
    match number.number_type(&DATABASE) {
        Type::PremiumRate | Type::SharedCost | Type::TollFree | Type::Pager | Type::Uan | Type::Voicemail => {
            true
        }
        Type::PersonalNumber => number.code().value() != 1,
        _ => false,
    }
}

#[cfg(test)]
mod tests;
