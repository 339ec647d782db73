//! Challenges: opened by a right password, read with all that decides the second step, spent once.

mod accept;
mod fail;
mod read;
mod shapes;
mod sms;
mod unanswered;

use deadpool_postgres::GenericClient;
use jiff::Timestamp;
use tokio_postgres::Row;

pub use accept::{accept_authenticator, accept_sms};
pub use fail::{Counted, count_failure, count_on_challenge};
pub use read::{lock_and_read, read};
pub use shapes::shapes;
pub use sms::{SmsCode, replace_sms_code, sms_code_of};
pub use unanswered::{Unanswered, end_unanswered, unanswered};

use super::{
    Result, attempts, consistent,
    event::EventParams,
    event::recorded,
    many, one,
    session::{Opened, parse_transport, transport_text},
    support::LiveRecovery,
};
use crate::{
    chain::Link,
    domain::{
        account::Account,
        authenticator::{Authenticator, AuthenticatorName},
        challenge::{Challenge, Shapes, Standing},
        emergency_code::StoredCode,
        ids::AccountId,
        message::Channel,
        totp::{Parameters, TimeStep, TotpAlgorithm, TotpSecret},
    },
    seal::{Place, Sealer},
};

/// A challenge with its account and everything the second step is checked against.
#[derive(Debug)]
pub struct SecondStep {
    /// The account.
    pub account: Account,
    /// The challenge and the budgets.
    pub standing: Standing,
    /// The live authenticators.
    pub authenticators: Vec<Authenticator>,
    /// The newest SMS code of this challenge.
    pub sms_code: Option<SmsCode>,
    /// What the emergency code is checked against.
    pub emergency_code: StoredCode,
    /// The recovery that support started, whatever its state.
    pub recovery: Option<LiveRecovery>,
}

impl SecondStep {
    /// What the account's codes look like.
    #[must_use]
    pub fn shapes(&self) -> Shapes {
        Shapes::of(&self.authenticators, self.emergency_code.form())
    }

    /// The second step's failures as a statement that checks them again takes them.
    #[must_use]
    pub fn failures(&self) -> i32 {
        attempts::count(self.standing.second_step)
    }

    /// Whether the code of the recovery may be sent by `channel` at `now`, and so may be entered.
    #[must_use]
    pub fn may_send_recovery_code(&self, channel: Channel, now: Timestamp) -> bool {
        let phone = self.account.phone.as_ref().map(|phone| phone.verified_at);
        let reachable = channel == Channel::Email || self.standing.sms_offered;
        let open = self.standing.recovery.zip(self.recovery.as_ref());
        reachable && open.is_some_and(|(open, live)| open.ways(live.password, phone, now).allow(channel, now))
    }
}

/// Opens a challenge after a right password and forgets the password's failures, in one statement that
/// checks again that neither the credentials nor the count of failures changed. Inside the caller's transaction.
///
/// # Errors
/// When the database fails.
pub async fn open(
    db: &impl GenericClient,
    challenge: &Challenge,
    token_digest: &[u8],
    event: &Link,
    failures_read: i32,
) -> Result<Opened> {
    let transport = transport_text(challenge.transport);
    let row = one(
        db,
        concat!(
            "WITH live AS (
                SELECT account_id FROM accounts
                WHERE account_id = $1
                  AND credential_epoch = $9
                  AND NOT EXISTS (
                    SELECT FROM attempts WHERE account_id = $1 AND budget = 'password' AND failures > $13)
                FOR SHARE
            ), cleared AS (
                DELETE FROM attempts
                WHERE account_id = $1 AND budget = 'password' AND EXISTS (SELECT FROM live)
            ), opened AS (
                INSERT INTO challenges (account_id, token_digest, credential_epoch, transport, device_known,
                    wrong_codes, told, address, user_agent, created_at, expires_at)
                SELECT $1, $10, $9, $11, $14, 0, FALSE, $7, $8, $3, $12 FROM live
                RETURNING account_id
            ), ",
            recorded!("opened", "$15", "$16"),
            " SELECT count(*) AS opened FROM opened"
        ),
        &EventParams::from(event).with(&[
            &challenge.credential_epoch,
            &token_digest,
            &transport,
            &challenge.expires_at,
            &failures_read,
            &challenge.device_known,
        ]),
    )
    .await?;
    Opened::told(db, &row, event).await
}

const AUTHENTICATORS: &str =
    "SELECT authenticator_id, name, secret_sealed, algorithm, digits, period, last_step, added_strongly, created_at,
         last_used_at
     FROM authenticators
     WHERE account_id = $1
     ORDER BY created_at, authenticator_id";

/// The live authenticators of an account, the oldest first.
///
/// # Errors
/// When the database fails or a row is inconsistent.
pub async fn read_authenticators(
    db: &impl GenericClient,
    sealer: &Sealer,
    account: AccountId,
) -> Result<Vec<Authenticator>> {
    let rows = many(db, AUTHENTICATORS, &[&account.uuid()]).await?;
    rows.iter().map(|row| authenticator_from_row(row, sealer, account)).collect()
}

fn authenticator_from_row(row: &Row, sealer: &Sealer, account: AccountId) -> Result<Authenticator> {
    const TABLE: &str = "authenticators";
    let id = row.try_get::<_, uuid::Uuid>("authenticator_id")?;
    let place = secret_place(&account, &id);
    let secret = sealer.open(place, row.try_get("secret_sealed")?).ok();
    let secret = secret.and_then(|plain| TotpSecret::from_bytes(&plain));
    let name = AuthenticatorName::parse(row.try_get("name")?).ok();
    let last_step = u64::try_from(row.try_get::<_, i64>("last_step")?).ok();
    Ok(Authenticator {
        id: id.into(),
        name: consistent(name, TABLE, "name")?,
        secret: consistent(secret, TABLE, "the secret does not open")?,
        parameters: consistent(parameters_from(row)?, TABLE, "unknown parameters")?,
        last_step: TimeStep(consistent(last_step, TABLE, "negative step")?),
        added_strongly: row.try_get("added_strongly")?,
        created_at: row.try_get("created_at")?,
        last_used_at: row.try_get("last_used_at")?,
    })
}

fn parameters_from(row: &Row) -> Result<Option<Parameters>> {
    let algorithm = TotpAlgorithm::parse(row.try_get("algorithm")?);
    let digits = u8::try_from(row.try_get::<_, i16>("digits")?).ok();
    let period = u8::try_from(row.try_get::<_, i16>("period")?).ok();
    let all = algorithm.zip(digits).zip(period);
    Ok(all.and_then(|((algorithm, digits), period)| Parameters::new(algorithm, digits, period)))
}

/// The place where an authenticator's secret is sealed.
pub(super) fn secret_place<'a>(account: &'a AccountId, authenticator: &'a uuid::Uuid) -> Place<'a> {
    Place { column: "authenticators.secret", account: account.as_bytes(), row: authenticator.as_bytes() }
}

fn from_row(row: &Row) -> Result<Challenge> {
    Ok(Challenge {
        credential_epoch: row.try_get("challenge_epoch")?,
        transport: parse_transport(row.try_get("transport")?)?,
        device_known: row.try_get("device_known")?,
        wrong_codes: row.try_get::<_, i16>("wrong_codes")?.unsigned_abs().into(),
        expires_at: row.try_get::<_, Timestamp>("challenge_expires_at")?,
    })
}
