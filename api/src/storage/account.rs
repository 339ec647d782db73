//! Accounts, and the directory that leads an address to one.

use deadpool_postgres::GenericClient;
use jiff::Timestamp;
use tokio_postgres::Row;
use uuid::Uuid;

use super::{Result, attempts, consistent, execute, optional};
use crate::{
    domain::{
        account::{Account, PasswordState, Phone},
        attempts::Attempts,
        email::Email,
        ids::AccountId,
        locale::Locale,
        name::{FirstName, LastName},
        phone::PhoneNumber,
        sign_up::SignUp,
    },
    hashing::SecretHash,
    seal::{Place, Sealer},
};

const TABLE: &str = "accounts";

/// The columns of an account `a`, its two-step row `t` and its phone `p`, for [`from_row`].
macro_rules! account_columns {
    () => {
        "a.account_id, a.email, a.first_name, a.last_name, a.locale, a.password_changed_at,
         a.password_state, a.created_at AS account_created_at, a.credential_epoch AS account_epoch,
         t.enabled_at AS two_step_enabled_at, p.number_sealed, p.verified_at AS phone_verified_at"
    };
}
pub(super) use account_columns;

/// What a sign-in needs to know of an account.
#[derive(Debug)]
pub struct Credentials {
    /// The account.
    pub account: Account,
    /// The password's hash.
    pub password: SecretHash,
    /// Failures with the password.
    pub attempts: Attempts,
}

impl Credentials {
    /// The failures as a statement that checks them again takes them.
    #[must_use]
    pub fn failures(&self) -> i32 {
        attempts::count(self.attempts)
    }
}

/// The account that an address signs in to; `digests` are the address's under every key version.
///
/// # Errors
/// When the database fails.
pub async fn find(db: &impl GenericClient, digests: &[Vec<u8>]) -> Result<Option<AccountId>> {
    let row = optional(
        db,
        "SELECT account_id FROM email_directory WHERE email_digest = ANY($1) AND reserved_until IS NULL",
        &[&digests],
    )
    .await?;
    row.map(|row| Ok(row.try_get::<_, Uuid>("account_id")?.into())).transpose()
}

/// Whether an address belongs to an account, or is reserved for one that had it.
///
/// # Errors
/// When the database fails.
pub async fn is_taken(db: &impl GenericClient, digests: &[Vec<u8>], now: Timestamp) -> Result<bool> {
    let row = optional(
        db,
        "SELECT FROM email_directory
         WHERE email_digest = ANY($1) AND (reserved_until IS NULL OR reserved_until > $2)
         LIMIT 1",
        &[&digests, &now],
    )
    .await?;
    Ok(row.is_some())
}

/// Enters an address for an account; says no where it belongs to another or is reserved.
///
/// # Errors
/// When the database fails.
pub async fn enter_address(
    db: &impl GenericClient,
    account: AccountId,
    email_digest: &[u8],
    now: Timestamp,
) -> Result<bool> {
    let entered = execute(
        db,
        "INSERT INTO email_directory AS d (email_digest, account_id) VALUES ($1, $2)
         ON CONFLICT (email_digest) DO UPDATE SET account_id = $2, reserved_until = NULL
         WHERE d.reserved_until <= $3 OR d.account_id = $2",
        &[&email_digest, &account.uuid(), &now],
    )
    .await?;
    Ok(entered == 1)
}

/// Reads what a sign-in or a password check needs.
///
/// # Errors
/// When the database fails or a row is inconsistent.
pub async fn credentials(
    db: &impl GenericClient,
    sealer: &Sealer,
    account: AccountId,
) -> Result<Option<Credentials>> {
    let row = optional(
        db,
        concat!(
            "SELECT a.password_phc, a.password_pepper, f.failures, f.last_failed_at, ",
            account_columns!(),
            " FROM accounts a
              LEFT JOIN two_step t ON t.account_id = a.account_id
              LEFT JOIN phones p ON p.account_id = a.account_id
              LEFT JOIN attempts f ON f.account_id = a.account_id AND f.budget = 'password'
              WHERE a.account_id = $1"
        ),
        &[&account.uuid()],
    )
    .await?;
    row.map(|row| {
        Ok(Credentials {
            account: from_row(&row, sealer)?,
            password: SecretHash {
                phc: row.try_get("password_phc")?,
                pepper: row.try_get("password_pepper")?,
            },
            attempts: attempts::from_columns(&row, "failures", "last_failed_at")?,
        })
    })
    .transpose()
}

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

/// Writes another address; the directory is entered apart.
///
/// # Errors
/// When the database fails.
pub async fn save_email(db: &impl GenericClient, account: AccountId, email: &Email) -> Result<()> {
    execute(db, "UPDATE accounts SET email = $2 WHERE account_id = $1", &[&account.uuid(), &email.as_str()])
        .await?;
    Ok(())
}

/// Reserves an address that was replaced: it signs nobody in, and nobody else can have it until then.
///
/// # Errors
/// When the database fails.
pub async fn reserve_addresses(
    db: &impl GenericClient,
    account: AccountId,
    digests: &[Vec<u8>],
    until: Timestamp,
) -> Result<()> {
    execute(
        db,
        "UPDATE email_directory SET reserved_until = $3
         WHERE email_digest = ANY($2) AND account_id = $1",
        &[&account.uuid(), &digests, &until],
    )
    .await?;
    Ok(())
}

/// Takes the addresses that sign in to an account out of the directory; reserved ones stay.
///
/// # Errors
/// When the database fails.
pub async fn drop_addresses(db: &impl GenericClient, account: AccountId) -> Result<()> {
    execute(
        db,
        "DELETE FROM email_directory WHERE account_id = $1 AND reserved_until IS NULL",
        &[&account.uuid()],
    )
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
            DELETE FROM outbox WHERE account_id = $1
         )
         DELETE FROM accounts WHERE account_id = $1",
        &[&account.uuid()],
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

/// Raises the account's credential epoch and returns the new one.
///
/// # Errors
/// When the database fails or the account is gone.
pub async fn raise_epoch(db: &impl GenericClient, account: AccountId) -> Result<i64> {
    let row = super::one(
        db,
        "UPDATE accounts SET credential_epoch = credential_epoch + 1 WHERE account_id = $1
         RETURNING credential_epoch",
        &[&account.uuid()],
    )
    .await?;
    Ok(row.try_get("credential_epoch")?)
}

/// Replaces the hash of an unchanged password by one under today's parameters and pepper, unless the
/// password was changed meanwhile.
///
/// # Errors
/// When the database fails.
pub async fn rehash(
    db: &impl GenericClient,
    account: AccountId,
    verified: &SecretHash,
    renewed: &SecretHash,
) -> Result<()> {
    execute(
        db,
        "UPDATE accounts SET password_phc = $3, password_pepper = $4
         WHERE account_id = $1 AND password_phc = $2",
        &[&account.uuid(), &verified.phc, &renewed.phc, &renewed.pepper],
    )
    .await?;
    Ok(())
}

/// An account from [`account_columns`].
pub(super) fn from_row(row: &Row, sealer: &Sealer) -> Result<Account> {
    let id: AccountId = row.try_get::<_, Uuid>("account_id")?.into();
    let sealed: Option<&[u8]> = row.try_get("number_sealed")?;
    let verified_at: Option<Timestamp> = row.try_get("phone_verified_at")?;
    let phone = sealed
        .zip(verified_at)
        .map(|(sealed, verified_at)| {
            open_number(sealer, id, sealed).map(|number| Phone { number, verified_at })
        })
        .transpose()?;
    Ok(Account {
        id,
        email: consistent(Email::parse(row.try_get("email")?).ok(), TABLE, "email does not parse")?,
        first_name: consistent(FirstName::parse(row.try_get("first_name")?).ok(), TABLE, "first name")?,
        last_name: consistent(LastName::parse(row.try_get("last_name")?).ok(), TABLE, "last name")?,
        locale: consistent(Locale::parse(row.try_get("locale")?).ok(), TABLE, "unknown locale")?,
        password_changed_at: row.try_get("password_changed_at")?,
        password_state: parse_password_state(row.try_get("password_state")?)?,
        created_at: row.try_get("account_created_at")?,
        credential_epoch: row.try_get("account_epoch")?,
        two_step_enabled_at: row.try_get("two_step_enabled_at")?,
        phone,
    })
}

pub(super) const fn password_state_text(state: PasswordState) -> &'static str {
    match state {
        PasswordState::Usable => "usable",
        PasswordState::Short => "short",
        PasswordState::ResetRequired => "reset_required",
    }
}

pub(super) fn parse_password_state(text: &str) -> Result<PasswordState> {
    let known = [PasswordState::Usable, PasswordState::Short, PasswordState::ResetRequired]
        .into_iter()
        .find(|state| password_state_text(*state) == text);
    consistent(known, TABLE, "unknown password state")
}

/// The place where an account's number is sealed.
pub(super) fn number_place(account: &AccountId) -> Place<'_> {
    Place { column: "phones.number", account: account.as_bytes(), row: &[] }
}

fn open_number(sealer: &Sealer, account: AccountId, sealed: &[u8]) -> Result<PhoneNumber> {
    let plain = sealer.open(number_place(&account), sealed).ok();
    let text = plain.as_ref().and_then(|plain| std::str::from_utf8(plain).ok());
    consistent(text.and_then(PhoneNumber::from_stored), "phones", "the number does not open")
}
