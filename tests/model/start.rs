//! Where a run begins.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use twostep::domain::{attempts::Attempts, totp::Parameters};

use super::world::{Account, Knowledge, World, authenticator};

/// Where a run begins.
#[derive(Debug, Clone, Copy)]
pub(super) enum Start {
    /// Two-step verification is off.
    Off,
    /// It has been on for days; the owner has the app and the code.
    On,
    /// The same, with a second authenticator.
    OnWithTwo,
    /// It is on, and the app is gone: the owner has the code.
    PhoneLost,
}

impl World {
    pub(super) fn begin(start: Start, sim_stolen: bool) -> Self {
        let now = Timestamp::from_second(1_800_000_000).expect("a time");
        let account = Account {
            epoch: 1,
            enabled_at: None,
            authenticators: Vec::new(),
            code: None,
            second_step: Attempts::default(),
            emergency_code: Attempts::default(),
            undo_until: None,
            reset_required: false,
        };
        let mut world = Self {
            now,
            account,
            sessions: [const { None }; 3],
            challenges: [const { None }; 3],
            wizard: None,
            lost: None,
            owner: Knowledge { password: true, ..Knowledge::default() },
            stranger: Knowledge { password: true, ..Knowledge::default() },
            sim_stolen,
            overlooked: None,
            proven: BTreeSet::new(),
            shown: BTreeSet::new(),
            accepted: BTreeSet::new(),
            broken: None,
            serial: 0,
        };
        let authenticators = match start {
            Start::Off => 0,
            Start::On | Start::PhoneLost => 1,
            Start::OnWithTwo => 2,
        };
        world.has_been_on_with(authenticators);
        if matches!(start, Start::PhoneLost) {
            world.owner.apps.clear();
        }
        world
    }

    fn has_been_on_with(&mut self, authenticators: usize) {
        let days_ago = self.now - SignedDuration::from_hours(200);
        for _ in 0..authenticators {
            let secret = self.next_serial();
            self.account.authenticators.push(authenticator(
                secret,
                Parameters::OURS.step_at(days_ago),
                true,
                days_ago,
            ));
            self.owner.apps.insert(secret);
            self.proven.insert(secret);
            self.account.enabled_at = Some(days_ago);
        }
        if authenticators > 0 {
            let code = self.next_serial();
            self.account.code = Some((code, true));
            self.owner.code = Some(code);
            self.shown.insert(code);
        }
    }
}
