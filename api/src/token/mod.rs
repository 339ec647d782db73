//! Opaque tokens: random, bound to an account, checked by MAC before anything is looked up.
//!
//! A token is `version ‖ account ‖ … ‖ secret ‖ MAC` in base64url. The MAC covers the kind, so that a token
//! of one kind is unknown wherever another is expected, and a forged one costs no database call. Only
//! SHA-256 of the secret is stored.

mod enrollment;
mod refresh;

use aws_lc_rs::digest;
use data_encoding::BASE64URL_NOPAD;
use secrecy::SecretString;
use uuid::Uuid;
use zeroize::Zeroizing;

pub use enrollment::{ENROLLMENT_TOKEN_LIFE, Ticket};
pub use refresh::RefreshToken;

use crate::{
    domain::ids::AccountId,
    entropy::{Entropy, draw},
    equal::equal,
    keys::{KeyRing, mac},
};

const SECRET_LEN: usize = 32;
const MAC_LEN: usize = 16;

/// What a token is for; a token of one kind is unknown as any other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// Holds a sign-up until its mailed code is entered.
    SignUp,
    /// Holds a right password until the second step.
    Challenge,
    /// Proves that a client signed in fully before.
    Device,
    /// Sets a new password, by a mailed link.
    Reset,
    /// Takes a change back, by a mailed link.
    Undo,
    /// Lets a trusted browser skip the second step.
    Browser,
    /// Stops a recovery that support started, by a mailed link.
    Stop,
}

impl TokenKind {
    const fn label(self) -> &'static str {
        match self {
            Self::SignUp => "sign-up token",
            Self::Challenge => "challenge token",
            Self::Device => "device token",
            Self::Reset => "reset token",
            Self::Undo => "undo token",
            Self::Browser => "browser token",
            Self::Stop => "stop token",
        }
    }
}

/// Issues and reads opaque tokens.
#[derive(Debug, Clone)]
pub struct Tokens(KeyRing);

/// A fresh token: the text for the client and the digest to store.
#[derive(Debug)]
pub struct Issued {
    /// The token as the client gets it.
    pub text: SecretString,
    /// SHA-256 of its secret.
    pub digest: Vec<u8>,
}

/// A token whose MAC was right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Presented {
    /// The account it was issued for.
    pub account: AccountId,
    /// SHA-256 of its secret, to be compared with the stored one.
    pub digest: Vec<u8>,
}

impl Tokens {
    /// Tokens under `ring`.
    #[must_use]
    pub fn new(ring: KeyRing) -> Self {
        Self(ring)
    }

    /// A fresh token of `kind` for `account`.
    #[must_use]
    pub fn issue(&self, kind: TokenKind, account: AccountId, entropy: &dyn Entropy) -> Issued {
        let secret = draw::<SECRET_LEN>(entropy);
        let text = self.write(kind.label(), &[account.as_bytes(), secret.as_slice()]);
        Issued { text, digest: sha256(secret.as_slice()) }
    }

    /// Reads a token of `kind`; `None` where it was not issued here for that.
    #[must_use]
    pub fn read(&self, kind: TokenKind, text: &str) -> Option<Presented> {
        let body = self.open(kind.label(), text)?;
        let (account, secret) = body.split_first_chunk::<16>()?;
        (secret.len() == SECRET_LEN)
            .then(|| Presented { account: Uuid::from_bytes(*account).into(), digest: sha256(secret) })
    }

    fn write(&self, label: &str, parts: &[&[u8]]) -> SecretString {
        let (version, key) = self.0.current();
        let mut bytes = Zeroizing::new(version.to_be_bytes().to_vec());
        for part in parts {
            bytes.extend_from_slice(part);
        }
        let tag = mac(key.as_slice(), label, &[bytes.as_slice()]);
        bytes.extend(tag.iter().take(MAC_LEN));
        BASE64URL_NOPAD.encode(&bytes).into()
    }

    /// The bytes between version and MAC, where the MAC is right.
    fn open(&self, label: &str, text: &str) -> Option<Zeroizing<Vec<u8>>> {
        // A token is below 200 characters; anything longer is not ours and not worth decoding.
        let bytes = (text.len() < 200).then(|| BASE64URL_NOPAD.decode(text.as_bytes()).ok())??;
        let bytes = Zeroizing::new(bytes);
        let (signed, tag) = bytes.split_last_chunk::<MAC_LEN>()?;
        let (version, body) = signed.split_first_chunk::<2>()?;
        let key = self.0.get(i16::from_be_bytes(*version))?;
        let expected = mac(key.as_slice(), label, &[signed]);
        equal(expected.get(..MAC_LEN)?, tag).then(|| Zeroizing::new(body.to_vec()))
    }
}

fn sha256(bytes: &[u8]) -> Vec<u8> {
    digest::digest(&digest::SHA256, bytes).as_ref().to_vec()
}

#[cfg(test)]
mod tests;
