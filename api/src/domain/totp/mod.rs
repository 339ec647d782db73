//! One-time passwords from an authenticator app (RFC 6238).

use std::fmt;

use data_encoding::BASE32_NOPAD;
use jiff::Timestamp;
use secrecy::SecretString;
use totp_rs::{Algorithm, Builder, Secret, Totp};
use zeroize::Zeroizing;

use super::one_time_code::OneTimeCode;
use crate::entropy::{self, Entropy};

/// Length of a secret in bytes: the 160 bits that RFC 4226 section 4 (R6) recommends.
pub const SECRET_BYTES: usize = 20;

/// Length of a time step in seconds (RFC 6238 section 5.2).
pub const STEP_SECONDS: u64 = 30;

/// Digits of a code. Every authenticator app shows six; several ignore other values.
pub const DIGITS: u8 = 6;

/// Steps accepted on each side of the current one (RFC 6238 section 5.2: at most one for delay), 90 seconds
/// in all.
pub const WINDOW_STEPS: u64 = 1;

/// Steps on each side within which a wrong code is explained by the phone's clock: ten minutes. Wider, and
/// chance matches would explain wrongly: one typo in 25,000 at this width.
pub const SKEW_STEPS: u64 = 20;

/// A number of 30-second steps since 1970. A code proves its step, and a step is accepted once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimeStep(pub u64);

/// The secret that an authenticator shares with its account. Erased from memory when dropped, never printed.
#[derive(Clone)]
pub struct TotpSecret(Zeroizing<[u8; SECRET_BYTES]>);

impl TimeStep {
    /// The step that `time` lies in; times before 1970 count as step 0.
    #[must_use]
    pub fn at(time: Timestamp) -> Self {
        Self(u64::try_from(time.as_second()).unwrap_or_default() / STEP_SECONDS)
    }
}

impl TotpSecret {
    /// Draws a fresh secret.
    #[must_use]
    pub fn draw(entropy: &dyn Entropy) -> Self {
        Self(entropy::draw(entropy))
    }

    /// A secret read back from storage; `None` unless it has exactly 20 bytes.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(|bytes| Self(Zeroizing::new(bytes)))
    }

    /// The 20 bytes, to be sealed before they are stored.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        self.0.as_slice()
    }

    /// The secret as a person types it into an app: 32 characters of base 32 (RFC 4648 section 6), no
    /// padding.
    #[must_use]
    pub fn base32(&self) -> SecretString {
        BASE32_NOPAD.encode(self.as_bytes()).into()
    }

    /// The step whose code this is: the current one or a direct neighbor, and later than `last`, the step
    /// accepted last.
    ///
    /// Takes the same time for every wrong code. The caller stores the step in one atomic statement that
    /// again asks for it to be later than the stored one; two requests may both get here with the same code.
    #[must_use]
    pub fn matching_step(
        &self,
        code: &OneTimeCode,
        now: Timestamp,
        last: Option<TimeStep>,
    ) -> Option<TimeStep> {
        let TimeStep(current) = TimeStep::at(now);
        let totp = self.totp();
        let steps = current.saturating_sub(WINDOW_STEPS)..=current.saturating_add(WINDOW_STEPS);
        // Every step is computed, whichever matches: a fold, not a search.
        steps.map(TimeStep).fold(None, |found, step| {
            let matches = proves(&totp, code, step);
            let fresh = last.is_none_or(|last| step > last);
            found.or((matches && fresh).then_some(step))
        })
    }

    /// How many seconds the phone's clock is ahead of `now` (behind: negative), where a code outside the
    /// accepted window, but at most ten minutes away, explains the mistake. To the nearest 30 seconds; only
    /// for someone who may know the secret.
    #[must_use]
    pub fn clock_skew(&self, code: &OneTimeCode, now: Timestamp) -> Option<i64> {
        let TimeStep(current) = TimeStep::at(now);
        let totp = self.totp();
        (WINDOW_STEPS + 1..=SKEW_STEPS)
            .flat_map(|distance| [Some(current.saturating_add(distance)), current.checked_sub(distance)])
            .flatten()
            .find(|&step| proves(&totp, code, TimeStep(step)))
            .and_then(|step| {
                i64::try_from(STEP_SECONDS).ok()?.checked_mul(step.checked_signed_diff(current)?)
            })
    }

    /// The library's generator. It widens no window of its own, because the steps are walked here to skip
    /// spent ones.
    fn totp(&self) -> Totp {
        Builder::new()
            .with_algorithm(Algorithm::SHA1)
            .with_digits(DIGITS)
            .with_step_duration(STEP_SECONDS)
            .with_skew(0)
            .with_secret(Secret::new_stack(*self.0))
            .build_noncompliant()
    }
}

impl fmt::Debug for TotpSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TotpSecret([redacted])")
    }
}

/// Whether `code` is the one of `step`; the library compares in constant time.
fn proves(totp: &Totp, code: &OneTimeCode, TimeStep(step): TimeStep) -> bool {
    totp.check(code.as_str(), step.saturating_mul(STEP_SECONDS)).is_some()
}

#[cfg(test)]
mod tests;
