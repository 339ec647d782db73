//! Everything there is: the account as stored, sessions and challenges, and what each person knows.

use std::{
    collections::BTreeSet,
    hash::{Hash, Hasher},
};

use jiff::{SignedDuration, Timestamp};
use twostep::domain::{
    attempts::Attempts,
    authenticator::{Authenticator, AuthenticatorName},
    challenge::{Challenge, Standing},
    enrollment::Enrollment,
    factors::Factors,
    ids::AuthenticatorId,
    session::{Session, SessionLimits},
    totp::{Parameters, TimeStep, TotpSecret},
};
use uuid::Uuid;

/// Names a secret or an emergency code; each is made once.
pub(super) type Serial = u8;

/// Who acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Who {
    /// The owner's first device.
    Laptop,
    /// The owner's second device.
    Tablet,
    /// Somebody who knows the password, and whatever was shown to them.
    Stranger,
}

/// The account as storage has it.
#[derive(Debug, Clone)]
pub(super) struct Account {
    pub(super) epoch: i64,
    pub(super) enabled_at: Option<Timestamp>,
    pub(super) authenticators: Vec<Authenticator>,
    /// The emergency code and whether it was acknowledged.
    pub(super) code: Option<(Serial, bool)>,
    pub(super) second_step: Attempts,
    pub(super) emergency_code: Attempts,
    /// Until when the mailed link turns it off again.
    pub(super) undo_until: Option<Timestamp>,
    /// Nobody signs in before a mailed reset.
    pub(super) reset_required: bool,
}

/// The wizard while it runs.
#[derive(Debug, Clone)]
pub(super) struct Wizard {
    pub(super) by: Who,
    pub(super) epoch: i64,
    pub(super) state: Enrollment,
    pub(super) secret: Serial,
    pub(super) code: Option<Serial>,
    pub(super) created_at: Timestamp,
    pub(super) expires_at: Timestamp,
}

/// A spent emergency code whose answer got lost.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lost {
    pub(super) by: Who,
    pub(super) until: Timestamp,
}

/// What a person has.
#[derive(Debug, Clone, Default)]
pub(super) struct Knowledge {
    pub(super) password: bool,
    pub(super) apps: BTreeSet<Serial>,
    pub(super) code: Option<Serial>,
}

/// The whole state.
#[derive(Debug, Clone)]
pub(super) struct World {
    pub(super) now: Timestamp,
    pub(super) account: Account,
    pub(super) sessions: [Option<Session>; 3],
    pub(super) challenges: [Option<Challenge>; 3],
    pub(super) wizard: Option<Wizard>,
    pub(super) lost: Option<Lost>,
    pub(super) owner: Knowledge,
    pub(super) stranger: Knowledge,
    pub(super) sim_stolen: bool,
    /// The code that the owner typed last, overlooked by the stranger.
    pub(super) overlooked: Option<(Serial, TimeStep)>,
    /// Secrets that a right code was entered for, and emergency codes that a person was shown.
    pub(super) proven: BTreeSet<Serial>,
    pub(super) shown: BTreeSet<Serial>,
    /// Codes that opened or raised something.
    pub(super) accepted: BTreeSet<(Serial, u64)>,
    pub(super) broken: Option<&'static str>,
    pub(super) serial: Serial,
}

pub(super) const LIMITS: SessionLimits =
    SessionLimits { idle: SignedDuration::from_mins(30), absolute: SignedDuration::from_hours(12) };

impl World {
    pub(super) fn next_serial(&mut self) -> Serial {
        self.serial += 1;
        self.serial
    }

    /// What `who` knows; both devices are the owner's.
    pub(super) fn knows(&mut self, who: Who) -> &mut Knowledge {
        if who == Who::Stranger { &mut self.stranger } else { &mut self.owner }
    }

    pub(super) fn person(&self, who: Who) -> &Knowledge {
        if who == Who::Stranger { &self.stranger } else { &self.owner }
    }

    /// The live session of `who`.
    pub(super) fn session(&self, who: Who) -> Option<&Session> {
        self.sessions[who as usize]
            .as_ref()
            .filter(|session| !session.is_over(self.now) && session.credential_epoch == self.account.epoch)
    }

    /// The challenge of `who` with all that decides it.
    pub(super) fn standing(&self, who: Who) -> Option<Standing> {
        let challenge = self.challenges[who as usize].clone()?;
        Some(Standing {
            challenge,
            credential_epoch: self.account.epoch,
            second_step: self.account.second_step,
            emergency_code: self.account.emergency_code,
            emergency_offered: true,
            recovery_code: Attempts::default(),
            sms_offered: self.sim_stolen,
            recovery: None,
        })
    }

    pub(super) fn factors(&self) -> Factors {
        Factors {
            enabled: self.account.enabled_at.is_some(),
            authenticators: self.account.authenticators.iter().map(|one| one.id).collect(),
            code_acknowledged: self.account.code.is_some_and(|(_, acknowledged)| acknowledged),
        }
    }

    /// The serials of the live authenticators.
    pub(super) fn live(&self) -> BTreeSet<Serial> {
        self.account.authenticators.iter().map(|one| serial_of(&one.secret)).collect()
    }
}

pub(super) fn secret(serial: Serial) -> TotpSecret {
    TotpSecret::from_bytes(&[serial; 20]).expect("twenty bytes")
}

pub(super) fn serial_of(secret: &TotpSecret) -> Serial {
    secret.as_bytes()[0]
}

pub(super) fn authenticator(
    serial: Serial,
    last_step: TimeStep,
    added_strongly: bool,
    created_at: Timestamp,
) -> Authenticator {
    Authenticator {
        id: AuthenticatorId::from(Uuid::from_u128(serial.into())),
        name: AuthenticatorName::default(),
        secret: secret(serial),
        parameters: Parameters::OURS,
        last_step,
        added_strongly,
        created_at,
        last_used_at: created_at,
    }
}

impl PartialEq for World {
    fn eq(&self, other: &Self) -> bool {
        self.essence() == other.essence()
    }
}

impl Hash for World {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.essence().hash(state);
    }
}
