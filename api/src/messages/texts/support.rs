//! What people are told of a recovery that support started.

use jiff::Timestamp;

use super::{Words, mail};
use crate::domain::{
    email::Email, event::Origin, message::Letter, one_time_code::OneTimeCode, phone::PhoneNumber,
};

/// What a recovery that was started says of itself.
#[derive(Debug, Clone, Copy)]
pub struct Announced {
    /// When it opens; `None` while a second person has to approve.
    pub opens_at: Option<Timestamp>,
    /// When it lapses.
    pub lapses_at: Timestamp,
}

impl Words {
    /// A recovery was started or approved; with a link that stops it.
    #[must_use]
    pub fn support_recovery_started(
        &self,
        to: &Email,
        at: Timestamp,
        announced: Announced,
        link: &str,
    ) -> Letter {
        let (product, support) = (&self.product, &self.support);
        let (at, until) = (said(at), said(announced.lapses_at));
        let opens = announced.opens_at.map_or_else(
            || "A second person has to approve it first; you are told when that happens.".to_owned(),
            |opens| format!("It opens on {}, no sooner, so that you have time to stop it.", said(opens)),
        );
        mail(
            to,
            format!("{product}: Support started a recovery of your account"),
            format!(
                "Somebody told customer support that they lost the authenticator app and the emergency code of your \
                 account, and support started a recovery.\n\nWhen: {at}\n\nIf it was you: {opens} From then on sign \
                 in with your password, choose another way, and ask for the recovery code. You then set up two-step \
                 verification anew. It is good until {until}. Until you have finished, nothing of your account is \
                 changed.\n\nIf it was not you, stop it. Open this page and press the button:\n\n{link}\n\nSigning \
                 in with your authenticator app or emergency code stops it as well. Help: {support}."
            ),
        )
    }

    /// It was stopped.
    #[must_use]
    pub fn support_recovery_stopped(&self, to: &Email, when: (Timestamp, &Origin)) -> Letter {
        self.notice(
            to,
            "The recovery was stopped",
            "The recovery that support had started for your account was stopped. It opens nothing any more; your \
             factors are as they were.",
            when,
        )
    }

    /// A factor that works canceled it.
    #[must_use]
    pub fn support_recovery_canceled(&self, to: &Email, when: (Timestamp, &Origin)) -> Letter {
        self.notice(
            to,
            "The recovery was canceled",
            "Somebody signed in with a second factor of your account, so the recovery that support had started is \
             not needed and was canceled.",
            when,
        )
    }

    /// It was completed; with a link that turns two-step verification off again.
    #[must_use]
    pub fn support_recovery_completed(&self, to: &Email, when: (Timestamp, &Origin), link: &str) -> Letter {
        self.notice_with_undo(
            to,
            "Two-step verification was set up anew",
            "The recovery that support had started was completed: a new authenticator app and a new emergency code \
             took the place of the old ones, which no longer work, and everybody else was signed out.",
            when,
            ("three days", link),
        )
    }

    /// The code of a recovery, by mail.
    #[must_use]
    pub fn recovery_code(&self, to: &Email, code: &OneTimeCode) -> Letter {
        let (product, code) = (&self.product, code.as_str());
        mail(
            to,
            format!("{code} is your {product} recovery code"),
            format!(
                "Enter this code where you sign in, to set up two-step verification anew:\n\n    {code}\n\nIt works \
                 once, for an hour, together with your password. Never share it, not with support either. If you did \
                 not ask for it, somebody else knows your password: stop the recovery by the link in our earlier mail \
                 and set a new password."
            ),
        )
    }

    /// The code of a recovery, by text.
    #[must_use]
    pub fn recovery_sms(&self, to: &PhoneNumber, code: &OneTimeCode) -> Letter {
        self.code_sms(to, code, "for recovery")
    }
}

fn said(time: Timestamp) -> String {
    time.strftime("%-d %B %Y, %H:%M UTC").to_string()
}
