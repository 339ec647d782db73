//! The *Enrollment* answer.

use deadpool_postgres::GenericClient;
use jiff::Timestamp;
use secrecy::ExposeSecret;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    app::App,
    domain::{
        account::Account,
        enrollment::{Enrollment, KeptPhone, Purpose, Run, Stage, Step, StepStatus, steps},
        ids::EnrollmentId,
        message::Delivery,
        provisioning::{QrCode, otpauth_uri},
        totp::TotpSecret,
    },
    http::{problem::Problem, proof::SignedIn, sessions::answer::SessionAnswer},
    storage::{self, enrollment::LiveEnrollment},
};

/// One run of the wizard.
#[derive(Serialize, ToSchema)]
pub struct EnrollmentAnswer {
    id: EnrollmentId,
    purpose: Purpose,
    stage: Stage,
    expires_at: Timestamp,
    #[schema(required)]
    phone: Option<EnrollmentPhone>,
    /// The seven steps that apply, for a step bar.
    steps: Vec<StepAnswer>,
    /// The secret, where it is shown for the first time.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    authenticator: Option<AuthenticatorSecret>,
    /// The raised session, where the code completed the enrollment.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    session: Option<SessionAnswer>,
}

/// The phone that the enrollment would leave the account with.
#[derive(Serialize, ToSchema)]
struct EnrollmentPhone {
    masked: String,
    verified: bool,
    delivery: Delivery,
    #[schema(required)]
    resend_at: Option<Timestamp>,
    #[schema(required)]
    expires_at: Option<Timestamp>,
}

#[derive(Serialize, ToSchema)]
struct StepAnswer {
    step: Step,
    status: StepStatus,
}

/// The secret in three forms, for the session that started the enrollment, until it is proven.
#[derive(Serialize, ToSchema)]
pub struct AuthenticatorSecret {
    /// Base 32, to be typed.
    secret: String,
    /// To be opened on a phone.
    otpauth_uri: String,
    qr: QrAnswer,
}

/// The QR code as SVG path data, without margin.
#[derive(Serialize, ToSchema)]
struct QrAnswer {
    /// Modules on a side.
    size: usize,
    /// The `d` of a path in a `size` × `size` box.
    path: String,
}

impl AuthenticatorSecret {
    /// The forms of `secret` for the account's app.
    #[must_use]
    pub fn new(app: &App, account: &Account, secret: &TotpSecret) -> Self {
        let uri = otpauth_uri(&app.config.brand.product_name, &account.email, secret);
        let qr = QrCode::of(uri.expose_secret());
        Self {
            secret: secret.base32().expose_secret().to_owned(),
            otpauth_uri: uri.expose_secret().to_owned(),
            qr: QrAnswer { size: qr.size(), path: qr.path() },
        }
    }
}

impl EnrollmentAnswer {
    /// The answer, with how far a text message has come.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn read(
        db: &impl GenericClient,
        caller: &SignedIn,
        enrollment: &LiveEnrollment,
    ) -> Result<Self, Problem> {
        let (state, run) = (&enrollment.state, enrollment.state.run());
        let stage = state.stage();
        let steps = steps(run.purpose, &run.phone_plan, stage).into_iter();
        Ok(Self {
            id: enrollment.id,
            purpose: run.purpose,
            stage,
            expires_at: enrollment.expires_at,
            phone: phone(db, state, &caller.account).await?,
            steps: steps.map(|(step, status)| StepAnswer { step, status }).collect(),
            authenticator: None,
            session: None,
        })
    }

    /// The answer of an enrollment that was completed by its code, with the raised session.
    #[must_use]
    pub fn complete(enrollment: &LiveEnrollment, run: &Run, session: SessionAnswer) -> Self {
        let steps = steps(run.purpose, &run.phone_plan, Stage::Complete).into_iter();
        Self {
            id: enrollment.id,
            purpose: run.purpose,
            stage: Stage::Complete,
            expires_at: enrollment.expires_at,
            phone: None,
            steps: steps.map(|(step, status)| StepAnswer { step, status }).collect(),
            authenticator: None,
            session: Some(session),
        }
    }

    /// With the secret.
    #[must_use]
    pub fn with_authenticator(self, secret: AuthenticatorSecret) -> Self {
        Self { authenticator: Some(secret), ..self }
    }
}

async fn phone(
    db: &impl GenericClient,
    state: &Enrollment,
    account: &Account,
) -> Result<Option<EnrollmentPhone>, Problem> {
    let verified = |masked: String| EnrollmentPhone {
        masked,
        verified: true,
        delivery: Delivery::Sent,
        resend_at: None,
        expires_at: None,
    };
    Ok(match state {
        Enrollment::VerifyPhone(state) => Some(EnrollmentPhone {
            masked: state.number().masked(),
            verified: false,
            delivery: storage::outbox::delivery(db, state.code().message).await?.unwrap_or(Delivery::Sent),
            resend_at: Some(state.code().resend_at()),
            expires_at: Some(state.code().expires_at()),
        }),
        Enrollment::SaveEmergencyCode(state) => match state.phone() {
            KeptPhone::None | KeptPhone::EraseOnFile => None,
            KeptPhone::OnFile => account.phone.as_ref().map(|phone| verified(phone.number.masked())),
            KeptPhone::Proven { number, .. } => Some(verified(number.masked())),
        },
        Enrollment::VerifyAuthenticator(_) | Enrollment::AddPhone(_) => None,
    })
}
