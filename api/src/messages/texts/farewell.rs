//! The last notice of an account.

use jiff::Timestamp;

use super::Words;
use crate::domain::{email::Email, event::Origin, message::Letter};

impl Words {
    /// The account was deleted; `until`, where a mailed link still brings it back.
    #[must_use]
    pub fn account_deleted(
        &self,
        to: &Email,
        when: (Timestamp, &Origin),
        until: Option<Timestamp>,
    ) -> Letter {
        let subject = "Your account was deleted";
        let Some(until) = until else {
            let what = "Your account was deleted and everything in it erased. Everybody was signed out.";
            return self.notice_with_advice(to, (subject, what), when, "get help");
        };
        let until = until.strftime("%-d %B %Y, %H:%M UTC");
        let what = format!(
            "Your account was deleted. Everybody was signed out, and nobody can sign in. It is erased on {until}: as \
             long as a link that we mailed you about an earlier change works, that link brings the account back."
        );
        self.notice_with_advice(to, (subject, &what), when, "open the page of that link or get help")
    }
}
