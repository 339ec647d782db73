//! What people are told of a recovery that support started.

use jiff::Timestamp;

use super::Texts;
use crate::domain::{email::Email, event::Origin, message::Letter, one_time_code::OneTimeCode};

/// What a recovery that was started says of itself.
#[derive(Debug, Clone, Copy)]
pub struct Announced {
    /// When it opens; `None` while a second person has to approve.
    pub opens_at: Option<Timestamp>,
    /// When it lapses.
    pub lapses_at: Timestamp,
}

impl Texts<'_> {
    /// A recovery was started or approved; with a link that stops it.
    #[must_use]
    pub fn support_recovery_started(
        &self,
        to: &Email,
        at: Timestamp,
        announced: Announced,
        link: &str,
    ) -> Letter {
        let (words, when) = (&self.language.recovery, self.language.frame.when);
        let (subject, what) = words.started;
        let opens = announced.opens_at.map(|opens| self.moment(opens));
        let (at, until) = (self.moment(at), self.moment(announced.lapses_at));
        let go_on = (words.go_on)(opens.as_deref(), &until);
        let (stop, stops_too) = (words.stop, (words.stops_too)(&self.support()));
        self.mail(
            to,
            format!("{}: {subject}", self.words.product),
            format!("{what}\n\n{when}: {at}\n\n{go_on}\n\n{stop}\n\n{link}\n\n{stops_too}"),
        )
    }

    /// It was stopped.
    #[must_use]
    pub fn support_recovery_stopped(&self, to: &Email, when: (Timestamp, &Origin)) -> Letter {
        self.notice(to, self.language.recovery.stopped, when)
    }

    /// A factor that works canceled it.
    #[must_use]
    pub fn support_recovery_canceled(&self, to: &Email, when: (Timestamp, &Origin)) -> Letter {
        self.notice(to, self.language.recovery.canceled, when)
    }

    /// It was completed; with a link that turns two-step verification off again.
    #[must_use]
    pub fn support_recovery_completed(&self, to: &Email, when: (Timestamp, &Origin), link: &str) -> Letter {
        self.notice_with_undo(to, self.language.recovery.completed, when, (3, link))
    }

    /// The code of a recovery, by mail.
    #[must_use]
    pub fn recovery_code(&self, to: &Email, code: &OneTimeCode) -> Letter {
        let (words, code) = (&self.language.recovery, code.as_str());
        self.mail(to, (words.code_subject)(code, &self.words.product), (words.code)(code))
    }
}
