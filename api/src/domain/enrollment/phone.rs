//! The optional backup phone: a number is asked for, then proven by a texted code.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::{KeptPhone, ProvenAuthenticator, Run, SaveEmergencyCode};
use crate::domain::{
    attempts::{Attempts, Budget, FREE_TRIES, Gate},
    ids::MessageId,
    phone::PhoneNumber,
    sms_code::{SMS_CODE_LIFE, SMS_RESEND_AFTER},
};

/// How often another number may be sent to at once, without waiting for the resend time.
const MAX_OTHER_NUMBERS: u32 = 2;

/// A number may be entered.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AddPhone {
    pub(super) run: Run,
    authenticator: ProvenAuthenticator,
}

/// A code was texted to the number.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct VerifyPhone {
    pub(super) run: Run,
    authenticator: ProvenAuthenticator,
    #[serde(with = "super::serialize::number")]
    number: PhoneNumber,
    code: PhoneCode,
    other_numbers: u32,
    attempts: Attempts,
}

/// The newest code sent to a number.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PhoneCode {
    /// Its keyed digest.
    pub digest: Vec<u8>,
    /// The message that carries it.
    pub message: MessageId,
    /// When it was handed to the outbox.
    pub sent_at: Timestamp,
    /// Wrong tries against it.
    pub wrong: u32,
}

/// A number that can't be sent to now.
#[must_use]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberRefused {
    /// Not before then.
    TooSoon {
        /// When it can be sent to.
        until: Timestamp,
    },
}

/// What became of a code.
#[must_use]
#[derive(Debug)]
pub enum PhoneCodeOutcome {
    /// Right: the number is proven.
    Proven(SaveEmergencyCode),
    /// Wrong, expired or worn out: the same stage with one failure more, which must be saved.
    Wrong(VerifyPhone),
    /// Not looked at before then.
    Wait {
        /// When the next code is looked at.
        until: Timestamp,
    },
    /// Twenty wrong codes: the enrollment is over.
    Exhausted,
}

impl AddPhone {
    pub(super) const fn new(run: Run, authenticator: ProvenAuthenticator) -> Self {
        Self { run, authenticator }
    }

    /// A code was texted to `number`.
    #[must_use]
    pub fn sent(self, number: PhoneNumber, code: PhoneCode) -> VerifyPhone {
        let Self { run, authenticator } = self;
        VerifyPhone { run, authenticator, number, code, other_numbers: 0, attempts: Attempts::default() }
    }

    /// Declines the phone.
    #[must_use]
    pub fn skip(self) -> SaveEmergencyCode {
        SaveEmergencyCode::new(self.run, self.authenticator, KeptPhone::None)
    }
}

impl PhoneCode {
    /// When the code expires.
    #[must_use]
    pub fn expires_at(&self) -> Timestamp {
        plus(self.sent_at, SMS_CODE_LIFE)
    }

    /// When another may be sent to the same number.
    #[must_use]
    pub fn resend_at(&self) -> Timestamp {
        plus(self.sent_at, SMS_RESEND_AFTER)
    }
}

impl VerifyPhone {
    /// The number that the code was sent to.
    #[must_use]
    pub const fn number(&self) -> &PhoneNumber {
        &self.number
    }

    /// The newest code.
    #[must_use]
    pub const fn code(&self) -> &PhoneCode {
        &self.code
    }

    /// The failures so far, over all codes and numbers of this enrollment.
    #[must_use]
    pub const fn attempts(&self) -> Attempts {
        self.attempts
    }

    /// Whether a code can be texted to `number` now: the same one after a minute, another at once, twice.
    ///
    /// # Errors
    /// [`NumberRefused`] with the time to wait for.
    pub fn may_send_to(&self, number: &PhoneNumber, now: Timestamp) -> Result<(), NumberRefused> {
        let until = self.code.resend_at();
        let at_once = number != &self.number && self.other_numbers < MAX_OTHER_NUMBERS;
        if at_once || now >= until { Ok(()) } else { Err(NumberRefused::TooSoon { until }) }
    }

    /// Another code was texted, to the same number or another; the failures stay.
    #[must_use]
    pub fn sent(self, number: PhoneNumber, code: PhoneCode) -> Self {
        let other_numbers = self.other_numbers + u32::from(number != self.number);
        Self { number, code, other_numbers, ..self }
    }

    /// Tries a code; `right` tells whether its digest is the newest code's.
    pub fn verify(mut self, right: bool, now: Timestamp) -> PhoneCodeOutcome {
        match self.attempts.gate(Budget::Enrollment, now) {
            Gate::Wait { until } => return PhoneCodeOutcome::Wait { until },
            Gate::Closed => return PhoneCodeOutcome::Exhausted,
            Gate::Open { .. } => {}
        }
        if right && now < self.code.expires_at() && self.code.wrong < FREE_TRIES {
            let phone = KeptPhone::Proven { number: self.number, verified_at: now };
            return PhoneCodeOutcome::Proven(SaveEmergencyCode::new(self.run, self.authenticator, phone));
        }
        self.code.wrong += 1;
        self.attempts = self.attempts.failed(now);
        if self.attempts.failures >= Budget::Enrollment.hard_stop() {
            return PhoneCodeOutcome::Exhausted;
        }
        PhoneCodeOutcome::Wrong(self)
    }

    /// Declines the phone.
    #[must_use]
    pub fn skip(self) -> SaveEmergencyCode {
        SaveEmergencyCode::new(self.run, self.authenticator, KeptPhone::None)
    }
}

fn plus(time: Timestamp, by: SignedDuration) -> Timestamp {
    time.saturating_add(by).unwrap_or(time)
}
