//! What may be spent on texts.

use std::str::FromStr;

use jiff::SignedDuration;

use super::reader::Reader;
use crate::domain::spend::{Money, Spend, Table, VerifyRate};

/// Segments a day where nothing else is said: all destinations together, and each of them.
const MESSAGES: &str = "total=10000,*=2000";

impl Reader<'_> {
    pub(super) fn spend(&mut self) -> Spend {
        let messages = self.table::<u32>("TWOSTEP_SMS_DAILY_MESSAGES", Some(MESSAGES));
        let cost = self.table::<Money>("TWOSTEP_SMS_DAILY_COST", None);
        let prices = self.table::<Money>("TWOSTEP_SMS_PRICES", None);
        if cost != Table::EMPTY && prices.every.is_none() {
            self.mistake("TWOSTEP_SMS_PRICES must say what a text costs wherever no other price is given, such as *=0.10,NO=0.05: TWOSTEP_SMS_DAILY_COST is counted by it");
        }
        if prices.total.is_some() {
            self.mistake("TWOSTEP_SMS_PRICES has no total: a price is for one text");
        }
        Spend { messages, cost, prices, verify_rate: self.verify_rate() }
    }

    fn verify_rate(&mut self) -> VerifyRate {
        let percent =
            self.parsed("TWOSTEP_SMS_VERIFY_RATE", "a percentage from 0 (never stops) to 100").unwrap_or(10);
        if percent > 100 {
            self.mistake("TWOSTEP_SMS_VERIFY_RATE must be from 0 (never stops) to 100");
        }
        let sample = self.parsed("TWOSTEP_SMS_VERIFY_SAMPLE", "a number of codes, 1 at least").unwrap_or(50);
        if sample == 0 {
            self.mistake("TWOSTEP_SMS_VERIFY_SAMPLE must be 1 at least");
        }
        let hours: i64 =
            self.parsed("TWOSTEP_SMS_STOP_HOURS", "a number of hours from 1 to 720").unwrap_or(24);
        if !(1..=720).contains(&hours) {
            self.mistake("TWOSTEP_SMS_STOP_HOURS must be from 1 to 720");
        }
        VerifyRate { percent, sample, pause: SignedDuration::from_hours(hours.clamp(1, 720)) }
    }

    fn table<T: Copy + FromStr>(&mut self, name: &str, default: Option<&str>) -> Table<T> {
        let text = self.text(name).or_else(|| default.map(str::to_owned));
        let Some(text) = text else { return Table::EMPTY };
        Table::parse(&text).unwrap_or_else(|_| {
            self.mistake(format!(
                "{name} must be a list of countries with a number each, * for every other and total for all together, such as total=5000,*=500,NO=2000"
            ));
            Table::EMPTY
        })
    }
}
