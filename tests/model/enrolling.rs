//! The wizard's acts, and what the mailbox opens.

use jiff::{SignedDuration, Timestamp};
use twostep::domain::{
    account::PasswordState,
    enrollment::{
        ENROLLMENT_LIFE, Enrollment, IssuedCode, PhonePlan, ProvenAuthenticator, Purpose, Run,
        VerifyAuthenticator, VerifyOutcome, expires_after_step,
    },
    one_time_code::OneTimeCode,
    policy::Policy,
    totp::Parameters,
};

use super::{
    second_step::digits,
    store::Surviving,
    world::{LIMITS, Serial, Who, Wizard, World, authenticator, secret, serial_of},
};

impl World {
    pub(super) fn begins(&mut self, who: Who, purpose: Purpose) -> bool {
        let Some(session) = self.session(who).cloned() else { return false };
        let oldest = self.account.authenticators.first().map(|one| one.id);
        let replaces =
            oldest.filter(|_| !session.is_recovering() && purpose == Purpose::ReplaceAuthenticator);
        let permitted = match purpose {
            Purpose::Enable => {
                session.may_enable(self.factors().enabled).is_ok() && self.person(who).password
            }
            Purpose::AddAuthenticator => self.factors().may_add(&session, self.now).is_ok(),
            Purpose::ReplaceAuthenticator => self.factors().may_replace(&session, replaces, self.now).is_ok(),
        };
        if !permitted {
            return false;
        }
        let serial = self.next_serial();
        let run = Run {
            purpose,
            password_checked_at: self.now,
            authenticator_name: String::new(),
            replaces,
            started_strongly: purpose != Purpose::AddAuthenticator || session.strong,
            phone_plan: PhonePlan::NotOffered,
            extensions: 0,
        };
        self.wizard = Some(Wizard {
            by: who,
            epoch: self.account.epoch,
            state: Enrollment::VerifyAuthenticator(VerifyAuthenticator::start(run, secret(serial))),
            secret: serial,
            code: None,
            created_at: self.now,
            expires_at: self.now + ENROLLMENT_LIFE,
        });
        self.knows(who).apps.insert(serial);
        true
    }

    fn wizard_of(&self, who: Who) -> Option<Wizard> {
        self.live_wizard().filter(|wizard| wizard.by == who).cloned()
    }

    /// Saves the wizard's next state, which gives it another quarter of an hour.
    fn goes_on(&mut self, wizard: &Wizard, state: Enrollment) -> bool {
        let expires_at = expires_after_step(wizard.created_at, self.now);
        self.wizard = Some(Wizard { state, expires_at, ..wizard.clone() });
        true
    }

    pub(super) fn verifies(&mut self, who: Who) -> bool {
        let Some(wizard) = self.wizard_of(who) else { return false };
        let Enrollment::VerifyAuthenticator(state) = wizard.state.clone() else { return false };
        let code = digits((wizard.secret, Parameters::OURS.step_at(self.now)));
        match state.verify(&code, self.now) {
            VerifyOutcome::Proven(next) => {
                self.proven.insert(wizard.secret);
                self.accept(wizard.secret, Parameters::OURS.step_at(self.now).0);
                self.goes_on(&wizard, next)
            }
            VerifyOutcome::Complete(run, proven) => {
                self.proven.insert(wizard.secret);
                self.accept(wizard.secret, Parameters::OURS.step_at(self.now).0);
                self.completes(who, &run, &proven)
            }
            VerifyOutcome::Wrong { .. } | VerifyOutcome::Wait { .. } | VerifyOutcome::Exhausted => false,
        }
    }

    pub(super) fn verifies_wrongly(&mut self, who: Who) -> bool {
        let Some(wizard) = self.wizard_of(who) else { return false };
        let Enrollment::VerifyAuthenticator(state) = wizard.state.clone() else { return false };
        let wrong = OneTimeCode::parse("000000").expect("six digits");
        match state.verify(&wrong, self.now) {
            VerifyOutcome::Wrong { stay, .. } => {
                self.wizard = Some(Wizard { state: Enrollment::VerifyAuthenticator(stay), ..wizard });
                true
            }
            VerifyOutcome::Exhausted => self.wizard.take().is_some(),
            VerifyOutcome::Proven(_) | VerifyOutcome::Complete(..) | VerifyOutcome::Wait { .. } => false,
        }
    }

    /// Adds or replaces an authenticator.
    fn completes(&mut self, who: Who, run: &Run, proven: &ProvenAuthenticator) -> bool {
        let Some(session) = self.session(who).cloned() else { return false };
        match run.purpose {
            Purpose::ReplaceAuthenticator => {
                self.judge_strength(who);
                let before = self.account.authenticators.len();
                self.account.authenticators.retain(|one| run.replaces.is_some_and(|old| old != one.id));
                if self.account.authenticators.len() == before {
                    return false;
                }
            }
            Purpose::AddAuthenticator | Purpose::Enable => {
                let factors = self.factors();
                if factors.must_be_on().and_then(|()| factors.has_room()).is_err() {
                    return false;
                }
            }
        }
        let serial = serial_of(&proven.secret);
        let new = authenticator(serial, proven.last_step, run.started_strongly, self.now);
        self.account.authenticators.push(new);
        let recovering = session.is_recovering();
        self.raise_epoch(who, if recovering { Surviving::Only(who) } else { Surviving::All });
        if recovering {
            self.clear_counts();
        }
        self.sessions[who as usize] = Some(session.refactored((self.account.epoch, false), LIMITS, self.now));
        self.wizard = None;
        true
    }

    pub(super) fn issues_code(&mut self, who: Who) -> bool {
        let Some(wizard) = self.wizard_of(who) else { return false };
        let Enrollment::SaveEmergencyCode(state) = wizard.state.clone() else { return false };
        if !state.may_issue() {
            return false;
        }
        let code = self.next_serial();
        self.shown.insert(code);
        let issued = IssuedCode { phc: String::new(), pepper: 1, issued_at: issued_at(code) };
        let next = Enrollment::SaveEmergencyCode(state.issued(issued));
        self.goes_on(&Wizard { code: Some(code), ..wizard }, next)
    }

    pub(super) fn finalizes(&mut self, who: Who) -> bool {
        let Some(wizard) = self.wizard_of(who) else { return false };
        let Enrollment::SaveEmergencyCode(state) = wizard.state else { return false };
        let (Some(code), Some(session)) = (wizard.code, self.session(who).cloned()) else { return false };
        let Ok(finalized) = state.finalize(Some(issued_at(code))) else { return false };
        let proven = &finalized.authenticator;
        let new = authenticator(serial_of(&proven.secret), proven.last_step, true, self.now);
        self.enable(who, new, code);
        self.knows(who).code = Some(code);
        let session = session.enrolled((self.account.epoch, false), finalized.run.password_checked_at);
        self.sessions[who as usize] = Some(session);
        true
    }

    pub(super) fn cancels(&mut self, who: Who) -> bool {
        let here = self.wizard_of(who).is_some();
        if here {
            self.wizard = None;
        }
        here
    }

    pub(super) fn turns_off(&mut self, who: Who) -> bool {
        let Some(session) = self.session(who) else { return false };
        if session.restriction.is_some() || session.require_strong(true, self.now).is_err() {
            return false;
        }
        if self.factors().may_disable(Policy::default(), PasswordState::Usable, self.now).is_err() {
            return false;
        }
        self.judge_strength(who);
        self.disable();
        self.raise_epoch(who, Surviving::Only(who));
        true
    }

    /// Notes where somebody changes what only a strong proof may change: the stranger has such a proof only
    /// with an authenticator that is a day old, or the emergency code.
    pub(super) fn judge_strength(&mut self, who: Who) {
        let day_old = |one: &&twostep::domain::authenticator::Authenticator| {
            self.now.duration_since(one.created_at) >= SignedDuration::from_hours(24)
        };
        let old: Vec<Serial> =
            self.account.authenticators.iter().filter(day_old).map(|one| serial_of(&one.secret)).collect();
        let apps = &self.stranger.apps;
        let mine = self.account.authenticators.iter().all(|one| apps.contains(&serial_of(&one.secret)));
        if who == Who::Stranger && !mine && !old.iter().any(|one| apps.contains(one)) {
            self.broken = Some("a stranger pushed the owner out");
        }
    }

    /// A mailed reset: the owner has a password that nobody else knows.
    pub(super) fn resets_password(&mut self) {
        self.end_everything();
        self.clear_counts();
        self.account.reset_required = false;
        self.stranger.password = false;
    }

    /// The link in the mail about the turning-on.
    pub(super) fn undoes(&mut self) -> bool {
        if self.account.undo_until.take().is_none_or(|until| self.now >= until) {
            return false;
        }
        self.disable();
        self.end_everything();
        self.account.reset_required = true;
        true
    }
}

/// Each code has a time of its own.
fn issued_at(code: Serial) -> Timestamp {
    Timestamp::from_second(code.into()).expect("a time")
}
