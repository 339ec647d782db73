//! What storage does with a decision, statement by statement: one place, so that it can be held against
//! `api/src/storage`.

use jiff::SignedDuration;
use twostep::domain::{
    attempts::Attempts,
    authenticator::Authenticator,
    challenge::{CHALLENGE_LIFE, Challenge, Method},
    ids::{AccountId, AuthenticatorId, SessionId},
    session::{Opening, Proof, Session, Transport},
    totp::TimeStep,
};
use uuid::Uuid;

use super::world::{LIMITS, Lost, Serial, Who, Wizard, World, serial_of};

/// Which sessions a change of factors leaves.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Surviving {
    All,
    Only(Who),
}

const PEOPLE: [Who; 3] = [Who::Laptop, Who::Tablet, Who::Stranger];

impl World {
    pub(super) fn challenge(&mut self, who: Who) {
        self.challenges[who as usize] = Some(Challenge {
            credential_epoch: self.account.epoch,
            transport: Transport::Body,
            device_known: false,
            wrong_codes: 0,
            expires_at: self.now + CHALLENGE_LIFE,
        });
    }

    /// Opens a session for a challenge or a password that was checked under the live epoch.
    pub(super) fn open(&mut self, who: Who, proof: Proof, strong: bool) {
        let opening = Opening {
            account: AccountId::from(Uuid::nil()),
            credential_epoch: self.account.epoch,
            transport: Transport::Body,
            proof,
            strong,
            must_change_password: false,
            must_enroll: false,
        };
        let id = SessionId::from(Uuid::from_u128(who as u128));
        self.sessions[who as usize] = Some(Session::open(id, opening, LIMITS, self.now));
        self.challenges[who as usize] = None;
    }

    /// Takes a time step, once.
    pub(super) fn take_step(&mut self, authenticator: AuthenticatorId, step: TimeStep) -> bool {
        let now = self.now;
        let row = self.account.authenticators.iter_mut();
        let Some(row) = row.filter(|row| row.last_step < step).find(|row| row.id == authenticator) else {
            return false;
        };
        (row.last_step, row.last_used_at) = (step, now);
        let secret = serial_of(&row.secret);
        self.accept(secret, step.0);
        true
    }

    /// Notes an accepted code; a second time breaks the rule.
    pub(super) fn accept(&mut self, serial: Serial, step: u64) {
        if !self.accepted.insert((serial, step)) {
            self.broken = Some("a code was accepted twice");
        }
    }

    pub(super) fn count_wrong(&mut self, who: Who, method: Method) {
        let now = self.now;
        let attempts = match method {
            Method::EmergencyCode => &mut self.account.emergency_code,
            Method::Authenticator | Method::Sms => &mut self.account.second_step,
            // The model has no support: nobody offers this way.
            Method::RecoveryCode => return,
        };
        *attempts = attempts.failed(now);
        if let Some(challenge) = &mut self.challenges[who as usize] {
            challenge.wrong_codes += 1;
        }
    }

    /// Puts a new emergency code in the place of the one that was right.
    pub(super) fn spend_emergency_code(&mut self, who: Who, answer_lost: bool) {
        let Some((spent, _)) = self.account.code else { return };
        self.accept(spent, 0);
        self.account.emergency_code = Attempts::default();
        self.open(who, Proof::EmergencyCode, false);
        self.show_new_code(who, false);
        if answer_lost {
            self.knows(who).code = None;
            self.lost = Some(Lost { by: who, until: self.now + CHALLENGE_LIFE });
        }
    }

    /// A new emergency code, which `who` is shown; the one before is dead.
    pub(super) fn show_new_code(&mut self, who: Who, acknowledged: bool) {
        let code = self.next_serial();
        self.account.code = Some((code, acknowledged));
        self.knows(who).code = Some(code);
        self.shown.insert(code);
        self.lost = None;
    }

    pub(super) fn raise_epoch(&mut self, by: Who, surviving: Surviving) {
        let before = self.account.epoch;
        self.account.epoch += 1;
        self.challenges = [const { None }; 3];
        for who in PEOPLE {
            let survives = surviving == Surviving::All || surviving == Surviving::Only(who);
            let session = self.sessions[who as usize].take();
            self.sessions[who as usize] = session.filter(|_| survives).map(|mut session| {
                if session.credential_epoch == before {
                    session.credential_epoch = self.account.epoch;
                }
                session
            });
        }
        if let Some(wizard) = self.wizard.as_mut().filter(|wizard| wizard.by == by) {
            wizard.epoch = self.account.epoch;
        }
    }

    /// Turns two-step verification on with what the wizard proved.
    pub(super) fn enable(&mut self, by: Who, authenticator: Authenticator, code: Serial) {
        self.account.authenticators = vec![authenticator];
        self.account.code = Some((code, true));
        self.account.enabled_at = Some(self.now);
        self.account.undo_until = Some(self.now + SignedDuration::from_hours(72));
        self.clear_counts();
        self.raise_epoch(by, Surviving::Only(by));
        self.wizard = None;
    }

    pub(super) fn disable(&mut self) {
        self.account.enabled_at = None;
        self.account.authenticators.clear();
        self.account.code = None;
        self.lost = None;
        self.clear_counts();
    }

    pub(super) fn clear_counts(&mut self) {
        self.account.second_step = Attempts::default();
        self.account.emergency_code = Attempts::default();
    }

    /// Ends everything, as a new password does.
    pub(super) fn end_everything(&mut self) {
        self.account.epoch += 1;
        self.sessions = [const { None }; 3];
        self.challenges = [const { None }; 3];
        self.wizard = None;
        self.lost = None;
    }

    /// The enrollment, where it is neither over nor overtaken.
    pub(super) fn live_wizard(&self) -> Option<&Wizard> {
        self.wizard.as_ref().filter(|wizard| {
            self.now < wizard.expires_at
                && wizard.epoch == self.account.epoch
                && self.session(wizard.by).is_some()
        })
    }
}
