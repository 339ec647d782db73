//! Reading chains back, some accounts at a time.

use std::collections::BTreeMap;

use deadpool_postgres::GenericClient;
use jiff::Timestamp;
use tokio_postgres::Row;
use uuid::Uuid;

use super::{Result, head};
use crate::{
    chain::{Facts, Head, Recorded},
    storage::many,
};

/// An account's chain with all that it is held against.
#[derive(Debug)]
pub struct Chained {
    /// Where it says it is.
    pub head: Head,
    /// Number, chain value and signature of the purge's end.
    pub purged: Option<Purged>,
    /// The chain values that seals vouch for, with the seals' numbers, by the event's number.
    pub vouched: BTreeMap<i64, (Vec<u8>, i64)>,
    /// The events in order.
    pub events: Vec<Event>,
}

/// A purge's end: number, chain value, signature.
pub type Purged = (i64, Vec<u8>, Vec<u8>);

/// An event with everything that is digested.
#[derive(Debug)]
pub struct Event {
    account: Uuid,
    id: Uuid,
    at: Timestamp,
    kind: String,
    method: Option<String>,
    session: Option<Uuid>,
    origin: Option<(String, String)>,
    seq: i64,
    origin_digest: Option<Vec<u8>>,
    digest: Vec<u8>,
    chain: Vec<u8>,
}

impl Event {
    /// As a walk takes it.
    #[must_use]
    pub fn recorded(&self) -> Recorded<'_> {
        let facts = Facts {
            account: self.account,
            id: self.id,
            at: self.at,
            event_type: &self.kind,
            method: self.method.as_deref(),
            session: self.session,
            origin: self.origin.as_ref().map(|(address, user_agent)| (address.as_str(), user_agent.as_str())),
        };
        Recorded {
            facts,
            seq: self.seq,
            origin_digest: self.origin_digest.as_deref(),
            digest: &self.digest,
            chain: &self.chain,
        }
    }

    fn from_row(row: &Row) -> Result<Self> {
        let address: Option<String> = row.try_get("address")?;
        Ok(Self {
            account: row.try_get("account_id")?,
            id: row.try_get("event_id")?,
            at: row.try_get("at")?,
            kind: row.try_get("type")?,
            method: row.try_get("method")?,
            session: row.try_get("session_id")?,
            origin: address.zip(row.try_get("user_agent")?),
            seq: row.try_get("seq")?,
            origin_digest: row.try_get("origin_digest")?,
            digest: row.try_get("digest")?,
            chain: row.try_get("chain")?,
        })
    }
}

/// The chains of the next accounts after `after`. The caller's transaction must see one state of the database.
///
/// # Errors
/// When the database fails.
pub async fn page(db: &impl GenericClient, after: Uuid, at_most: i64) -> Result<Vec<Chained>> {
    let rows = many(
        db,
        "SELECT c.account_id, c.seq, c.chain, p.seq AS purged_seq, p.chain AS purged_chain, p.signature
         FROM event_chains c
         LEFT JOIN event_purges p ON p.account_id = c.account_id
         WHERE c.account_id > $1
         ORDER BY c.account_id
         LIMIT $2",
        &[&after, &at_most],
    )
    .await?;
    let mut chains = BTreeMap::new();
    for row in &rows {
        let seq: Option<i64> = row.try_get("purged_seq")?;
        let end = seq.zip(row.try_get("purged_chain")?).zip(row.try_get("signature")?);
        let purged = end.map(|((seq, chain), signature)| (seq, chain, signature));
        let head = head(row)?;
        chains.insert(head.account, Chained { head, purged, vouched: BTreeMap::new(), events: Vec::new() });
    }
    let accounts: Vec<Uuid> = chains.keys().copied().collect();
    for row in &checkpoints(db, &accounts).await? {
        if let Some(chain) = chains.get_mut(&row.try_get("account_id")?) {
            chain.vouched.insert(row.try_get("seq")?, (row.try_get("chain")?, row.try_get("number")?));
        }
    }
    for row in &events(db, &accounts).await? {
        let event = Event::from_row(row)?;
        if let Some(chain) = chains.get_mut(&event.account) {
            chain.events.push(event);
        }
    }
    Ok(chains.into_values().collect())
}

async fn checkpoints(db: &impl GenericClient, accounts: &[Uuid]) -> Result<Vec<Row>> {
    let sql = "SELECT account_id, seq, chain, number FROM event_checkpoints WHERE account_id = ANY ($1)";
    many(db, sql, &[&accounts]).await
}

async fn events(db: &impl GenericClient, accounts: &[Uuid]) -> Result<Vec<Row>> {
    many(
        db,
        "SELECT e.account_id, e.event_id, e.at, e.type, e.method, e.session_id, e.seq, e.origin_digest, e.digest,
             e.chain, o.address, o.user_agent
         FROM events e
         LEFT JOIN event_origins o ON o.account_id = e.account_id AND o.event_id = e.event_id
         WHERE e.account_id = ANY ($1)
         ORDER BY e.account_id, e.seq, e.event_id",
        &[&accounts],
    )
    .await
}
