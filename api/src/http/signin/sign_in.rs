//! `POST /sessions`

use actix_web::{HttpResponse, http::StatusCode, post, web::Data};
use deadpool_postgres::Transaction;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{
    answer::ChallengeAnswer,
    browser::{self, BrowserToken},
    device::{KnownDevice, issue},
    password::{Checked, check, count_wrong},
};
use crate::{
    app::App,
    domain::{
        attempts::Budget,
        challenge::{CHALLENGE_LIFE, Challenge, Standing},
        email::Email,
        event::{Event, EventType},
        ids::SessionId,
        password::{Password, PasswordError},
        session::{Opening, Proof, Session, Transport},
    },
    http::{
        answers::{Refused, Throttled},
        client::Client,
        cookie::CookieDoor,
        json::Json,
        problem::{Code, Fields, Problem},
        sessions::answer::{Granted, SessionAnswer},
    },
    metrics::{Factor, Place},
    storage::{self, account::Credentials, session::Opened},
    token::{RefreshToken, TokenKind},
};

/// E-mail address and password.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignInBody {
    email: String,
    #[schema(value_type = String)]
    password: SecretString,
    /// A device proof from an earlier sign-in; browsers have it in a cookie.
    #[schema(value_type = Option<String>)]
    device_token: Option<SecretString>,
    #[serde(default)]
    transport: Transport,
}

/// Sign in
///
/// Answers with a session, or where two-step verification is on with a challenge and nothing else.
#[utoipa::path(
    tag = "sessions",
    responses(
        (status = 201, body = SessionAnswer),
        (status = 200, body = ChallengeAnswer),
        Refused,
        Throttled
    )
)]
#[post("/sessions")]
pub(crate) async fn sign_in(
    app: Data<App>,
    door: CookieDoor,
    client: Client,
    Json(body): Json<SignInBody>,
) -> Result<HttpResponse, Problem> {
    let (email, password) = parse(&body)?;
    if body.transport == Transport::Cookie {
        door.opened()?;
    }
    let device = match &body.device_token {
        Some(token) => Some(token),
        None if body.transport == Transport::Cookie => door.device_token()?,
        None => None,
    };
    // What was read is checked again in the statement that grants; where it changed, decide once more.
    for _ in 0..3 {
        match check(&app, &client, (&email, password.as_ref()), device).await? {
            Checked::Throttled { until } => {
                return Err(Problem::new(Code::TooManyAttempts).with_wait(until, app.now()));
            }
            Checked::Wrong(subject) => {
                app.metrics.judged(Factor::Password, Place::SignIn, false);
                return Err(count_wrong(&app, &client, subject).await?);
            }
            Checked::Right(credentials, device) => {
                app.metrics.judged(Factor::Password, Place::SignIn, true);
                let asked =
                    Asked { credentials: &credentials, device: device.as_ref(), transport: body.transport };
                if let Some(answer) = grant(&app, &door, &client, &asked).await? {
                    return Ok(answer);
                }
            }
        }
    }
    Err(Code::Unavailable.into())
}

/// An empty password is wrong like any other; it must not answer differently.
fn parse(body: &SignInBody) -> Result<(Email, Option<Password>), Problem> {
    let mut fields = Fields::default();
    let email = fields.take("/email", "validation_failed", Email::parse(&body.email));
    let password = match Password::parse(body.password.clone()) {
        Err(PasswordError::Empty) => Some(None),
        parsed => fields.take("/password", "validation_failed", parsed).map(Some),
    };
    email.zip(password).ok_or_else(|| fields.into_problem())
}

/// A right password and what came with it.
struct Asked<'a> {
    credentials: &'a Credentials,
    device: Option<&'a KnownDevice>,
    transport: Transport,
}

impl Asked<'_> {
    /// The failures that the granting statement checks again; at a known client the account's don't matter.
    fn failures(&self) -> i32 {
        if self.device.is_some() { i32::MAX } else { self.credentials.failures() }
    }
}

/// One transaction from the account's lock to the answer. `None` where what was checked has changed since:
/// decide once more.
async fn grant(
    app: &App,
    door: &CookieDoor,
    client: &Client,
    asked: &Asked<'_>,
) -> Result<Option<HttpResponse>, Problem> {
    let account = &asked.credentials.account;
    let mut db = app.database().await?;
    let tx = db.transaction().await?;
    // Failures that others are counting now are seen once the lock is had.
    storage::lock_account(&tx, account.id).await?;
    if let Some(KnownDevice { proof, attempts }) = asked.device
        && !storage::device::succeeded(&tx, proof, *attempts, app.now()).await?
    {
        return Ok(None);
    }
    let presented = if asked.transport == Transport::Cookie { door.browser_token()? } else { None };
    let two_step = account.two_step_enabled_at.is_some();
    let browser = if two_step { browser::recognize(app, &tx, presented, account.id).await? } else { None };
    let answer = if two_step && browser.is_none() {
        open_challenge(app, client, &tx, asked).await?
    } else {
        open_session(app, door, client, &tx, (asked, browser)).await?
    };
    if answer.is_some() {
        tx.commit().await?;
    }
    Ok(answer)
}

async fn open_session(
    app: &App,
    door: &CookieDoor,
    client: &Client,
    tx: &Transaction<'_>,
    (asked, browser): (&Asked<'_>, Option<BrowserToken>),
) -> Result<Option<HttpResponse>, Problem> {
    let now = app.now();
    let account = &asked.credentials.account;
    let opening = Opening {
        account: account.id,
        credential_epoch: account.credential_epoch,
        transport: asked.transport,
        proof: Proof::Password,
        strong: browser.is_none(),
        must_change_password: account.password_compromised,
        must_enroll: browser.is_none() && app.config.policy.requires(now),
    };
    let id = SessionId::draw(now, &*app.entropy);
    let session = Session::open(id, opening, app.config.session_limits, now);
    let refresh = RefreshToken::fresh(account.id, id, session.rotation, &*app.entropy);
    let event = app.event(account.id, EventType::SignedIn, &client.origin());
    let event = Event { session: Some(id), ..event };
    let checks = (asked.failures(), browser.is_some());
    if storage::session::open(tx, &session, &refresh, &app.link(event), checks).await? == Opened::No {
        return Ok(None);
    }
    let device = if asked.device.is_some() { None } else { Some(issue(app, tx, account.id).await?) };
    let granted = Granted { device, browser, ..Granted::new(&session, &refresh) };
    granted.respond(app, door, StatusCode::CREATED, &granted.body(app, None)?).map(Some)
}

async fn open_challenge(
    app: &App,
    client: &Client,
    tx: &Transaction<'_>,
    asked: &Asked<'_>,
) -> Result<Option<HttpResponse>, Problem> {
    let now = app.now();
    let account = &asked.credentials.account;
    let token = app.tokens.issue(TokenKind::Challenge, account.id, &*app.entropy);
    let challenge = Challenge {
        credential_epoch: account.credential_epoch,
        transport: asked.transport,
        device_known: asked.device.is_some(),
        wrong_codes: 0,
        expires_at: now + CHALLENGE_LIFE,
    };
    let event = app.event(account.id, EventType::SecondStepRequired, &client.origin());
    let opened =
        storage::challenge::open(tx, &challenge, &token.digest, &app.link(event), asked.failures()).await?;
    if opened == Opened::No {
        return Ok(None);
    }
    let (second_step, emergency_code, (emergency_offered, shapes), recovery) = tokio::try_join!(
        storage::attempts::read(tx, account.id, Budget::SecondStep),
        storage::attempts::read(tx, account.id, Budget::EmergencyCode),
        storage::challenge::shapes(tx, account.id),
        storage::support::read(tx, account.id)
    )?;
    let standing = Standing {
        challenge,
        credential_epoch: account.credential_epoch,
        second_step,
        emergency_code,
        recovery_code: recovery.as_ref().map(|live| live.attempts).unwrap_or_default(),
        sms_offered: app.config.sms_offered() && account.phone.is_some(),
        emergency_offered,
        recovery: recovery.as_ref().and_then(|live| live.open(now)),
    };
    let answer = ChallengeAnswer::new(token.text.expose_secret(), account, (&standing, &shapes), now);
    let answer = answer.with_recovery(tx, account, recovery.as_ref(), now).await?;
    Ok(Some(HttpResponse::Ok().json(answer)))
}
