//! Roles: the row decides with every call, no token carries one.

use deadpool_postgres::GenericClient;
use jiff::Timestamp;
use tokio_postgres::Row;
use uuid::Uuid;

use crate::{
    domain::{email::Email, ids::AccountId, role::Role},
    storage::{Result, consistent, execute, many, optional},
};

const TABLE: &str = "account_roles";

/// The account's role; `None` for a person like any other.
///
/// # Errors
/// When the database fails or the row is inconsistent.
pub async fn read_role(db: &impl GenericClient, account: AccountId) -> Result<Option<Role>> {
    let row =
        optional(db, "SELECT role FROM account_roles WHERE account_id = $1", &[&account.uuid()]).await?;
    row.map(|row| role_of(&row)).transpose()
}

/// Gives the account a role in place of any other.
///
/// # Errors
/// When the database fails.
pub async fn grant(db: &impl GenericClient, account: AccountId, role: Role, now: Timestamp) -> Result<()> {
    execute(
        db,
        "INSERT INTO account_roles (account_id, role, granted_at) VALUES ($1, $2, $3)
         ON CONFLICT (account_id) DO UPDATE SET role = $2, granted_at = $3",
        &[&account.uuid(), &role.as_str(), &now],
    )
    .await?;
    Ok(())
}

/// Takes the account's role away and says whether it had one.
///
/// # Errors
/// When the database fails.
pub async fn revoke(db: &impl GenericClient, account: AccountId) -> Result<bool> {
    let gone = execute(db, "DELETE FROM account_roles WHERE account_id = $1", &[&account.uuid()]).await?;
    Ok(gone == 1)
}

/// Everybody with a role, and since when.
///
/// # Errors
/// When the database fails or a row is inconsistent.
pub async fn holders(db: &impl GenericClient) -> Result<Vec<(AccountId, Email, Role, Timestamp)>> {
    let rows = many(
        db,
        "SELECT r.account_id, a.email, r.role, r.granted_at
         FROM account_roles r
         JOIN accounts a ON a.account_id = r.account_id
         ORDER BY r.granted_at",
        &[],
    )
    .await?;
    rows.iter()
        .map(|row| {
            let email = consistent(Email::parse(row.try_get("email")?).ok(), "accounts", "email")?;
            let account = row.try_get::<_, Uuid>("account_id")?.into();
            Ok((account, email, role_of(row)?, row.try_get("granted_at")?))
        })
        .collect()
}

/// The role in a row of somebody who may have none.
pub(in crate::storage) fn role_beside(row: &Row) -> Result<Option<Role>> {
    let role: Option<&str> = row.try_get("role")?;
    role.map(|role| consistent(Role::parse(role), TABLE, "unknown role")).transpose()
}

pub(super) fn role_of(row: &Row) -> Result<Role> {
    consistent(Role::parse(row.try_get("role")?), TABLE, "unknown role")
}
