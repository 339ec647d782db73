//! An account as an agent finds it.

use deadpool_postgres::GenericClient;
use jiff::Timestamp;
use uuid::Uuid;

use super::role::role_of;
use crate::{
    domain::{account::Account, ids::AccountId, role::Role, support_recovery::PasswordOrigin},
    seal::Sealer,
    storage::{Result, account, optional},
};

/// An account that somebody with a role acts on.
#[derive(Debug)]
pub struct Target {
    /// The account.
    pub account: Account,
    /// Its own role.
    pub role: Option<Role>,
    /// How its password came to be.
    pub password: PasswordOrigin,
}

/// Reads an account; `None` where there is none, or it waits to be erased.
///
/// # Errors
/// When the database fails or a row is inconsistent.
pub async fn target(db: &impl GenericClient, sealer: &Sealer, id: AccountId) -> Result<Option<Target>> {
    let row = optional(
        db,
        concat!(
            "SELECT a.password_reset_at, r.role, ",
            account::account_columns!(),
            " FROM accounts a
              LEFT JOIN two_step t ON t.account_id = a.account_id
              LEFT JOIN phones p ON p.account_id = a.account_id
              LEFT JOIN account_roles r ON r.account_id = a.account_id
              WHERE a.account_id = $1 AND a.erase_at IS NULL"
        ),
        &[&id.uuid()],
    )
    .await?;
    let Some(row) = row else { return Ok(None) };
    let has_role = row.try_get::<_, Option<&str>>("role")?.is_some();
    Ok(Some(Target {
        account: account::from_row(&row, sealer)?,
        role: if has_role { Some(role_of(&row)?) } else { None },
        password: password_origin(row.try_get("password_reset_at")?),
    }))
}

pub(super) fn password_origin(reset_at: Option<Timestamp>) -> PasswordOrigin {
    reset_at.map_or(PasswordOrigin::Chosen, |at| PasswordOrigin::Mailed { at })
}

/// The account that a column names.
pub(super) fn account_of(row: &tokio_postgres::Row, column: &str) -> Result<AccountId> {
    Ok(row.try_get::<_, Uuid>(column)?.into())
}
