//! Sealing again under the newest key, a bounded number of rows at a time, while others read and write them.

use deadpool_postgres::GenericClient;
use uuid::Uuid;

use super::{Result, many, one};
use crate::{
    entropy::Entropy,
    seal::{Place, Sealer},
};

/// A sealed column, and the statements that re-seal it.
pub struct Column {
    /// Table and column, as [`Place::column`] has it.
    pub name: &'static str,
    /// Whether its values are bound to a row inside the account, not to the account alone.
    of_row: bool,
    read: &'static str,
    write: &'static str,
    count: &'static str,
}

macro_rules! column {
    ($name:literal, $table:literal, $row:literal, $sealed:literal, $of_row:literal) => {
        Column {
            name: $name,
            of_row: $of_row,
            read: concat!(
                "SELECT account_id, ",
                $row,
                " AS row_id, ",
                $sealed,
                " AS sealed FROM ",
                $table,
                " WHERE (account_id, ",
                $row,
                ") > ($1, $2) AND substring(",
                $sealed,
                " FROM 1 FOR 2) <> $3
                  ORDER BY account_id, ",
                $row,
                " LIMIT $4"
            ),
            // A row that a request holds is left for the next pass: waiting for it could wait for each other.
            write: concat!(
                "WITH mine AS (
                    SELECT t.account_id, t.",
                $row,
                " AS row_id, n.sealed FROM ",
                $table,
                " t
                    JOIN unnest($1::uuid[], $2::uuid[], $3::bytea[], $4::bytea[])
                        AS n (account_id, row_id, old, sealed)
                      ON t.account_id = n.account_id AND t.",
                $row,
                " = n.row_id AND t.",
                $sealed,
                " = n.old
                    FOR UPDATE OF t SKIP LOCKED
                 ), written AS (
                    UPDATE ",
                $table,
                " t SET ",
                $sealed,
                " = mine.sealed FROM mine
                    WHERE t.account_id = mine.account_id AND t.",
                $row,
                " = mine.row_id
                    RETURNING 1
                 )
                 SELECT count(*) FROM written"
            ),
            count: concat!(
                "SELECT count(*) FROM ",
                $table,
                " WHERE substring(",
                $sealed,
                " FROM 1 FOR 2) <> $1"
            ),
        }
    };
}

/// Every sealed column.
pub const COLUMNS: [Column; 5] = [
    column!("authenticators.secret", "authenticators", "authenticator_id", "secret_sealed", true),
    column!("phones.number", "phones", "account_id", "number_sealed", false),
    column!("phone_changes.number", "phone_changes", "account_id", "number_sealed", false),
    column!("enrollments.state", "enrollments", "enrollment_id", "state_sealed", true),
    column!("outbox.payload", "outbox", "message_id", "payload_sealed", true),
];

/// The last row of a batch; the next one starts behind it.
pub type Last = (Uuid, Uuid);

/// What a batch did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Batch {
    /// Where the next one starts; `None` where nothing is left behind it.
    pub last: Option<Last>,
    /// Values sealed again.
    pub done: u64,
    /// Values that do not open: damaged, moved, or under a version that is gone.
    pub broken: u64,
}

/// Re-seals the next rows of a column that are under another version than the current one.
///
/// A value that changed since it was read stays: whoever changed it sealed it anew.
///
/// # Errors
/// When the database fails; what earlier batches wrote stays.
pub async fn batch(
    db: &impl GenericClient,
    (sealer, entropy): (&Sealer, &dyn Entropy),
    column: &Column,
    after: Last,
    size: i64,
) -> Result<Batch> {
    let rows = many(db, column.read, &[&after.0, &after.1, &sealer.mark().as_slice(), &size]).await?;
    let (mut accounts, mut ids, mut old, mut new) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut batch = Batch { last: None, done: 0, broken: 0 };
    for row in &rows {
        let (account, id): Last = (row.try_get("account_id")?, row.try_get("row_id")?);
        let sealed: Vec<u8> = row.try_get("sealed")?;
        batch.last = Some((account, id));
        let bound: &[u8] = if column.of_row { id.as_bytes() } else { &[] };
        let place = Place { column: column.name, account: account.as_bytes(), row: bound };
        match sealer.open(place, &sealed) {
            Ok(plain) => {
                new.push(sealer.seal(place, &plain, entropy));
                accounts.push(account);
                ids.push(id);
                old.push(sealed);
            }
            Err(_) => batch.broken += 1,
        }
    }
    let written = one(db, column.write, &[&accounts, &ids, &old, &new]).await?;
    batch.done = u64::try_from(written.try_get::<_, i64>(0)?).unwrap_or_default();
    Ok(batch)
}

/// How many values of all columns are under another version than the current one.
///
/// # Errors
/// When the database fails.
pub async fn remaining(db: &impl GenericClient, sealer: &Sealer) -> Result<i64> {
    let mut sum = 0;
    for column in &COLUMNS {
        sum += one(db, column.count, &[&sealer.mark().as_slice()]).await?.try_get::<_, i64>(0)?;
    }
    Ok(sum)
}

/// How many hashes were made with another pepper than `version`; those that were made elsewhere have none.
///
/// # Errors
/// When the database fails.
pub async fn hashes_under_others(db: &impl GenericClient, version: i16) -> Result<i64> {
    let row = one(
        db,
        "SELECT (SELECT count(*) FROM accounts WHERE password_pepper <> $1 AND password_pepper <> 0)
              + (SELECT count(*) FROM sign_ups WHERE password_pepper <> $1)
              + (SELECT count(*) FROM two_step WHERE emergency_pepper <> $1)
              + (SELECT count(*) FROM emergency_repeats WHERE code_pepper <> $1 AND code_pepper <> 0)",
        &[&version],
    )
    .await?;
    Ok(row.try_get(0)?)
}

/// Lets a connection's statements take up to a minute: a job counts whole tables.
///
/// # Errors
/// When the database fails.
pub async fn take_time(db: &impl GenericClient) -> Result<()> {
    Ok(db.batch_execute("SET statement_timeout = '60s'").await?)
}
