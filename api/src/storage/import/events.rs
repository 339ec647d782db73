//! The first event of each account's chain.

use deadpool_postgres::GenericClient;
use jiff::Timestamp;
use uuid::Uuid;

use crate::{
    chain::{Facts, Link, follow},
    storage::{Result, execute},
};

/// Begins the chains of accounts that were made in this transaction, each with an event that nobody's request caused.
///
/// # Errors
/// When the database fails.
pub async fn append_first(db: &impl GenericClient, events: &[Link]) -> Result<()> {
    let facts: Vec<Facts<'_>> = events.iter().map(|link| Facts::from(&link.event)).collect();
    let accounts: Vec<Uuid> = facts.iter().map(|facts| facts.account).collect();
    let ids: Vec<Uuid> = facts.iter().map(|facts| facts.id).collect();
    let times: Vec<Timestamp> = facts.iter().map(|facts| facts.at).collect();
    let types: Vec<&str> = facts.iter().map(|facts| facts.event_type).collect();
    let methods: Vec<Option<&str>> = facts.iter().map(|facts| facts.method).collect();
    let digests: Vec<&[u8]> = events.iter().map(|link| link.digest.as_slice()).collect();
    let chains: Vec<Vec<u8>> = digests.iter().map(|digest| follow(&[], digest)).collect();
    execute(
        db,
        "WITH first AS (
            SELECT n.account_id, n.event_id, n.at, n.type, n.method, n.digest, n.chain
            FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::text[], $5::text[], $6::bytea[], $7::bytea[])
                AS n (account_id, event_id, at, type, method, digest, chain)
         ), head AS (
            INSERT INTO event_chains (account_id, seq, chain, sealed_seq)
            SELECT account_id, 1, chain, 0 FROM first
         )
         INSERT INTO events (account_id, event_id, at, type, method, seq, digest, chain)
         SELECT account_id, event_id, at, type, method, 1, digest, chain FROM first",
        &[&accounts, &ids, &times, &types, &methods, &digests, &chains],
    )
    .await?;
    Ok(())
}
