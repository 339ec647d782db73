//! Accounts, and the directory that leads an address to one.

mod directory;
mod walk;
mod write;

use deadpool_postgres::GenericClient;
use jiff::Timestamp;
use tokio_postgres::Row;
use uuid::Uuid;

use super::{Result, attempts, consistent, optional};
use crate::{
    domain::{
        account::{Account, PasswordState, Phone},
        attempts::Attempts,
        email::Email,
        ids::AccountId,
        locale::Locale,
        name::{FirstName, LastName},
        phone::PhoneNumber,
    },
    hashing::SecretHash,
    seal::{Place, Sealer},
};

pub use directory::{
    Entries, addresses, drop_addresses, enter_address, entries, find, holder, language, reenter,
    reserve_addresses,
};
pub use walk::{count, ids};
pub use write::{
    create, erase, erase_later, keep, mark_compromised, raise_epoch, rehash, require_reset, save_email,
    save_profile,
};

const TABLE: &str = "accounts";

/// The columns of an account `a`, its two-step row `t` and its phone `p`, for [`from_row`].
macro_rules! account_columns {
    () => {
        "a.account_id, a.email, a.first_name, a.last_name, a.locale, a.password_changed_at,
         a.password_state, a.password_compromised, a.created_at AS account_created_at, a.credential_epoch AS account_epoch,
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
        first_name: consistent(FirstName::from_stored(row.try_get("first_name")?).ok(), TABLE, "first name")?,
        last_name: consistent(LastName::from_stored(row.try_get("last_name")?).ok(), TABLE, "last name")?,
        locale: consistent(Locale::parse(row.try_get("locale")?).ok(), TABLE, "unknown locale")?,
        password_changed_at: row.try_get("password_changed_at")?,
        password_state: parse_password_state(row.try_get("password_state")?)?,
        password_compromised: row.try_get("password_compromised")?,
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
