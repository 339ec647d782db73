//! The secret, as text, link and picture.

use actix_web::{
    HttpResponse, get,
    http::header::{self, ContentType},
    web::{Data, Path},
};
use secrecy::ExposeSecret;

use super::{answer::AuthenticatorSecret, read::live};
use crate::{
    app::App,
    domain::{
        enrollment::{Enrollment, VerifyAuthenticator},
        ids::EnrollmentId,
        provisioning::{QrCode, otpauth_uri},
    },
    http::{
        answers::{Conflict, Missing, Over},
        problem::Problem,
        proof::SignedIn,
    },
};

/// Read the secret
///
/// Only to the session that started the enrollment, and only until the secret is proven.
#[utoipa::path(
    tag = "enrollment",
    responses((status = 200, body = AuthenticatorSecret), Missing, Over, Conflict)
)]
#[get("/two-step/enrollments/{id}/authenticator")]
pub(crate) async fn read_secret(
    app: Data<App>,
    caller: SignedIn,
    id: Path<EnrollmentId>,
) -> Result<HttpResponse, Problem> {
    let state = unproven(&app, &caller, *id).await?;
    Ok(HttpResponse::Ok().json(AuthenticatorSecret::new(&app, &caller.account, state.secret())))
}

/// The QR code as SVG
#[utoipa::path(
    tag = "enrollment",
    responses((status = 200, description = "The QR code.", body = String, content_type = "image/svg+xml"), Missing, Over, Conflict)
)]
#[get("/two-step/enrollments/{id}/qr.svg")]
pub(crate) async fn read_qr_svg(
    app: Data<App>,
    caller: SignedIn,
    id: Path<EnrollmentId>,
) -> Result<HttpResponse, Problem> {
    let qr = qr(&app, &caller, *id).await?;
    Ok(HttpResponse::Ok().insert_header((header::CONTENT_TYPE, "image/svg+xml")).body(qr.svg()))
}

/// The QR code as PNG
#[utoipa::path(
    tag = "enrollment",
    responses((status = 200, description = "The QR code.", body = inline(Png), content_type = "image/png"), Missing, Over, Conflict)
)]
#[get("/two-step/enrollments/{id}/qr.png")]
pub(crate) async fn read_qr_png(
    app: Data<App>,
    caller: SignedIn,
    id: Path<EnrollmentId>,
) -> Result<HttpResponse, Problem> {
    let Png(bytes) = Png(qr(&app, &caller, *id).await?.png());
    Ok(HttpResponse::Ok().content_type(ContentType::png()).body(bytes))
}

/// A picture's bytes.
#[derive(utoipa::ToSchema)]
#[schema(value_type = String, format = Binary)]
struct Png(Vec<u8>);

async fn qr(app: &App, caller: &SignedIn, id: EnrollmentId) -> Result<QrCode, Problem> {
    let state = unproven(app, caller, id).await?;
    let uri = otpauth_uri(&app.config.brand.product_name, &caller.account.email, state.secret());
    Ok(QrCode::of(uri.expose_secret()))
}

async fn unproven(app: &App, caller: &SignedIn, id: EnrollmentId) -> Result<VerifyAuthenticator, Problem> {
    match live(app, caller, id).await?.state {
        Enrollment::VerifyAuthenticator(state) => Ok(state),
        proven => Err(Problem::wrong_stage(proven.stage())),
    }
}
