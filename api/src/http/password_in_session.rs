//! The password, asked for again inside a session.

use crate::{
    app::App,
    domain::{
        attempts::Budget,
        event::{Event, EventType},
        password::Password,
    },
    hashing::Verdict,
    http::{
        client::Client,
        guessing::tell_owner,
        problem::{Code, Problem},
        proof::SignedIn,
    },
    metrics::{Factor, Place},
    storage,
};

/// Checks the caller's password, which stands at `pointer` in the body. A wrong one counts for the account and in the session, whose fifth ends it;
/// a try is refused only by the session's own count, so that strangers can't freeze the owner's clean-up.
///
/// # Errors
/// `wrong_password` with the tries left, `session_ended`, `overloaded`.
pub async fn check(
    app: &App,
    client: &Client,
    caller: &SignedIn,
    (password, pointer): (&Password, &str),
) -> Result<(), Problem> {
    let account = caller.account.id;
    let credentials = storage::account::credentials(&app.database().await?, &app.sealer, account).await?;
    let stored = credentials.ok_or(Code::SessionEnded)?.password;
    let verdict = app.hasher.verify(password.expose().to_owned().into(), stored).await?;
    app.metrics.judged(Factor::Password, Place::Session, verdict != Verdict::Mismatch);
    match verdict {
        Verdict::Match { .. } => Ok(()),
        Verdict::Mismatch => Err(count_wrong(app, client, caller, pointer).await?),
    }
}

async fn count_wrong(
    app: &App,
    client: &Client,
    caller: &SignedIn,
    pointer: &str,
) -> Result<Problem, Problem> {
    let (now, account) = (app.now(), caller.account.id);
    let mut db = app.database().await?;
    let tx = db.transaction().await?;
    storage::lock_account(&tx, account).await?;
    let left = storage::session::count_wrong_password(&tx, account, caller.session.id, now).await?;
    let Some(left) = left else { return Ok(Code::SessionEnded.into()) };
    let attempts = storage::attempts::read(&tx, account, Budget::Password).await?;
    let attempts = attempts.failed(now);
    storage::attempts::save(&tx, account, Budget::Password, attempts).await?;
    let event = app.event(account, EventType::PasswordCheckFailed, &client.origin());
    app.record(&tx, Event { session: Some(caller.session.id), ..event }).await?;
    let told = tell_owner(app, &tx, client, account, attempts).await?;
    tx.commit().await?;
    if told {
        app.wake_sender();
    }
    let problem = Problem::field(Code::WrongPassword, pointer, "The password is wrong");
    Ok(problem.with_tries(left, None, now))
}
