//! Sign-ups that wait for their code.

use deadpool_postgres::GenericClient;
use jiff::Timestamp;

use super::{
    Result,
    account::{parse_password_state, password_state_text},
    consistent, execute, optional,
};
use crate::{
    domain::{
        email::Email,
        ids::AccountId,
        locale::Locale,
        name::{FirstName, LastName},
        sign_up::{PendingSignUp, SignUp},
    },
    hashing::SecretHash,
    token::Presented,
};

const TABLE: &str = "sign_ups";

/// Stores a sign-up.
///
/// # Errors
/// When the database fails.
pub async fn insert(
    db: &impl GenericClient,
    pending: &PendingSignUp,
    (token_digest, email_digest): (&[u8], &[u8]),
    now: Timestamp,
) -> Result<()> {
    let sign_up = &pending.sign_up;
    execute(
        db,
        "INSERT INTO sign_ups (account_id, token_digest, email, first_name, last_name, locale, password_phc,
             password_pepper, password_state, code_digest, wrong_codes, created_at, expires_at, email_digest)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, $11, $12, $13)",
        &[
            &sign_up.account.uuid(),
            &token_digest,
            &sign_up.email.as_str(),
            &sign_up.first_name.as_str(),
            &sign_up.last_name.as_str(),
            &sign_up.locale.as_str(),
            &sign_up.password.phc,
            &sign_up.password.pepper,
            &password_state_text(sign_up.password_state),
            &pending.code_digest,
            &now,
            &pending.expires_at,
            &email_digest,
        ],
    )
    .await?;
    Ok(())
}

/// Locks and reads the sign-up that a token holds.
///
/// # Errors
/// When the database fails or the row is inconsistent.
pub async fn lock(db: &impl GenericClient, token: &Presented) -> Result<Option<PendingSignUp>> {
    let row = optional(
        db,
        "SELECT email, first_name, last_name, locale, password_phc, password_pepper, password_state,
             code_digest, wrong_codes, expires_at
         FROM sign_ups
         WHERE account_id = $1 AND token_digest = $2
         FOR UPDATE",
        &[&token.account.uuid(), &token.digest],
    )
    .await?;
    row.map(|row| {
        let sign_up = SignUp {
            account: token.account,
            email: consistent(Email::parse(row.try_get("email")?).ok(), TABLE, "email")?,
            first_name: consistent(FirstName::parse(row.try_get("first_name")?).ok(), TABLE, "first name")?,
            last_name: consistent(LastName::parse(row.try_get("last_name")?).ok(), TABLE, "last name")?,
            locale: consistent(Locale::parse(row.try_get("locale")?).ok(), TABLE, "locale")?,
            password: SecretHash {
                phc: row.try_get("password_phc")?,
                pepper: row.try_get("password_pepper")?,
            },
            password_state: parse_password_state(row.try_get("password_state")?)?,
        };
        Ok(PendingSignUp {
            sign_up,
            code_digest: row.try_get("code_digest")?,
            wrong_codes: row.try_get::<_, i16>("wrong_codes")?.unsigned_abs().into(),
            expires_at: row.try_get("expires_at")?,
        })
    })
    .transpose()
}

/// Counts one more wrong code.
///
/// # Errors
/// When the database fails.
pub async fn count_wrong_code(db: &impl GenericClient, account: AccountId) -> Result<()> {
    execute(
        db,
        "UPDATE sign_ups SET wrong_codes = wrong_codes + 1 WHERE account_id = $1",
        &[&account.uuid()],
    )
    .await?;
    Ok(())
}

/// Removes a sign-up.
///
/// # Errors
/// When the database fails.
pub async fn remove(db: &impl GenericClient, account: AccountId) -> Result<()> {
    execute(db, "DELETE FROM sign_ups WHERE account_id = $1", &[&account.uuid()]).await?;
    Ok(())
}
