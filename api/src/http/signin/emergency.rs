//! The emergency code at the second step.

use actix_web::{HttpResponse, http::StatusCode};
use secrecy::ExposeSecret;

use super::{
    accept::{cancel, lock},
    count::count_wrong_code,
    second_step::{opening, signed_in},
};
use crate::{
    app::App,
    clock::whole_milliseconds,
    domain::{
        attempts::Budget,
        challenge::{CHALLENGE_LIFE, Method},
        emergency_code::{EmergencyCode, MalformedCode, TypedEmergencyCode},
        enrollment::IssuedCode,
        event::{Event, EventType},
        session::{Proof, Session},
    },
    hashing::SecretHash,
    http::{
        client::Client,
        cookie::CookieDoor,
        problem::{Code, Problem},
        sessions::answer::{EmergencyCodeAnswer, Granted},
        sms_notice::text_on_file,
    },
    metrics::{Factor, Place},
    storage::{
        self,
        challenge::SecondStep,
        recovery::{keep_repeat, spend_code},
        session::Opened,
    },
    token::{Presented, RefreshToken},
};

/// Signs in with an emergency code: the statement that spends it puts a new one in its place.
///
/// # Errors
/// `invalid_code` with the tries left, or `unavailable`.
pub(super) async fn sign_in(
    app: &App,
    door: &CookieDoor,
    client: &Client,
    (token, second_step): (&Presented, &SecondStep),
    code: &TypedEmergencyCode,
) -> Result<HttpResponse, Problem> {
    let (code, hashes) = second_step.emergency_code.candidates(code).map_err(malformed)?;
    let Some(spent) = app.hasher.verify_any(code, hashes).await? else {
        return Err(count_wrong_code(app, client, (token, second_step), Method::EmergencyCode).await?);
    };
    let (next, issued) = draw(app).await?;
    let (session, refresh) = opening(app, second_step, Proof::EmergencyCode, false);
    if !spend(app, client, (token, second_step), (&session, &refresh), (&spent, &issued)).await? {
        return Err(count_wrong_code(app, client, (token, second_step), Method::EmergencyCode).await?);
    }
    app.metrics.judged(Factor::Code(Method::EmergencyCode), Place::SignIn, true);
    let granted = Granted::new(&session, &refresh);
    granted.respond(app, door, StatusCode::CREATED, &granted.body(app, Some(next))?)
}

/// What is not of the form of the account's codes is no guess.
pub(super) fn malformed(error: MalformedCode) -> Problem {
    Problem::field(Code::ValidationFailed, "/code", error.to_string())
}

/// A new emergency code: what is shown once, and what is stored.
///
/// # Errors
/// `overloaded`.
pub async fn draw(app: &App) -> Result<(EmergencyCodeAnswer, IssuedCode), Problem> {
    let code = EmergencyCode::draw(&*app.entropy);
    let SecretHash { phc, pepper } = app.hasher.hash(code.canonical().to_owned().into()).await?;
    let issued_at = whole_milliseconds(app.now());
    let answer = EmergencyCodeAnswer { code: code.formatted().expose_secret().to_owned(), issued_at };
    Ok((answer, IssuedCode { phc, pepper, issued_at }))
}

/// One transaction: the code and challenge are spent, the session opened, the owner told. Says no where
/// the code was spent meanwhile.
async fn spend(
    app: &App,
    client: &Client,
    (token, second_step): (&Presented, &SecondStep),
    (session, refresh): (&Session, &RefreshToken),
    (spent, issued): (&SecretHash, &IssuedCode),
) -> Result<bool, Problem> {
    let (now, account) = (app.now(), &second_step.account);
    let mut db = app.database().await?;
    let tx = db.transaction().await?;
    let locked = lock(app, &tx, token, Method::EmergencyCode).await?;
    if !spend_code(&tx, token, spent, issued).await? {
        return Ok(false);
    }
    let event = signed_in(app, client, session, Method::EmergencyCode);
    if storage::session::open_at_second_step(&tx, session, refresh, &app.link(event)).await? == Opened::No {
        return Ok(false);
    }
    cancel(app, client, &tx, &locked).await?;
    let form = second_step.emergency_code.form();
    keep_repeat(&tx, token, session.id, (spent, form), now + CHALLENGE_LIFE).await?;
    storage::attempts::clear(&tx, account.id, Budget::EmergencyCode).await?;
    let used = app.event(account.id, EventType::EmergencyCodeUsed, &client.origin());
    app.record(&tx, Event { session: Some(session.id), ..used }).await?;
    let letter =
        app.words.in_language(account.locale).emergency_code_used(&account.email, (now, &client.origin()));
    app.notify(&tx, account.id, letter).await?;
    text_on_file(app, &tx, account, EventType::EmergencyCodeUsed).await?;
    tx.commit().await?;
    app.wake_sender();
    Ok(true)
}
