//! One-time passwords from an authenticator app (RFC 6238).

use std::{fmt, ops::RangeInclusive};

use data_encoding::BASE32_NOPAD;
use jiff::Timestamp;
use secrecy::SecretString;
use totp_rs::{Algorithm, Builder, Secret, Totp};
use zeroize::Zeroizing;

mod parameters;

pub use parameters::{PERIODS, Parameters, TotpAlgorithm};

use super::authenticator_code::AuthenticatorCode;
use crate::entropy::{self, Entropy};

/// Length of a secret in bytes: the 160 bits that RFC 4226 section 4 (R6) recommends.
pub const SECRET_BYTES: usize = 20;

/// Lengths of secrets that were made elsewhere: RFC 4226 section 4 (R6) asks for 128 bits at least; HMAC digests
/// longer ones than a block, which no app makes.
pub const IMPORTED_SECRET_BYTES: RangeInclusive<usize> = 16..=64;

/// Seconds on each side within which a wrong code is explained by the phone's clock: ten minutes. Wider, and
/// chance matches would explain wrongly: one typo in 25,000 at this width.
pub const SKEW_SECONDS: u64 = 600;

/// A number of time steps since 1970. A code proves its step, and a step is accepted once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimeStep(pub u64);

/// The secret that an authenticator shares with its account. Erased from memory when dropped, never printed.
#[derive(Clone)]
pub struct TotpSecret(Zeroizing<Vec<u8>>);

impl TotpSecret {
    /// Draws a fresh secret.
    #[must_use]
    pub fn draw(entropy: &dyn Entropy) -> Self {
        Self(Zeroizing::new(entropy::draw::<SECRET_BYTES>(entropy).to_vec()))
    }

    /// A secret read back from storage or made elsewhere; `None` unless its length is in
    /// [`IMPORTED_SECRET_BYTES`].
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        IMPORTED_SECRET_BYTES.contains(&bytes.len()).then(|| Self(Zeroizing::new(bytes.to_vec())))
    }

    /// The bytes, to be sealed before they are stored.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        self.0.as_slice()
    }

    /// The secret as a person types it into an app: base 32 (RFC 4648 section 6), no padding.
    #[must_use]
    pub fn base32(&self) -> SecretString {
        BASE32_NOPAD.encode(self.as_bytes()).into()
    }

    /// The step whose code this is: one that a phone shows whose clock is at most half a minute off, and later than
    /// `last`, the step accepted last.
    ///
    /// Takes the same time for every wrong code. The caller stores the step in one atomic statement that
    /// again asks for it to be later than the stored one; two requests may both get here with the same code.
    #[must_use]
    pub fn matching_step(
        &self,
        parameters: Parameters,
        code: &AuthenticatorCode,
        now: Timestamp,
        last: Option<TimeStep>,
    ) -> Option<TimeStep> {
        let totp = self.totp(parameters);
        // Every step is computed, whichever matches: a fold, not a search.
        parameters.accepted_at(now).map(TimeStep).fold(None, |found, step| {
            let matches = proves(&totp, parameters, code, step);
            let fresh = last.is_none_or(|last| step > last);
            found.or((matches && fresh).then_some(step))
        })
    }

    /// How many seconds the phone's clock is ahead of `now` (behind: negative), where a code outside the
    /// accepted window, but at most ten minutes away, explains the mistake. To the nearest step; only
    /// for someone who may know the secret.
    #[must_use]
    pub fn clock_skew(
        &self,
        parameters: Parameters,
        code: &AuthenticatorCode,
        now: Timestamp,
    ) -> Option<i64> {
        let TimeStep(current) = parameters.step_at(now);
        let period = u64::from(parameters.period());
        let totp = self.totp(parameters);
        (2..=SKEW_SECONDS / period)
            .flat_map(|distance| [Some(current.saturating_add(distance)), current.checked_sub(distance)])
            .flatten()
            .find(|&step| proves(&totp, parameters, code, TimeStep(step)))
            .and_then(|step| i64::try_from(period).ok()?.checked_mul(step.checked_signed_diff(current)?))
    }

    /// The library's generator. It widens no window of its own, because the steps are walked here to skip
    /// spent ones.
    fn totp(&self, parameters: Parameters) -> Totp {
        let algorithm = match parameters.algorithm() {
            TotpAlgorithm::Sha1 => Algorithm::SHA1,
            TotpAlgorithm::Sha256 => Algorithm::SHA256,
            TotpAlgorithm::Sha512 => Algorithm::SHA512,
        };
        Builder::new()
            .with_algorithm(algorithm)
            .with_digits(parameters.digits())
            .with_step_duration(parameters.period().into())
            .with_skew(0)
            .with_secret(Secret::new(self.as_bytes().into()))
            .build_noncompliant()
    }
}

impl fmt::Debug for TotpSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TotpSecret([redacted])")
    }
}

/// Whether `code` is the one of `step`; the library compares in constant time.
fn proves(totp: &Totp, parameters: Parameters, code: &AuthenticatorCode, TimeStep(step): TimeStep) -> bool {
    totp.check(code.as_str(), step.saturating_mul(parameters.period().into())).is_some()
}

#[cfg(test)]
mod tests;
