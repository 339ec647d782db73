//! `POST /accounts/verify-email`

use actix_web::{HttpResponse, post, web::Data};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    app::App,
    domain::{
        event::EventType,
        one_time_code::OneTimeCode,
        sign_up::{MailedCode, PendingSignUp},
    },
    http::{
        answers::Throttled,
        client::Client,
        json::Json,
        problem::{Code, Problem},
    },
    storage,
    token::TokenKind,
};

/// A sign-up and its mailed code.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct VerifyEmailBody {
    sign_up_token: String,
    /// Six digits.
    #[schema(value_type = String)]
    code: SecretString,
}

/// Confirm the address
///
/// The right code turns the sign-up into an account. Five wrong ones kill it.
#[utoipa::path(
    tag = "account",
    responses((status = 204, description = "The account exists; sign in."), Throttled)
)]
#[post("/accounts/verify-email")]
pub(crate) async fn verify_email(
    app: Data<App>,
    client: Client,
    Json(body): Json<VerifyEmailBody>,
) -> Result<HttpResponse, Problem> {
    let code = OneTimeCode::parse(body.code.expose_secret())
        .map_err(|error| Problem::field(Code::ValidationFailed, "/code", error.to_string()))?;
    let token = app.tokens.read(TokenKind::SignUp, &body.sign_up_token).ok_or(Code::WrongCode)?;
    let now = app.now();
    let mut db = app.database().await?;
    let tx = db.transaction().await?;
    let pending = storage::sign_up::lock(&tx, &token).await?.ok_or(Code::WrongCode)?;
    match pending.judge(&app.code_digests("sign-up", &token.digest, &code), now) {
        MailedCode::Right => confirm(&app, tx, &client, pending).await,
        MailedCode::Wrong { left } => {
            storage::sign_up::count_wrong_code(&tx, token.account).await?;
            tx.commit().await?;
            Err(Problem::field(Code::WrongCode, "/code", "The code is wrong").with_tries(left, None, now))
        }
        MailedCode::WornOut => Err(Problem::no_tries_until(pending.expires_at, now)),
        MailedCode::Expired => Err(Code::WrongCode.into()),
    }
}

async fn confirm(
    app: &App,
    tx: deadpool_postgres::Transaction<'_>,
    client: &Client,
    pending: PendingSignUp,
) -> Result<HttpResponse, Problem> {
    let sign_up = pending.sign_up;
    let digest = app.email_digest(&sign_up.email);
    storage::sign_up::remove(&tx, sign_up.account).await?;
    let created = storage::account::create(&tx, &sign_up, &digest, app.now()).await?;
    if created {
        let event = app.event(sign_up.account, EventType::AccountCreated, &client.origin());
        app.record(&tx, event).await?;
    }
    tx.commit().await?;
    // Another sign-up of the address was confirmed first: this one's code has become worthless.
    if created { Ok(HttpResponse::NoContent().finish()) } else { Err(Code::WrongCode.into()) }
}
