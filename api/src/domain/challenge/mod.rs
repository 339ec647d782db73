//! The challenge: a right password that waits for the second step.

mod shapes;

pub use shapes::Shapes;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    attempts::{Attempts, Budget, FREE_TRIES, Gate},
    session::Transport,
    support_recovery::Open,
};

/// Life of a challenge.
pub const CHALLENGE_LIFE: SignedDuration = SignedDuration::from_mins(10);

/// Ways to take the second step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// A code from an authenticator app.
    Authenticator,
    /// A code sent to the phone on file.
    Sms,
    /// The one-time emergency code.
    EmergencyCode,
    /// The code of a recovery that support started.
    RecoveryCode,
}

impl Method {
    /// The budget that a wrong code of this method counts in.
    #[must_use]
    pub const fn budget(self) -> Budget {
        match self {
            Self::Authenticator | Self::Sms => Budget::SecondStep,
            Self::EmergencyCode => Budget::EmergencyCode,
            Self::RecoveryCode => Budget::RecoveryCode,
        }
    }

    /// The method's name in answers and events.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Authenticator => "authenticator",
            Self::Sms => "sms",
            Self::EmergencyCode => "emergency_code",
            Self::RecoveryCode => "recovery_code",
        }
    }
}

/// A challenge as its row tells.
#[derive(Debug, Clone)]
pub struct Challenge {
    /// The account's credential epoch when the password was checked.
    pub credential_epoch: i64,
    /// How the session to come keeps its refresh token.
    pub transport: Transport,
    /// Whether the client showed a device proof, and so needs no new one.
    pub device_known: bool,
    /// Wrong codes entered on it.
    pub wrong_codes: u32,
    /// When it times out.
    pub expires_at: Timestamp,
}

/// A challenge with all that decides what it may still do.
#[derive(Debug, Clone)]
pub struct Standing {
    /// The challenge.
    pub challenge: Challenge,
    /// The account's epoch now.
    pub credential_epoch: i64,
    /// Failures with authenticator and SMS.
    pub second_step: Attempts,
    /// Failures with the emergency code.
    pub emergency_code: Attempts,
    /// Failures with the code of a recovery.
    pub recovery_code: Attempts,
    /// Whether a text message can be offered: a number on file and a way to send.
    pub sms_offered: bool,
    /// Whether there is an emergency code: not yet for an account that was imported without one.
    pub emergency_offered: bool,
    /// The recovery that support started, once its hold is over.
    pub recovery: Option<Open>,
}

/// Whether a code is looked at, in the order in which a challenge answers.
#[must_use]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Admission {
    /// The challenge is over.
    Gone,
    /// A delay runs until then.
    Wait {
        /// When the next code is looked at.
        until: Timestamp,
    },
    /// Too many wrong codes: the method is off until recovery.
    Disabled,
    /// The account has no such method.
    NotOffered,
    /// The code is looked at.
    Open,
}

impl Standing {
    /// Whether the challenge is over: timed out, worn out, or older than a change of credentials.
    #[must_use]
    pub fn is_gone(&self, now: Timestamp) -> bool {
        now >= self.challenge.expires_at
            || self.challenge.wrong_codes >= FREE_TRIES
            || self.challenge.credential_epoch != self.credential_epoch
    }

    /// Whether a code of `method` is looked at.
    pub fn admit(&self, method: Method, now: Timestamp) -> Admission {
        if self.is_gone(now) {
            return Admission::Gone;
        }
        match self.attempts(method.budget()).gate(method.budget(), now) {
            Gate::Wait { until } => Admission::Wait { until },
            Gate::Closed => Admission::Disabled,
            Gate::Open { .. } if self.offers(method, now) => Admission::Open,
            Gate::Open { .. } => Admission::NotOffered,
        }
    }

    /// The methods that can be tried, the best first.
    #[must_use]
    pub fn methods(&self, now: Timestamp) -> Vec<Method> {
        [Method::Authenticator, Method::Sms, Method::EmergencyCode, Method::RecoveryCode]
            .into_iter()
            .filter(|method| match self.attempts(method.budget()).gate(method.budget(), now) {
                Gate::Closed => false,
                Gate::Wait { .. } | Gate::Open { .. } => self.offers(*method, now),
            })
            .collect()
    }

    fn offers(&self, method: Method, now: Timestamp) -> bool {
        match method {
            Method::Authenticator => true,
            Method::EmergencyCode => self.emergency_offered,
            Method::Sms => self.sms_offered,
            Method::RecoveryCode => self.recovery.is_some_and(|open| now < open.lapses_at),
        }
    }

    /// Tries left before the next delay, and the end of a running one, for the first method that is left.
    #[must_use]
    pub fn tries(&self, now: Timestamp) -> (u32, Option<Timestamp>) {
        let budget = match self.second_step.gate(Budget::SecondStep, now) {
            Gate::Closed => Budget::EmergencyCode,
            Gate::Open { .. } | Gate::Wait { .. } => Budget::SecondStep,
        };
        let (left, until) = tries_left(self.attempts(budget), budget, now);
        (left.min(FREE_TRIES.saturating_sub(self.challenge.wrong_codes)), until)
    }

    fn attempts(&self, budget: Budget) -> Attempts {
        match budget {
            Budget::EmergencyCode => self.emergency_code,
            Budget::RecoveryCode => self.recovery_code,
            _ => self.second_step,
        }
    }
}

/// Tries left before the next delay (0 while one runs or for good), and the end of a running delay.
#[must_use]
pub fn tries_left(attempts: Attempts, budget: Budget, now: Timestamp) -> (u32, Option<Timestamp>) {
    match attempts.gate(budget, now) {
        Gate::Open { left } => (left, None),
        Gate::Wait { until } => (0, Some(until)),
        Gate::Closed => (0, None),
    }
}

#[cfg(test)]
mod tests;
