//! `POST /account/email` and `POST /account/email/verify`

use actix_web::{HttpResponse, post, web::Data};
use deadpool_postgres::Transaction;
use jiff::SignedDuration;
use secrecy::ExposeSecret;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    app::App,
    domain::{
        account::Account,
        email::Email,
        event::{Event, EventType},
        one_time_code::OneTimeCode,
        sign_up::{CODE_TRIES, SIGN_UP_LIFE},
    },
    http::{
        answers::Throttled,
        client::Client,
        enrollment::verify::{CodeBody, wrong_code},
        json::Json,
        problem::{Code, Problem},
        proof::{SignedIn, StronglyAuthenticated},
    },
    storage::{
        self,
        factors::{Surviving, raise_epoch},
        limits::{Counter, Limit, Taken, take},
        pending::{self, EmailChange},
        undo::{self, Undoes},
    },
    token::TokenKind,
};

/// How long the old address can take the change back, and stays reserved.
const UNDO_LIFE: SignedDuration = SignedDuration::from_hours(7 * 24);

/// Mails to one new address.
const MAILS: [Limit; 2] = [
    Limit { count: 1, window: SignedDuration::from_mins(1) },
    Limit { count: 10, window: SignedDuration::from_hours(24) },
];

/// Another address.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EmailBody {
    new_email: String,
}

/// Change the e-mail address
///
/// Mails a code to the new address; the old one stays valid until the code is entered in this session. The
/// same answer for a taken address.
#[utoipa::path(tag = "account", responses((status = 202, description = "A code is mailed."), Throttled))]
#[post("/account/email")]
pub(crate) async fn start_email_change(
    app: Data<App>,
    client: Client,
    StronglyAuthenticated(caller): StronglyAuthenticated,
    Json(body): Json<EmailBody>,
) -> Result<HttpResponse, Problem> {
    let email = Email::parse(&body.new_email)
        .map_err(|error| Problem::field(Code::ValidationFailed, "/new_email", error.to_string()))?;
    let (now, account, session) = (app.now(), caller.account.id, caller.session.id);
    let mut db = app.database().await?;
    let tx = db.transaction().await?;
    if storage::lock_account(&tx, account).await? != Some(caller.session.credential_epoch) {
        return Err(Code::SessionEnded.into());
    }
    let digest = app.limit_digest("e-mail change", &email.normalized());
    let key = ("e-mail change", digest.as_slice());
    if let Taken::No { until } = take(&tx, Counter::Source, key, &MAILS, now).await? {
        return Err(Problem::new(Code::TooManyMessages).with_wait(until, now));
    }
    let taken = storage::account::is_taken(&tx, &app.email_digests(&email), now).await?;
    let code = OneTimeCode::draw(&*app.entropy);
    let digests = app.code_digests(&email.normalized(), session.as_bytes(), &code);
    let expires_at = now + SIGN_UP_LIFE;
    let letter =
        if taken { app.words.address_in_use(&email) } else { app.words.email_change_code(&email, &code) };
    storage::outbox::put(&tx, app.seal(), &app.message(account, letter, expires_at)).await?;
    let code_digest = digests.into_iter().next().filter(|_| !taken);
    let change = EmailChange { email, code_digest, wrong_codes: 0, expires_at };
    pending::start_email_change(&tx, (account, session), &change, now).await?;
    let event = app.event(account, EventType::EmailChangeStarted, &client.origin());
    storage::event::append(&tx, &Event { session: Some(session), ..event }).await?;
    tx.commit().await?;
    app.wake_sender();
    Ok(HttpResponse::Accepted().finish())
}

/// Confirm the new address
///
/// Only in the session that began it. The old address is told, and can take the change back for seven days.
#[utoipa::path(
    tag = "account",
    responses((status = 204, description = "The address is changed."), Throttled)
)]
#[post("/account/email/verify")]
pub(crate) async fn verify_email_change(
    app: Data<App>,
    client: Client,
    caller: SignedIn,
    Json(body): Json<CodeBody>,
) -> Result<HttpResponse, Problem> {
    let code = body.parse()?;
    let (now, account, session) = (app.now(), caller.account.id, caller.session.id);
    let mut db = app.database().await?;
    let tx = db.transaction().await?;
    if storage::lock_account(&tx, account).await? != Some(caller.session.credential_epoch) {
        return Err(Code::SessionEnded.into());
    }
    let change = pending::email_change(&tx, (account, session)).await?;
    let change = change.filter(|change| now < change.expires_at).ok_or_else(wrong_code)?;
    if change.wrong_codes >= CODE_TRIES {
        return Err(Problem::new(Code::TooManyAttempts).with_tries(0, Some(change.expires_at), now));
    }
    let digests = app.code_digests(&change.email.normalized(), session.as_bytes(), &code);
    if !change.code_digest.as_ref().is_some_and(|stored| digests.contains(stored)) {
        pending::count_wrong_email_code(&tx, account).await?;
        tx.commit().await?;
        return Err(wrong_code().with_tries(CODE_TRIES - change.wrong_codes - 1, None, now));
    }
    pending::end_email_change(&tx, account).await?;
    let digest = app.email_digests(&change.email).into_iter().next().unwrap_or_default();
    if !storage::account::enter_address(&tx, account, &digest, now).await? {
        tx.commit().await?;
        return Err(wrong_code());
    }
    commit(&app, tx, &client, &caller, &change.email).await?;
    Ok(HttpResponse::NoContent().finish())
}

async fn commit(
    app: &App,
    tx: Transaction<'_>,
    client: &Client,
    caller: &SignedIn,
    new: &Email,
) -> Result<(), Problem> {
    let (now, origin, account) = (app.now(), client.origin(), &caller.account);
    let reserved_until = now + UNDO_LIFE;
    storage::account::reserve_addresses(&tx, account.id, &app.email_digests(&account.email), reserved_until)
        .await?;
    storage::account::save_email(&tx, account.id, new).await?;
    let link = undo_link(app, &tx, account, Undoes::Email, UNDO_LIFE).await?;
    let to_old = app.words.email_changed_with_undo(&account.email, now, &origin, &link);
    let to_new = app.words.email_changed(new, now, &origin);
    for letter in [to_old, to_new] {
        let message = app.message(account.id, letter, now + SignedDuration::from_hours(24));
        storage::outbox::put(&tx, app.seal(), &message).await?;
    }
    // Links mailed to the old address die with the epoch.
    raise_epoch(&tx, account.id, caller.session.id, Surviving::All).await?;
    let event = app.event(account.id, EventType::EmailChanged, &origin);
    storage::event::append(&tx, &Event { session: Some(caller.session.id), ..event }).await?;
    tx.commit().await?;
    app.wake_sender();
    Ok(())
}

/// A link that takes a change back for `life`, to be mailed; it restores the account's present address.
///
/// # Errors
/// `unavailable`.
pub async fn undo_link(
    app: &App,
    tx: &Transaction<'_>,
    account: &Account,
    undoes: Undoes,
    life: SignedDuration,
) -> Result<String, Problem> {
    let now = app.now();
    let token = app.tokens.issue(TokenKind::Undo, account.id, &*app.entropy);
    let expires_at = now + life;
    undo::insert(tx, (account.id, &token.digest), undoes, &account.email, (now, expires_at)).await?;
    Ok(format!("{}/undo#token={}", app.config.public_base(), token.text.expose_secret()))
}
