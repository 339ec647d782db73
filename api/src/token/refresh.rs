//! Refresh tokens, which rotate.

use secrecy::SecretString;
use uuid::Uuid;
use zeroize::Zeroizing;

use super::{SECRET_LEN, Tokens, sha256};
use crate::{
    domain::ids::{AccountId, SessionId},
    entropy::{Entropy, draw},
};

/// A refresh token: it also names its session and carries its number in the session's rotation, so that an
/// older one is known as reuse without storing it.
#[derive(Debug, Clone)]
pub struct RefreshToken {
    /// The session's account.
    pub account: AccountId,
    /// The session it refreshes.
    pub session: SessionId,
    /// Its number, rising by one with every replacement.
    pub rotation: i32,
    secret: Zeroizing<[u8; SECRET_LEN]>,
}

const REFRESH: &str = "refresh token";

impl RefreshToken {
    /// A token with a secret of its own, numbered `rotation`.
    #[must_use]
    pub fn fresh(account: AccountId, session: SessionId, rotation: i32, entropy: &dyn Entropy) -> Self {
        Self { account, session, rotation, secret: draw(entropy) }
    }

    /// SHA-256 of the secret: what the session row keeps.
    #[must_use]
    pub fn digest(&self) -> Vec<u8> {
        sha256(self.secret.as_slice())
    }
}

impl Tokens {
    /// The text of a refresh token.
    #[must_use]
    pub fn write_refresh(&self, token: &RefreshToken) -> SecretString {
        let rotation = token.rotation.to_be_bytes();
        let parts = [
            token.account.as_bytes().as_slice(),
            token.session.as_bytes(),
            &rotation,
            token.secret.as_slice(),
        ];
        self.write(REFRESH, &parts)
    }

    /// Reads a refresh token; `None` where it was not issued here.
    #[must_use]
    pub fn read_refresh(&self, text: &str) -> Option<RefreshToken> {
        let body = self.open(REFRESH, text)?;
        let (account, rest) = body.split_first_chunk::<16>()?;
        let (session, rest) = rest.split_first_chunk::<16>()?;
        let (rotation, secret) = rest.split_first_chunk::<4>()?;
        Some(RefreshToken {
            account: Uuid::from_bytes(*account).into(),
            session: Uuid::from_bytes(*session).into(),
            rotation: i32::from_be_bytes(*rotation),
            secret: Zeroizing::new(secret.try_into().ok()?),
        })
    }

    /// The one token that follows `token`: derived under the key, so that asking twice gives the same and
    /// nothing more is stored.
    #[must_use]
    pub fn successor(&self, token: &RefreshToken) -> RefreshToken {
        let derived = Zeroizing::new(self.0.digest(
            "refresh successor",
            &[token.session.as_bytes(), &token.rotation.to_be_bytes(), token.secret.as_slice()],
        ));
        let mut secret = Zeroizing::new([0; SECRET_LEN]);
        secret.iter_mut().zip(derived.iter()).for_each(|(to, from)| *to = *from);
        RefreshToken { rotation: token.rotation.saturating_add(1), secret, ..*token }
    }
}
