//! `POST /support/accounts/search`

use actix_web::{HttpResponse, post, web::Data};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::SupportAgent;
use crate::{
    app::App,
    domain::{email::Email, event::EventType, ids::AccountId, support_recovery::Ticket},
    http::{
        answers::{Missing, Throttled},
        client::Client,
        json::Json,
        problem::{Code, Fields, Problem},
    },
    storage::{
        self,
        limits::{Counter, Limit, Taken},
        support::{Act, append, target},
    },
};

/// Searches of one agent in a day: more than anybody helps, and few enough that nobody collects addresses.
const PER_AGENT: Limit = Limit { count: 200, window: SignedDuration::from_hours(24) };

/// Whom to find.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SearchBody {
    /// The whole address.
    email: String,
    /// The ticket's reference in the operator's system: 1 to 64 letters, digits and `# . _ / -`.
    ticket: String,
}

/// An account that was found.
#[derive(Serialize, ToSchema)]
pub struct FoundAccount {
    id: AccountId,
    email: String,
    first_name: String,
    last_name: String,
}

/// Find an account by its exact address
///
/// Recorded with the ticket, and shown to the account's owner.
#[utoipa::path(tag = "support", responses((status = 200, body = FoundAccount), Missing, Throttled))]
#[post("/support/accounts/search")]
pub(crate) async fn search_account(
    app: Data<App>,
    client: Client,
    agent: SupportAgent,
    Json(body): Json<SearchBody>,
) -> Result<HttpResponse, Problem> {
    let (email, ticket) = parse(&body)?;
    let mut db = app.database().await?;
    let tx = db.transaction().await?;
    let key = ("support search", &*agent.id().to_string());
    if let Taken::No { until } = app.take(&tx, Counter::Source, key, &[PER_AGENT]).await? {
        return Err(Problem::new(Code::TooManyAttempts).with_wait(until, app.now()));
    }
    let found = match storage::account::find(&tx, &app.email_digests(&email)).await? {
        Some(account) => target(&tx, &app.sealer, account).await?,
        None => None,
    };
    let (account, event_type) = match &found {
        Some(found) => (found.account.id, EventType::SupportFound),
        None => (agent.id(), EventType::SupportFoundNobody),
    };
    let act = Act::of(agent.id(), &ticket);
    let event = app.event(account, event_type, &client.origin());
    append(&tx, &app.link(event), &act).await?;
    tx.commit().await?;
    let account = found.ok_or(Code::NotFound)?.account;
    Ok(HttpResponse::Ok().json(FoundAccount {
        id: account.id,
        email: account.email.as_str().to_owned(),
        first_name: account.first_name.as_str().to_owned(),
        last_name: account.last_name.as_str().to_owned(),
    }))
}

fn parse(body: &SearchBody) -> Result<(Email, Ticket), Problem> {
    let mut fields = Fields::default();
    let invalid = Code::ValidationFailed.as_str();
    let email = fields.take("/email", invalid, Email::parse(&body.email));
    let ticket = fields.take("/ticket", invalid, Ticket::parse(&body.ticket));
    email.zip(ticket).ok_or_else(|| fields.into_problem())
}
