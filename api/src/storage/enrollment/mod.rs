//! Enrollments: their state is sealed as a whole and erased when they end.

mod read;
mod write;

use jiff::Timestamp;

pub use read::{Key, is_spent, lock, read};
pub use write::{end, save, save_step, start};

use crate::{
    domain::{
        enrollment::Enrollment,
        ids::{AccountId, EnrollmentId, SessionId},
    },
    seal::Place,
};

const TABLE: &str = "enrollments";

/// A live enrollment with its row's facts.
#[derive(Debug, Clone)]
pub struct LiveEnrollment {
    /// Whose it is.
    pub account: AccountId,
    /// Its id.
    pub id: EnrollmentId,
    /// The session that it belongs to.
    pub session: SessionId,
    /// The account's credential epoch when it started.
    pub credential_epoch: i64,
    /// The stage with everything it carries.
    pub state: Enrollment,
    /// When it started.
    pub created_at: Timestamp,
    /// When it expires without another step.
    pub expires_at: Timestamp,
}

/// What an id leads to.
#[must_use]
#[derive(Debug)]
pub enum Found {
    /// A live enrollment.
    Live(Box<LiveEnrollment>),
    /// One that has ended, or has expired and must be ended.
    Over {
        /// Whether its secrets are still to be erased.
        to_erase: bool,
    },
    /// None of this session.
    Missing,
}

/// Why an enrollment ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Finalize committed.
    Completed,
    /// The person canceled.
    Canceled,
    /// Another was started.
    Replaced,
    /// Its time was over, or the credentials changed.
    Expired,
    /// Twenty wrong codes.
    Exhausted,
}

impl Ending {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Completed => "completed",
            Self::Canceled => "canceled",
            Self::Replaced => "replaced",
            Self::Expired => "expired",
            Self::Exhausted => "exhausted",
        }
    }
}

fn state_place<'a>(account: &'a AccountId, enrollment: &'a EnrollmentId) -> Place<'a> {
    Place { column: "enrollments.state", account: account.as_bytes(), row: enrollment.as_bytes() }
}
