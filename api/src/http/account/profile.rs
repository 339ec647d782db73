//! `PATCH /account`

use actix_web::{HttpResponse, patch, web::Data};
use serde::Deserialize;
use utoipa::ToSchema;

use super::read::AccountAnswer;
use crate::{
    app::App,
    domain::{
        account::Account,
        event::EventType,
        locale::Locale,
        name::{FirstName, LastName},
    },
    http::{
        change::Change,
        client::Client,
        json::Json,
        problem::{Code, Fields, Problem},
        proof::SignedIn,
    },
    storage,
};

/// What may be changed; at least one of them.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProfileBody {
    first_name: Option<String>,
    last_name: Option<String>,
    /// BCP 47.
    locale: Option<String>,
}

/// Change name or language
#[utoipa::path(tag = "account", responses((status = 200, body = AccountAnswer)))]
#[patch("/account")]
pub(crate) async fn change_profile(
    app: Data<App>,
    client: Client,
    caller: SignedIn,
    Json(body): Json<ProfileBody>,
) -> Result<HttpResponse, Problem> {
    let changed = changed(&caller.account, &body)?;
    let mut db = app.database().await?;
    let change = Change::begin(&app, &mut db, &caller, &client).await?;
    storage::account::save_profile(&change.tx, &changed).await?;
    change.record(EventType::ProfileChanged, None).await?;
    change.commit().await?;
    Ok(HttpResponse::Ok().json(AccountAnswer::new(&changed, caller.role)))
}

fn changed(account: &Account, body: &ProfileBody) -> Result<Account, Problem> {
    let invalid = Code::ValidationFailed.as_str();
    let mut fields = Fields::default();
    let first_name = match &body.first_name {
        Some(text) => fields.take("/first_name", invalid, FirstName::parse(text)),
        None => Some(account.first_name.clone()),
    };
    let last_name = match &body.last_name {
        Some(text) => fields.take("/last_name", invalid, LastName::parse(text)),
        None => Some(account.last_name.clone()),
    };
    let locale = match &body.locale {
        Some(text) => fields.take("/locale", invalid, Locale::parse(text)),
        None => Some(account.locale),
    };
    if body.first_name.is_none() && body.last_name.is_none() && body.locale.is_none() {
        fields.note("", invalid, "name at least one field to change");
    }
    match (first_name, last_name, locale) {
        (Some(first_name), Some(last_name), Some(locale)) if fields.is_empty() => {
            Ok(Account { first_name, last_name, locale, ..account.clone() })
        }
        _ => Err(fields.into_problem()),
    }
}
