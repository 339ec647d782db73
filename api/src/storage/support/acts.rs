//! What agents did: an event of the account, and beside it who, for which ticket, and why.

use deadpool_postgres::GenericClient;

use crate::{
    chain::Link,
    domain::{
        ids::AccountId,
        support_recovery::{Evidence, Reason, Ticket},
    },
    storage::{Result, event, execute},
};

/// What an agent did.
#[derive(Debug, Clone, Copy)]
pub struct Act<'a> {
    /// Who.
    pub agent: AccountId,
    /// For which ticket.
    pub ticket: &'a Ticket,
    /// On what kind of evidence, where it needs one.
    pub evidence: Option<Evidence>,
    /// Why, where that was asked.
    pub reason: Option<&'a Reason>,
    /// Whether it was refused.
    pub refused: bool,
}

impl<'a> Act<'a> {
    /// An act that needs no evidence and no reason.
    #[must_use]
    pub const fn of(agent: AccountId, ticket: &'a Ticket) -> Self {
        Self { agent, ticket, evidence: None, reason: None, refused: false }
    }
}

/// Appends the event of an act inside the caller's transaction.
///
/// # Errors
/// When the database fails.
pub async fn append(db: &impl GenericClient, link: &Link, act: &Act<'_>) -> Result<()> {
    event::append(db, link).await?;
    let event = &link.event;
    execute(
        db,
        "INSERT INTO support_acts (account_id, event_id, agent_id, at, ticket, evidence, reason, refused)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        &[
            &event.account.uuid(),
            &event.id.uuid(),
            &act.agent.uuid(),
            &event.at,
            &act.ticket.as_str(),
            &act.evidence.map(Evidence::as_str),
            &act.reason.map(Reason::as_str),
            &act.refused,
        ],
    )
    .await?;
    Ok(())
}
