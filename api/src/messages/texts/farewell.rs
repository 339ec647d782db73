//! The last notice of an account.

use jiff::Timestamp;

use super::Texts;
use crate::domain::{email::Email, event::Origin, message::Letter};

impl Texts<'_> {
    /// The account was deleted; `until`, where a mailed link still brings it back.
    #[must_use]
    pub fn account_deleted(
        &self,
        to: &Email,
        when: (Timestamp, &Origin),
        until: Option<Timestamp>,
    ) -> Letter {
        let (notices, frame) = (&self.language.notices, &self.language.frame);
        let (subject, what) = notices.account_deleted;
        match until {
            None => self.notice_with_advice(to, (subject, what), when, frame.get_help),
            Some(until) => {
                let what = (notices.account_deleted_until)(&self.moment(until));
                self.notice_with_advice(to, (subject, &what), when, frame.open_link)
            }
        }
    }
}
