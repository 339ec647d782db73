//! `POST /support/accounts/{id}/recovery`

use actix_web::{
    HttpResponse, post,
    web::{Data, Path},
};
use jiff::SignedDuration;
use serde::Deserialize;
use utoipa::ToSchema;

use super::{SupportAgent, announce::announce, answer::RecoveryAnswer, case::Case};
use crate::{
    app::App,
    domain::{
        event::EventType,
        ids::{AccountId, RecoveryId},
        support_recovery::{AwaitingApproval, Evidence, Held, Reason, Started, SupportRecovery, Ticket},
    },
    http::{
        answers::{Conflict, Missing, Throttled},
        client::Client,
        json::Json,
        problem::{Code, Fields, Problem},
    },
    storage::{
        limits::{Counter, Limit, Taken},
        support::{self, Act, NewRecovery},
    },
};

/// Recoveries that one agent starts in a day.
const PER_AGENT: Limit = Limit { count: 20, window: SignedDuration::from_hours(24) };

/// Why a recovery is needed.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StartBody {
    /// The ticket's reference in the operator's system: 1 to 64 letters, digits and `# . _ / -`.
    ticket: String,
    /// What kind of evidence showed who the person is.
    evidence: Evidence,
    /// 3 to 500 characters.
    reason: String,
}

/// Start a recovery
///
/// Every address of the account is told at once, with a link that stops it. After the operator's hold the
/// password and a code open another way in; until that is completed the account's factors and sessions are
/// untouched. An account with a role of its own needs a second person's approval first.
#[utoipa::path(
    tag = "support",
    responses((status = 201, body = RecoveryAnswer), Missing, Conflict, Throttled)
)]
#[post("/support/accounts/{id}/recovery")]
pub(crate) async fn start_recovery(
    app: Data<App>,
    client: Client,
    agent: SupportAgent,
    id: Path<AccountId>,
    Json(body): Json<StartBody>,
) -> Result<HttpResponse, Problem> {
    let (ticket, reason) = parse(&body)?;
    agent.require_strong(&app)?;
    let act = Act {
        agent: agent.id(),
        ticket: &ticket,
        evidence: Some(body.evidence),
        reason: Some(&reason),
        refused: false,
    };
    let mut db = app.database().await?;
    let case = Case::open((&app, &mut db), (&agent, &client), *id).await?.permitted(act).await?;
    let case = possible(case, act).await?;
    let recovery = begin(&case, act).await?;
    let answer = RecoveryAnswer::of(recovery, &agent, case.target.role).ok_or(Code::Unavailable)?;
    case.commit().await?;
    app.metrics.support_recovery("started");
    Ok(HttpResponse::Created().json(answer))
}

fn parse(body: &StartBody) -> Result<(Ticket, Reason), Problem> {
    let mut fields = Fields::default();
    let invalid = Code::ValidationFailed.as_str();
    let ticket = fields.take("/ticket", invalid, Ticket::parse(&body.ticket));
    let reason = fields.take("/reason", invalid, Reason::parse(&body.reason));
    ticket.zip(reason).ok_or_else(|| fields.into_problem())
}

/// Refuses where there is nothing to recover, a recovery is under way, or the agent has started enough for a day.
async fn possible<'a>(case: Case<'a>, act: Act<'_>) -> Result<Case<'a>, Problem> {
    let (app, account) = (case.app, case.target.account.id);
    if case.target.account.two_step_enabled_at.is_none() {
        return Err(Code::NotEnabled.into());
    }
    let live = support::read(&case.tx, account).await?;
    if live.is_some_and(|live| live.state(case.now) != SupportRecovery::Lapsed) {
        return Err(Code::RecoveryRunning.into());
    }
    if support::end(&case.tx, account).await? {
        case.record(EventType::SupportRecoveryLapsed, act).await?;
    }
    let key = ("support recovery", &*case.agent.id().to_string());
    match app.take(&case.tx, Counter::Source, key, &[PER_AGENT]).await? {
        Taken::Yes => Ok(case),
        Taken::No { until } => {
            app.metrics.support_recovery("limited");
            let (agent, most) = (app.subject(case.agent.id()), PER_AGENT.count);
            tracing::error!(
                alert = "support_recoveries",
                agent,
                most,
                "an agent has started as many recoveries as a day allows"
            );
            let problem = Problem::new(Code::TooManyAttempts).with_wait(until, case.now);
            Err(case.refuse(act, problem).await?)
        }
    }
}

async fn begin(case: &Case<'_>, act: Act<'_>) -> Result<SupportRecovery, Problem> {
    let (app, now, account) = (case.app, case.now, case.target.account.id);
    let started = Started { id: RecoveryId::draw(now, &*app.entropy), by: act.agent, at: now };
    let recovery = started.begin(case.target.role.is_some(), app.config.support_hold);
    let (held, lapses_at) = match &recovery {
        SupportRecovery::Held(held) => (Some(*held), Held::lapses_at(*held)),
        _ => (None, AwaitingApproval { started }.lapses_at()),
    };
    let stop_digests = announce(case, (recovery, lapses_at)).await?;
    let new = NewRecovery { started, held, lapses_at, stop_digests };
    if !support::insert(&case.tx, account, &new).await? {
        return Err(Code::RecoveryRunning.into());
    }
    case.record(EventType::SupportRecoveryStarted, act).await?;
    Ok(recovery)
}
