//! What an operator writes, and what other programs say: tables, colors, and lines of the log.
#![no_main]

use libfuzzer_sys::fuzz_target;
use twostep::{
    domain::{
        accent::Accent,
        phone::{AllowedCountries, CountryCode},
        spend::{Destination, Money, Table},
        webhook::WebhookSecret,
    },
    telemetry::redact::redacted,
};

fuzz_target!(|text: &str| {
    if let Ok(money) = text.parse::<Money>() {
        assert_eq!(money.to_string().parse(), Ok(money));
    }
    if let Some(place) = Destination::parse(text) {
        assert_eq!(Destination::parse(place.as_str()).as_ref(), Some(&place));
    }
    if let Ok(accent) = text.parse::<Accent>() {
        assert!(!accent.to_string().parse::<Accent>().expect("a color").is_corrected());
    }
    if let Ok(secret) = WebhookSecret::parse(text) {
        assert!((24..=64).contains(&secret.expose().len()));
    }
    let _ = (Table::<Money>::parse(text), Table::<u32>::parse(text));
    let _ = (AllowedCountries::parse(text), CountryCode::parse(text));
    let line = redacted(text);
    assert_eq!(redacted(&line), line);
});
