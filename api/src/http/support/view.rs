//! `GET /support/accounts/{id}`

use actix_web::{
    HttpResponse, get,
    web::{Data, Path},
};
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use utoipa::ToSchema;

use super::{SupportAgent, answer::RecoveryAnswer, ticket::TicketQuery};
use crate::{
    app::App,
    domain::{event::EventType, ids::AccountId, role::Role, support_recovery::PasswordOrigin},
    http::{
        account::events::EventAnswer,
        answers::Missing,
        client::Client,
        problem::{Code, Problem},
        query::Query,
        sessions::list::ListedSession,
        two_step::status::AuthenticatorAnswer,
    },
    storage::{
        self, event,
        support::{self, Act, Target, append, target},
        two_step::{self, EmergencyCodeSummary},
    },
};

/// Events that an agent sees: the newest of the last thirty days.
const EVENTS: (SignedDuration, i64) = (SignedDuration::from_hours(24 * 30), 50);

/// An account, as an agent sees it: what there is, never a secret, a code or a full number.
#[derive(Serialize, ToSchema)]
pub struct SupportedAccount {
    id: AccountId,
    email: String,
    first_name: String,
    last_name: String,
    locale: &'static str,
    created_at: Timestamp,
    #[schema(required)]
    role: Option<Role>,
    password: PasswordFacts,
    two_step: FactorFacts,
    sessions: Vec<ListedSession>,
    /// The newest fifty of the last thirty days.
    events: Vec<EventAnswer>,
    #[schema(required)]
    recovery: Option<RecoveryAnswer>,
    /// Whether the one who asks may act on it: it is neither their own nor of their rank.
    may_act: bool,
}

#[derive(Serialize, ToSchema)]
struct PasswordFacts {
    changed_at: Timestamp,
    /// Whether a mailed link set it.
    set_by_mail: bool,
}

#[derive(Serialize, ToSchema)]
struct FactorFacts {
    #[schema(required)]
    enabled_at: Option<Timestamp>,
    authenticators: Vec<AuthenticatorAnswer>,
    #[schema(required)]
    phone: Option<PhoneFacts>,
    #[schema(required)]
    emergency_code_issued_at: Option<Timestamp>,
    #[schema(required)]
    emergency_code_acknowledged_at: Option<Timestamp>,
}

#[derive(Serialize, ToSchema)]
struct PhoneFacts {
    /// `••• 67`.
    masked: String,
    verified_at: Timestamp,
}

/// Look at an account
///
/// Recorded with the ticket, and shown to the account's owner.
#[utoipa::path(
    tag = "support",
    params(TicketQuery),
    responses((status = 200, body = SupportedAccount), Missing)
)]
#[get("/support/accounts/{id}")]
pub(crate) async fn view_account(
    app: Data<App>,
    client: Client,
    agent: SupportAgent,
    id: Path<AccountId>,
    Query(query): Query<TicketQuery>,
) -> Result<HttpResponse, Problem> {
    let ticket = query.parse()?;
    let now = app.now();
    let mut db = app.database().await?;
    let tx = db.transaction().await?;
    let found = target(&tx, &app.sealer, *id).await?.ok_or(Code::NotFound)?;
    let act = Act::of(agent.id(), &ticket);
    let event = app.event(*id, EventType::SupportViewed, &client.origin());
    append(&tx, &app.link(event), &act).await?;
    tx.commit().await?;
    let since = now.saturating_sub(EVENTS.0).unwrap_or(Timestamp::UNIX_EPOCH);
    let (authenticators, code, sessions, events, recovery) = tokio::try_join!(
        two_step::list_authenticators(&db, *id),
        two_step::emergency_code(&db, *id),
        storage::session::list(&db, *id, now),
        event::list(&db, *id, (since, None), EVENTS.1),
        support::read(&db, *id)
    )?;
    let current = agent.caller.session.id;
    let authenticators = authenticators.into_iter().map(AuthenticatorAnswer::from).collect();
    let recovery = recovery.and_then(|live| RecoveryAnswer::new(&live, &agent, found.role, now));
    let may_act = agent.role.outranks(found.role);
    Ok(HttpResponse::Ok().json(SupportedAccount {
        sessions: sessions.into_iter().map(|one| ListedSession::new(one, Some(current))).collect(),
        events: events.into_iter().map(EventAnswer::from).collect(),
        ..facts(&found, (authenticators, code), (recovery, may_act))
    }))
}

fn facts(
    Target { account, role, password }: &Target,
    (authenticators, code): (Vec<AuthenticatorAnswer>, Option<EmergencyCodeSummary>),
    (recovery, may_act): (Option<RecoveryAnswer>, bool),
) -> SupportedAccount {
    let phone = account.phone.as_ref();
    SupportedAccount {
        id: account.id,
        email: account.email.as_str().to_owned(),
        first_name: account.first_name.as_str().to_owned(),
        last_name: account.last_name.as_str().to_owned(),
        locale: account.locale.as_str(),
        created_at: account.created_at,
        role: *role,
        password: PasswordFacts {
            changed_at: account.password_changed_at,
            set_by_mail: matches!(password, PasswordOrigin::Mailed { .. }),
        },
        two_step: FactorFacts {
            enabled_at: account.two_step_enabled_at,
            authenticators,
            phone: phone
                .map(|phone| PhoneFacts { masked: phone.number.masked(), verified_at: phone.verified_at }),
            emergency_code_issued_at: code.map(|code| code.issued_at),
            emergency_code_acknowledged_at: code.and_then(|code| code.acknowledged_at),
        },
        sessions: Vec::new(),
        events: Vec::new(),
        recovery,
        may_act,
    }
}
