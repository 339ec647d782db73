//! `GET /two-step`

use actix_web::{HttpResponse, get, web::Data};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    app::App,
    domain::{
        authenticator::MAX_AUTHENTICATORS,
        ids::{AuthenticatorId, EnrollmentId},
        policy::PolicyMode,
    },
    http::{account::read::PhoneAnswer, problem::Problem, proof::SignedIn},
    storage::{
        check_up,
        two_step::{self, AuthenticatorSummary},
    },
};

/// Two-step verification of an account.
#[derive(Serialize, ToSchema)]
pub struct TwoStepAnswer {
    enabled: bool,
    #[schema(required)]
    enabled_at: Option<Timestamp>,
    authenticators: Vec<AuthenticatorAnswer>,
    #[schema(required)]
    phone: Option<PhoneAnswer>,
    #[schema(required)]
    emergency_code: Option<EmergencyCodeFacts>,
    /// The wizard that this session has not finished.
    #[schema(required)]
    live_enrollment: Option<EnrollmentId>,
    /// Whether it is time to ask the person if authenticator and emergency code are still at hand.
    check_up_due: bool,
    policy: PolicyAnswer,
}

/// An authenticator, without its secret.
#[derive(Serialize, ToSchema)]
pub struct AuthenticatorAnswer {
    id: AuthenticatorId,
    name: String,
    created_at: Timestamp,
    last_used_at: Timestamp,
    /// Digits of its codes: 6, or 8 for one that was set up elsewhere.
    digits: i16,
    /// Seconds for which it shows each code: 30, or others for one that was set up elsewhere.
    period: i16,
}

impl From<AuthenticatorSummary> for AuthenticatorAnswer {
    fn from(summary: AuthenticatorSummary) -> Self {
        let AuthenticatorSummary { id, name, created_at, last_used_at, digits, period } = summary;
        Self { id, name, created_at, last_used_at, digits, period }
    }
}

#[derive(Serialize, ToSchema)]
struct EmergencyCodeFacts {
    issued_at: Timestamp,
    #[schema(required)]
    acknowledged_at: Option<Timestamp>,
}

/// What the operator asks for.
#[derive(Serialize, ToSchema)]
struct PolicyAnswer {
    /// As it is now: past `required_from`, what was encouraged is `required`.
    mode: PolicyMode,
    #[schema(required)]
    required_from: Option<Timestamp>,
    sms_offered: bool,
    max_authenticators: usize,
    /// Days that a trusted browser may skip the second step; 0 is never.
    trusted_browser_days: u32,
}

/// Read two-step verification
#[utoipa::path(tag = "two-step", responses((status = 200, body = TwoStepAnswer)))]
#[get("/two-step")]
pub(crate) async fn read_two_step(app: Data<App>, caller: SignedIn) -> Result<HttpResponse, Problem> {
    let account = &caller.account;
    let db = app.database().await?;
    let (authenticators, code, live_enrollment, check_up_due) = tokio::try_join!(
        two_step::list_authenticators(&db, account.id),
        two_step::emergency_code(&db, account.id),
        two_step::live_enrollment(&db, account.id, caller.session.id, app.now()),
        check_up::is_due(&db, account.id, app.now())
    )?;
    Ok(HttpResponse::Ok().json(TwoStepAnswer {
        enabled: account.two_step_enabled_at.is_some(),
        enabled_at: account.two_step_enabled_at,
        authenticators: authenticators.into_iter().map(AuthenticatorAnswer::from).collect(),
        phone: account.phone.as_ref().map(PhoneAnswer::from),
        emergency_code: code.map(|code| EmergencyCodeFacts {
            issued_at: code.issued_at,
            acknowledged_at: code.acknowledged_at,
        }),
        live_enrollment,
        check_up_due,
        policy: PolicyAnswer {
            mode: app.config.policy.mode_at(app.now()),
            required_from: app.config.policy.required_from,
            sms_offered: app.config.sms_offered(),
            max_authenticators: MAX_AUTHENTICATORS,
            trusted_browser_days: app.config.trusted_browser_days,
        },
    }))
}
