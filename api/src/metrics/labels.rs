//! The labels of metrics, each of a bounded set of values.

use prometheus_client::encoding::{EncodeLabelSet, EncodeLabelValue, LabelValueEncoder};

use crate::domain::challenge::Method;

/// What a person proved or failed to prove something with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Factor {
    /// The password.
    Password,
    /// A code of an app, of a text, of a recovery, or the emergency code.
    Code(Method),
}

/// Where that was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// Signing in.
    SignIn,
    /// In a session.
    Session,
    /// In the wizard.
    Enrollment,
}

/// A method that clients are expected to use, or `other`: they may send any word.
pub(super) fn known_method(text: &str) -> &'static str {
    let known = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];
    known.into_iter().find(|known| *known == text).unwrap_or("other")
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Code {
    pub(super) method: &'static str,
    pub(super) route: String,
    pub(super) status: u16,
    pub(super) outcome: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Call {
    pub(super) method: &'static str,
    pub(super) route: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Judged {
    pub(super) factor: Factor,
    pub(super) place: Place,
    pub(super) verdict: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Budget {
    pub(super) budget: &'static str,
}

impl Budget {
    /// The problems' codes that say that something limited is used up.
    pub(super) const ALL: [&str; 4] =
        ["too_many_attempts", "too_many_messages", "second_step_disabled", "overloaded"];
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Handed {
    pub(super) destination: String,
    pub(super) gateway: String,
    pub(super) result: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Refused {
    pub(super) destination: String,
    pub(super) reason: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Destination {
    pub(super) destination: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Posted {
    pub(super) endpoint: String,
    pub(super) result: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Endpoint {
    pub(super) endpoint: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Recovery {
    pub(super) result: &'static str,
}

impl Recovery {
    pub(super) const RESULTS: [&str; 2] = ["started", "limited"];
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Scope {
    pub(super) scope: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Share {
    pub(super) scope: String,
    pub(super) of: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Connections {
    pub(super) state: &'static str,
}

impl EncodeLabelValue for Factor {
    fn encode(&self, encoder: &mut LabelValueEncoder<'_>) -> Result<(), std::fmt::Error> {
        let name = match self {
            Self::Password => "password",
            Self::Code(method) => method.as_str(),
        };
        name.encode(encoder)
    }
}

impl EncodeLabelValue for Place {
    fn encode(&self, encoder: &mut LabelValueEncoder<'_>) -> Result<(), std::fmt::Error> {
        let name = match self {
            Self::SignIn => "sign_in",
            Self::Session => "session",
            Self::Enrollment => "enrollment",
        };
        name.encode(encoder)
    }
}

/// No label at all, for what may be unknown and is left out then.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Alone {}
