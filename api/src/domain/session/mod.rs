//! A session: who signed in, how they proved it, how long it is good for.

mod limits;
mod proof;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::ids::{AccountId, SessionId};
pub use limits::{ABSOLUTE_HOURS, ACCESS_TOKEN_LIFE, FRESH_FOR, IDLE_MINUTES, RECOVERY_LIFE, SessionLimits};
pub use proof::Proof;

/// How the client keeps its refresh token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Transport {
    /// In the answer's body: native clients.
    #[default]
    Body,
    /// In a cookie that no script reads: browsers.
    Cookie,
}

/// Why a session opens only a few calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Restriction {
    /// Opened by the emergency code: the new code is acknowledged and the authenticator kept or replaced first.
    EmergencyRecovery,
    /// The operator's policy asks for two-step verification first.
    EnrollmentRequired,
    /// Opened by a recovery that support started: new factors are set up first.
    SupportRecovery,
    /// Others may know the password: a new one is chosen first.
    PasswordChangeRequired,
}

impl Restriction {
    /// Every restriction there is.
    pub const ALL: [Self; 4] = [
        Self::EmergencyRecovery,
        Self::EnrollmentRequired,
        Self::SupportRecovery,
        Self::PasswordChangeRequired,
    ];
}

/// A live session, as its row tells.
#[derive(Debug, Clone)]
pub struct Session {
    /// Whose it is.
    pub account: AccountId,
    /// Its name for life.
    pub id: SessionId,
    /// Rises with re-authentication, finalize and recovery; older tokens are refused.
    pub generation: i32,
    /// The account's credential epoch that it was opened or last raised under.
    pub credential_epoch: i64,
    /// How the client keeps its refresh token.
    pub transport: Transport,
    /// What opened or last raised it.
    pub proof: Proof,
    /// Whether the second factor may change factors.
    pub strong: bool,
    /// What it is restricted to, if anything.
    pub restriction: Option<Restriction>,
    /// When the person last proved who they are.
    pub auth_time: Timestamp,
    /// When it was opened.
    pub created_at: Timestamp,
    /// When it ends without a refresh.
    pub idle_until: Timestamp,
    /// When it ends whatever happens.
    pub expires_at: Timestamp,
    /// Number of its live refresh token.
    pub rotation: i32,
}

/// What a new session is opened with.
#[derive(Debug, Clone, Copy)]
pub struct Opening {
    /// Whose it becomes.
    pub account: AccountId,
    /// The epoch read together with what was checked.
    pub credential_epoch: i64,
    /// How the client keeps its refresh token.
    pub transport: Transport,
    /// What was shown.
    pub proof: Proof,
    /// Whether the second factor may change factors.
    pub strong: bool,
    /// Whether others may know the password.
    pub must_change_password: bool,
    /// Whether the operator's policy asks for two-step verification first.
    pub must_enroll: bool,
}

impl Session {
    /// A session opened at `now`.
    #[must_use]
    pub fn open(id: SessionId, opening: Opening, limits: SessionLimits, now: Timestamp) -> Self {
        let recovering = opening.proof == Proof::EmergencyCode;
        let restriction = [
            (recovering, Restriction::EmergencyRecovery),
            (opening.proof == Proof::RecoveryCode, Restriction::SupportRecovery),
            (opening.must_change_password, Restriction::PasswordChangeRequired),
            (opening.must_enroll, Restriction::EnrollmentRequired),
        ];
        let expires_at = add(now, if recovering { RECOVERY_LIFE } else { limits.absolute });
        Self {
            account: opening.account,
            id,
            generation: 1,
            credential_epoch: opening.credential_epoch,
            transport: opening.transport,
            proof: opening.proof,
            strong: opening.strong,
            restriction: restriction
                .into_iter()
                .find_map(|(holds, restriction)| holds.then_some(restriction)),
            auth_time: now,
            created_at: now,
            idle_until: if recovering { expires_at } else { add(now, limits.idle).min(expires_at) },
            expires_at,
            rotation: 1,
        }
    }

    /// The session, over at `time` at the latest.
    #[must_use]
    pub fn ending_by(mut self, time: Timestamp) -> Self {
        self.expires_at = self.expires_at.min(time);
        self.idle_until = self.idle_until.min(time);
        self
    }

    /// The session as its account stands now: a password that became known to others, and a policy whose date has
    /// passed, restrict it as they restrict one that is opened now. What it was restricted to before stays.
    #[must_use]
    pub fn held_to(mut self, must_change_password: bool, must_enroll: bool) -> Self {
        let now = [
            (must_change_password, Restriction::PasswordChangeRequired),
            (must_enroll, Restriction::EnrollmentRequired),
        ];
        self.restriction = self
            .restriction
            .or(now.into_iter().find_map(|(holds, restriction)| holds.then_some(restriction)));
        self
    }

    /// Whether it is over at `now`.
    #[must_use]
    pub fn is_over(&self, now: Timestamp) -> bool {
        now >= self.expires_at || now >= self.idle_until
    }

    /// Whether an emergency code opened it and the authenticator was neither kept nor replaced yet.
    #[must_use]
    pub fn is_recovering(&self) -> bool {
        self.restriction == Some(Restriction::EmergencyRecovery)
    }

    /// Whether a recovery that support started opened it and new factors are not set up yet.
    #[must_use]
    pub fn is_rescued(&self) -> bool {
        self.restriction == Some(Restriction::SupportRecovery)
    }

    /// When it ends unless it is refreshed before; `None` while it recovers, for then it has no idle limit.
    #[must_use]
    pub fn idle_limit(&self) -> Option<Timestamp> {
        (!self.is_recovering()).then_some(self.idle_until)
    }

    /// When it ends without another refresh, for a refresh at `now`.
    #[must_use]
    pub fn idle_until_after(&self, limits: SessionLimits, now: Timestamp) -> Timestamp {
        if self.is_recovering() { self.expires_at } else { add(now, limits.idle).min(self.expires_at) }
    }

    /// Whether the last proof is recent enough, and complete: with two-step on it stands for password and
    /// second factor together.
    #[must_use]
    pub fn is_fresh(&self, two_step_on: bool, now: Timestamp) -> bool {
        let recent = now.duration_since(self.auth_time) <= FRESH_FOR;
        recent && (!two_step_on || self.proof.has_second_factor())
    }

    /// The next generation, under the epoch `credential_epoch`: every earlier token is refused from now on.
    #[must_use]
    pub fn raised(mut self, credential_epoch: i64) -> Self {
        self.generation = self.generation.saturating_add(1);
        self.rotation = self.rotation.saturating_add(1);
        self.credential_epoch = credential_epoch;
        self
    }

    /// The session after its person proved who they are once more.
    #[must_use]
    pub fn reauthenticated(mut self, proof: Proof, strong: bool, now: Timestamp) -> Self {
        let epoch = self.credential_epoch;
        self.proof = proof;
        self.strong = strong;
        self.auth_time = now;
        self.raised(epoch)
    }

    /// The session once its person has said that the authenticator is still at hand. A password that others may
    /// know is changed next.
    #[must_use]
    pub fn recovered(mut self, must_change_password: bool, limits: SessionLimits, now: Timestamp) -> Self {
        let epoch = self.credential_epoch;
        self.restriction = must_change_password.then_some(Restriction::PasswordChangeRequired);
        self.expires_at = self.expires_at.min(add(now, limits.absolute));
        self.idle_until = add(now, limits.idle).min(self.expires_at);
        self.raised(epoch)
    }

    /// The session after its account's factors changed under `credential_epoch`. One that was recovering is
    /// recovered: the new authenticator was proven in it.
    #[must_use]
    pub fn refactored(
        mut self,
        (credential_epoch, must_change_password): (i64, bool),
        limits: SessionLimits,
        now: Timestamp,
    ) -> Self {
        if self.is_recovering() {
            self = self.recovered(must_change_password, limits, now);
            self.proof = Proof::Authenticator;
            self.strong = true;
            self.credential_epoch = credential_epoch;
            return self;
        }
        self.raised(credential_epoch)
    }

    /// The session once finalize has turned two-step verification on: the password was checked when the
    /// wizard began, the authenticator proven in it. A password that others may know is changed next.
    #[must_use]
    pub fn enrolled(
        mut self,
        (credential_epoch, must_change_password): (i64, bool),
        password_checked_at: Timestamp,
    ) -> Self {
        self.proof = Proof::Authenticator;
        self.strong = true;
        self.restriction = must_change_password.then_some(Restriction::PasswordChangeRequired);
        self.auth_time = password_checked_at;
        self.raised(credential_epoch)
    }
}

fn add(time: Timestamp, by: SignedDuration) -> Timestamp {
    time.saturating_add(by).unwrap_or(time)
}

#[cfg(test)]
mod tests;
