//! `POST /sessions/second-step`

use actix_web::{HttpResponse, http::StatusCode, post, web::Data};
use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{
    accept::Accepted,
    count::count_wrong_code,
    emergency,
    look::{Looked, by_code},
};
use crate::{
    app::App,
    domain::{
        authenticator_code::AuthenticatorCode,
        challenge::{Admission, Method},
        emergency_code::TypedEmergencyCode,
        event::{Event, EventType},
        ids::SessionId,
        one_time_code::OneTimeCode,
        session::{Opening, Proof, Session, Transport},
    },
    http::{
        answers::{Conflict, Refused, Throttled},
        challenge::{ChallengeBody, ChallengePresented, read_live},
        client::Client,
        cookie::CookieDoor,
        problem::{Code, Problem},
        sessions::answer::{Granted, SessionAnswer},
    },
    metrics::{Factor, Place},
    storage::challenge::SecondStep,
    token::RefreshToken,
};

/// A code for a challenge.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SecondStepBody {
    challenge_token: String,
    method: Method,
    /// Six digits, or as many as the challenge says; for `emergency_code` sixteen characters, or as many.
    #[schema(value_type = String)]
    code: SecretString,
    /// Whether this browser may skip the second step from now on, for the days that the operator set.
    #[serde(default)]
    trust_browser: bool,
}

/// A code of the right shape for its method.
pub enum TypedCode {
    /// Six or eight digits of an app.
    Authenticator(AuthenticatorCode),
    /// Six texted digits.
    Sms(OneTimeCode),
    /// Sixteen characters, or a recovery code of another system.
    Emergency(TypedEmergencyCode),
    /// Six digits of a recovery.
    Recovery(OneTimeCode),
}

impl ChallengeBody for SecondStepBody {
    type Asked = (TypedCode, bool);

    fn parse(self) -> Result<(String, Self::Asked), Problem> {
        let text = self.code.expose_secret();
        let malformed = |message: String| Problem::field(Code::ValidationFailed, "/code", message);
        let six_digits = || OneTimeCode::parse(text).map_err(|error| malformed(error.to_string()));
        let code = match self.method {
            Method::Authenticator => TypedCode::Authenticator(
                AuthenticatorCode::parse(text).map_err(|error| malformed(error.to_string()))?,
            ),
            Method::Sms => TypedCode::Sms(six_digits()?),
            Method::RecoveryCode => TypedCode::Recovery(six_digits()?),
            Method::EmergencyCode => TypedCode::Emergency(
                TypedEmergencyCode::parse(text).map_err(|error| malformed(error.to_string()))?,
            ),
        };
        Ok((self.challenge_token, (code, self.trust_browser)))
    }
}

impl TypedCode {
    /// How it travels.
    pub(super) const fn method(&self) -> Method {
        match self {
            Self::Authenticator(_) => Method::Authenticator,
            Self::Sms(_) => Method::Sms,
            Self::Emergency(_) => Method::EmergencyCode,
            Self::Recovery(_) => Method::RecoveryCode,
        }
    }
}

/// Take the second step
///
/// A right code opens the session; each is accepted once, whatever races. The emergency code opens a session
/// that is restricted to recovery, and its replacement comes in this answer. The code of a recovery that support
/// started opens one that is restricted to setting up new factors.
#[utoipa::path(
    tag = "sessions",
    request_body = SecondStepBody,
    responses((status = 201, body = SessionAnswer), Refused, Conflict, Throttled)
)]
#[post("/sessions/second-step")]
pub(crate) async fn take_second_step(
    app: Data<App>,
    door: CookieDoor,
    client: Client,
    ChallengePresented { token, asked: (asked, trust_browser) }: ChallengePresented<SecondStepBody>,
) -> Result<HttpResponse, Problem> {
    if let TypedCode::Emergency(code) = &asked {
        let second_step = read_live(&app, &token).await?;
        if second_step.standing.challenge.transport == Transport::Cookie {
            door.opened()?;
        }
        admitted(&second_step, asked.method(), app.now())?;
        return emergency::sign_in(&app, &door, &client, (&token, &second_step), code).await;
    }
    match by_code(&app, (&door, &client), &token, (&asked, trust_browser)).await? {
        Looked::Accepted(accepted) => {
            let Accepted { session, refresh, device, browser } = *accepted;
            app.metrics.judged(Factor::Code(asked.method()), Place::SignIn, true);
            let granted = Granted { device, browser, ..Granted::new(&session, &refresh) };
            granted.respond(&app, &door, StatusCode::CREATED, &granted.body(&app, None)?)
        }
        Looked::Wrong(second_step) => {
            Err(count_wrong_code(&app, &client, (&token, &second_step), asked.method()).await?)
        }
    }
}

/// Refuses a code that is not looked at.
pub(super) fn admitted(second_step: &SecondStep, method: Method, now: Timestamp) -> Result<(), Problem> {
    match second_step.standing.admit(method, now) {
        Admission::Open => Ok(()),
        Admission::Gone => Err(Code::ChallengeExpired.into()),
        Admission::Wait { until } => Err(Problem::no_tries_until(until, now)),
        Admission::Disabled if method == Method::EmergencyCode => Err(Code::EmergencyCodeDisabled.into()),
        Admission::Disabled => Err(Code::SecondStepDisabled.into()),
        Admission::NotOffered => Err(Code::MethodNotAvailable.into()),
    }
}

/// The session that a right code would open.
pub(super) fn opening(
    app: &App,
    second_step: &SecondStep,
    proof: Proof,
    strong: bool,
) -> (Session, RefreshToken) {
    let now = app.now();
    let id = SessionId::draw(now, &*app.entropy);
    let opening = Opening {
        account: second_step.account.id,
        credential_epoch: second_step.standing.challenge.credential_epoch,
        transport: second_step.standing.challenge.transport,
        proof,
        strong,
        must_change_password: second_step.account.password_compromised,
        must_enroll: false,
    };
    let session = Session::open(id, opening, app.config.session_limits, now);
    let refresh = RefreshToken::fresh(session.account, id, session.rotation, &*app.entropy);
    (session, refresh)
}

pub(super) fn signed_in(app: &App, client: &Client, session: &Session, method: Method) -> Event {
    let event = app.event(session.account, EventType::SignedIn, &client.origin());
    Event { session: Some(session.id), method: Some(method), ..event }
}
