//! Changing second factors: what each change asks of the session, and what the account's state forbids.

use jiff::Timestamp;

use super::{
    account::PasswordState, authenticator::MAX_AUTHENTICATORS, ids::AuthenticatorId, policy::Policy,
    session::Session,
};

/// Why a change is refused although its caller is signed in.
#[must_use]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The last proof is too old, or, where `second_factor`, lacks one.
    ProveAgain {
        /// Whether password and second factor are asked for together.
        second_factor: bool,
    },
    /// The second factor shown was SMS, or an authenticator on probation.
    TooWeak,
    /// Recovery by emergency code comes first.
    Recovering,
    /// The session is not recovering.
    NotRecovering,
    /// The new emergency code is acknowledged first.
    Unacknowledged,
    /// Two-step verification is on.
    AlreadyEnabled,
    /// Two-step verification is off.
    NotEnabled,
    /// A replacement must say what it replaces.
    Unnamed,
    /// The account has no such authenticator.
    Unknown,
    /// Two-step verification stays on with one authenticator at least.
    LastAuthenticator,
    /// No more than [`MAX_AUTHENTICATORS`].
    TooMany,
    /// The operator requires two-step verification.
    Required,
    /// The password is too short to be the only factor.
    ShortPassword,
}

/// The second factors of an account, as far as changes depend on them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Factors {
    /// Whether two-step verification is on.
    pub enabled: bool,
    /// The live authenticators.
    pub authenticators: Vec<AuthenticatorId>,
    /// Whether the emergency code on file was acknowledged.
    pub code_acknowledged: bool,
}

impl Session {
    /// Passes where the last proof is at most five minutes old, with two-step on of password and second
    /// factor together.
    ///
    /// # Errors
    /// [`Refusal::ProveAgain`].
    pub fn require_fresh(&self, two_step_on: bool, now: Timestamp) -> Result<(), Refusal> {
        let fresh = self.is_fresh(two_step_on, now);
        if fresh { Ok(()) } else { Err(Refusal::ProveAgain { second_factor: two_step_on }) }
    }

    /// Passes where the last proof is fresh and its second factor may change factors. A session that is
    /// recovering counts as strong for the calls open to it.
    ///
    /// # Errors
    /// [`Refusal::ProveAgain`] or [`Refusal::TooWeak`].
    pub fn require_strong(&self, two_step_on: bool, now: Timestamp) -> Result<(), Refusal> {
        if self.is_recovering() {
            return Ok(());
        }
        self.require_fresh(two_step_on, now)?;
        if two_step_on && !self.strong { Err(Refusal::TooWeak) } else { Ok(()) }
    }

    /// Passes where it may start turning two-step verification on; the password is checked apart. Where support
    /// helped its person back in, that is turned on anew.
    ///
    /// # Errors
    /// [`Refusal::Recovering`] or [`Refusal::AlreadyEnabled`].
    pub fn may_enable(&self, two_step_on: bool) -> Result<(), Refusal> {
        match (self.is_recovering(), two_step_on) {
            (true, _) => Err(Refusal::Recovering),
            (false, true) if !self.is_rescued() => Err(Refusal::AlreadyEnabled),
            (false, _) => Ok(()),
        }
    }
}

impl Factors {
    /// Whether `session` may start adding an authenticator.
    ///
    /// # Errors
    /// Why not.
    pub fn may_add(&self, session: &Session, now: Timestamp) -> Result<(), Refusal> {
        if session.is_recovering() || session.is_rescued() {
            return Err(Refusal::Recovering);
        }
        self.must_be_on()?;
        session.require_fresh(true, now)?;
        self.has_room()
    }

    /// Whether one more authenticator may become live.
    ///
    /// # Errors
    /// [`Refusal::TooMany`].
    pub fn has_room(&self) -> Result<(), Refusal> {
        if self.authenticators.len() < MAX_AUTHENTICATORS { Ok(()) } else { Err(Refusal::TooMany) }
    }

    /// Whether `session` may start replacing `authenticator`, in recovery all of them.
    ///
    /// # Errors
    /// Why not.
    pub fn may_replace(
        &self,
        session: &Session,
        authenticator: Option<AuthenticatorId>,
        now: Timestamp,
    ) -> Result<(), Refusal> {
        if session.is_rescued() {
            return Err(Refusal::Recovering);
        }
        self.must_be_on()?;
        session.require_strong(true, now)?;
        if session.is_recovering() {
            return self.must_be_acknowledged();
        }
        self.knows(authenticator.ok_or(Refusal::Unnamed)?)
    }

    /// Whether `session` may go on with the authenticator that is live, once it signed in by emergency code.
    ///
    /// # Errors
    /// Why not.
    pub fn may_keep(&self, session: &Session) -> Result<(), Refusal> {
        if !session.is_recovering() {
            return Err(Refusal::NotRecovering);
        }
        self.must_be_on()?;
        self.must_be_acknowledged()
    }

    /// Whether `authenticator` may be removed; the session is strong.
    ///
    /// # Errors
    /// Why not.
    pub fn may_remove(&self, authenticator: AuthenticatorId) -> Result<(), Refusal> {
        self.knows(authenticator)?;
        if self.authenticators.len() > 1 { Ok(()) } else { Err(Refusal::LastAuthenticator) }
    }

    /// Whether two-step verification may be turned off; the session is strong.
    ///
    /// # Errors
    /// Why not.
    pub fn may_disable(
        &self,
        policy: Policy,
        password: PasswordState,
        now: Timestamp,
    ) -> Result<(), Refusal> {
        self.must_be_on()?;
        if policy.requires(now) {
            return Err(Refusal::Required);
        }
        if password == PasswordState::Short { Err(Refusal::ShortPassword) } else { Ok(()) }
    }

    /// Passes while two-step verification is on.
    ///
    /// # Errors
    /// [`Refusal::NotEnabled`].
    pub fn must_be_on(&self) -> Result<(), Refusal> {
        if self.enabled { Ok(()) } else { Err(Refusal::NotEnabled) }
    }

    fn must_be_acknowledged(&self) -> Result<(), Refusal> {
        if self.code_acknowledged { Ok(()) } else { Err(Refusal::Unacknowledged) }
    }

    fn knows(&self, authenticator: AuthenticatorId) -> Result<(), Refusal> {
        if self.authenticators.contains(&authenticator) { Ok(()) } else { Err(Refusal::Unknown) }
    }
}
