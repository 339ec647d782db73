//! What fails below HTTP, and what the caller is told of it: the log gets the cause, the caller a code.

use super::{Code, Problem};
use crate::{hashing::Overloaded, storage::StorageError};

impl From<Code> for Problem {
    fn from(code: Code) -> Self {
        Self::new(code)
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

impl From<jsonwebtoken::errors::Error> for Problem {
    fn from(error: jsonwebtoken::errors::Error) -> Self {
        tracing::error!(%error, "an access token could not be signed");
        Self::new(Code::Unavailable)
    }
}
