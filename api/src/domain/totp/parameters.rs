//! How an authenticator computes its codes.

use std::ops::RangeInclusive;

use jiff::Timestamp;

use super::TimeStep;

/// Seconds of a time step that an authenticator may have: shorter can't be typed in time, longer is over the two
/// minutes of SP 800-63B section 3.1.4.1.
pub const PERIODS: RangeInclusive<u8> = 15..=120;

/// How far the phone's clock may be off, in seconds, but no further than one step (RFC 6238 section 5.2).
const DRIFT_SECONDS: u64 = 30;

/// The hash function under HMAC (RFC 6238 section 1.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TotpAlgorithm {
    /// SHA-1, which every app computes.
    Sha1,
    /// SHA-256.
    Sha256,
    /// SHA-512.
    Sha512,
}

/// How an authenticator computes its codes; what the wizard sets up is [`Parameters::OURS`], others are imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parameters {
    algorithm: TotpAlgorithm,
    digits: u8,
    period: u8,
}

impl TotpAlgorithm {
    /// Reads a name as `otpauth://` addresses have it: `SHA1`, `SHA256` or `SHA512`.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        [Self::Sha1, Self::Sha256, Self::Sha512].into_iter().find(|one| one.as_str() == name)
    }

    /// Its name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Sha1 => "SHA1",
            Self::Sha256 => "SHA256",
            Self::Sha512 => "SHA512",
        }
    }
}

impl Parameters {
    /// SHA-1, six digits, 30 seconds: every authenticator app shows them; several ignore other values.
    pub const OURS: Self = Self { algorithm: TotpAlgorithm::Sha1, digits: 6, period: 30 };

    /// Parameters made elsewhere; `None` for other than six or eight digits, or a period out of [`PERIODS`].
    #[must_use]
    pub fn new(algorithm: TotpAlgorithm, digits: u8, period: u8) -> Option<Self> {
        let known = matches!(digits, 6 | 8) && PERIODS.contains(&period);
        known.then_some(Self { algorithm, digits, period })
    }

    /// The hash function.
    #[must_use]
    pub const fn algorithm(self) -> TotpAlgorithm {
        self.algorithm
    }

    /// Digits of a code.
    #[must_use]
    pub const fn digits(self) -> u8 {
        self.digits
    }

    /// Seconds of a time step.
    #[must_use]
    pub const fn period(self) -> u8 {
        self.period
    }

    /// The step that `time` lies in; times before 1970 count as step 0.
    #[must_use]
    pub fn step_at(self, time: Timestamp) -> TimeStep {
        TimeStep(seconds(time) / u64::from(self.period))
    }

    /// The steps whose codes are accepted at `now`: those of phones whose clock is at most half a minute off.
    pub(super) fn accepted_at(self, now: Timestamp) -> RangeInclusive<u64> {
        let period = u64::from(self.period);
        let drift = DRIFT_SECONDS.min(period);
        let now = seconds(now);
        now.saturating_sub(drift) / period..=now.saturating_add(drift) / period
    }
}

fn seconds(time: Timestamp) -> u64 {
    u64::try_from(time.as_second()).unwrap_or_default()
}
