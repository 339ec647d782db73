//! `GET` and `DELETE /two-step/trusted-browsers`

use actix_web::{
    HttpResponse, delete, get,
    web::{Data, Path},
};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    app::App,
    domain::{event::EventType, ids::BrowserId},
    http::{
        answers::Missing,
        bodiless::Bodiless,
        change::Change,
        client::Client,
        problem::{Code, Problem},
        proof::{FreshlyAuthenticated, SignedIn},
    },
    storage::browser,
};

/// The browsers that may skip the second step.
#[derive(Serialize, ToSchema)]
pub struct BrowsersAnswer {
    browsers: Vec<BrowserAnswer>,
}

/// A trusted browser.
#[derive(Serialize, ToSchema)]
struct BrowserAnswer {
    id: BrowserId,
    user_agent: String,
    created_at: Timestamp,
    last_used_at: Timestamp,
    expires_at: Timestamp,
}

/// List trusted browsers
#[utoipa::path(tag = "two-step", responses((status = 200, body = BrowsersAnswer)))]
#[get("/two-step/trusted-browsers")]
pub(crate) async fn list_browsers(app: Data<App>, caller: SignedIn) -> Result<HttpResponse, Problem> {
    let trusted = browser::list(&app.database().await?, caller.account.id, app.now()).await?;
    let browsers = trusted.into_iter().map(|one| BrowserAnswer {
        id: one.id,
        user_agent: one.user_agent,
        created_at: one.created_at,
        last_used_at: one.last_used_at,
        expires_at: one.expires_at,
    });
    Ok(HttpResponse::Ok().json(BrowsersAnswer { browsers: browsers.collect() }))
}

/// Forget a trusted browser
#[utoipa::path(
    tag = "two-step",
    responses((status = 204, description = "It takes the second step again."), Missing)
)]
#[delete("/two-step/trusted-browsers/{id}")]
pub(crate) async fn forget_browser(
    app: Data<App>,
    client: Client,
    FreshlyAuthenticated(caller): FreshlyAuthenticated,
    id: Path<BrowserId>,
    _: Bodiless,
) -> Result<HttpResponse, Problem> {
    let mut db = app.database().await?;
    let change = Change::begin(&app, &mut db, &caller, &client).await?;
    if !browser::forget(&change.tx, change.account(), *id).await? {
        return Err(Code::NotFound.into());
    }
    change.record(EventType::BrowserForgotten, None).await?;
    change.commit().await?;
    Ok(HttpResponse::NoContent().finish())
}
