//! `GET /config`

use actix_web::{HttpResponse, get, web::Data};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{app::App, config::Mode, domain::locale::Locale};

/// What a page needs to know before anybody signs in.
#[derive(Serialize, ToSchema)]
pub struct ConfigAnswer {
    product_name: String,
    /// The operator's color, `#rrggbb`, darkened at start where it had less contrast than 5.25 with white:
    /// text on white and on light tints of it can have it (WCAG 2.2, 1.4.3).
    #[schema(required)]
    accent: Option<String>,
    #[schema(required)]
    logo: Option<String>,
    support: SupportAnswer,
    password_min_length: usize,
    locales: Vec<&'static str>,
    sms_offered: bool,
    /// Days that a trusted browser may skip the second step; 0 is never.
    trusted_browser_days: u32,
    /// Days in which a mailed link brings a deleted account back; 0 is none.
    deletion_grace_days: u8,
    sign_up: bool,
    /// Messages are kept at `/dev/outbox` instead of sent.
    development: bool,
}

/// Where to find help.
#[derive(Serialize, ToSchema)]
struct SupportAnswer {
    /// In the operator's words, whatever the language; null where the page has words of its own.
    #[schema(required)]
    text: Option<String>,
    #[schema(required)]
    url: Option<String>,
}

/// The languages that the pages speak as well as mails and texts; the others are for mails and texts only.
const WHOLE: [Locale; 8] =
    [Locale::En, Locale::Nb, Locale::Sv, Locale::Da, Locale::De, Locale::Fr, Locale::Nl, Locale::Fi];

/// Read the public configuration
#[utoipa::path(tag = "config", security(()), responses((status = 200, body = ConfigAnswer)))]
#[get("/config")]
pub(crate) async fn read_config(app: Data<App>) -> HttpResponse {
    let brand = &app.config.brand;
    HttpResponse::Ok().json(ConfigAnswer {
        product_name: brand.product_name.clone(),
        accent: brand.accent.map(|accent| accent.to_string()),
        logo: brand.logo.as_ref().map(ToString::to_string),
        support: SupportAnswer {
            text: brand.support_text.clone(),
            url: brand.support_url.as_ref().map(ToString::to_string),
        },
        password_min_length: app.config.password_minimum(false, app.now()),
        locales: WHOLE.map(Locale::as_str).to_vec(),
        sms_offered: app.config.sms_offered(),
        trusted_browser_days: app.config.trusted_browser_days,
        deletion_grace_days: app.config.deletion_grace_days,
        sign_up: true,
        development: app.config.mode == Mode::Development,
    })
}
