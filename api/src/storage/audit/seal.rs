//! Sealing and purging.

use deadpool_postgres::GenericClient;
use jiff::Timestamp;
use uuid::Uuid;

use super::{Result, head};
use crate::{
    chain::{Head, Seal},
    storage::{many, one, optional},
};

/// Number and signature of the last seal; zero and nothing before the first.
///
/// # Errors
/// When the database fails.
pub async fn last(db: &impl GenericClient) -> Result<(i64, Vec<u8>)> {
    let sql = "SELECT number, signature FROM event_seals ORDER BY number DESC LIMIT 1";
    let row = optional(db, sql, &[]).await?;
    row.map_or(Ok((0, Vec::new())), |row| Ok((row.try_get("number")?, row.try_get("signature")?)))
}

/// Where chains are that went on since they were sealed, in the order of accounts.
///
/// # Errors
/// When the database fails.
pub async fn unsealed(db: &impl GenericClient, at_most: i64) -> Result<Vec<Head>> {
    let rows = many(
        db,
        "SELECT account_id, seq, chain
         FROM event_chains
         WHERE sealed_seq < seq
         ORDER BY account_id
         LIMIT $1",
        &[&at_most],
    )
    .await?;
    rows.iter().map(head).collect()
}

/// Writes a seal over `heads`, unless another process wrote one of its number; says whether it did.
///
/// # Errors
/// When the database fails.
pub async fn put(db: &impl GenericClient, seal: &Seal, heads: &[Head]) -> Result<bool> {
    let accounts: Vec<Uuid> = heads.iter().map(|head| head.account).collect();
    let seqs: Vec<i64> = heads.iter().map(|head| head.seq).collect();
    let chains: Vec<&[u8]> = heads.iter().map(|head| head.chain.as_slice()).collect();
    let row = one(
        db,
        "WITH sealed AS (
            INSERT INTO event_seals (number, at, size, digest, signature)
            VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT DO NOTHING
            RETURNING number
         ), heads AS (
            SELECT h.account_id, h.seq, h.chain, sealed.number
            FROM sealed, unnest($6::uuid[], $7::bigint[], $8::bytea[]) AS h (account_id, seq, chain)
         ), listed AS (
            INSERT INTO event_checkpoints (account_id, seq, chain, number)
            SELECT account_id, seq, chain, number FROM heads
         ), moved AS (
            UPDATE event_chains c
            SET sealed_seq = heads.seq
            FROM heads
            WHERE c.account_id = heads.account_id
         )
         SELECT count(*) AS sealed FROM sealed",
        &[&seal.number, &seal.at, &seal.size, &seal.digest, &seal.signature, &accounts, &seqs, &chains],
    )
    .await?;
    Ok(row.try_get::<_, i64>("sealed")? == 1)
}

/// The last event of each account before which none is from `bound` on or later.
///
/// # Errors
/// When the database fails.
pub async fn due(db: &impl GenericClient, bound: Timestamp, at_most: i64) -> Result<Vec<Head>> {
    let rows = many(
        db,
        "WITH old AS (
            SELECT DISTINCT account_id FROM (SELECT account_id FROM events WHERE at < $1 LIMIT $2) e
         ), kept AS (
            SELECT old.account_id, min(e.seq) AS first
            FROM old
            LEFT JOIN events e ON e.account_id = old.account_id AND e.at >= $1
            GROUP BY old.account_id
         )
         SELECT DISTINCT ON (e.account_id) e.account_id, e.seq, e.chain
         FROM kept
         JOIN events e ON e.account_id = kept.account_id
         WHERE e.at < $1 AND (kept.first IS NULL OR e.seq < kept.first)
         ORDER BY e.account_id, e.seq DESC",
        &[&bound, &at_most],
    )
    .await?;
    rows.iter().map(head).collect()
}

/// Has the events up to the `ends` removed, which are signed; returns how many the database's own clock let go.
///
/// # Errors
/// When the database fails.
pub async fn purge(
    db: &impl GenericClient,
    bound: Timestamp,
    ends: &[Head],
    signatures: &[Vec<u8>],
) -> Result<i64> {
    let accounts: Vec<Uuid> = ends.iter().map(|head| head.account).collect();
    let seqs: Vec<i64> = ends.iter().map(|head| head.seq).collect();
    let sql = "SELECT purge_events($1, $2, $3, $4) AS purged";
    Ok(one(db, sql, &[&bound, &accounts, &seqs, &signatures]).await?.try_get("purged")?)
}
