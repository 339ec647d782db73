//! The *Session* answer: an access token in the body, the refresh token in the body or a cookie.

use actix_web::{HttpResponse, http::StatusCode};
use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    app::App,
    domain::{
        ids::SessionId,
        session::{Restriction, Session, Transport},
    },
    http::{cookie::CookieDoor, problem::Problem, signin::browser::BrowserToken},
    token::RefreshToken,
};

/// A session was opened, refreshed or raised.
#[derive(Serialize, ToSchema)]
pub struct SessionAnswer {
    status: SignedInStatus,
    /// A JWT (RFC 9068) for `Authorization: Bearer`.
    access_token: String,
    /// Always `Bearer`.
    token_type: &'static str,
    /// Life of the access token in seconds.
    expires_in: i64,
    /// The refresh token, for transport `body`; a browser has it in a cookie.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    refresh_token: Option<String>,
    /// A device proof, for transport `body`: sent along at later sign-ins, strangers can't lock its owner out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    device_token: Option<String>,
    session: SessionFacts,
    /// The new emergency code, after the old one was spent; shown this once.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    emergency_code: Option<EmergencyCodeAnswer>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum SignedInStatus {
    SignedIn,
}

/// What a session is worth.
#[derive(Serialize, ToSchema)]
struct SessionFacts {
    id: SessionId,
    /// `aal1` or `aal2`: the product's own levels.
    acr: &'static str,
    /// RFC 8176 values.
    amr: &'static [&'static str],
    auth_time: Timestamp,
    /// When it ends unless it is refreshed before; null while an emergency recovery lasts, which has no idle
    /// limit.
    #[schema(required)]
    idle_expires_at: Option<Timestamp>,
    /// When it ends whatever happens.
    expires_at: Timestamp,
    #[schema(required)]
    restriction: Option<Restriction>,
}

/// An emergency code, shown this once.
#[derive(Serialize, ToSchema)]
pub struct EmergencyCodeAnswer {
    /// `XXXX-XXXX-XXXX-XXXX`.
    pub code: String,
    /// When it was issued, in whole milliseconds; sent back with its acknowledgement.
    pub issued_at: Timestamp,
}

/// A session and the refresh token that goes with it.
pub struct Granted<'a> {
    /// The session.
    pub session: &'a Session,
    /// Its live refresh token.
    pub refresh: &'a RefreshToken,
    /// A new device proof, for a client that signed in fully for the first time.
    pub device: Option<SecretString>,
    /// A trusted browser's new token, for its cookie.
    pub browser: Option<BrowserToken>,
}

impl<'a> Granted<'a> {
    /// A session and its refresh token, nothing new besides.
    #[must_use]
    pub const fn new(session: &'a Session, refresh: &'a RefreshToken) -> Self {
        Self { session, refresh, device: None, browser: None }
    }
}

impl Granted<'_> {
    /// The answer's body, for transport `cookie` without the refresh token.
    ///
    /// # Errors
    /// When the access token can't be signed.
    pub fn body(&self, app: &App, code: Option<EmergencyCodeAnswer>) -> Result<SessionAnswer, Problem> {
        let Self { session, refresh, device, .. } = self;
        app.name_in_log(session.account, Some(session.id));
        let (access_token, expires_in) = app.access.sign(session, app.now(), &*app.entropy)?;
        let refresh_token = (session.transport == Transport::Body)
            .then(|| app.tokens.write_refresh(refresh).expose_secret().to_owned());
        Ok(SessionAnswer {
            status: SignedInStatus::SignedIn,
            access_token: access_token.expose_secret().to_owned(),
            token_type: "Bearer",
            expires_in,
            refresh_token,
            device_token: device
                .as_ref()
                .filter(|_| session.transport == Transport::Body)
                .map(|token| token.expose_secret().to_owned()),
            session: SessionFacts {
                id: session.id,
                acr: session.proof.acr(),
                amr: session.proof.amr(),
                auth_time: session.auth_time,
                idle_expires_at: session.idle_limit(),
                expires_at: session.expires_at,
                restriction: session.restriction,
            },
            emergency_code: code,
        })
    }

    /// Answers with `body`, and for transport `cookie` with the refresh token in the cookie.
    ///
    /// # Errors
    /// `cross_site_request` where the cookie may not be set.
    pub fn respond(
        &self,
        app: &App,
        door: &CookieDoor,
        status: StatusCode,
        body: &impl Serialize,
    ) -> Result<HttpResponse, Problem> {
        let mut response = HttpResponse::build(status);
        if self.session.transport == Transport::Cookie {
            let left = self.session.expires_at.duration_since(app.now()).as_secs();
            response.cookie(door.set(&app.tokens.write_refresh(self.refresh), left)?);
            if let Some(device) = &self.device {
                response.cookie(door.set_device(device)?);
            }
            if let Some(BrowserToken { token, expires_at }) = &self.browser {
                let left = expires_at.duration_since(app.now()).as_secs();
                response.cookie(door.set_browser(token, left)?);
            }
        }
        Ok(response.json(body))
    }
}
