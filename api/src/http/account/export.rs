//! `GET /account/export`

use actix_web::{HttpResponse, get, http::header, web::Data};
use deadpool_postgres::GenericClient;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::events::EventAnswer;
use crate::{
    app::App,
    domain::{
        account::Account,
        event::{Event, EventType},
        ids::{AccountId, SessionId},
    },
    http::{
        client::Client, problem::Problem, proof::StronglyAuthenticated, sessions::list::ListedSession,
        two_step::status::AuthenticatorAnswer,
    },
    storage::{self, event, two_step},
};

/// Most events in an export.
const MAX_EVENTS: i64 = 10_000;

/// Everything that is kept about a person, without any secret or hash (GDPR articles 15 and 20).
#[derive(Serialize, ToSchema)]
pub struct ExportAnswer {
    exported_at: Timestamp,
    profile: ExportedProfile,
    two_step: ExportedTwoStep,
    sessions: Vec<ListedSession>,
    events: Vec<EventAnswer>,
}

/// Who the person is.
#[derive(Serialize, ToSchema)]
struct ExportedProfile {
    id: AccountId,
    email: String,
    first_name: String,
    last_name: String,
    locale: &'static str,
    /// In full: it is the person's own.
    #[schema(required)]
    phone: Option<String>,
    #[schema(required)]
    phone_verified_at: Option<Timestamp>,
    created_at: Timestamp,
    password_changed_at: Timestamp,
}

/// The second factors.
#[derive(Serialize, ToSchema)]
struct ExportedTwoStep {
    #[schema(required)]
    enabled_at: Option<Timestamp>,
    authenticators: Vec<AuthenticatorAnswer>,
    #[schema(required)]
    emergency_code_issued_at: Option<Timestamp>,
    #[schema(required)]
    emergency_code_acknowledged_at: Option<Timestamp>,
}

/// Download everything that is kept
#[utoipa::path(tag = "account", responses((status = 200, body = ExportAnswer)))]
#[get("/account/export")]
pub(crate) async fn export_account(
    app: Data<App>,
    client: Client,
    StronglyAuthenticated(caller): StronglyAuthenticated,
) -> Result<HttpResponse, Problem> {
    let (now, account) = (app.now(), &caller.account);
    let mut db = app.database().await?;
    let exported = app.event(account.id, EventType::DataExported, &client.origin());
    let tx = db.transaction().await?;
    app.record(&tx, Event { session: Some(caller.session.id), ..exported }).await?;
    tx.commit().await?;
    let answer = ExportAnswer::read(&db, account, Some(caller.session.id), now).await?;
    let disposition = "attachment; filename=\"account.json\"";
    Ok(HttpResponse::Ok().insert_header((header::CONTENT_DISPOSITION, disposition)).json(answer))
}

impl ExportAnswer {
    /// Reads everything that is kept about an account; `current` is the session that asks, where one does.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn read(
        db: &impl GenericClient,
        account: &Account,
        current: Option<SessionId>,
        now: Timestamp,
    ) -> storage::Result<Self> {
        let (authenticators, code, sessions, events) = tokio::try_join!(
            two_step::list_authenticators(db, account.id),
            two_step::emergency_code(db, account.id),
            storage::session::list(db, account.id, now),
            event::list(db, account.id, (account.created_at, None), MAX_EVENTS)
        )?;
        Ok(Self {
            exported_at: now,
            profile: ExportedProfile::from(account),
            two_step: ExportedTwoStep {
                enabled_at: account.two_step_enabled_at,
                authenticators: authenticators.into_iter().map(AuthenticatorAnswer::from).collect(),
                emergency_code_issued_at: code.map(|code| code.issued_at),
                emergency_code_acknowledged_at: code.and_then(|code| code.acknowledged_at),
            },
            sessions: sessions.into_iter().map(|one| ListedSession::new(one, current)).collect(),
            events: events.into_iter().map(EventAnswer::from).collect(),
        })
    }
}

impl From<&Account> for ExportedProfile {
    fn from(account: &Account) -> Self {
        Self {
            id: account.id,
            email: account.email.as_str().to_owned(),
            first_name: account.first_name.as_str().to_owned(),
            last_name: account.last_name.as_str().to_owned(),
            locale: account.locale.as_str(),
            phone: account.phone.as_ref().map(|phone| phone.number.e164().to_owned()),
            phone_verified_at: account.phone.as_ref().map(|phone| phone.verified_at),
            created_at: account.created_at,
            password_changed_at: account.password_changed_at,
        }
    }
}
