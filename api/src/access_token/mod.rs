//! Access tokens: JWTs (RFC 9068) signed with Ed25519 (RFC 8037), that any JWT library verifies.
//!
//! One algorithm and one type are accepted, keys are found by `kid` in our own ring only, and every time
//! claim is required and numeric (RFC 8725). The session row stays the authority over what a token may do.

mod known;

use std::collections::HashMap;

use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair};
use data_encoding::BASE64URL_NOPAD;
use jiff::Timestamp;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    domain::{
        ids::{AccountId, SessionId},
        session::{ACCESS_TOKEN_LIFE, Session},
    },
    entropy::{Entropy, draw},
    keys::KeyRing,
};

use known::Known;

const TYPE: &str = "at+jwt";

/// Signs and verifies access tokens.
pub struct AccessTokens {
    issuer: String,
    audience: String,
    current: (String, EncodingKey),
    readable: HashMap<String, DecodingKey>,
    validation: Validation,
    known: Known,
    jwks: serde_json::Value,
}

/// A signing key that is not an Ed25519 seed.
#[derive(Debug, Clone, Copy, thiserror::Error)]
#[error("a signing key is not an Ed25519 seed")]
pub struct UnusableKey;

/// What a verified token says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verified {
    /// `sub`.
    pub account: AccountId,
    /// `sid`.
    pub session: SessionId,
    /// `gen`.
    pub generation: i32,
}

/// What a token with a good signature says, and its first second and the one after its last, since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Timed {
    says: Verified,
    from: i64,
    until: i64,
}

#[derive(Serialize, Deserialize)]
struct Claims {
    iss: String,
    aud: String,
    sub: Uuid,
    iat: i64,
    nbf: i64,
    exp: i64,
    jti: String,
    sid: Uuid,
    r#gen: i32,
    amr: Vec<String>,
    acr: String,
    auth_time: i64,
}

impl AccessTokens {
    /// Tokens of the issuer at `public_url`, for its API.
    ///
    /// # Errors
    /// [`UnusableKey`] where a key is no Ed25519 seed.
    pub fn new(ring: &KeyRing, public_url: &str) -> Result<Self, UnusableKey> {
        let mut readable = HashMap::new();
        let mut jwks = Vec::new();
        let mut current = None;
        for (_, seed) in ring.versions() {
            let pair = Ed25519KeyPair::from_seed_unchecked(seed.as_slice()).map_err(|_| UnusableKey)?;
            let x = BASE64URL_NOPAD.encode(pair.public_key().as_ref());
            let kid = thumbprint(&x);
            let pkcs8 = pair.to_pkcs8v1().map_err(|_| UnusableKey)?;
            current.get_or_insert_with(|| (kid.clone(), EncodingKey::from_ed_der(pkcs8.as_ref())));
            jwks.push(serde_json::json!({
                "kty": "OKP", "crv": "Ed25519", "use": "sig", "alg": "EdDSA", "kid": kid, "x": x,
            }));
            readable.insert(kid, DecodingKey::from_ed_components(&x).map_err(|_| UnusableKey)?);
        }
        let audience = format!("{public_url}/api/v1");
        Ok(Self {
            validation: validation(public_url, &audience),
            issuer: public_url.to_owned(),
            audience,
            known: Known::new(),
            current: current.ok_or(UnusableKey)?,
            readable,
            jwks: serde_json::json!({ "keys": jwks }),
        })
    }

    /// The public keys as a JWK set (RFC 7517).
    #[must_use]
    pub const fn jwks(&self) -> &serde_json::Value {
        &self.jwks
    }

    /// A token for `session`, and its life in whole seconds.
    ///
    /// # Errors
    /// Only where signing itself fails.
    pub fn sign(
        &self,
        session: &Session,
        now: Timestamp,
        entropy: &dyn Entropy,
    ) -> Result<(SecretString, i64), jsonwebtoken::errors::Error> {
        let (kid, key) = &self.current;
        let issued_at = now.as_second();
        let expires_at = issued_at + ACCESS_TOKEN_LIFE.as_secs();
        let expires_at = expires_at.min(session.expires_at.as_second());
        let header =
            Header { typ: Some(TYPE.to_owned()), kid: Some(kid.clone()), ..Header::new(Algorithm::EdDSA) };
        let claims = Claims {
            iss: self.issuer.clone(),
            aud: self.audience.clone(),
            sub: session.account.uuid(),
            iat: issued_at,
            nbf: issued_at,
            exp: expires_at,
            jti: BASE64URL_NOPAD.encode(draw::<16>(entropy).as_slice()),
            sid: session.id.uuid(),
            r#gen: session.generation,
            amr: session.proof.amr().iter().map(|&value| value.to_owned()).collect(),
            acr: session.proof.acr().to_owned(),
            auth_time: session.auth_time.as_second(),
        };
        Ok((jsonwebtoken::encode(&header, &claims, key)?.into(), expires_at - issued_at))
    }

    /// Verifies signature, type, issuer, audience and times; `None` for anything else. The signature of a token that was
    /// verified before is not looked at again.
    #[must_use]
    pub fn verify(&self, token: &str, now: Timestamp) -> Option<Verified> {
        let Timed { says, from, until } = self.known.or_check(token, || self.check(token))?;
        (from..until).contains(&now.as_second()).then_some(says)
    }

    /// Everything but the times.
    fn check(&self, token: &str) -> Option<Timed> {
        let header = jsonwebtoken::decode_header(token).ok()?;
        if header.typ.as_deref() != Some(TYPE) {
            return None;
        }
        let key = self.readable.get(header.kid.as_deref()?)?;
        let claims = jsonwebtoken::decode::<Claims>(token, key, &self.validation).ok()?.claims;
        let says =
            Verified { account: claims.sub.into(), session: claims.sid.into(), generation: claims.r#gen };
        Some(Timed { says, from: claims.nbf.max(claims.iat), until: claims.exp })
    }
}

/// Times are compared with the injected clock in [`AccessTokens::verify`]; the library would ask the machine's.
fn validation(issuer: &str, audience: &str) -> Validation {
    let mut validation = Validation::new(Algorithm::EdDSA);
    validation.set_issuer(&[issuer]);
    validation.set_audience(&[audience]);
    validation.validate_exp = false;
    validation.validate_nbf = false;
    validation
}

/// The key's name: its JWK thumbprint (RFC 7638), so that no two keys share one.
fn thumbprint(x: &str) -> String {
    let canonical = format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{x}"}}"#);
    BASE64URL_NOPAD
        .encode(aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, canonical.as_bytes()).as_ref())
}

#[cfg(test)]
mod tests;
