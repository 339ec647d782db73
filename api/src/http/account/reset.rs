//! `POST /password-resets` and `POST /password-resets/confirm`

use actix_web::{HttpResponse, post, web::Data};
use deadpool_postgres::Transaction;
use jiff::SignedDuration;
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::password::{judge, policy, refused};
use crate::{
    app::App,
    domain::{
        account::{Account, PasswordState},
        email::Email,
        event::EventType,
        password::{Candidate, NewPassword},
        session::Transport,
    },
    http::{
        answers::Over,
        client::Client,
        cookie::CookieDoor,
        even::Begun,
        json::Json,
        limited::take_from_source,
        problem::{Code, Problem},
        signin::device,
        sms_notice::text_on_file,
    },
    storage::{
        self,
        limits::{Counter, Limit, Taken},
    },
    token::{Presented, TokenKind},
};

/// Life of a mailed link.
const RESET_LIFE: SignedDuration = SignedDuration::from_hours(1);

/// Links to one address: the second after ten minutes, then one in half an hour, ten a day.
const MAILS: [Limit; 3] = [
    Limit { count: 1, window: SignedDuration::from_mins(10) },
    Limit { count: 2, window: SignedDuration::from_mins(40) },
    Limit { count: 10, window: SignedDuration::from_hours(24) },
];

/// Requests from one client address.
const PER_SOURCE: [Limit; 1] = [Limit { count: 50, window: SignedDuration::from_hours(1) }];

/// How often a reset forgives failures of the second step between two successes: with the first twenty that
/// makes NIST's hundred (SP 800-63B-4 section 3.2.2).
const LIFTS: i16 = 4;

/// Whose password is to be reset.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ResetBody {
    email: String,
}

/// Ask for a link that sets a new password
///
/// The same answer for every address, and after the same time. A link lives an hour; those before stay good.
#[utoipa::path(tag = "account", responses((status = 202, description = "If there is an account, a link is mailed.")))]
#[post("/password-resets")]
pub(crate) async fn request_reset(
    app: Data<App>,
    client: Client,
    Json(body): Json<ResetBody>,
) -> Result<HttpResponse, Problem> {
    let email = Email::parse(&body.email)
        .map_err(|error| Problem::field(Code::ValidationFailed, "/email", error.to_string()))?;
    let begun = Begun::now();
    let mailed = mail_if_known(&app, &client, &email).await;
    begun.until_the_beat().await;
    mailed?;
    Ok(HttpResponse::Accepted().finish())
}

async fn mail_if_known(app: &App, client: &Client, email: &Email) -> Result<(), Problem> {
    let mut db = app.database().await?;
    let tx = db.transaction().await?;
    if may_mail(app, &tx, client, email).await? {
        let account = storage::account::find(&tx, &app.email_digests(email)).await?;
        let credentials = match account {
            Some(account) => {
                // The link names the epoch: no change of credentials may come between reading and writing it.
                storage::lock_account(&tx, account).await?;
                storage::account::credentials(&tx, &app.sealer, account).await?
            }
            None => None,
        };
        if let Some(found) = credentials {
            mail_link(app, &tx, client, &found.account).await?;
        }
    }
    tx.commit().await?;
    app.wake_sender();
    Ok(())
}

async fn may_mail(app: &App, tx: &Transaction<'_>, client: &Client, email: &Email) -> Result<bool, Problem> {
    if take_from_source(app, tx, client, "reset", &PER_SOURCE).await? != Taken::Yes {
        return Ok(false);
    }
    let address = email.normalized();
    Ok(app.take(tx, Counter::Source, ("reset mail", &address), &MAILS).await? == Taken::Yes)
}

async fn mail_link(
    app: &App,
    tx: &Transaction<'_>,
    client: &Client,
    account: &Account,
) -> Result<(), Problem> {
    let (now, expires_at) = (app.now(), app.now() + RESET_LIFE);
    let token = app.tokens.issue(TokenKind::Reset, account.id, &*app.entropy);
    let epoch = account.credential_epoch;
    storage::password::insert_reset(tx, (account.id, &token.digest), epoch, (now, expires_at)).await?;
    let link = format!("{}/reset#token={}", app.config.public_base(), token.text.expose_secret());
    let letter = app.words.in_language(account.locale).password_reset(&account.email, &link);
    app.send(tx, account.id, letter, expires_at).await?;
    let event = app.event(account.id, EventType::PasswordResetRequested, &client.origin());
    app.record(tx, event).await?;
    Ok(())
}

/// A mailed link's token and the password to be.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ConfirmBody {
    token: String,
    #[schema(value_type = String)]
    new_password: SecretString,
    /// How the client keeps its device proof; `cookie` where absent.
    transport: Option<Transport>,
}

/// A device proof, for native clients.
#[derive(Serialize, ToSchema)]
pub struct DeviceAnswer {
    device_token: String,
}

/// Set a new password by a mailed link
///
/// Signs nobody in and touches no factor; ends everything that the old password began, and forgives waiting
/// times. A refused password does not spend the link.
#[utoipa::path(
    tag = "account",
    responses(
        (status = 200, body = DeviceAnswer),
        (status = 204, description = "It is set; the device proof is in a cookie."),
        Over
    )
)]
#[post("/password-resets/confirm")]
pub(crate) async fn confirm_reset(
    app: Data<App>,
    door: CookieDoor,
    client: Client,
    Json(body): Json<ConfirmBody>,
) -> Result<HttpResponse, Problem> {
    let transport = body.transport.unwrap_or(Transport::Cookie);
    if transport == Transport::Cookie {
        door.opened()?;
    }
    let token = app.tokens.read(TokenKind::Reset, &body.token).ok_or(Code::ResetTokenExpired)?;
    let db = app.database().await?;
    let epoch =
        storage::password::read_reset(&db, &token, app.now()).await?.ok_or(Code::ResetTokenExpired)?;
    let found = storage::account::credentials(&db, &app.sealer, token.account).await?;
    drop(db);
    let account = found.ok_or(Code::ResetTokenExpired)?.account;
    let new = Candidate::parse(body.new_password, &policy(&app, &account))
        .map_err(|error| refused(&error, "/new_password"))?;
    let new = judge(&app, new, "/new_password").await?;
    let device = commit(&app, &client, (&token, epoch), &account, new).await?;
    Ok(match transport {
        Transport::Cookie => HttpResponse::NoContent().cookie(door.set_device(&device)?).finish(),
        Transport::Body => {
            HttpResponse::Ok().json(DeviceAnswer { device_token: device.expose_secret().to_owned() })
        }
    })
}

async fn commit(
    app: &App,
    client: &Client,
    (token, epoch): (&Presented, i64),
    account: &Account,
    new: NewPassword,
) -> Result<SecretString, Problem> {
    let state = PasswordState::of(&new);
    let hash = app.hasher.hash(new.into_secret()).await?;
    let now = app.now();
    let mut db = app.database().await?;
    let tx = db.transaction().await?;
    let locked = storage::lock_account(&tx, account.id).await?;
    // Read again under the lock: of two confirmations with live links, the second finds another epoch.
    let live = storage::password::read_reset(&tx, token, now).await?;
    if locked != Some(epoch) || live.is_none() {
        return Err(Code::ResetTokenExpired.into());
    }
    storage::password::replace(&tx, account.id, &hash, (state, true), now).await?;
    storage::password::forgive(&tx, account.id, LIFTS).await?;
    let device = device::issue(app, &tx, account.id).await?;
    let event = app.event(account.id, EventType::PasswordReset, &client.origin());
    app.record(&tx, event).await?;
    let letter =
        app.words.in_language(account.locale).password_changed(&account.email, (now, &client.origin()));
    app.notify(&tx, account.id, letter).await?;
    text_on_file(app, &tx, account, EventType::PasswordReset).await?;
    tx.commit().await?;
    app.wake_sender();
    Ok(device)
}
