//! `POST /two-step/emergency-code` and `POST /two-step/emergency-code/acknowledge`

use actix_web::{HttpResponse, post, web::Data};
use jiff::Timestamp;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    app::App,
    domain::event::EventType,
    http::{
        answers::Conflict,
        bodiless::Bodiless,
        change::Change,
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
    _: Bodiless,
) -> Result<HttpResponse, Problem> {
    let account = &caller.account;
    if account.two_step_enabled_at.is_none() {
        return Err(Code::NotEnabled.into());
    }
    let (answer, issued) = draw(&app).await?;
    let mut db = app.database().await?;
    let change = Change::begin(&app, &mut db, &caller, &client).await?;
    storage::recovery::replace_code(&change.tx, account.id, &issued).await?;
    let letter = app.words.in_language(account.locale).emergency_code_issued(&account.email, change.origin());
    change.tell(EventType::EmergencyCodeIssued, letter).await?;
    change.commit().await?;
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
    let change = Change::begin(&app, &mut db, &caller, &client).await?;
    if !storage::recovery::acknowledge_code(&change.tx, account.id, issued_at, change.now).await? {
        return Err(Code::EmergencyCodeChanged.into());
    }
    change.record(EventType::EmergencyCodeAcknowledged, None).await?;
    change.commit().await?;
    Ok(HttpResponse::NoContent().finish())
}
