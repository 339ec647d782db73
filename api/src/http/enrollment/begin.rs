//! `POST /two-step/enrollments`

use actix_web::{HttpResponse, http::header, post, web::Data};
use jiff::Timestamp;
use secrecy::SecretString;
use serde::Deserialize;
use utoipa::ToSchema;

use super::{
    answer::{AuthenticatorSecret, EnrollmentAnswer},
    step::begun_by,
    token::require_unspent,
};
use crate::{
    app::App,
    domain::{
        authenticator::AuthenticatorName,
        enrollment::{ENROLLMENT_LIFE, Enrollment, PhonePlan, Purpose, Run, VerifyAuthenticator},
        event::{Event, EventType},
        ids::{AuthenticatorId, EnrollmentId},
        password::Password,
        session::Restriction,
        totp::TotpSecret,
    },
    http::{
        answers::{Conflict, Missing, Throttled},
        client::Client,
        json::Json,
        password_in_session,
        problem::{Code, Fields, Problem},
        proof::SignedIn,
    },
    storage::{self, enrollment::LiveEnrollment, factors::read_factors},
};

/// How the wizard starts.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BeginBody {
    #[serde(default)]
    purpose: Purpose,
    /// The authenticator to be replaced; absent in recovery, where all are.
    authenticator_id: Option<AuthenticatorId>,
    /// The current password; required to `enable`.
    #[schema(value_type = Option<String>)]
    password: Option<SecretString>,
    /// What the authenticator is called, 1 to 40 characters.
    name: Option<String>,
}

/// Start the wizard
///
/// Checks the password (to enable) or asks for a fresh proof (to add) or a strong one (to replace), makes a
/// fresh secret and shows it to this session only. A live enrollment of the account is replaced, its secret
/// destroyed. Nothing about signing in changes before it is completed.
#[utoipa::path(
    tag = "enrollment",
    responses(
        (status = 201, body = EnrollmentAnswer, headers(("Location" = String, description = "The enrollment"))),
        Missing,
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
    let asked = parse(body)?;
    permit(&app, &client, &caller, &asked).await?;
    let secret = TotpSecret::draw(&*app.entropy);
    let shown = AuthenticatorSecret::new(&app, &caller.account, &secret);
    let enrollment = start(&app, &client, &caller, &asked, secret).await?;
    let answer = EnrollmentAnswer::read(&app.database().await?, &caller, &enrollment).await?;
    let location = format!("/api/v1/two-step/enrollments/{}", enrollment.id);
    Ok(HttpResponse::Created()
        .insert_header((header::LOCATION, location))
        .json(answer.with_authenticator(shown)))
}

/// What is asked for, parsed.
enum Asked {
    Enable { password: Password, name: AuthenticatorName },
    Add { name: AuthenticatorName },
    Replace { authenticator: Option<AuthenticatorId>, name: AuthenticatorName },
}

fn parse(body: BeginBody) -> Result<Asked, Problem> {
    let BeginBody { purpose, authenticator_id, password, name } = body;
    let invalid = Code::ValidationFailed.as_str();
    let mut fields = Fields::default();
    let name = name.as_deref().map_or(Ok(AuthenticatorName::default()), AuthenticatorName::parse);
    let name = fields.take("/name", invalid, name);
    if authenticator_id.is_some() && purpose != Purpose::ReplaceAuthenticator {
        fields.note("/authenticator_id", invalid, "only a replacement names an authenticator");
    }
    let asked = match purpose {
        Purpose::Enable => {
            let password = Password::parse(password.unwrap_or_default());
            let password = fields.take("/password", invalid, password);
            password.zip(name).map(|(password, name)| Asked::Enable { password, name })
        }
        Purpose::AddAuthenticator => name.map(|name| Asked::Add { name }),
        Purpose::ReplaceAuthenticator => {
            name.map(|name| Asked::Replace { authenticator: authenticator_id, name })
        }
    };
    asked.filter(|_| fields.is_empty()).ok_or_else(|| fields.into_problem())
}

/// What each purpose asks of the caller and the account; a password is looked at, and counted, last.
async fn permit(app: &App, client: &Client, caller: &SignedIn, asked: &Asked) -> Result<(), Problem> {
    let (session, now) = (&caller.session, app.now());
    if session.restriction == Some(Restriction::PasswordChangeRequired) {
        return Err(Code::PasswordChangeRequired.into());
    }
    let factors =
        async || read_factors(&app.database().await?, caller.account.id).await.map_err(Problem::from);
    if !matches!(asked, Asked::Enable { .. }) && caller.ticket().is_some() {
        return Err(Code::Forbidden.into());
    }
    require_unspent(&app.database().await?, caller, now).await?;
    match asked {
        Asked::Enable { password, .. } => {
            session.may_enable(caller.account.two_step_enabled_at.is_some())?;
            password_in_session::check(app, client, caller, (password, "/password")).await
        }
        Asked::Add { .. } => Ok(factors().await?.may_add(session, now)?),
        Asked::Replace { authenticator, .. } => {
            Ok(factors().await?.may_replace(session, *authenticator, now)?)
        }
    }
}

async fn start(
    app: &App,
    client: &Client,
    caller: &SignedIn,
    asked: &Asked,
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
    require_unspent(&tx, caller, now).await?;
    let enrollment = LiveEnrollment {
        account: account.id,
        id: EnrollmentId::draw(now, &*app.entropy),
        session: caller.session.id,
        credential_epoch: caller.session.credential_epoch,
        state: Enrollment::VerifyAuthenticator(VerifyAuthenticator::start(
            run(app, caller, asked, now),
            secret,
        )),
        created_at: now,
        expires_at: now + ENROLLMENT_LIFE,
    };
    storage::enrollment::start(&tx, app.seal(), &enrollment, begun_by(caller)).await?;
    let event = app.event(account.id, EventType::EnrollmentStarted, &client.origin());
    app.record(&tx, Event { session: Some(caller.session.id), ..event }).await?;
    tx.commit().await?;
    Ok(enrollment)
}

fn run(app: &App, caller: &SignedIn, asked: &Asked, now: Timestamp) -> Run {
    let (purpose, name, replaces) = match asked {
        Asked::Enable { name, .. } => (Purpose::Enable, name, None),
        Asked::Add { name } => (Purpose::AddAuthenticator, name, None),
        Asked::Replace { authenticator, name } => (Purpose::ReplaceAuthenticator, name, *authenticator),
    };
    let phone_plan = if !app.config.sms_offered() {
        PhonePlan::NotOffered
    } else if caller.account.current_phone().is_some() && !caller.session.is_rescued() {
        PhonePlan::OnFile
    } else {
        PhonePlan::Ask
    };
    Run {
        purpose,
        password_checked_at: now,
        authenticator_name: name.as_str().to_owned(),
        replaces,
        started_strongly: purpose != Purpose::AddAuthenticator || caller.session.strong,
        phone_plan,
        extensions: 0,
    }
}
