//! What an agent has to say before anything is done.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The longest reference of a ticket.
const MAX_TICKET: usize = 64;

/// The longest reason, in characters.
const MAX_REASON: usize = 500;

/// What the text is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Malformed {
    /// No reference.
    #[error("Enter the ticket's number: 1 to 64 letters, digits and # . _ / -")]
    Ticket,
    /// No reason.
    #[error("Say why, in 3 to 500 characters")]
    Reason,
}

/// The reference of a ticket in the operator's own system: 1 to 64 ASCII letters, digits and `# . _ / -`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticket(String);

impl Ticket {
    /// Reads a reference; spaces around it are dropped.
    ///
    /// # Errors
    /// [`Malformed::Ticket`].
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let text = text.trim_matches(' ');
        let known = |c: char| c.is_ascii_alphanumeric() || "#._/-".contains(c);
        let fits = (1..=MAX_TICKET).contains(&text.len()) && text.chars().all(known);
        if fits { Ok(Self(text.to_owned())) } else { Err(Malformed::Ticket) }
    }

    /// The reference.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Why an agent acts: 3 to 500 characters without control characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason(String);

impl Reason {
    /// Reads a reason; spaces around it are dropped.
    ///
    /// # Errors
    /// [`Malformed::Reason`].
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let text = text.trim();
        let fits = (3..=MAX_REASON).contains(&text.chars().count()) && !text.chars().any(char::is_control);
        if fits { Ok(Self(text.to_owned())) } else { Err(Malformed::Reason) }
    }

    /// The reason.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What kind of evidence of who the person is an agent has seen. The kind only: papers have no place here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// The person was there, with a paper.
    InPerson,
    /// A video call with a paper.
    VideoCall,
    /// A call back to a number that was known before.
    CallBack,
    /// Somebody known vouched for the person, such as their manager.
    Vouched,
    /// What only the person can know of their own dealings.
    Knowledge,
}

impl Evidence {
    /// The kind's name in the database and in answers.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::InPerson => "in_person",
            Self::VideoCall => "video_call",
            Self::CallBack => "call_back",
            Self::Vouched => "vouched",
            Self::Knowledge => "knowledge",
        }
    }
}
