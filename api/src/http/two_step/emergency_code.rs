//! `POST /two-step/emergency-code` and `POST /two-step/emergency-code/acknowledge`

use actix_web::{HttpResponse, post, web::Data};
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    app::App,
    domain::event::{Event, EventType},
    http::{
        answers::Conflict,
        client::Client,
        json::Json,
        problem::{Code, Problem},
        proof::{SignedIn, StronglyAuthenticated},
        sessions::answer::EmergencyCodeAnswer,
        signin::emergency::draw,
    },
    storage,
};

/// Issue a new emergency code
///
/// The one before is dead at once. The code is shown this once.
#[utoipa::path(tag = "two-step", responses((status = 201, body = EmergencyCodeAnswer), Conflict))]
#[post("/two-step/emergency-code")]
pub(crate) async fn issue_emergency_code(
    app: Data<App>,
    client: Client,
    StronglyAuthenticated(caller): StronglyAuthenticated,
) -> Result<HttpResponse, Problem> {
    let account = &caller.account;
    if account.two_step_enabled_at.is_none() {
        return Err(Code::NotEnabled.into());
    }
    let (answer, issued) = draw(&app).await?;
    let (now, origin) = (app.now(), client.origin());
    let mut db = app.database().await?;
    let tx = db.transaction().await?;
    if storage::lock_account(&tx, account.id).await? != Some(caller.session.credential_epoch) {
        return Err(Code::SessionEnded.into());
    }
    storage::recovery::replace_code(&tx, account.id, &issued).await?;
    let event = app.event(account.id, EventType::EmergencyCodeIssued, &origin);
    storage::event::append(&tx, &Event { session: Some(caller.session.id), ..event }).await?;
    let letter = app.words.emergency_code_issued(&account.email, now, &origin);
    let message = app.message(account.id, letter, now + SignedDuration::from_hours(24));
    storage::outbox::put(&tx, app.seal(), &message).await?;
    tx.commit().await?;
    app.wake_sender();
    Ok(HttpResponse::Created().json(answer))
}

/// That the code was stored.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AcknowledgeBody {
    /// Must be `true`.
    pub acknowledged: bool,
    /// Of the code that was shown; only the newest can be acknowledged.
    #[schema(nullable = false)]
    pub issued_at: Option<Timestamp>,
}

impl AcknowledgeBody {
    /// When the acknowledged code was issued.
    ///
    /// # Errors
    /// `validation_failed` where it was not acknowledged.
    pub fn acknowledged(&self) -> Result<Option<Timestamp>, Problem> {
        if self.acknowledged {
            return Ok(self.issued_at);
        }
        let message = "confirm that the emergency code is stored";
        Err(Problem::field(Code::ValidationFailed, "/acknowledged", message))
    }
}

/// Acknowledge the emergency code
#[utoipa::path(
    tag = "two-step",
    responses((status = 204, description = "The code counts as stored."), Conflict)
)]
#[post("/two-step/emergency-code/acknowledge")]
pub(crate) async fn acknowledge_emergency_code(
    app: Data<App>,
    client: Client,
    caller: SignedIn,
    Json(body): Json<AcknowledgeBody>,
) -> Result<HttpResponse, Problem> {
    let issued_at = body.acknowledged()?;
    let account = &caller.account;
    if account.two_step_enabled_at.is_none() {
        return Err(Code::NotEnabled.into());
    }
    let mut db = app.database().await?;
    let tx = db.transaction().await?;
    if !storage::recovery::acknowledge_code(&tx, account.id, issued_at, app.now()).await? {
        return Err(Code::EmergencyCodeChanged.into());
    }
    let event = app.event(account.id, EventType::EmergencyCodeAcknowledged, &client.origin());
    storage::event::append(&tx, &Event { session: Some(caller.session.id), ..event }).await?;
    tx.commit().await?;
    Ok(HttpResponse::NoContent().finish())
}
