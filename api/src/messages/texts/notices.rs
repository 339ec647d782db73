//! Notices: what happened to the account, when and from where, and what to do if it was somebody else.

use jiff::Timestamp;

use super::{Words, mail};
use crate::domain::{email::Email, event::Origin, message::Letter};

impl Words {
    /// Two-step verification was turned on; with a link that turns it off again.
    #[must_use]
    pub fn two_step_enabled(&self, to: &Email, when: (Timestamp, &Origin), link: &str) -> Letter {
        self.notice_with_undo(
            to,
            "Two-step verification is on",
            "Two-step verification was turned on for your account. From now on signing in asks for a code from \
             your authenticator app. Keep your emergency code where you find it without your phone.",
            when,
            ("three days", link),
        )
    }

    /// The emergency code signed in.
    #[must_use]
    pub fn emergency_code_used(&self, to: &Email, when: (Timestamp, &Origin)) -> Letter {
        self.notice(
            to,
            "Your emergency code was used",
            "Somebody signed in with your password and your emergency code. That code is spent; a new one was shown \
             on the page.",
            when,
        )
    }

    /// The emergency code was replaced.
    #[must_use]
    pub fn emergency_code_issued(&self, to: &Email, when: (Timestamp, &Origin)) -> Letter {
        self.notice(
            to,
            "You have a new emergency code",
            "A new emergency code was issued for your account. The one before no longer works.",
            when,
        )
    }

    /// Authenticator and SMS were turned off by wrong codes.
    #[must_use]
    pub fn second_step_disabled(&self, to: &Email, when: (Timestamp, &Origin)) -> Letter {
        self.notice(
            to,
            "Your authenticator was locked",
            "Somebody who knows your password entered twenty wrong codes. Codes from your app and by SMS are refused \
             until you sign in with your emergency code. Change your password now.",
            when,
        )
    }

    /// Wrong passwords added up.
    #[must_use]
    pub fn password_guessing(&self, to: &Email, when: (Timestamp, &Origin)) -> Letter {
        self.notice(
            to,
            "Many wrong passwords",
            "Wrong passwords were entered for your account, ten or more in a row. Nobody got in with them, and a \
             browser where you signed in before lets you in as ever. The newest of them:",
            when,
        )
    }

    /// A right password opened a challenge that nobody answered.
    #[must_use]
    pub fn second_step_unanswered(&self, to: &Email, when: (Timestamp, &Origin)) -> Letter {
        self.notice(
            to,
            "Your password was used",
            "Somebody entered your password correctly in a browser that we don't know, and then no code. They did \
             not get in.",
            when,
        )
    }

    /// A right password was followed by wrong codes.
    #[must_use]
    pub fn wrong_codes(&self, to: &Email, when: (Timestamp, &Origin)) -> Letter {
        self.notice(
            to,
            "Wrong codes after your password",
            "Somebody entered your password correctly and then several wrong codes. They did not get in.",
            when,
        )
    }

    /// An authenticator was added.
    #[must_use]
    pub fn authenticator_added(&self, to: &Email, when: (Timestamp, &Origin)) -> Letter {
        self.notice(
            to,
            "A new authenticator",
            "An authenticator app was added to your account. Its codes sign in from now on.",
            when,
        )
    }

    /// An authenticator was replaced.
    #[must_use]
    pub fn authenticator_replaced(&self, to: &Email, when: (Timestamp, &Origin)) -> Letter {
        self.notice(
            to,
            "Your authenticator was replaced",
            "A new authenticator app took the place of an old one. Codes of the old one no longer \
             work.",
            when,
        )
    }

    /// An authenticator was removed.
    #[must_use]
    pub fn authenticator_removed(&self, to: &Email, when: (Timestamp, &Origin)) -> Letter {
        self.notice(
            to,
            "An authenticator was removed",
            "An authenticator app was removed from your account. Its codes no longer work.",
            when,
        )
    }

    /// Two-step verification was turned off.
    #[must_use]
    pub fn two_step_disabled(&self, to: &Email, when: (Timestamp, &Origin)) -> Letter {
        self.notice(
            to,
            "Two-step verification is off",
            "Two-step verification was turned off for your account. Your password alone signs in \
             again.",
            when,
        )
    }

    /// The phone number was changed.
    #[must_use]
    pub fn phone_changed(&self, to: &Email, when: (Timestamp, &Origin)) -> Letter {
        self.notice(
            to,
            "Your backup phone was changed",
            "Another phone number was put on file as backup for your account.",
            when,
        )
    }

    /// The phone number was removed.
    #[must_use]
    pub fn phone_removed(&self, to: &Email, when: (Timestamp, &Origin)) -> Letter {
        self.notice(
            to,
            "Your backup phone was removed",
            "The phone number was removed from your account.",
            when,
        )
    }

    /// The password was changed.
    #[must_use]
    pub fn password_changed(&self, to: &Email, when: (Timestamp, &Origin)) -> Letter {
        self.notice(
            to,
            "Your password was changed",
            "The password of your account was changed. Everybody was signed out; use the new \
             password to sign in.",
            when,
        )
    }

    /// The address was changed; to the old and the new one.
    #[must_use]
    pub fn email_changed(&self, to: &Email, when: (Timestamp, &Origin)) -> Letter {
        self.notice(
            to,
            "Your e-mail address was changed",
            "The e-mail address of your account was changed.",
            when,
        )
    }

    /// The address was changed, for the old one: with a link that restores it.
    #[must_use]
    pub fn email_changed_with_undo(&self, to: &Email, when: (Timestamp, &Origin), link: &str) -> Letter {
        self.notice_with_undo(
            to,
            "Your e-mail address was changed",
            "The e-mail address of your account was changed. This address signs nobody in any more.",
            when,
            ("seven days", link),
        )
    }

    /// A change was taken back.
    #[must_use]
    pub fn change_undone(&self, to: &Email, when: (Timestamp, &Origin)) -> Letter {
        self.notice(
            to,
            "The change was taken back",
            "A change of your account was taken back by the link we mailed. Everybody was signed out. The old \
             password signs nobody in: ask for a new one on the sign-in page.",
            when,
        )
    }

    pub(super) fn notice_with_undo(
        &self,
        to: &Email,
        subject: &str,
        what: &str,
        when: (Timestamp, &Origin),
        (life, link): (&str, &str),
    ) -> Letter {
        let letter = self.notice(to, subject, what, when);
        let text = format!(
            "{}\n\nFor {life} this page takes it back, signs everybody out and asks for a new password:\n\n{link}",
            letter.text
        );
        Letter { text, ..letter }
    }

    pub(super) fn notice(&self, to: &Email, subject: &str, what: &str, when: (Timestamp, &Origin)) -> Letter {
        self.notice_with_advice(to, (subject, what), when, "change your password at once and get help")
    }

    /// A notice to somebody who may not be able to do what others say.
    pub(super) fn notice_with_advice(
        &self,
        to: &Email,
        (subject, what): (&str, &str),
        (at, origin): (Timestamp, &Origin),
        advice: &str,
    ) -> Letter {
        let (product, support) = (&self.product, &self.support);
        let when = at.strftime("%-d %B %Y, %H:%M UTC");
        let (address, browser) = (&origin.address, &origin.user_agent);
        mail(
            to,
            format!("{product}: {subject}"),
            format!(
                "{what}\n\nWhen: {when}\nFrom: {address}\nWith: {browser}\n\nIf this was not you, {advice}: {support}."
            ),
        )
    }
}
