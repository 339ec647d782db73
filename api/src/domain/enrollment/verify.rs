//! First stage: the new authenticator proves its secret with a live code.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{AddPhone, Enrollment, KeptPhone, PhonePlan, Purpose, Run, SaveEmergencyCode};
use crate::domain::{
    attempts::{Attempts, Budget, Gate},
    authenticator_code::AuthenticatorCode,
    one_time_code::OneTimeCode,
    totp::{Parameters, TimeStep, TotpSecret},
};

/// The secret waits for its first code. A wrong code keeps the same secret.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct VerifyAuthenticator {
    pub(super) run: Run,
    #[serde(with = "super::serialize::secret")]
    secret: TotpSecret,
    attempts: Attempts,
}

/// An authenticator whose secret was proven; not live before finalize.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ProvenAuthenticator {
    /// The secret.
    #[serde(with = "super::serialize::secret")]
    pub secret: TotpSecret,
    /// The step of the code that proved it: that code signs nobody in.
    #[serde(with = "step")]
    pub last_step: TimeStep,
}

/// What became of a code.
#[must_use]
#[derive(Debug)]
pub enum VerifyOutcome {
    /// Right: the next stage.
    Proven(Enrollment),
    /// Right, and nothing else is asked for: to be committed at once.
    Complete(Run, ProvenAuthenticator),
    /// Wrong: the same stage with one failure more, which must be saved.
    Wrong {
        /// The stage to save.
        stay: VerifyAuthenticator,
        /// How many seconds the phone's clock is ahead, where that explains the code.
        clock_skew: Option<i64>,
    },
    /// Not looked at before then.
    Wait {
        /// When the next code is looked at.
        until: Timestamp,
    },
    /// Twenty wrong codes: the enrollment is over.
    Exhausted,
}

impl VerifyOutcome {
    /// Whether the code was right; `None` where it was not looked at.
    #[must_use]
    pub const fn verdict(&self) -> Option<bool> {
        match self {
            Self::Proven(_) | Self::Complete(..) => Some(true),
            Self::Wrong { .. } => Some(false),
            Self::Wait { .. } | Self::Exhausted => None,
        }
    }
}

impl VerifyAuthenticator {
    /// The start of an enrollment with a fresh secret.
    #[must_use]
    pub fn start(run: Run, secret: TotpSecret) -> Self {
        Self { run, secret, attempts: Attempts::default() }
    }

    /// The secret, shown to the session that started the enrollment.
    #[must_use]
    pub const fn secret(&self) -> &TotpSecret {
        &self.secret
    }

    /// The failures so far.
    #[must_use]
    pub const fn attempts(&self) -> Attempts {
        self.attempts
    }

    /// Tries `code`.
    pub fn verify(mut self, code: &OneTimeCode, now: Timestamp) -> VerifyOutcome {
        match self.attempts.gate(Budget::Enrollment, now) {
            Gate::Wait { until } => return VerifyOutcome::Wait { until },
            Gate::Closed => return VerifyOutcome::Exhausted,
            Gate::Open { .. } => {}
        }
        let code = AuthenticatorCode::from(code);
        if let Some(last_step) = self.secret.matching_step(Parameters::OURS, &code, now, None) {
            return self.proven(last_step);
        }
        self.attempts = self.attempts.failed(now);
        if self.attempts.failures >= Budget::Enrollment.hard_stop() {
            return VerifyOutcome::Exhausted;
        }
        let clock_skew = self.secret.clock_skew(Parameters::OURS, &code, now);
        VerifyOutcome::Wrong { stay: self, clock_skew }
    }

    fn proven(self, last_step: TimeStep) -> VerifyOutcome {
        let authenticator = ProvenAuthenticator { secret: self.secret, last_step };
        if self.run.purpose != Purpose::Enable {
            return VerifyOutcome::Complete(self.run, authenticator);
        }
        let phone = match self.run.phone_plan {
            PhonePlan::Ask => {
                return VerifyOutcome::Proven(Enrollment::AddPhone(AddPhone::new(self.run, authenticator)));
            }
            PhonePlan::OnFile => KeptPhone::OnFile,
            PhonePlan::NotOffered => KeptPhone::None,
        };
        let next = SaveEmergencyCode::new(self.run, authenticator, phone);
        VerifyOutcome::Proven(Enrollment::SaveEmergencyCode(next))
    }
}

mod step {
    use serde::{Deserialize, Deserializer, Serializer};

    use crate::domain::totp::TimeStep;

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
    pub(super) fn serialize<S: Serializer>(step: &TimeStep, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_u64(step.0)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<TimeStep, D::Error> {
        u64::deserialize(from).map(TimeStep)
    }
}
