//! Making, changing and erasing accounts.

use deadpool_postgres::GenericClient;
use jiff::Timestamp;

use super::{enter_address, password_state_text};
use crate::{
    domain::{
        account::{Account, PasswordState},
        email::Email,
        ids::AccountId,
        sign_up::SignUp,
    },
    hashing::SecretHash,
    storage::{Result, execute, one},
};

/// Makes the account of a confirmed sign-up; says no where its address already leads to an account.
///
/// # Errors
/// When the database fails.
pub async fn create(
    db: &impl GenericClient,
    sign_up: &SignUp,
    email_digest: &[u8],
    now: Timestamp,
) -> Result<bool> {
    if !enter_address(db, sign_up.account, email_digest, now).await? {
        return Ok(false);
    }
    execute(
        db,
        "INSERT INTO accounts (account_id, email, first_name, last_name, locale, password_phc, password_pepper,
             password_state, password_changed_at, credential_epoch, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $9)",
        &[
            &sign_up.account.uuid(),
            &sign_up.email.as_str(),
            &sign_up.first_name.as_str(),
            &sign_up.last_name.as_str(),
            &sign_up.locale.as_str(),
            &sign_up.password.phc,
            &sign_up.password.pepper,
            &password_state_text(sign_up.password_state),
            &now,
        ],
    )
    .await?;
    Ok(true)
}

/// Raises the account's credential epoch and returns the new one.
///
/// # Errors
/// When the database fails or the account is gone.
pub async fn raise_epoch(db: &impl GenericClient, account: AccountId) -> Result<i64> {
    let row = one(
        db,
        "UPDATE accounts SET credential_epoch = credential_epoch + 1 WHERE account_id = $1
         RETURNING credential_epoch",
        &[&account.uuid()],
    )
    .await?;
    Ok(row.try_get("credential_epoch")?)
}

/// Replaces the hash of an unchanged password by one under today's parameters and pepper, unless the
/// password was changed meanwhile. Of an imported password the length is known now, and with it its `state`.
///
/// # Errors
/// When the database fails.
pub async fn rehash(
    db: &impl GenericClient,
    account: AccountId,
    verified: &SecretHash,
    renewed: &SecretHash,
    state: PasswordState,
) -> Result<()> {
    execute(
        db,
        "UPDATE accounts
         SET password_phc = $3, password_pepper = $4,
             password_state = CASE WHEN password_state = 'short' THEN $5 ELSE password_state END
         WHERE account_id = $1 AND password_phc = $2",
        &[&account.uuid(), &verified.phc, &renewed.phc, &renewed.pepper, &password_state_text(state)],
    )
    .await?;
    Ok(())
}

/// Notes that others may know the password, unless it was changed since `credential_epoch`.
///
/// # Errors
/// When the database fails.
pub async fn mark_compromised(
    db: &impl GenericClient,
    account: AccountId,
    credential_epoch: i64,
) -> Result<()> {
    execute(
        db,
        "UPDATE accounts SET password_compromised = true WHERE account_id = $1 AND credential_epoch = $2",
        &[&account.uuid(), &credential_epoch],
    )
    .await?;
    Ok(())
}

/// Writes name and language.
///
/// # Errors
/// When the database fails.
pub async fn save_profile(db: &impl GenericClient, account: &Account) -> Result<()> {
    execute(
        db,
        "UPDATE accounts SET first_name = $2, last_name = $3, locale = $4 WHERE account_id = $1",
        &[
            &account.id.uuid(),
            &account.first_name.as_str(),
            &account.last_name.as_str(),
            &account.locale.as_str(),
        ],
    )
    .await?;
    Ok(())
}

/// Writes another address; the directory is entered apart.
///
/// # Errors
/// When the database fails.
pub async fn save_email(db: &impl GenericClient, account: AccountId, email: &Email) -> Result<()> {
    execute(db, "UPDATE accounts SET email = $2 WHERE account_id = $1", &[&account.uuid(), &email.as_str()])
        .await?;
    Ok(())
}

/// From now on the password signs nobody in until it is reset by mail.
///
/// # Errors
/// When the database fails.
pub async fn require_reset(db: &impl GenericClient, account: AccountId) -> Result<()> {
    execute(
        db,
        "UPDATE accounts SET password_state = $2 WHERE account_id = $1",
        &[&account.uuid(), &password_state_text(PasswordState::ResetRequired)],
    )
    .await?;
    Ok(())
}

/// Erases an account with everything that belongs to it. Events stay, without where they came from.
///
/// # Errors
/// When the database fails.
pub async fn erase(db: &impl GenericClient, account: AccountId) -> Result<()> {
    execute(
        db,
        "WITH addresses AS (
            DELETE FROM email_directory WHERE account_id = $1
         ), origins AS (
            DELETE FROM event_origins WHERE account_id = $1
         ), messages AS (
            DELETE FROM outbox WHERE account_id = $1 AND channel <> 'event'
         )
         DELETE FROM accounts WHERE account_id = $1",
        &[&account.uuid()],
    )
    .await?;
    Ok(())
}

/// Has housekeeping erase the account at `at`: until then its addresses sign nobody in and are nobody
/// else's.
///
/// # Errors
/// When the database fails.
pub async fn erase_later(db: &impl GenericClient, account: AccountId, at: Timestamp) -> Result<()> {
    execute(
        db,
        "WITH addresses AS (
            UPDATE email_directory SET reserved_until = $2 WHERE account_id = $1
         )
         UPDATE accounts SET erase_at = $2 WHERE account_id = $1",
        &[&account.uuid(), &at],
    )
    .await?;
    Ok(())
}

/// Keeps an account that waits to be erased.
///
/// # Errors
/// When the database fails.
pub async fn keep(db: &impl GenericClient, account: AccountId) -> Result<()> {
    execute(db, "UPDATE accounts SET erase_at = NULL WHERE account_id = $1", &[&account.uuid()]).await?;
    Ok(())
}
