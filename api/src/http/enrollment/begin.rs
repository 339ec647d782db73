//! `POST /two-step/enrollments`

use actix_web::{HttpResponse, http::header, post, web::Data};
use jiff::Timestamp;
use secrecy::SecretString;
use serde::Deserialize;
use utoipa::ToSchema;

use super::answer::{AuthenticatorSecret, EnrollmentAnswer};
use crate::{
    app::App,
    domain::{
        authenticator::AuthenticatorName,
        enrollment::{ENROLLMENT_LIFE, Enrollment, PhonePlan, Purpose, Run, VerifyAuthenticator},
        event::{Event, EventType},
        ids::EnrollmentId,
        password::Password,
        totp::TotpSecret,
    },
    http::{
        answers::{Conflict, Throttled},
        client::Client,
        json::Json,
        password_in_session,
        problem::{Code, Fields, Problem},
        proof::SignedIn,
    },
    storage::{self, enrollment::LiveEnrollment},
};

/// How the wizard starts.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BeginBody {
    #[serde(default)]
    purpose: Purpose,
    /// The current password; required to `enable`.
    #[schema(value_type = Option<String>)]
    password: Option<SecretString>,
    /// What the authenticator is called, 1 to 40 characters.
    name: Option<String>,
}

/// Start the wizard
///
/// Checks the password, makes a fresh secret and shows it to this session only. A live enrollment of the
/// account is replaced, its secret destroyed. Nothing about signing in changes before finalize.
#[utoipa::path(
    tag = "enrollment",
    responses(
        (status = 201, body = EnrollmentAnswer, headers(("Location" = String, description = "The enrollment"))),
        Conflict,
        Throttled
    )
)]
#[post("/two-step/enrollments")]
pub(crate) async fn begin_enrollment(
    app: Data<App>,
    client: Client,
    caller: SignedIn,
    Json(body): Json<BeginBody>,
) -> Result<HttpResponse, Problem> {
    let (password, name) = parse(body)?;
    if caller.account.two_step_enabled_at.is_some() {
        return Err(Code::AlreadyEnabled.into());
    }
    password_in_session::check(&app, &client, &caller, &password).await?;
    let secret = TotpSecret::draw(&*app.entropy);
    let shown = AuthenticatorSecret::new(&app, &caller.account, &secret);
    let enrollment = start(&app, &client, &caller, &name, secret).await?;
    let answer = EnrollmentAnswer::read(&app.database().await?, &caller, &enrollment).await?;
    let location = format!("/api/v1/two-step/enrollments/{}", enrollment.id);
    Ok(HttpResponse::Created()
        .insert_header((header::LOCATION, location))
        .json(answer.with_authenticator(shown)))
}

fn parse(body: BeginBody) -> Result<(Password, AuthenticatorName), Problem> {
    let BeginBody { purpose: Purpose::Enable, password, name } = body;
    let mut fields = Fields::default();
    let name = name.as_deref().map_or(Ok(AuthenticatorName::default()), AuthenticatorName::parse);
    let name = fields.take("/name", Code::ValidationFailed.as_str(), name);
    let password = Password::parse(password.unwrap_or_default());
    let password = fields.take("/password", Code::ValidationFailed.as_str(), password);
    password.zip(name).ok_or_else(|| fields.into_problem())
}

async fn start(
    app: &App,
    client: &Client,
    caller: &SignedIn,
    name: &AuthenticatorName,
    secret: TotpSecret,
) -> Result<LiveEnrollment, Problem> {
    let (now, account) = (app.now(), &caller.account);
    let mut db = app.database().await?;
    let tx = db.transaction().await?;
    let epoch = storage::lock_account(&tx, account.id).await?;
    let session_lives = storage::session::forget_wrong_passwords(&tx, account.id, caller.session.id).await?;
    if epoch != Some(caller.session.credential_epoch) || !session_lives {
        return Err(Code::SessionEnded.into());
    }
    let enrollment = LiveEnrollment {
        account: account.id,
        id: EnrollmentId::draw(now, &*app.entropy),
        session: caller.session.id,
        credential_epoch: caller.session.credential_epoch,
        state: Enrollment::VerifyAuthenticator(VerifyAuthenticator::start(
            run(app, caller, name, now),
            secret,
        )),
        created_at: now,
        expires_at: now + ENROLLMENT_LIFE,
    };
    storage::enrollment::start(&tx, app.seal(), &enrollment).await?;
    let event = app.event(account.id, EventType::EnrollmentStarted, &client.origin());
    storage::event::append(&tx, &Event { session: Some(caller.session.id), ..event }).await?;
    tx.commit().await?;
    Ok(enrollment)
}

fn run(app: &App, caller: &SignedIn, name: &AuthenticatorName, now: Timestamp) -> Run {
    let phone_plan = if !app.config.sms_offered() {
        PhonePlan::NotOffered
    } else if caller.account.current_phone().is_some() {
        PhonePlan::OnFile
    } else {
        PhonePlan::Ask
    };
    Run {
        purpose: Purpose::Enable,
        password_checked_at: now,
        authenticator_name: name.as_str().to_owned(),
        phone_plan,
        extensions: 0,
    }
}
