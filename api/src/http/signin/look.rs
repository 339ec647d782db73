//! A code for a challenge: looked at under the account's lock.

use super::{
    accept::{Accepted, by_authenticator, by_sms, cancel},
    browser,
    device::issue,
    rescue::by_recovery_code,
    second_step::{TypedCode, admitted},
};
use crate::{
    app::App,
    domain::{authenticator, one_time_code::MalformedCode, session::Transport},
    http::{
        client::Client,
        cookie::CookieDoor,
        problem::{Code, Problem},
    },
    storage::{self, challenge::SecondStep, piped::Piped},
    token::Presented,
};

/// What a code came to.
pub(super) enum Looked {
    /// Right.
    Accepted(Box<Accepted>),
    /// Wrong, to be counted.
    Wrong(Box<SecondStep>),
}

/// Opens the session where the code is right, with the proofs that the client gets beside it. The challenge is read under
/// the account's lock, and the transaction waits for the database twice: to lock and read, and to open and commit.
///
/// # Errors
/// `challenge_expired`, what refuses a code that is not looked at, and `unavailable`: then nothing was spent.
pub(super) async fn by_code(
    app: &App,
    (door, client): (&CookieDoor, &Client),
    token: &Presented,
    (typed, trust_browser): (&TypedCode, bool),
) -> Result<Looked, Problem> {
    let db = Piped::on(app.database().await?);
    let looked = look(app, (door, client), &db, token, (typed, trust_browser)).await;
    db.undo().await?;
    looked
}

async fn look(
    app: &App,
    (door, client): (&CookieDoor, &Client),
    db: &Piped,
    token: &Presented,
    (typed, trust_browser): (&TypedCode, bool),
) -> Result<Looked, Problem> {
    let at = (app.config.sms_offered(), app.now());
    let found = storage::challenge::lock_and_read(db, &app.sealer, token, at).await?;
    let second_step = found.ok_or(Code::ChallengeExpired)?;
    let challenge = &second_step.standing.challenge;
    if challenge.transport == Transport::Cookie {
        door.opened()?;
    }
    if let TypedCode::Authenticator(code) = typed
        && !authenticator::could_show(&second_step.authenticators, code)
    {
        return Err(Problem::field(Code::ValidationFailed, "/code", MalformedCode.to_string()));
    }
    admitted(&second_step, typed.method(), app.now())?;
    let known = challenge.device_known;
    let trusts = trust_browser && challenge.transport == Transport::Cookie;
    let last = known && !trusts && second_step.recovery.is_none();
    let step = (token, &second_step);
    let opened = match typed {
        TypedCode::Authenticator(code) => by_authenticator(app, client, (db, last), step, code).await?,
        TypedCode::Sms(code) => by_sms(app, client, (db, last), step, code).await?,
        TypedCode::Recovery(code) => by_recovery_code(app, client, db, step, code).await?,
        TypedCode::Emergency(_) => None,
    };
    let Some((session, refresh)) = opened else { return Ok(Looked::Wrong(Box::new(second_step))) };
    if session.is_rescued() {
        db.commit().await?;
        return Ok(Looked::Accepted(Box::new(Accepted { session, refresh, device: None, browser: None })));
    }
    cancel(app, client, &**db, &second_step).await?;
    let device = if known { None } else { Some(issue(app, &**db, session.account).await?) };
    let browser = if trusts { browser::trust(app, &**db, client, &session).await? } else { None };
    db.commit().await?;
    if second_step.recovery.is_some() {
        app.wake_sender();
    }
    Ok(Looked::Accepted(Box::new(Accepted { session, refresh, device, browser })))
}
