use jiff::Timestamp;
use proptest::prelude::*;

use super::*;
use crate::domain::phone::AllowedCountries;

const HASH: &str = "$2b$06$Z8IRrBmPg42.UTPrDR2U0OzNan.BCgg9TAnR2Jhp6wMAv8MSpNNvm";

fn all(bytes: &[u8]) -> Vec<Line> {
    let mut lines = Lines::new(bytes);
    let read = std::iter::from_fn(|| lines.next_line().unwrap()).collect();
    assert_eq!(lines.bytes(), bytes.len() as u64);
    read
}

fn record(email: &str, secret: &str, digits: u8, period: u8) -> String {
    format!(
        r#"{{"version":1,"email":"{email}","email_verified":true,"password":{{"hash":"{HASH}"}},"authenticators":[{{"secret":"{secret}","proven":true,"digits":{digits},"period":{period}}}]}}"#
    )
}

fn checked(record: &Record) -> Result<crate::domain::imported::ImportedAccount, Refusal> {
    let now = Timestamp::from_second(1_800_000_000).unwrap();
    check(record, &Rules { countries: &AllowedCountries::All, now })
}

proptest! {
    #[test]
    fn whatever_stands_in_a_file_every_line_is_read_on_its_own(
        noise in proptest::collection::vec(any::<u8>().prop_filter("one line", |byte| *byte != b'\n'), 0..300)
    ) {
        let good = record("kari@example.test", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", 6, 30);
        let file = [good.as_bytes(), b"\n", &noise, b"\n", good.as_bytes()].concat();
        let lines = all(&file);
        let blank = noise.trim_ascii().is_empty();
        prop_assert_eq!(lines.len(), if blank { 2 } else { 3 });
        prop_assert_eq!(lines.last().map(|line| line.number), Some(3));
        prop_assert!(lines.first().is_some_and(|line| line.record.is_ok()));
        prop_assert!(lines.last().is_some_and(|line| line.record.is_ok()));
    }

    #[test]
    fn a_record_is_taken_exactly_within_the_bounds_and_reads_back(
        bytes in proptest::collection::vec(any::<u8>(), 10..70), digits in 0_u8..12, period: u8
    ) {
        let secret = data_encoding::BASE32_NOPAD.encode(&bytes);
        let line = record("kari@example.test", &secret, digits, period);
        let read = all(line.as_bytes()).pop().unwrap().record.unwrap();
        let taken = checked(&read);
        let fits = (16..=64).contains(&bytes.len()) && matches!(digits, 6 | 8) && (15..=120).contains(&period);
        prop_assert_eq!(taken.is_ok(), fits);
        let again = serde_json::to_string(&read).unwrap();
        let again = checked(&all(again.as_bytes()).pop().unwrap().record.unwrap());
        prop_assert_eq!(again.is_ok(), fits);
        if let (Ok(account), Ok(again)) = (taken, again) {
            let (one, other) = (&account.proofs.authenticators[0], &again.proofs.authenticators[0]);
            prop_assert_eq!(one.secret.as_bytes(), bytes.as_slice());
            prop_assert_eq!(other.secret.as_bytes(), bytes.as_slice());
            prop_assert_eq!(one.parameters, other.parameters);
        }
    }

    #[test]
    fn a_refusal_never_holds_what_was_refused(secret in "[a-zA-Z]{12,30}", place in 0_usize..4) {
        let line = match place {
            0 => format!(r#"{{"version":"{secret}"}}"#),
            1 => format!(r#"{{"version":1,"password":"{secret}"}}"#),
            2 => record("kari@example.test", &format!("{secret}0189"), 6, 30),
            _ => secret.clone(),
        };
        let read = all(line.as_bytes()).pop().unwrap().record;
        let refusal = read.and_then(|record| checked(&record).map(drop)).unwrap_err().to_string();
        prop_assert!(!refusal.contains(&secret), "{refusal}");
    }
}

#[test]
fn a_printed_record_holds_no_secret() {
    let line = record("kari@example.test", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", 6, 30);
    let read = all(line.as_bytes()).pop().unwrap().record.unwrap();
    let printed = format!("{read:?} {:?}", checked(&read));
    assert!(!printed.contains("GEZDGNBV") && !printed.contains("$2b$"), "{printed}");
}
