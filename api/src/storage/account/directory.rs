//! The directory: the only way from an address to an account.

use deadpool_postgres::GenericClient;
use jiff::Timestamp;
use uuid::Uuid;

use crate::{
    domain::{email::Email, ids::AccountId, locale::Locale},
    storage::{Result, consistent, execute, many, one, optional},
};

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

/// The account that an address belongs to, or is reserved for because it had it; `None` where it is free.
///
/// # Errors
/// When the database fails.
pub async fn holder(
    db: &impl GenericClient,
    digests: &[Vec<u8>],
    now: Timestamp,
) -> Result<Option<AccountId>> {
    let row = optional(
        db,
        "SELECT account_id FROM email_directory
         WHERE email_digest = ANY($1) AND (reserved_until IS NULL OR reserved_until > $2)
         LIMIT 1",
        &[&digests, &now],
    )
    .await?;
    row.map(|row| Ok(row.try_get::<_, Uuid>("account_id")?.into())).transpose()
}

/// The language of an account; `None` where there is none such.
///
/// # Errors
/// When the database fails or the row is not readable.
pub async fn language(db: &impl GenericClient, account: AccountId) -> Result<Option<Locale>> {
    let row = optional(db, "SELECT locale FROM accounts WHERE account_id = $1", &[&account.uuid()]).await?;
    let problem = "unknown locale";
    row.map(|row| consistent(Locale::parse(row.try_get("locale")?).ok(), "accounts", problem)).transpose()
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

/// Entries of the directory, each with what it is and what it becomes.
#[derive(Default)]
pub struct Entries {
    accounts: Vec<Uuid>,
    old: Vec<Vec<u8>>,
    new: Vec<Vec<u8>>,
}

impl Entries {
    /// Adds an address of an account by its digests, the current key's first.
    pub fn add(&mut self, account: AccountId, digests: &[Vec<u8>]) {
        let Some((new, older)) = digests.split_first() else { return };
        for old in std::iter::once(new).chain(older) {
            self.accounts.push(account.uuid());
            self.old.push(old.clone());
            self.new.push(new.clone());
        }
    }
}

/// The next accounts behind one, with every address that they may have in the directory: their own, and those
/// that a mailed link can restore.
///
/// # Errors
/// When the database fails.
pub async fn addresses(
    db: &impl GenericClient,
    after: Uuid,
    size: i64,
) -> Result<Vec<(AccountId, Vec<Email>)>> {
    let rows = many(
        db,
        "SELECT a.account_id,
             array_prepend(a.email, ARRAY(
                SELECT DISTINCT u.email FROM undo_links u WHERE u.account_id = a.account_id AND u.undoes = 'email'
             )) AS emails
         FROM accounts a
         WHERE a.account_id > $1
         ORDER BY a.account_id
         LIMIT $2",
        &[&after, &size],
    )
    .await?;
    rows.iter()
        .map(|row| {
            let emails: Vec<String> = row.try_get("emails")?;
            let emails = emails.iter().filter_map(|email| Email::parse(email).ok()).collect();
            Ok((row.try_get::<_, Uuid>("account_id")?.into(), emails))
        })
        .collect()
}

/// Enters addresses under the current key in place of older ones: how many changed, and how many entries are
/// under the current key now.
///
/// # Errors
/// When the database fails.
pub async fn reenter(db: &impl GenericClient, entries: &Entries) -> Result<(i64, i64)> {
    let Entries { accounts, old, new } = entries;
    let moved = one(
        db,
        "WITH moved AS (
            UPDATE email_directory d SET email_digest = n.new
            FROM unnest($1::uuid[], $2::bytea[], $3::bytea[]) AS n (account_id, old, new)
            WHERE n.old <> n.new AND d.email_digest = n.old AND d.account_id = n.account_id
              AND NOT EXISTS (SELECT FROM email_directory e WHERE e.email_digest = n.new)
            RETURNING 1
         ), doubled AS (
            DELETE FROM email_directory d
            USING unnest($1::uuid[], $2::bytea[], $3::bytea[]) AS n (account_id, old, new)
            WHERE n.old <> n.new AND d.email_digest = n.old AND d.account_id = n.account_id
              AND EXISTS (SELECT FROM email_directory e WHERE e.email_digest = n.new AND e.account_id = n.account_id)
         )
         SELECT count(*) FROM moved",
        &[accounts, old, new],
    )
    .await?;
    let current = one(
        db,
        "SELECT count(*) FROM email_directory d
         JOIN (SELECT DISTINCT account_id, new FROM unnest($1::uuid[], $2::bytea[]) AS n (account_id, new)) n
           ON d.account_id = n.account_id AND d.email_digest = n.new",
        &[accounts, new],
    )
    .await?;
    Ok((moved.try_get(0)?, current.try_get(0)?))
}

/// How many addresses the directory has.
///
/// # Errors
/// When the database fails.
pub async fn entries(db: &impl GenericClient) -> Result<i64> {
    Ok(one(db, "SELECT count(*) FROM email_directory", &[]).await?.try_get(0)?)
}
