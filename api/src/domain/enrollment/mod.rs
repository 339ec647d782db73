//! The enrollment wizard as a value: one state for each stage, and a step only where it is legal.
//!
//! ```text
//! VerifyAuthenticator ──code──▶ AddPhone ──number──▶ VerifyPhone ──code──▶ SaveEmergencyCode ──finalize──▶ on
//!          │                      └──skip──────────────┴──skip─────────────────▲
//!          └── a verified number is on file, or SMS is not offered ─────────────┘
//! ```
//!
//! Nothing here touches the account: what is proven is carried along and takes effect in finalize's
//! transaction. A stage's data exists only in its stage, so an illegal step has nothing to act on.

mod emergency_code;
mod phone;
mod serialize;
mod steps;
mod verify;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::ids::AuthenticatorId;

pub use emergency_code::{Finalized, IssuedCode, KeptPhone, NotFinal, SaveEmergencyCode};
pub use phone::{AddPhone, NumberRefused, PhoneCode, PhoneCodeOutcome, VerifyPhone};
pub use steps::{Step, StepStatus, steps};
pub use verify::{ProvenAuthenticator, VerifyAuthenticator, VerifyOutcome};

/// Life after the last step or extension.
pub const ENROLLMENT_LIFE: SignedDuration = SignedDuration::from_mins(15);

/// How often it may be extended (WCAG 2.2.1 asks for ten at least).
pub const MAX_EXTENSIONS: u32 = 10;

/// The longest it may live, whatever steps are taken.
pub const MAX_LIFE: SignedDuration = SignedDuration::from_hours(3);

/// What an enrollment is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Turn two-step verification on.
    #[default]
    Enable,
    /// One more authenticator.
    AddAuthenticator,
    /// A new authenticator in place of one, in recovery in place of all.
    ReplaceAuthenticator,
}

/// Where an enrollment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The authenticator's first code is asked for.
    VerifyAuthenticator,
    /// A backup number may be added.
    AddPhone,
    /// The texted code is asked for.
    VerifyPhone,
    /// The emergency code is shown and acknowledged.
    SaveEmergencyCode,
    /// Everything is on.
    Complete,
}

/// What the phone step will be, decided when the enrollment starts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PhonePlan {
    /// SMS is not offered: no phone step.
    NotOffered,
    /// A number verified since the last password change is on file: no phone step, the number is kept.
    OnFile,
    /// The step is shown.
    Ask,
}

/// What all stages share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// What it is for.
    pub purpose: Purpose,
    /// When the password was checked; becomes the session's `auth_time` at finalize.
    pub password_checked_at: Timestamp,
    /// What the new authenticator is called.
    pub authenticator_name: String,
    /// The authenticator that the new one replaces; `None` where a replacement replaces all.
    pub replaces: Option<AuthenticatorId>,
    /// Whether the step-up that it was started under was strong.
    pub started_strongly: bool,
    /// What the phone step is.
    pub phone_plan: PhonePlan,
    /// How often it was extended.
    pub extensions: u32,
}

/// A live enrollment: the stage with everything it carries.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "stage", rename_all = "snake_case")]
pub enum Enrollment {
    /// See [`VerifyAuthenticator`].
    VerifyAuthenticator(VerifyAuthenticator),
    /// See [`AddPhone`].
    AddPhone(AddPhone),
    /// See [`VerifyPhone`].
    VerifyPhone(VerifyPhone),
    /// See [`SaveEmergencyCode`].
    SaveEmergencyCode(SaveEmergencyCode),
}

impl Enrollment {
    /// The stage.
    #[must_use]
    pub const fn stage(&self) -> Stage {
        match self {
            Self::VerifyAuthenticator(_) => Stage::VerifyAuthenticator,
            Self::AddPhone(_) => Stage::AddPhone,
            Self::VerifyPhone(_) => Stage::VerifyPhone,
            Self::SaveEmergencyCode(_) => Stage::SaveEmergencyCode,
        }
    }

    /// What all stages share.
    #[must_use]
    pub const fn run(&self) -> &Run {
        match self {
            Self::VerifyAuthenticator(state) => &state.run,
            Self::AddPhone(state) => &state.run,
            Self::VerifyPhone(state) => &state.run,
            Self::SaveEmergencyCode(state) => &state.run,
        }
    }

    fn run_mut(&mut self) -> &mut Run {
        match self {
            Self::VerifyAuthenticator(state) => &mut state.run,
            Self::AddPhone(state) => &mut state.run,
            Self::VerifyPhone(state) => &mut state.run,
            Self::SaveEmergencyCode(state) => &mut state.run,
        }
    }

    /// Extended once more; `None` where it was extended ten times already.
    #[must_use]
    pub fn extended(mut self) -> Option<Self> {
        let run = self.run_mut();
        (run.extensions < MAX_EXTENSIONS).then(|| run.extensions += 1)?;
        Some(self)
    }

    /// Declines or takes back the phone, at the stages that have one. At any other stage the enrollment
    /// comes back as it was.
    ///
    /// # Errors
    /// The unchanged enrollment, where there is nothing to skip.
    pub fn without_phone(self) -> Result<Self, Box<Self>> {
        match self {
            Self::AddPhone(state) => Ok(Self::SaveEmergencyCode(state.skip())),
            Self::VerifyPhone(state) => Ok(Self::SaveEmergencyCode(state.skip())),
            Self::SaveEmergencyCode(state) => Ok(Self::SaveEmergencyCode(state.without_phone())),
            Self::VerifyAuthenticator(_) => Err(Box::new(self)),
        }
    }
}

/// When an enrollment started at `created_at` expires after a step at `now`.
#[must_use]
pub fn expires_after_step(created_at: Timestamp, now: Timestamp) -> Timestamp {
    let latest = created_at.saturating_add(MAX_LIFE).unwrap_or(created_at);
    now.saturating_add(ENROLLMENT_LIFE).unwrap_or(now).min(latest)
}
