//! Enrollment tokens, which a page of another site sets two-step verification up with, and does nothing else.

use jiff::{SignedDuration, Timestamp};
use secrecy::SecretString;
use uuid::Uuid;

use super::{SECRET_LEN, Tokens, sha256};
use crate::{
    domain::{
        ids::{AccountId, SessionId},
        session::Session,
    },
    entropy::{Entropy, draw},
};

/// How long after it was asked for an enrollment may be begun with it; from then on it lasts as long as that
/// enrollment.
pub const ENROLLMENT_TOKEN_LIFE: SignedDuration = SignedDuration::from_mins(15);

const ENROLLMENT: &str = "enrollment token";

/// An enrollment token whose MAC was right. All that it stands for is in it; what it began is in the database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticket {
    /// The account that it is for.
    pub account: AccountId,
    /// The session that asked for it.
    pub session: SessionId,
    /// That session's generation then.
    pub generation: i32,
    /// The account's credential epoch then.
    pub credential_epoch: i64,
    /// Until when it begins an enrollment, in whole seconds.
    pub expires_at: Timestamp,
    /// SHA-256 of its secret, by which the enrollment knows what began it.
    pub digest: Vec<u8>,
}

impl Tokens {
    /// A fresh token of a session, and until when it begins an enrollment.
    #[must_use]
    pub fn issue_ticket(
        &self,
        session: &Session,
        now: Timestamp,
        entropy: &dyn Entropy,
    ) -> (SecretString, Timestamp) {
        let until = (now + ENROLLMENT_TOKEN_LIFE).as_second();
        let secret = draw::<SECRET_LEN>(entropy);
        let parts = [
            session.account.as_bytes().as_slice(),
            session.id.as_bytes(),
            &session.generation.to_be_bytes(),
            &session.credential_epoch.to_be_bytes(),
            &until.to_be_bytes(),
            secret.as_slice(),
        ];
        (self.write(ENROLLMENT, &parts), Timestamp::from_second(until).unwrap_or(now))
    }

    /// Reads an enrollment token; `None` where it was not issued here as one.
    #[must_use]
    pub fn read_ticket(&self, text: &str) -> Option<Ticket> {
        let body = self.open(ENROLLMENT, text)?;
        let (account, rest) = body.split_first_chunk::<16>()?;
        let (session, rest) = rest.split_first_chunk::<16>()?;
        let (generation, rest) = rest.split_first_chunk::<4>()?;
        let (epoch, rest) = rest.split_first_chunk::<8>()?;
        let (until, secret) = rest.split_first_chunk::<8>()?;
        (secret.len() == SECRET_LEN).then_some(())?;
        Some(Ticket {
            account: Uuid::from_bytes(*account).into(),
            session: Uuid::from_bytes(*session).into(),
            generation: i32::from_be_bytes(*generation),
            credential_epoch: i64::from_be_bytes(*epoch),
            expires_at: Timestamp::from_second(i64::from_be_bytes(*until)).ok()?,
            digest: sha256(secret),
        })
    }
}
