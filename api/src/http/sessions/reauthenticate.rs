//! `POST /sessions/current/reauthenticate`

use actix_web::{HttpResponse, http::StatusCode, post, web::Data};
use deadpool_postgres::GenericClient;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use utoipa::ToSchema;

use super::answer::{Granted, SessionAnswer};
use crate::{
    app::App,
    domain::{
        attempts::{Budget, Gate},
        authenticator,
        authenticator_code::AuthenticatorCode,
        challenge::{Method, tries_left},
        event::EventType,
        one_time_code::{MalformedCode, OneTimeCode},
        password::Password,
        session::{Proof, Session, Transport},
    },
    equal::among,
    http::{
        answers::{Conflict, Throttled},
        change::Change,
        client::Client,
        cookie::CookieDoor,
        enrollment::verify::wrong_code,
        json::Json,
        password_in_session,
        problem::{Code, Fields, Problem},
        proof::SignedIn,
        support::cancel::cancel_by_factor,
    },
    metrics::{Factor, Place},
    storage::{
        self,
        challenge::{Counted, count_failure, read_authenticators},
        factors::take_step,
    },
    token::RefreshToken,
};

/// What the person shows again.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReauthenticateBody {
    #[schema(value_type = String)]
    password: SecretString,
    /// `authenticator` or `sms`; required with two-step verification on.
    method: Option<Method>,
    /// Six digits, or as many as the authenticator shows.
    #[schema(value_type = Option<String>)]
    code: Option<SecretString>,
}

/// A second factor that was typed.
enum Typed {
    Authenticator(AuthenticatorCode),
    Sms(OneTimeCode),
}

impl Typed {
    /// Reads a code of a method.
    fn parse(method: Method, text: &str) -> Result<Self, MalformedCode> {
        match method {
            Method::Sms => OneTimeCode::parse(text).map(Self::Sms),
            _ => AuthenticatorCode::parse(text).map(Self::Authenticator),
        }
    }

    const fn method(&self) -> Method {
        match self {
            Self::Authenticator(_) => Method::Authenticator,
            Self::Sms(_) => Method::Sms,
        }
    }
}

/// Prove who you are once more
///
/// The password, and with two-step verification on a second factor with it. The session gets a new generation
/// whose tokens count as fresh for five minutes; every earlier token of it is refused.
#[utoipa::path(tag = "sessions", responses((status = 200, body = SessionAnswer), Conflict, Throttled))]
#[post("/sessions/current/reauthenticate")]
pub(crate) async fn reauthenticate(
    app: Data<App>,
    door: CookieDoor,
    client: Client,
    caller: SignedIn,
    Json(body): Json<ReauthenticateBody>,
) -> Result<HttpResponse, Problem> {
    if caller.session.transport == Transport::Cookie {
        door.opened()?;
    }
    let (password, factor) = parse(body, caller.account.two_step_enabled_at.is_some())?;
    if let Some(factor) = &factor {
        admitted(&app, &app.database().await?, &caller, factor.method()).await?;
    }
    password_in_session::check(&app, &client, &caller, (&password, "/password")).await?;
    let (session, refresh) = raise(&app, &client, &caller, factor).await?;
    let granted = Granted::new(&session, &refresh);
    granted.respond(&app, &door, StatusCode::OK, &granted.body(&app, None)?)
}

fn parse(body: ReauthenticateBody, two_step_on: bool) -> Result<(Password, Option<Typed>), Problem> {
    let invalid = Code::ValidationFailed.as_str();
    let mut fields = Fields::default();
    let password = fields.take("/password", invalid, Password::parse(body.password));
    let factor = match (two_step_on, body.method, body.code) {
        (true, Some(method @ (Method::Authenticator | Method::Sms)), Some(code)) => {
            fields.take("/code", invalid, Typed::parse(method, code.expose_secret()))
        }
        (true, Some(Method::EmergencyCode | Method::RecoveryCode), _) => {
            fields.note("/method", invalid, "this code is for signing in");
            None
        }
        (true, method, _) => {
            let pointer = if method.is_none() { "/method" } else { "/code" };
            fields.note(pointer, invalid, "a second factor is required");
            None
        }
        (false, None, None) => None,
        (false, ..) => {
            fields.note("/method", invalid, "two-step verification is off");
            None
        }
    };
    match password {
        Some(password) if fields.is_empty() => Ok((password, factor)),
        _ => Err(fields.into_problem()),
    }
}

/// Refuses a factor that is not looked at: before the password costs a hash, and once more under the lock, where
/// whatever other guesses counted meanwhile is seen.
async fn admitted(
    app: &App,
    db: &impl GenericClient,
    caller: &SignedIn,
    method: Method,
) -> Result<(), Problem> {
    let now = app.now();
    let attempts = storage::attempts::read(db, caller.account.id, Budget::SecondStep).await?;
    match attempts.gate(Budget::SecondStep, now) {
        Gate::Wait { until } => Err(Problem::no_tries_until(until, now)),
        Gate::Closed => Err(Code::SecondStepDisabled.into()),
        Gate::Open { .. } if method == Method::Sms && !sms_offered(app, caller) => {
            Err(Code::MethodNotAvailable.into())
        }
        Gate::Open { .. } => Ok(()),
    }
}

/// Whether a text message can be offered to the caller.
pub(super) fn sms_offered(app: &App, caller: &SignedIn) -> bool {
    app.config.sms_offered() && caller.account.phone.is_some()
}

async fn raise(
    app: &App,
    client: &Client,
    caller: &SignedIn,
    factor: Option<Typed>,
) -> Result<(Session, RefreshToken), Problem> {
    let mut db = app.database().await?;
    let change = Change::begin(app, &mut db, caller, client).await?;
    if let Some(factor) = &factor {
        admitted(app, &change.tx, caller, factor.method()).await?;
    }
    let session = change.session.clone();
    storage::session::forget_wrong_passwords(&change.tx, change.account(), session.id).await?;
    let method = factor.as_ref().map(Typed::method);
    let (proof, strong) = match factor {
        None => (Proof::Password, true),
        Some(factor) => {
            let accepted = accept(&change, &factor).await?;
            app.metrics.judged(Factor::Code(factor.method()), Place::Session, accepted.is_some());
            match accepted {
                Some(accepted) => accepted,
                None => return Err(count_wrong_code(change, factor.method()).await?),
            }
        }
    };
    if method.is_some() {
        storage::attempts::clear(&change.tx, change.account(), Budget::SecondStep).await?;
        cancel_by_factor(app, &change.tx, client, &caller.account).await?;
    }
    let session = session.reauthenticated(proof, strong, change.now);
    let refresh = RefreshToken::fresh(change.account(), session.id, session.rotation, &*app.entropy);
    storage::session::raise(&change.tx, &session, &refresh, change.now).await?;
    change.record(EventType::Reauthenticated, method).await?;
    change.commit().await?;
    Ok((session, refresh))
}

/// Takes the code, once; `None` where it is wrong.
async fn accept(change: &Change<'_>, factor: &Typed) -> Result<Option<(Proof, bool)>, Problem> {
    let (app, tx, now) = (change.app, &change.tx, change.now);
    let (account, session) = (change.account(), change.session());
    let code = match factor {
        Typed::Authenticator(code) => code,
        Typed::Sms(code) => {
            let digests = app.code_digests("re-authentication", session.as_bytes(), code);
            let stored = storage::session::sms_code(tx, (account, session)).await?;
            let stored = stored.filter(|stored| stored.is_live(now) && among(&digests, &stored.digest));
            let Some(stored) = stored else { return Ok(None) };
            let spent = storage::session::spend_sms_code(tx, (account, session), &stored.digest).await?;
            return Ok(spent.then_some((Proof::Sms, false)));
        }
    };
    let authenticators = read_authenticators(tx, &app.sealer, account).await?;
    if !authenticator::could_show(&authenticators, code) {
        return Err(Problem::field(Code::ValidationFailed, "/code", MalformedCode.to_string()));
    }
    let Some((one, step)) = authenticator::matching(&authenticators, code, now) else { return Ok(None) };
    let taken = take_step(tx, account, (one.id, step), now).await?;
    Ok(taken.then_some((Proof::Authenticator, one.is_strong(now))))
}

async fn count_wrong_code(change: Change<'_>, method: Method) -> Result<Problem, Problem> {
    let (now, account, session) = (change.now, change.account(), change.session());
    let problem = match count_failure(&change.tx, account, Budget::SecondStep, now).await? {
        Counted::NotLookedAt(attempts) => {
            let (left, until) = tries_left(attempts, Budget::SecondStep, now);
            return Ok(Problem::new(Code::TooManyAttempts).with_tries(left, until, now));
        }
        Counted::Failure(attempts) => {
            let (left, until) = tries_left(attempts, Budget::SecondStep, now);
            wrong_code().with_tries(left, until, now)
        }
    };
    if method == Method::Sms {
        storage::session::count_wrong_sms_code(&change.tx, (account, session)).await?;
    }
    change.record(EventType::SecondStepFailed, Some(method)).await?;
    change.commit().await?;
    Ok(problem)
}
