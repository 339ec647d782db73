//! What fails below HTTP, and what the caller is told of it: the log gets the cause, the caller a code.

use super::{Code, Problem};
use crate::{
    domain::factors::Refusal,
    hashing::{NotChecked, Overloaded},
    storage::StorageError,
};

impl From<Code> for Problem {
    fn from(code: Code) -> Self {
        Self::new(code)
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        let code = match refusal {
            Refusal::ProveAgain { second_factor } => {
                return Self::reauthentication(if second_factor { "aal2" } else { "aal1" });
            }
            Refusal::Unnamed => {
                let message = "name the authenticator to replace";
                return Self::field(Code::ValidationFailed, "/authenticator_id", message);
            }
            Refusal::TooWeak => Code::StepUpTooWeak,
            Refusal::Recovering => Code::RecoveryPending,
            Refusal::NotRecovering => Code::WrongStage,
            Refusal::Unacknowledged => Code::AcknowledgementRequired,
            Refusal::AlreadyEnabled => Code::AlreadyEnabled,
            Refusal::NotEnabled => Code::NotEnabled,
            Refusal::Unknown => Code::NotFound,
            Refusal::LastAuthenticator => Code::LastAuthenticator,
            Refusal::TooMany => Code::TooManyAuthenticators,
            Refusal::Required => Code::PolicyRequiresTwoStep,
            Refusal::ShortPassword => Code::PasswordTooShortAlone,
        };
        code.into()
    }
}

/// A failure of storage is logged exactly and told as `unavailable`.
impl From<StorageError> for Problem {
    fn from(error: StorageError) -> Self {
        tracing::error!(%error, "storage failed");
        Self::in_a_moment(Code::Unavailable)
    }
}

impl From<tokio_postgres::Error> for Problem {
    fn from(error: tokio_postgres::Error) -> Self {
        StorageError::from(error).into()
    }
}

impl From<Overloaded> for Problem {
    fn from(_: Overloaded) -> Self {
        tracing::warn!("the hashing queue is full");
        Self::in_a_moment(Code::Overloaded)
    }
}

/// A key that is missing is the operator's to put back: nobody's password is wrong for it.
impl From<NotChecked> for Problem {
    fn from(cause: NotChecked) -> Self {
        match cause {
            NotChecked::Overloaded(overloaded) => overloaded.into(),
            NotChecked::UnknownPepper(version) => {
                tracing::error!(
                    version,
                    "a stored password or emergency code needs a pepper that is missing: put the line of that \
                     version back into pepper.keys in TWOSTEP_KEYS_DIR and restart; until then its owner can't \
                     sign in"
                );
                Self::new(Code::Unavailable)
            }
        }
    }
}

impl From<jsonwebtoken::errors::Error> for Problem {
    fn from(error: jsonwebtoken::errors::Error) -> Self {
        tracing::error!(%error, "an access token could not be signed");
        Self::new(Code::Unavailable)
    }
}
