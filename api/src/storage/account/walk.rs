//! All accounts, for whoever exports them.

use deadpool_postgres::GenericClient;
use uuid::Uuid;

use crate::{
    domain::ids::AccountId,
    storage::{Result, many, one},
};

/// How many accounts there are.
///
/// # Errors
/// When the database fails.
pub async fn count(db: &impl GenericClient) -> Result<u64> {
    let row = one(db, "SELECT count(*) AS accounts FROM accounts", &[]).await?;
    Ok(u64::try_from(row.try_get::<_, i64>("accounts")?).unwrap_or_default())
}

/// The next ids behind `after`, in their order.
///
/// # Errors
/// When the database fails.
pub async fn ids(db: &impl GenericClient, after: Uuid, at_most: i64) -> Result<Vec<AccountId>> {
    let rows = many(
        db,
        "SELECT account_id FROM accounts WHERE account_id > $1 ORDER BY account_id LIMIT $2",
        &[&after, &at_most],
    )
    .await?;
    rows.iter().map(|row| Ok(row.try_get::<_, Uuid>("account_id")?.into())).collect()
}
