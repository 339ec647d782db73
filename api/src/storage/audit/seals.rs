//! Reading the list of seals back.

use deadpool_postgres::GenericClient;
use tokio_postgres::Row;

use super::{Result, head};
use crate::{
    chain::{Head, Seal},
    storage::many,
};

/// The next seals after the one numbered `after`.
///
/// # Errors
/// When the database fails.
pub async fn seals(db: &impl GenericClient, after: i64, at_most: i64) -> Result<Vec<Seal>> {
    let rows = many(
        db,
        "SELECT number, at, size, digest, signature
         FROM event_seals
         WHERE number > $1
         ORDER BY number
         LIMIT $2",
        &[&after, &at_most],
    )
    .await?;
    rows.iter().map(seal).collect()
}

fn seal(row: &Row) -> Result<Seal> {
    Ok(Seal {
        number: row.try_get("number")?,
        at: row.try_get("at")?,
        size: row.try_get("size")?,
        digest: row.try_get("digest")?,
        signature: row.try_get("signature")?,
    })
}

/// The heads that the seals with these numbers vouch for, each with its seal's number, by seal and account.
///
/// # Errors
/// When the database fails.
pub async fn heads_of(db: &impl GenericClient, (first, last): (i64, i64)) -> Result<Vec<(i64, Head)>> {
    let rows = many(
        db,
        "SELECT number, account_id, seq, chain
         FROM event_checkpoints
         WHERE number BETWEEN $1 AND $2
         ORDER BY number, account_id, seq",
        &[&first, &last],
    )
    .await?;
    rows.iter().map(|row| Ok((row.try_get("number")?, head(row)?))).collect()
}
