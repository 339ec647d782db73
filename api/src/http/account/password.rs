//! `PUT /account/password`

use actix_web::{HttpResponse, put, web::Data};
use secrecy::SecretString;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    app::App,
    domain::{
        account::{Account, PasswordState},
        event::EventType,
        password::{Candidate, NewPassword, Password, PasswordError, PasswordPolicy},
        session::Transport,
    },
    http::{
        answers::Throttled,
        change::Change,
        client::Client,
        cookie::CookieDoor,
        json::Json,
        password_in_session,
        problem::{Code, Problem},
        proof::SignedIn,
    },
    storage,
};

/// The password that is, and the one to be.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasswordBody {
    #[schema(value_type = String)]
    current_password: SecretString,
    #[schema(value_type = String)]
    new_password: SecretString,
}

/// Change the password
///
/// Every session, refresh token, challenge and pending enrollment ends, this session included.
#[utoipa::path(
    tag = "account",
    responses((status = 204, description = "It is changed; sign in again."), Throttled)
)]
#[put("/account/password")]
pub(crate) async fn change_password(
    app: Data<App>,
    door: CookieDoor,
    client: Client,
    caller: SignedIn,
    Json(body): Json<PasswordBody>,
) -> Result<HttpResponse, Problem> {
    if caller.account.two_step_enabled_at.is_some() {
        caller.require_fresh(&app)?;
    }
    let mut response = HttpResponse::NoContent();
    if caller.session.transport == Transport::Cookie {
        response.cookie(door.clear()?);
    }
    let current = Password::parse(body.current_password)
        .map_err(|_| Problem::field(Code::ValidationFailed, "/current_password", "Enter a valid password"))?;
    let new = Candidate::parse(body.new_password, &policy(&app, &caller.account))
        .map_err(|error| refused(&error, "/new_password"))?;
    password_in_session::check(&app, &client, &caller, (&current, "/current_password")).await?;
    let new = judge(&app, new, "/new_password").await?;
    commit(&app, &client, &caller, new).await?;
    Ok(response.finish())
}

/// What a new password of `account` is measured by.
pub(super) fn policy(app: &App, account: &Account) -> PasswordPolicy {
    let context = vec![
        app.config.brand.product_name.clone(),
        account.email.as_str().to_owned(),
        account.first_name.as_str().to_owned(),
        account.last_name.as_str().to_owned(),
    ];
    let minimum = app.config.password_minimum(account.two_step_enabled_at.is_some(), app.now());
    PasswordPolicy { minimum, context }
}

/// Why a new password is refused.
pub(super) const fn refusal(error: &PasswordError) -> Code {
    match error {
        PasswordError::TooShort { .. } => Code::PasswordTooShort,
        PasswordError::Common
        | PasswordError::AccountWords
        | PasswordError::Guessable
        | PasswordError::Breached => Code::PasswordBlocklisted,
        PasswordError::Empty | PasswordError::TooLong => Code::ValidationFailed,
    }
}

/// The problem of a new password that is refused; its code says why.
pub(super) fn refused(error: &PasswordError, pointer: &str) -> Problem {
    Problem::field(refusal(error), pointer, error.to_string())
}

/// Has a new password judged on the threads for costly work.
pub(super) async fn judge(app: &App, new: Candidate, pointer: &str) -> Result<NewPassword, Problem> {
    let breached = app.breached.clone();
    let judged = app.hasher.work(move || new.judge(|print| breached.has(print))).await?;
    judged.map_err(|error| refused(&error, pointer))
}

async fn commit(app: &App, client: &Client, caller: &SignedIn, new: NewPassword) -> Result<(), Problem> {
    let state = PasswordState::of(&new);
    let hash = app.hasher.hash(new.into_secret()).await?;
    let mut db = app.database().await?;
    let change = Change::begin(app, &mut db, caller, client).await?;
    storage::password::replace(&change.tx, change.account(), &hash, (state, false), change.now).await?;
    let letter =
        app.words.in_language(caller.account.locale).password_changed(&caller.account.email, change.origin());
    change.tell(EventType::PasswordChanged, letter).await?;
    change.commit().await
}
