//! The accounts themselves.

use deadpool_postgres::GenericClient;
use jiff::Timestamp;
use uuid::Uuid;

use super::NewAccount;
use crate::storage::{Result, execute};

/// Inserts accounts whose addresses were entered.
///
/// # Errors
/// When the database fails.
pub async fn insert_accounts(db: &impl GenericClient, accounts: &[NewAccount<'_>]) -> Result<()> {
    let ids: Vec<Uuid> = accounts.iter().map(|new| new.id.uuid()).collect();
    let emails: Vec<&str> = accounts.iter().map(|new| new.account.email.as_str()).collect();
    let first: Vec<&str> = accounts.iter().map(|new| new.account.first_name.as_str()).collect();
    let last: Vec<&str> = accounts.iter().map(|new| new.account.last_name.as_str()).collect();
    let locales: Vec<&str> = accounts.iter().map(|new| new.account.locale.as_str()).collect();
    let created: Vec<Timestamp> = accounts.iter().map(|new| new.account.created_at).collect();
    let (mut phcs, mut peppers, mut changed, mut states) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (hash, changed_at, state) in accounts.iter().map(NewAccount::password) {
        phcs.push(hash.phc);
        peppers.push(hash.pepper);
        changed.push(changed_at);
        states.push(state);
    }
    execute(
        db,
        "INSERT INTO accounts (account_id, email, first_name, last_name, locale, password_phc, password_pepper,
             password_changed_at, password_state, credential_epoch, created_at)
         SELECT n.account_id, n.email, n.first_name, n.last_name, n.locale, n.password_phc, n.password_pepper,
             n.password_changed_at, n.password_state, 1, n.created_at
         FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::smallint[],
             $8::timestamptz[], $9::text[], $10::timestamptz[])
             AS n (account_id, email, first_name, last_name, locale, password_phc, password_pepper,
             password_changed_at, password_state, created_at)",
        &[&ids, &emails, &first, &last, &locales, &phcs, &peppers, &changed, &states, &created],
    )
    .await?;
    Ok(())
}
