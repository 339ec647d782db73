//! `POST /sessions/second-step`

use actix_web::{HttpResponse, http::StatusCode, post, web::Data};
use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{browser, count::count_wrong_code, device, emergency};
use crate::{
    app::App,
    domain::{
        authenticator::{self, Authenticator},
        challenge::{Admission, Method},
        emergency_code::EmergencyCode,
        event::{Event, EventType},
        ids::{AccountId, SessionId},
        one_time_code::OneTimeCode,
        session::{Opening, Proof, Session, Transport},
        totp::TimeStep,
    },
    http::{
        answers::{Conflict, Refused, Throttled},
        client::Client,
        cookie::CookieDoor,
        problem::{Code, Problem},
        proof::{ChallengeBody, ChallengeHolder},
        sessions::answer::{Granted, SessionAnswer},
    },
    storage::{self, challenge::SecondStep, session::Opened},
    token::{Presented, RefreshToken},
};

/// A code for a challenge.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SecondStepBody {
    challenge_token: String,
    method: Method,
    /// Six digits, or for `emergency_code` sixteen characters.
    #[schema(value_type = String)]
    code: SecretString,
    /// Whether this browser may skip the second step from now on, for the days that the operator set.
    #[serde(default)]
    trust_browser: bool,
}

/// A code of the right shape for its method.
pub enum TypedCode {
    /// Six digits of an app.
    Authenticator(OneTimeCode),
    /// Six texted digits.
    Sms(OneTimeCode),
    /// Sixteen characters.
    Emergency(EmergencyCode),
}

impl ChallengeBody for SecondStepBody {
    type Asked = (TypedCode, bool);

    fn parse(self) -> Result<(String, Self::Asked), Problem> {
        let text = self.code.expose_secret();
        let malformed = |message: String| Problem::field(Code::ValidationFailed, "/code", message);
        let six_digits = || OneTimeCode::parse(text).map_err(|error| malformed(error.to_string()));
        let code = match self.method {
            Method::Authenticator => TypedCode::Authenticator(six_digits()?),
            Method::Sms => TypedCode::Sms(six_digits()?),
            Method::EmergencyCode => TypedCode::Emergency(
                EmergencyCode::parse(text).map_err(|error| malformed(error.to_string()))?,
            ),
        };
        Ok((self.challenge_token, (code, self.trust_browser)))
    }
}

impl TypedCode {
    const fn method(&self) -> Method {
        match self {
            Self::Authenticator(_) => Method::Authenticator,
            Self::Sms(_) => Method::Sms,
            Self::Emergency(_) => Method::EmergencyCode,
        }
    }
}

/// Take the second step
///
/// A right code opens the session; each is accepted once, whatever races. The emergency code opens a session
/// that is restricted to recovery, and its replacement comes in this answer.
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
    holder: ChallengeHolder<SecondStepBody>,
) -> Result<HttpResponse, Problem> {
    let ChallengeHolder { token, second_step, asked: (asked, trust_browser) } = holder;
    if second_step.standing.challenge.transport == Transport::Cookie {
        door.opened()?;
    }
    admitted(&second_step, asked.method(), app.now())?;
    match asked {
        TypedCode::Emergency(code) => {
            emergency::sign_in(&app, &door, &client, (&token, &second_step), code).await
        }
        TypedCode::Authenticator(ref code) | TypedCode::Sms(ref code) => {
            let by_app = matches!(asked, TypedCode::Authenticator(_));
            let accepted = if by_app {
                by_authenticator(&app, &client, (&token, &second_step), code).await?
            } else {
                by_sms(&app, &client, (&token, &second_step), code).await?
            };
            match accepted {
                Some((session, refresh)) => {
                    let known = second_step.standing.challenge.device_known;
                    let device = if known { None } else { Some(issue_proof(&app, session.account).await?) };
                    let trusts = trust_browser && session.transport == Transport::Cookie;
                    let browser = if trusts { browser::trust(&app, &client, &session).await? } else { None };
                    let granted = Granted { device, browser, ..Granted::new(&session, &refresh) };
                    granted.respond(&app, &door, StatusCode::CREATED, &granted.body(&app, None)?)
                }
                None => Err(count_wrong_code(&app, &client, (&token, &second_step), asked.method()).await?),
            }
        }
    }
}

async fn issue_proof(app: &App, account: AccountId) -> Result<SecretString, Problem> {
    device::issue(app, &app.database().await?, account).await
}

/// Refuses a code that is not looked at.
pub(super) fn admitted(second_step: &SecondStep, method: Method, now: Timestamp) -> Result<(), Problem> {
    match second_step.standing.admit(method, now) {
        Admission::Open => Ok(()),
        Admission::Gone => Err(Code::ChallengeExpired.into()),
        Admission::Wait { until } => Err(Problem::new(Code::TooManyAttempts).with_tries(0, Some(until), now)),
        Admission::Disabled => Err(Code::SecondStepDisabled.into()),
        Admission::NotOffered => Err(Code::MethodNotAvailable.into()),
    }
}

async fn by_authenticator(
    app: &App,
    client: &Client,
    (token, second_step): (&Presented, &SecondStep),
    code: &OneTimeCode,
) -> Result<Option<(Session, RefreshToken)>, Problem> {
    let now = app.now();
    let matching: Option<(&Authenticator, TimeStep)> =
        authenticator::matching(&second_step.authenticators, code, now);
    let Some((authenticator, step)) = matching else { return Ok(None) };
    let (session, refresh) = opening(app, second_step, Proof::Authenticator, authenticator.is_strong(now));
    let event = signed_in(app, client, &session, Method::Authenticator);
    let opened = storage::challenge::accept_authenticator(
        &app.database().await?,
        &token.digest,
        (authenticator.id, step),
        (&session, &refresh),
        &event,
        second_step.failures(),
    )
    .await?;
    Ok((opened == Opened::Yes).then_some((session, refresh)))
}

async fn by_sms(
    app: &App,
    client: &Client,
    (token, second_step): (&Presented, &SecondStep),
    code: &OneTimeCode,
) -> Result<Option<(Session, RefreshToken)>, Problem> {
    let digests = app.code_digests("second step", &token.digest, code);
    let live = second_step.sms_code.as_ref().filter(|stored| stored.is_live(app.now()));
    let Some(stored) = live.filter(|stored| digests.contains(&stored.digest)) else { return Ok(None) };
    let (session, refresh) = opening(app, second_step, Proof::Sms, false);
    let event = signed_in(app, client, &session, Method::Sms);
    let opened = storage::challenge::accept_sms(
        &app.database().await?,
        &token.digest,
        &stored.digest,
        (&session, &refresh),
        &event,
        second_step.failures(),
    )
    .await?;
    Ok((opened == Opened::Yes).then_some((session, refresh)))
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
