//! The *Recovery* answer.

use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::SupportAgent;
use crate::{
    domain::{
        ids::RecoveryId,
        role::Role,
        support_recovery::{AwaitingApproval, Held, Open, SupportRecovery},
    },
    storage::support::LiveRecovery,
};

/// A recovery, as an agent sees it.
#[derive(Serialize, ToSchema)]
pub struct RecoveryAnswer {
    id: RecoveryId,
    state: RecoveryState,
    started_at: Timestamp,
    /// When the hold ends; null while a second person has to approve.
    #[schema(required)]
    opens_at: Option<Timestamp>,
    /// When it lapses.
    lapses_at: Timestamp,
    /// Whether the one who asks started it.
    started_by_you: bool,
    /// Whether the one who asks may approve it.
    may_approve: bool,
}

/// Where a recovery stands.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum RecoveryState {
    AwaitingApproval,
    Held,
    Open,
}

impl RecoveryAnswer {
    /// The answer for a recovery of an account with a role; `None` where it has lapsed.
    #[must_use]
    pub fn new(
        live: &LiveRecovery,
        agent: &SupportAgent,
        target: Option<Role>,
        now: Timestamp,
    ) -> Option<Self> {
        Self::of(live.state(now), agent, target)
    }

    /// The answer for a state.
    #[must_use]
    pub fn of(state: SupportRecovery, agent: &SupportAgent, target: Option<Role>) -> Option<Self> {
        let (state, started, opens_at, lapses_at) = match state {
            SupportRecovery::AwaitingApproval(one @ AwaitingApproval { started }) => {
                (RecoveryState::AwaitingApproval, started, None, one.lapses_at())
            }
            SupportRecovery::Held(held @ Held { started, opens_at, .. }) => {
                (RecoveryState::Held, started, Some(opens_at), held.lapses_at())
            }
            SupportRecovery::Open(Open { started, opened_at, lapses_at, .. }) => {
                (RecoveryState::Open, started, Some(opened_at), lapses_at)
            }
            SupportRecovery::Lapsed => return None,
        };
        let started_by_you = started.by == agent.id();
        let waits = matches!(state, RecoveryState::AwaitingApproval);
        Some(Self {
            id: started.id,
            state,
            started_at: started.at,
            opens_at,
            lapses_at,
            started_by_you,
            may_approve: waits && !started_by_you && agent.role.outranks(target),
        })
    }
}
