//! Spending a challenge with a right code: one statement each, in which the code can be taken only once.

use tokio_postgres::types::ToSql;

use crate::{
    chain::Link,
    domain::{ids::AuthenticatorId, session::Session, totp::TimeStep},
    storage::{
        Result,
        event::EventParams,
        factors::step_number,
        outbox::{POST, PostParams},
        piped::Piped,
        session::{Opened, SessionParams, opened_from},
    },
    token::RefreshToken,
};

/// Parts that spend the challenge $21 and forget the failures, once the code was `taken`.
macro_rules! spent_by_taken {
    () => {
        "spent AS (
            DELETE FROM challenges
            WHERE account_id = $1 AND token_digest = $21 AND EXISTS (SELECT FROM taken)
            RETURNING account_id
        ), cleared AS (
            DELETE FROM attempts
            WHERE account_id = $1 AND budget = 'second_step' AND EXISTS (SELECT FROM taken)
        ), "
    };
}

/// Takes an authenticator's time step, spends the challenge, opens the session, forgets the failures and
/// writes the event, all or nothing. The step is taken where it is later than the last one, so that one
/// code never opens two sessions, whatever races. As the `last` statement it commits the transaction.
///
/// # Errors
/// When the database fails.
pub async fn accept_authenticator(
    (db, last): (&Piped, bool),
    token_digest: &[u8],
    (authenticator, step): (AuthenticatorId, TimeStep),
    (session, refresh): (&Session, &RefreshToken),
    event: &Link,
    failures_read: i32,
) -> Result<Opened> {
    let params = SessionParams::new(session, refresh);
    let (authenticator, step) = (authenticator.uuid(), step_number(step));
    let mut own = params.list();
    own.extend([&token_digest as &(dyn tokio_postgres::types::ToSql + Sync), &failures_read]);
    own.extend([&authenticator as &(dyn tokio_postgres::types::ToSql + Sync), &step]);
    opened(
        (db, last),
        concat!(
            "WITH live AS (
                SELECT account_id FROM accounts WHERE account_id = $1 AND credential_epoch = $11 FOR SHARE
            ), taken AS (
                UPDATE authenticators
                SET last_step = $24, last_used_at = $3
                WHERE account_id = $1
                  AND authenticator_id = $23
                  AND last_step < $24
                  AND EXISTS (SELECT FROM live)
                  AND EXISTS (
                    SELECT FROM challenges WHERE account_id = $1 AND token_digest = $21 AND credential_epoch = $11)
                  AND NOT EXISTS (
                    SELECT FROM attempts WHERE account_id = $1 AND budget = 'second_step' AND failures > $22)
                RETURNING account_id
            ), ",
            spent_by_taken!(),
            opened_from!("spent", "$25", "$26")
        ),
        (event, &own),
    )
    .await
}

/// The same for a texted code, whose row is deleted by being taken.
///
/// # Errors
/// When the database fails.
pub async fn accept_sms(
    (db, last): (&Piped, bool),
    token_digest: &[u8],
    code_digest: &[u8],
    (session, refresh): (&Session, &RefreshToken),
    event: &Link,
    failures_read: i32,
) -> Result<Opened> {
    let params = SessionParams::new(session, refresh);
    let mut own = params.list();
    own.extend([&token_digest as &(dyn tokio_postgres::types::ToSql + Sync), &failures_read, &code_digest]);
    opened(
        (db, last),
        concat!(
            "WITH live AS (
                SELECT account_id FROM accounts WHERE account_id = $1 AND credential_epoch = $11 FOR SHARE
            ), taken AS (
                DELETE FROM challenge_sms_codes
                WHERE account_id = $1
                  AND token_digest = $21
                  AND code_digest = $23
                  AND expires_at > $3
                  AND EXISTS (SELECT FROM live)
                  AND NOT EXISTS (
                    SELECT FROM attempts WHERE account_id = $1 AND budget = 'second_step' AND failures > $22)
                RETURNING account_id
            ), ",
            spent_by_taken!(),
            opened_from!("spent", "$24", "$25")
        ),
        (event, &own),
    )
    .await
}

/// Runs a statement that opens a session with an event, and after it, where it did, the one that writes what endpoints
/// are told. Whichever of them is the `last` one commits the transaction.
async fn opened(
    (db, last): (&Piped, bool),
    sql: &'static str,
    (event, own): (&Link, &[&(dyn ToSql + Sync)]),
) -> Result<Opened> {
    let silent = event.posts.is_empty();
    let row = db.one(sql, &EventParams::from(event).with(own), last && silent).await?;
    let opened = Opened::from_row(&row)?;
    if silent {
        return Ok(opened);
    }
    match opened {
        Opened::Yes => drop(db.one(POST, &PostParams::from(event).list(), last).await?),
        Opened::No if last => db.commit().await?,
        Opened::No => {}
    }
    Ok(opened)
}
