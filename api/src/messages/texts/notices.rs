//! Notices: what happened to the account, when and from where, and what to do if it was somebody else.

use jiff::{Timestamp, tz::TimeZone};

use super::client::inert;
use super::{
    Texts,
    languages::{Moment, Notice},
};
use crate::domain::{email::Email, event::Origin, message::Letter};

impl Texts<'_> {
    /// Two-step verification was turned on; with a link that turns it off again.
    #[must_use]
    pub fn two_step_enabled(&self, to: &Email, when: (Timestamp, &Origin), link: &str) -> Letter {
        self.notice_with_undo(to, self.language.notices.two_step_enabled, when, (3, link))
    }

    /// The address was changed, for the old one: with a link that restores it.
    #[must_use]
    pub fn email_changed_with_undo(&self, to: &Email, when: (Timestamp, &Origin), link: &str) -> Letter {
        self.notice_with_undo(to, self.language.notices.email_changed_with_undo, when, (7, link))
    }

    /// The emergency code signed in.
    #[must_use]
    pub fn emergency_code_used(&self, to: &Email, when: (Timestamp, &Origin)) -> Letter {
        self.notice(to, self.language.notices.emergency_code_used, when)
    }

    /// The emergency code was replaced.
    #[must_use]
    pub fn emergency_code_issued(&self, to: &Email, when: (Timestamp, &Origin)) -> Letter {
        self.notice(to, self.language.notices.emergency_code_issued, when)
    }

    /// Authenticator and SMS were turned off by wrong codes.
    #[must_use]
    pub fn second_step_disabled(&self, to: &Email, when: (Timestamp, &Origin)) -> Letter {
        self.notice(to, self.language.notices.second_step_disabled, when)
    }

    /// Wrong passwords added up.
    #[must_use]
    pub fn password_guessing(&self, to: &Email, when: (Timestamp, &Origin)) -> Letter {
        self.notice(to, self.language.notices.password_guessing, when)
    }

    /// A right password opened a challenge that nobody answered.
    #[must_use]
    pub fn second_step_unanswered(&self, to: &Email, when: (Timestamp, &Origin)) -> Letter {
        self.notice(to, self.language.notices.second_step_unanswered, when)
    }

    /// A right password was followed by wrong codes.
    #[must_use]
    pub fn wrong_codes(&self, to: &Email, when: (Timestamp, &Origin)) -> Letter {
        self.notice(to, self.language.notices.wrong_codes, when)
    }

    /// An authenticator was added.
    #[must_use]
    pub fn authenticator_added(&self, to: &Email, when: (Timestamp, &Origin)) -> Letter {
        self.notice(to, self.language.notices.authenticator_added, when)
    }

    /// An authenticator was replaced.
    #[must_use]
    pub fn authenticator_replaced(&self, to: &Email, when: (Timestamp, &Origin)) -> Letter {
        self.notice(to, self.language.notices.authenticator_replaced, when)
    }

    /// An authenticator was removed.
    #[must_use]
    pub fn authenticator_removed(&self, to: &Email, when: (Timestamp, &Origin)) -> Letter {
        self.notice(to, self.language.notices.authenticator_removed, when)
    }

    /// Two-step verification was turned off.
    #[must_use]
    pub fn two_step_disabled(&self, to: &Email, when: (Timestamp, &Origin)) -> Letter {
        self.notice(to, self.language.notices.two_step_disabled, when)
    }

    /// The phone number was changed.
    #[must_use]
    pub fn phone_changed(&self, to: &Email, when: (Timestamp, &Origin)) -> Letter {
        self.notice(to, self.language.notices.phone_changed, when)
    }

    /// The phone number was removed.
    #[must_use]
    pub fn phone_removed(&self, to: &Email, when: (Timestamp, &Origin)) -> Letter {
        self.notice(to, self.language.notices.phone_removed, when)
    }

    /// The password was changed.
    #[must_use]
    pub fn password_changed(&self, to: &Email, when: (Timestamp, &Origin)) -> Letter {
        self.notice(to, self.language.notices.password_changed, when)
    }

    /// The address was changed; to the old and the new one.
    #[must_use]
    pub fn email_changed(&self, to: &Email, when: (Timestamp, &Origin)) -> Letter {
        self.notice(to, self.language.notices.email_changed, when)
    }

    /// A change was taken back.
    #[must_use]
    pub fn change_undone(&self, to: &Email, when: (Timestamp, &Origin)) -> Letter {
        self.notice(to, self.language.notices.change_undone, when)
    }

    pub(super) fn notice_with_undo(
        &self,
        to: &Email,
        notice: Notice,
        when: (Timestamp, &Origin),
        (days, link): (u8, &str),
    ) -> Letter {
        self.with_undo(self.notice(to, notice, when), (days, link))
    }

    /// A letter with the link that takes back what it tells of.
    pub(super) fn with_undo(&self, letter: Letter, (days, link): (u8, &str)) -> Letter {
        let undo = (self.language.frame.undo)(days);
        Letter { text: format!("{}\n\n{undo}\n\n{link}", letter.text), ..letter }
    }

    pub(super) fn notice(&self, to: &Email, notice: Notice, when: (Timestamp, &Origin)) -> Letter {
        self.notice_with_advice(to, notice, when, self.language.frame.change_password)
    }

    /// A notice to somebody who may not be able to do what others say.
    pub(super) fn notice_with_advice(
        &self,
        to: &Email,
        (subject, what): (&str, &str),
        (at, origin): (Timestamp, &Origin),
        advice: fn(&str) -> String,
    ) -> Letter {
        let (frame, product) = (&self.language.frame, &self.words.product);
        let (moment, advice) = (self.moment(at), advice(&self.support()));
        let (address, browser) = (&origin.address, inert(&origin.user_agent));
        let facts = format!("{}: {moment}\n{}: {address}\n{}: {browser}", frame.when, frame.from, frame.with);
        self.mail(to, format!("{product}: {subject}"), format!("{what}\n\n{facts}\n\n{advice}"))
    }

    /// A moment as the language writes it, in UTC: we don't know where the reader is.
    pub(super) fn moment(&self, at: Timestamp) -> String {
        let at = at.to_zoned(TimeZone::UTC);
        let month = usize::try_from(at.month() - 1).ok().and_then(|month| self.language.months.get(month));
        (self.language.moment)(&Moment {
            day: at.day(),
            month: month.copied().unwrap_or_default(),
            year: at.year(),
            hour: at.hour(),
            minute: at.minute(),
        })
    }
}
