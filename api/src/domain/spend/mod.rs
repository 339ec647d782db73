//! What may be spent on texts: budgets for a day, prices, and when a destination is stopped because hardly anybody
//! enters the codes that are sent there (traffic pumping).

use std::{collections::BTreeMap, fmt, str::FromStr};

use jiff::{SignedDuration, Timestamp, tz::TimeZone};

use super::phone::{AllowedCountries, CountryCode, PhoneNumber};

/// Length of the slots that codes are counted in.
pub const SLOT: SignedDuration = SignedDuration::from_mins(5);

/// How far back codes count.
pub const WINDOW: SignedDuration = SignedDuration::from_hours(24);

/// Where a text goes, as prices and limits see it: a country such as `NO`, or where several share a calling code and
/// the number is of none, that code such as `+7`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Destination(String);

/// An amount in the operator's currency, exact to a ten-thousandth.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Money(i64);

/// A value for each destination, and one for all together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table<T> {
    /// `total`: for all destinations together.
    pub total: Option<T>,
    /// `*`: for every destination that is not named.
    pub every: Option<T>,
    /// For those that are named.
    pub named: BTreeMap<Destination, T>,
}

/// When a destination is stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VerifyRate {
    /// Percent of the codes that must be entered; 0 never stops.
    pub percent: u8,
    /// Codes that must have been sent before it is judged.
    pub sample: u32,
    /// How long it stays stopped.
    pub pause: SignedDuration,
}

/// What may be spent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spend {
    /// Segments a day.
    pub messages: Table<u32>,
    /// Money a day.
    pub cost: Table<Money>,
    /// The price of a segment.
    pub prices: Table<Money>,
    /// When a destination is stopped.
    pub verify_rate: VerifyRate,
}

/// What a text may not exceed; `None` is no limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ceiling {
    /// Segments.
    pub messages: Option<u32>,
    /// Money.
    pub cost: Option<Money>,
}

/// A list that is not `NO=…,*=…,total=…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a list such as total=5000,*=500,NO=2000")]
pub struct NotATable;

impl Destination {
    /// Where a number is.
    #[must_use]
    pub fn of(number: &PhoneNumber) -> Self {
        let country = number.country().map(|country| country.as_str().to_owned());
        Self(country.unwrap_or_else(|| number.calling_code()))
    }

    /// Where a number in E.164 form is; `unknown` for what is no number.
    #[must_use]
    pub fn of_text(e164: &str) -> Self {
        PhoneNumber::parse(e164, &AllowedCountries::All)
            .map_or_else(|_| Self("unknown".to_owned()), |number| Self::of(&number))
    }

    /// Reads a country or a calling code.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let code = text.strip_prefix('+');
        let is_code = code.is_some_and(|code| {
            (1..=3).contains(&code.len())
                && !code.starts_with('0')
                && code.bytes().all(|b| b.is_ascii_digit())
        });
        if is_code {
            return Some(Self(text.to_owned()));
        }
        CountryCode::parse(text).map(|country| Self(country.as_str().to_owned()))
    }

    /// The country or calling code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Money {
    type Err = NotATable;

    /// Reads a decimal such as `0.0725`.
    fn from_str(text: &str) -> Result<Self, NotATable> {
        let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        if !digits(whole) || !digits(part) || part.len() > 4 || whole.len() > 12 {
            return Err(NotATable);
        }
        format!("{whole}{part:0<4}").parse().map(Self).map_err(|_| NotATable)
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:04}", self.0 / 10_000, self.0 % 10_000)
    }
}

impl Money {
    /// Ten-thousandths.
    #[must_use]
    pub const fn units(self) -> i64 {
        self.0
    }

    /// From ten-thousandths.
    #[must_use]
    pub const fn from_units(units: i64) -> Self {
        Self(units)
    }
}

impl<T: Copy + FromStr> Table<T> {
    /// A table that says nothing.
    pub const EMPTY: Self = Self { total: None, every: None, named: BTreeMap::new() };

    /// Reads `total=5000,*=500,NO=2000`.
    ///
    /// # Errors
    /// Where an entry is not of that form, or one stands twice.
    pub fn parse(text: &str) -> Result<Self, NotATable> {
        let mut table = Self::EMPTY;
        for entry in text.split(',') {
            let (key, value) = entry.split_once('=').ok_or(NotATable)?;
            let value = value.trim().parse().map_err(|_| NotATable)?;
            let before = match key.trim() {
                "total" => table.total.replace(value),
                "*" => table.every.replace(value),
                key => table.named.insert(Destination::parse(key).ok_or(NotATable)?, value),
            };
            if before.is_some() {
                return Err(NotATable);
            }
        }
        Ok(table)
    }

    /// The value for a destination.
    #[must_use]
    pub fn of(&self, destination: &Destination) -> Option<T> {
        self.named.get(destination).copied().or(self.every)
    }
}

impl Spend {
    /// What a text of `segments` costs there.
    #[must_use]
    pub fn cost(&self, destination: &Destination, segments: usize) -> Money {
        let price = self.prices.of(destination).unwrap_or_default();
        let segments = i64::try_from(segments).unwrap_or(i64::MAX);
        Money(price.0.saturating_mul(segments))
    }

    /// What may be spent there in a day.
    #[must_use]
    pub fn ceiling(&self, destination: &Destination) -> Ceiling {
        Ceiling { messages: self.messages.of(destination), cost: self.cost.of(destination) }
    }

    /// What may be spent in a day altogether.
    #[must_use]
    pub fn total(&self) -> Ceiling {
        Ceiling { messages: self.messages.total, cost: self.cost.total }
    }
}

impl Ceiling {
    /// Without the part that is kept for clients that are known: a quarter.
    #[must_use]
    pub fn for_strangers(self) -> Self {
        Self {
            messages: self.messages.map(|most| most - most / 4),
            cost: self.cost.map(|most| Money(most.0 - most.0 / 4)),
        }
    }
}

impl VerifyRate {
    /// Whether a destination is to be stopped where of `sent` codes, all of them past their life, `entered` were
    /// entered.
    #[must_use]
    pub fn stops(&self, sent: u64, entered: u64) -> bool {
        sent >= u64::from(self.sample.max(1))
            && entered.saturating_mul(100) < sent.saturating_mul(self.percent.into())
    }
}

/// The beginning of the slot that a moment lies in.
#[must_use]
pub fn slot_of(at: Timestamp) -> Timestamp {
    let into = at.as_second().rem_euclid(SLOT.as_secs());
    Timestamp::from_second(at.as_second() - into).unwrap_or(at)
}

/// The day of a moment, and when it ends, by UTC.
#[must_use]
pub fn day_of(at: Timestamp) -> (jiff::civil::Date, Timestamp) {
    let day = at.to_zoned(TimeZone::UTC).date();
    let ends = day.tomorrow().ok().and_then(|next| next.to_zoned(TimeZone::UTC).ok());
    (day, ends.map_or(at, |ends| ends.timestamp()))
}

#[cfg(test)]
mod tests;
