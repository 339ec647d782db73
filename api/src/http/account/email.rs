//! `POST /account/email` and `POST /account/email/verify`

use actix_web::{HttpResponse, post, web::Data};
use deadpool_postgres::Transaction;
use jiff::{SignedDuration, Timestamp};
use secrecy::ExposeSecret;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    app::App,
    domain::{
        account::Account,
        email::Email,
        event::EventType,
        one_time_code::OneTimeCode,
        sign_up::{CODE_TRIES, SIGN_UP_LIFE},
    },
    http::{
        answers::Throttled,
        change::Change,
        client::Client,
        enrollment::verify::{CodeBody, wrong_code},
        json::Json,
        problem::{Code, Problem},
        proof::{SignedIn, StronglyAuthenticated},
    },
    storage::{
        self,
        factors::{Surviving, raise_epoch},
        limits::{Counter, Limit, Taken},
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
    let mut db = app.database().await?;
    let change = Change::begin(&app, &mut db, &caller, &client).await?;
    let address = email.normalized();
    let key = ("e-mail change", address.as_str());
    if let Taken::No { until } = app.take(&change.tx, Counter::Source, key, &MAILS).await? {
        return Err(Problem::new(Code::TooManyMessages).with_wait(until, change.now));
    }
    let holder = storage::account::holder(&change.tx, &app.email_digests(&email), change.now).await?;
    let taken = holder.is_some();
    let its_own = storage::account::language(&change.tx, holder.unwrap_or(change.account())).await?;
    let code = OneTimeCode::draw(&*app.entropy);
    let expires_at = change.now + SIGN_UP_LIFE;
    let words = app.words.in_language(its_own.unwrap_or(caller.account.locale));
    let letter =
        if taken { words.address_wanted_elsewhere(&email) } else { words.email_change_code(&email, &code) };
    change.send(letter, expires_at).await?;
    let digest = app.code_digest(&address, change.session().as_bytes(), &code);
    let code_digest = (!taken).then_some(digest);
    let pending = EmailChange { email, code_digest, wrong_codes: 0, expires_at };
    pending::start_email_change(&change.tx, (change.account(), change.session()), &pending, change.now)
        .await?;
    change.record(EventType::EmailChangeStarted, None).await?;
    change.commit().await?;
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
    let mut db = app.database().await?;
    let change = Change::begin(&app, &mut db, &caller, &client).await?;
    let (now, account, session) = (change.now, change.account(), change.session());
    let pending = pending::email_change(&change.tx, (account, session)).await?;
    let pending = pending.filter(|pending| now < pending.expires_at).ok_or_else(wrong_code)?;
    if pending.wrong_codes >= CODE_TRIES {
        return Err(Problem::no_tries_until(pending.expires_at, now));
    }
    let digests = app.code_digests(&pending.email.normalized(), session.as_bytes(), &code);
    if !pending.code_digest.as_ref().is_some_and(|stored| digests.contains(stored)) {
        pending::count_wrong_email_code(&change.tx, account).await?;
        change.commit().await?;
        return Err(wrong_code().with_tries(CODE_TRIES - pending.wrong_codes - 1, None, now));
    }
    pending::end_email_change(&change.tx, account).await?;
    let digest = app.email_digest(&pending.email);
    if !storage::account::enter_address(&change.tx, account, &digest, now).await? {
        change.commit().await?;
        return Err(wrong_code());
    }
    commit(change, &pending.email).await?;
    Ok(HttpResponse::NoContent().finish())
}

async fn commit(change: Change<'_>, new: &Email) -> Result<(), Problem> {
    let (app, account) = (change.app, &change.caller.account);
    let old = app.email_digests(&account.email);
    storage::account::reserve_addresses(&change.tx, account.id, &old, change.now + UNDO_LIFE).await?;
    storage::account::save_email(&change.tx, account.id, new).await?;
    let link = undo_link(app, &change.tx, account, Undoes::Email, (change.now, UNDO_LIFE)).await?;
    let to_old =
        app.words.in_language(account.locale).email_changed_with_undo(&account.email, change.origin(), &link);
    change.notify(to_old).await?;
    // Links mailed to the old address die with the epoch.
    raise_epoch(&change.tx, account.id, change.session(), Surviving::All).await?;
    change
        .tell(
            EventType::EmailChanged,
            app.words.in_language(account.locale).email_changed(new, change.origin()),
        )
        .await?;
    change.commit().await
}

/// A link that takes a change made at `now` back for `life`, to be mailed; it restores the account's present
/// address. The time is the change's own: a later reading of the clock would miss by microseconds what was
/// turned on by it.
///
/// # Errors
/// `unavailable`.
pub async fn undo_link(
    app: &App,
    tx: &Transaction<'_>,
    account: &Account,
    undoes: Undoes,
    (now, life): (Timestamp, SignedDuration),
) -> Result<String, Problem> {
    let token = app.tokens.issue(TokenKind::Undo, account.id, &*app.entropy);
    let expires_at = now + life;
    undo::insert(tx, (account.id, &token.digest), undoes, &account.email, (now, expires_at)).await?;
    Ok(format!("{}/undo#token={}", app.config.public_base(), token.text.expose_secret()))
}
