//! Opaque tokens: random, bound to an account, checked by MAC before anything is looked up.
//!
//! A token is `version ‖ account ‖ … ‖ secret ‖ MAC` in base64url. The MAC covers the kind, so that a token
//! of one kind is unknown wherever another is expected, and a forged one costs no database call. Only
//! SHA-256 of the secret is stored.

use aws_lc_rs::{constant_time, digest};
use data_encoding::BASE64URL_NOPAD;
use secrecy::SecretString;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::{
    domain::ids::{AccountId, SessionId},
    entropy::{Entropy, draw},
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
        let tag = mac(key, label, &[bytes.as_slice()]);
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
        let expected = mac(key, label, &[signed]);
        constant_time::verify_slices_are_equal(expected.get(..MAC_LEN)?, tag).ok()?;
        Some(Zeroizing::new(body.to_vec()))
    }
}

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

fn sha256(bytes: &[u8]) -> Vec<u8> {
    digest::digest(&digest::SHA256, bytes).as_ref().to_vec()
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use secrecy::ExposeSecret;

    use super::*;
    use crate::entropy::SystemEntropy;

    fn tokens() -> Tokens {
        Tokens::new(KeyRing::single(1, [9; 32]))
    }

    fn account() -> AccountId {
        AccountId::draw(Timestamp::UNIX_EPOCH, &SystemEntropy)
    }

    #[test]
    fn a_token_is_read_back_with_its_account_and_digest() {
        let account = account();
        let issued = tokens().issue(TokenKind::Challenge, account, &SystemEntropy);
        let read = tokens().read(TokenKind::Challenge, issued.text.expose_secret());
        assert_eq!(read, Some(Presented { account, digest: issued.digest }));
    }

    #[test]
    fn a_token_of_one_kind_is_unknown_as_another() {
        let issued = tokens().issue(TokenKind::Challenge, account(), &SystemEntropy);
        assert_eq!(tokens().read(TokenKind::SignUp, issued.text.expose_secret()), None);
        assert!(tokens().read_refresh(issued.text.expose_secret()).is_none());
    }

    #[test]
    fn every_changed_character_makes_it_unknown() {
        let issued = tokens().issue(TokenKind::Challenge, account(), &SystemEntropy);
        let text = issued.text.expose_secret();
        for index in 0..text.len() {
            let mut changed = text.to_owned().into_bytes();
            changed[index] = if changed[index] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(changed).unwrap();
            assert_eq!(tokens().read(TokenKind::Challenge, &changed), None);
            assert_eq!(tokens().read(TokenKind::Challenge, &text[..index]), None);
        }
    }

    #[test]
    fn a_refresh_token_has_exactly_one_successor() {
        let session = uuid::Uuid::max().into();
        let first = RefreshToken::fresh(account(), session, 1, &SystemEntropy);
        let read = tokens().read_refresh(tokens().write_refresh(&first).expose_secret()).unwrap();
        assert_eq!(tokens().successor(&first).digest(), tokens().successor(&read).digest());
        assert_eq!(tokens().successor(&first).rotation, 2);
        assert_ne!(tokens().successor(&first).digest(), first.digest());
    }
}
