//! The chains of security events: sealed, purged and read back.

mod read;
mod seal;
mod seals;
mod stray;

pub use read::{Chained, Event, Purged, page};
pub use seal::{due, last, purge, put, unsealed};
pub use seals::{heads_of, seals};
pub use stray::{size, stray};

use tokio_postgres::Row;

use super::Result;
use crate::chain::Head;

fn head(row: &Row) -> Result<Head> {
    Ok(Head { account: row.try_get("account_id")?, seq: row.try_get("seq")?, chain: row.try_get("chain")? })
}
