//! Where the code of an open recovery may be sent.

use jiff::{SignedDuration, Timestamp};

use super::{Open, after};
use crate::domain::message::Channel;

/// A password set by mail this recently proves the mailbox only, and a number must have been proven longer ago.
pub const SETTLED: SignedDuration = SignedDuration::from_hours(7 * 24);

/// How long the mailbox has to wait where it also set the password: else it alone would be enough.
pub const MAIL_HOLD: SignedDuration = SignedDuration::from_hours(72);

/// How the present password came to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasswordOrigin {
    /// Chosen at sign-up or in a session.
    Chosen,
    /// Set by a mailed link.
    Mailed {
        /// When.
        at: Timestamp,
    },
}

/// From when each channel may carry the code; `None` is never.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ways {
    /// To the account's address.
    pub email: Timestamp,
    /// To the phone on file.
    pub sms: Option<Timestamp>,
}

impl Open {
    /// The ways at `now`, with a phone proven at `phone` on file. The code goes by mail; only where the password
    /// came by mail too, in the last seven days or since the recovery was started, to the phone, or 72 hours
    /// later by mail.
    #[must_use]
    pub fn ways(&self, password: PasswordOrigin, phone: Option<Timestamp>, now: Timestamp) -> Ways {
        match password {
            PasswordOrigin::Mailed { at } if at >= self.started.at || now < after(at, SETTLED) => Ways {
                email: after(at.max(self.since), MAIL_HOLD).max(self.opened_at),
                sms: phone.filter(|proven| now > after(*proven, SETTLED)).map(|_| self.opened_at),
            },
            PasswordOrigin::Mailed { .. } | PasswordOrigin::Chosen => {
                Ways { email: self.opened_at, sms: None }
            }
        }
    }
}

impl Ways {
    /// Whether a code may be sent by `channel` at `now`.
    #[must_use]
    pub fn allow(self, channel: Channel, now: Timestamp) -> bool {
        match channel {
            Channel::Email => now >= self.email,
            Channel::Sms => self.sms.is_some_and(|from| now >= from),
        }
    }
}
