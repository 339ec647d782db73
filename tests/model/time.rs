//! Which worlds are the same: times count from now, and secrets by the order in which they appear.

use std::fmt::Write as _;

use jiff::Timestamp;
use twostep::domain::{
    attempts::Attempts,
    totp::{Parameters, TimeStep},
};

use super::world::{Knowledge, Serial, World, serial_of};

/// Beyond this many seconds no rule tells one time from another.
const FAR: i64 = 90 * 3600;

impl World {
    /// Equal for worlds that nobody can tell apart, now or later.
    pub(super) fn essence(&self) -> String {
        let mut text = String::with_capacity(512);
        let mut names: Vec<Serial> = Vec::new();
        self.write_account(&mut text, &mut names);
        self.write_sessions(&mut text);
        self.write_wizard(&mut text, &mut names);
        for person in [&self.owner, &self.stranger] {
            write_person(&mut text, person, &mut names);
        }
        let overlooked = self.overlooked.map(|(secret, step)| (name(&mut names, secret), self.ago(step)));
        let lost = self.lost.map(|lost| (lost.by, self.until(lost.until)));
        let accepted: Vec<_> = self
            .accepted
            .iter()
            .map(|(secret, step)| (name(&mut names, *secret), self.ago(TimeStep(*step))))
            .filter(|(_, ago)| *ago < 3)
            .collect();
        let _ = write!(text, "{overlooked:?}{lost:?}{accepted:?}{:?}", self.broken);
        text
    }

    fn write_account(&self, text: &mut String, names: &mut Vec<Serial>) {
        let account = &self.account;
        for one in &account.authenticators {
            let strong = one.is_strong(self.now).then_some(0).or(Some(self.until(one.created_at)));
            let _ = write!(
                text,
                "{}.{}.{strong:?};",
                name(names, serial_of(&one.secret)),
                self.ago(one.last_step)
            );
        }
        let code = account.code.map(|(code, acknowledged)| (name(names, code), acknowledged));
        let _ = write!(
            text,
            "{}{code:?}{:?}{:?}{:?}{}",
            account.enabled_at.is_some(),
            self.attempts(account.second_step),
            self.attempts(account.emergency_code),
            account.undo_until.map(|until| self.until(until)),
            account.reset_required,
        );
    }

    fn write_sessions(&self, text: &mut String) {
        use super::world::Who::{Laptop, Stranger, Tablet};
        for who in [Laptop, Tablet, Stranger] {
            let session = self.session(who).map(|session| {
                let age = self.until(session.auth_time).max(-400);
                let idle = self.until(session.idle_until);
                (
                    session.proof,
                    session.strong,
                    session.restriction,
                    age,
                    idle,
                    self.until(session.expires_at),
                )
            });
            let challenge = self.standing(who).filter(|standing| !standing.is_gone(self.now));
            let challenge = challenge
                .map(|standing| (standing.challenge.wrong_codes, self.until(standing.challenge.expires_at)));
            let _ = write!(text, "{session:?}{challenge:?}");
        }
    }

    fn write_wizard(&self, text: &mut String, names: &mut Vec<Serial>) {
        let Some(wizard) = self.live_wizard() else { return };
        let run = wizard.state.run();
        let replaces = run.replaces.map(|id| self.account.authenticators.iter().position(|one| one.id == id));
        let _ = write!(
            text,
            "{:?}{:?}{:?}{replaces:?}{}{}{:?}{}",
            wizard.by,
            wizard.state.stage(),
            run.purpose,
            run.started_strongly,
            name(names, wizard.secret),
            wizard.code.map(|code| name(names, code)),
            self.until(wizard.expires_at),
        );
        let _ = write!(text, "{}", self.until(run.password_checked_at).max(-400));
    }

    fn attempts(&self, attempts: Attempts) -> (u32, Option<i64>) {
        let until = attempts.blocked_until().map(|until| self.until(until).max(0));
        (attempts.failures, until)
    }

    fn until(&self, time: Timestamp) -> i64 {
        time.duration_since(self.now).as_secs().clamp(-FAR, FAR)
    }

    /// Steps since `step`, no more than three: older ones are outside of every window.
    fn ago(&self, step: TimeStep) -> i64 {
        let current = Parameters::OURS.step_at(self.now).0;
        current.checked_signed_diff(step.0).map_or(3, |ago| ago.min(3))
    }
}

/// The number of a secret or code in the order of appearance.
fn name(names: &mut Vec<Serial>, serial: Serial) -> usize {
    names.iter().position(|known| *known == serial).unwrap_or_else(|| {
        names.push(serial);
        names.len() - 1
    })
}

fn write_person(text: &mut String, person: &Knowledge, names: &mut Vec<Serial>) {
    let apps: Vec<_> = person.apps.iter().map(|app| name(names, *app)).collect();
    let code = person.code.map(|code| name(names, code));
    let _ = write!(text, "{}{apps:?}{code:?}", person.password);
}
