use std::collections::HashSet;

use jiff::SignedDuration;
use proptest::prelude::*;
use secrecy::ExposeSecret;

use super::*;
use crate::entropy::SystemEntropy;

const NOW: i64 = 1_800_000_015;

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

const OURS: Parameters = Parameters::OURS;

fn code_under(parameters: Parameters, secret: &TotpSecret, second: i64) -> AuthenticatorCode {
    let token = secret.totp(parameters).generate(u64::try_from(second).unwrap());
    AuthenticatorCode::parse(&token.to_string()).unwrap()
}

fn code(secret: &TotpSecret, second: i64) -> AuthenticatorCode {
    code_under(OURS, secret, second)
}

#[test]
fn the_sha1_vectors_of_rfc_6238_appendix_b_pass() {
    let secret = TotpSecret::from_bytes(b"12345678901234567890").unwrap();
    // The RFC prints eight digits; the last six are the six-digit code.
    for (second, printed) in [
        (59, "94287082"),
        (1_111_111_109, "07081804"),
        (1_111_111_111, "14050471"),
        (1_234_567_890, "89005924"),
        (2_000_000_000, "69279037"),
        (20_000_000_000, "65353130"),
    ] {
        let code = AuthenticatorCode::parse(&printed[2..]).unwrap();
        assert_eq!(secret.matching_step(OURS, &code, at(second), None), Some(OURS.step_at(at(second))));
    }
}

/// The vectors of RFC 6238 appendix B, whose secrets have the length of each hash.
#[test]
fn the_vectors_of_the_longer_hashes_pass_with_eight_digits() {
    let digits = b"1234567890".repeat(7);
    for (algorithm, length, second, printed) in [
        (TotpAlgorithm::Sha1, 20, 59, "94287082"),
        (TotpAlgorithm::Sha256, 32, 59, "46119246"),
        (TotpAlgorithm::Sha256, 32, 1_111_111_109, "68084774"),
        (TotpAlgorithm::Sha256, 32, 20_000_000_000, "77737706"),
        (TotpAlgorithm::Sha512, 64, 59, "90693936"),
        (TotpAlgorithm::Sha512, 64, 1_111_111_109, "25091201"),
        (TotpAlgorithm::Sha512, 64, 20_000_000_000, "47863826"),
    ] {
        let parameters = Parameters::new(algorithm, 8, 30).unwrap();
        let secret = TotpSecret::from_bytes(&digits[..length]).unwrap();
        let code = AuthenticatorCode::parse(printed).unwrap();
        let step = secret.matching_step(parameters, &code, at(second), None);
        assert_eq!(step, Some(parameters.step_at(at(second))), "{algorithm:?} at {second}");
    }
}

#[test]
fn other_digits_and_periods_are_not_parameters() {
    for (digits, period) in [(5, 30), (7, 30), (10, 30), (6, 0), (6, 14), (6, 121)] {
        assert_eq!(Parameters::new(TotpAlgorithm::Sha1, digits, period), None, "{digits} digits, {period} s");
    }
    assert_eq!(TotpAlgorithm::parse("MD5"), None);
    assert_eq!(TotpAlgorithm::parse("SHA256"), Some(TotpAlgorithm::Sha256));
}

/// TOTP-03: a code is good for its own period and half a minute on both sides, whatever the period.
#[test]
fn a_code_of_any_period_outlives_it_by_half_a_minute_at_most() {
    let secret = TotpSecret::draw(&SystemEntropy);
    for period in [15, 30, 60, 90, 120] {
        let parameters = Parameters::new(TotpAlgorithm::Sha256, 8, period).unwrap();
        let start = NOW / i64::from(period) * i64::from(period);
        let drift = i64::from(period.min(30));
        let shown = code_under(parameters, &secret, start);
        let accepted = |second: i64| secret.matching_step(parameters, &shown, at(second), None).is_some();
        assert!(accepted(start - drift) && accepted(start + i64::from(period) + drift - 1), "{period} s");
        assert!(!accepted(start - drift - 1) && !accepted(start + i64::from(period) + drift), "{period} s");
    }
}

#[test]
fn only_the_current_step_and_its_neighbors_are_accepted() {
    let secret = TotpSecret::draw(&SystemEntropy);
    let TimeStep(current) = OURS.step_at(at(NOW));
    for (offset, expected) in
        [(-60, None), (-30, Some(current - 1)), (0, Some(current)), (30, Some(current + 1)), (60, None)]
    {
        let step = secret.matching_step(OURS, &code(&secret, NOW + offset), at(NOW), None);
        assert_eq!(step, expected.map(TimeStep), "{offset} s");
    }
}

#[test]
fn a_step_and_everything_before_it_is_accepted_once() {
    let secret = TotpSecret::draw(&SystemEntropy);
    let last = secret.matching_step(OURS, &code(&secret, NOW), at(NOW), None);
    assert_eq!(secret.matching_step(OURS, &code(&secret, NOW), at(NOW), last), None);
    assert_eq!(secret.matching_step(OURS, &code(&secret, NOW - 30), at(NOW), last), None);
    assert!(secret.matching_step(OURS, &code(&secret, NOW + 30), at(NOW), last) > last);
}

#[test]
fn a_wrong_clock_is_named_in_seconds_up_to_ten_minutes() {
    let secret = TotpSecret::draw(&SystemEntropy);
    for (ahead, expected) in [
        (-630, None),
        (-600, Some(-600)),
        (-60, Some(-60)),
        (-30, None),
        (0, None),
        (30, None),
        (60, Some(60)),
        (300, Some(300)),
        (600, Some(600)),
        (630, None),
    ] {
        assert_eq!(secret.clock_skew(OURS, &code(&secret, NOW + ahead), at(NOW)), expected, "{ahead} s");
    }
}

#[test]
fn times_at_the_ends_of_the_calendar_do_no_harm() {
    let secret = TotpSecret::draw(&SystemEntropy);
    for now in [Timestamp::MIN, at(-1), at(0), at(29), Timestamp::MAX] {
        let code = AuthenticatorCode::parse("000000").unwrap();
        let step = secret.matching_step(OURS, &code, now, Some(TimeStep(u64::MAX)));
        assert_eq!(step, None);
        assert!(secret.clock_skew(OURS, &code, now).is_none_or(|seconds| seconds.abs() <= 600));
    }
}

#[test]
fn a_secret_reads_back_from_its_bytes_and_from_base32() {
    let secret = TotpSecret::draw(&SystemEntropy);
    let typed = BASE32_NOPAD.decode(secret.base32().expose_secret().as_bytes()).unwrap();
    assert_eq!(TotpSecret::from_bytes(&typed).unwrap().as_bytes(), secret.as_bytes());
    assert_eq!(secret.base32().expose_secret().len(), 32);
    assert!(TotpSecret::from_bytes(&[0; 15]).is_none() && TotpSecret::from_bytes(&[0; 65]).is_none());
}

/// TOTP-01
#[test]
fn a_thousand_secrets_are_all_different() {
    let secrets: HashSet<Vec<u8>> =
        (0..1000).map(|_| TotpSecret::draw(&SystemEntropy).as_bytes().to_vec()).collect();
    assert_eq!(secrets.len(), 1000);
    assert!(secrets.iter().all(|secret| secret.len() == 20));
}

#[test]
fn a_printed_secret_is_redacted() {
    let secret = TotpSecret::from_bytes(b"12345678901234567890").unwrap();
    assert_eq!(format!("{secret:?}"), "TotpSecret([redacted])");
    assert!(!format!("{:?}", secret.base32()).contains("GEZDGNBV"));
}

proptest! {
    #[test]
    fn a_code_shown_within_thirty_seconds_is_accepted(
        bytes: [u8; 20], second in 60_i64..4_000_000_000, drift in -30_i64..=30
    ) {
        let secret = TotpSecret::from_bytes(&bytes).unwrap();
        let shown = code(&secret, second + drift);
        let now = at(second) + SignedDuration::from_millis(999);
        prop_assert!(secret.matching_step(OURS, &shown, now, None).is_some());
    }
}
