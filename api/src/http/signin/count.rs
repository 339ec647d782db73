//! A wrong code at the second step: counted, told to the owner where it adds up.

use deadpool_postgres::Transaction;
use jiff::SignedDuration;

use crate::{
    app::App,
    domain::{
        attempts::{Attempts, Budget, FREE_TRIES},
        challenge::{Method, tries_left},
        event::{Event, EventType},
        message::Letter,
    },
    http::{
        client::Client,
        problem::{Code, Problem},
    },
    metrics::{Factor, Place},
    storage::{
        challenge::{Counted, SecondStep, count_failure, count_on_challenge},
        support::count_wrong,
    },
    token::Presented,
};

/// Wrong codes after a right password that the owner is told of.
const WORTH_TELLING: u32 = 3;

/// How often at most.
const TELLING: SignedDuration = SignedDuration::from_hours(1);

/// Counts a wrong code and gives the problem to answer with.
///
/// # Errors
/// `unavailable`.
pub(super) async fn count_wrong_code(
    app: &App,
    client: &Client,
    (token, second_step): (&Presented, &SecondStep),
    method: Method,
) -> Result<Problem, Problem> {
    let (now, account, budget) = (app.now(), second_step.account.id, method.budget());
    let mut db = app.database().await?;
    let tx = db.transaction().await?;
    let attempts = match count_failure(&tx, account, budget, now).await? {
        Counted::Failure(attempts) => attempts,
        Counted::NotLookedAt(attempts) => {
            let (left, until) = tries_left(attempts, budget, now);
            return Ok(match until {
                Some(_) => Problem::new(Code::TooManyAttempts).with_tries(left, until, now),
                None => Code::SecondStepDisabled.into(),
            });
        }
    };
    app.metrics.judged(Factor::Code(method), Place::SignIn, false);
    let told = attempts.failures >= WORTH_TELLING;
    count_on_challenge(&tx, account, &token.digest, (method == Method::Sms, told)).await?;
    if method == Method::RecoveryCode {
        count_wrong(&tx, account).await?;
    }
    tell(app, &tx, client, second_step, method, attempts).await?;
    tx.commit().await?;
    app.wake_sender();
    let (left, until) = tries_left(attempts, budget, now);
    let on_challenge = FREE_TRIES.saturating_sub(second_step.standing.challenge.wrong_codes + 1);
    Ok(Problem::new(Code::InvalidCode).with_tries(left.min(on_challenge), until, now))
}

/// Writes the event, and a mail at the third wrong code (hourly at most) and at the last.
async fn tell(
    app: &App,
    tx: &Transaction<'_>,
    client: &Client,
    second_step: &SecondStep,
    method: Method,
    attempts: Attempts,
) -> Result<(), Problem> {
    let (now, origin, account) = (app.now(), client.origin(), &second_step.account);
    let closed = attempts.failures >= method.budget().hard_stop();
    let event_type = match attempts.blocked_until() {
        _ if closed && method.budget() == Budget::SecondStep => EventType::SecondStepDisabled,
        Some(_) => EventType::SecondStepThrottled,
        None => EventType::SecondStepFailed,
    };
    let event = app.event(account.id, event_type, &origin);
    match event_type {
        EventType::SecondStepDisabled => {
            tracing::error!(
                alert = "second_step_disabled",
                "very many wrong codes: app and texts were turned off"
            );
        }
        EventType::SecondStepThrottled => {
            tracing::warn!(
                alert = "second_step_guessing",
                "wrong codes after a right password began a delay"
            );
        }
        _ => {}
    }
    app.record(tx, Event { method: Some(method), ..event }).await?;
    let letter: Option<Letter> = if event_type == EventType::SecondStepDisabled {
        Some(app.words.in_language(account.locale).second_step_disabled(&account.email, (now, &origin)))
    } else if attempts.failures == WORTH_TELLING
        && app.may_tell(tx, "wrong codes told", account.id, TELLING).await?
    {
        Some(app.words.in_language(account.locale).wrong_codes(&account.email, (now, &origin)))
    } else {
        None
    };
    if let Some(letter) = letter {
        app.notify(tx, account.id, letter).await?;
    }
    Ok(())
}
