//! Erasing what has expired, in bounded batches.

use deadpool_postgres::GenericClient;
use jiff::{SignedDuration, Timestamp};

use super::{Result, execute};

/// Secrets of an expired enrollment go at once; the rows of what has ended stay a day for support.
const KEPT_FOR: SignedDuration = SignedDuration::from_hours(24);

/// Statements that erase; the first parameter is now, the second a day ago.
const STATEMENTS: [&str; 18] = [
    "UPDATE enrollments SET state_sealed = NULL, ended = 'expired'
     WHERE (account_id, enrollment_id) IN (
        SELECT account_id, enrollment_id FROM enrollments
        WHERE ended IS NULL AND expires_at <= $1 AND $2 < $1 LIMIT 1000)",
    "DELETE FROM enrollments
     WHERE (account_id, enrollment_id) IN (
        SELECT account_id, enrollment_id FROM enrollments
        WHERE ended IS NOT NULL AND expires_at <= $2 AND $2 < $1 LIMIT 1000)",
    "DELETE FROM challenges
     WHERE (account_id, token_digest) IN (
        SELECT account_id, token_digest FROM challenges
        WHERE expires_at <= $1 AND (device_known OR told) AND $2 < $1 LIMIT 1000)",
    "DELETE FROM password_resets
     WHERE (account_id, token_digest) IN (
        SELECT account_id, token_digest FROM password_resets WHERE expires_at <= $1 AND $2 < $1 LIMIT 1000)",
    "DELETE FROM undo_links
     WHERE (account_id, token_digest) IN (
        SELECT account_id, token_digest FROM undo_links WHERE expires_at <= $1 AND $2 < $1 LIMIT 1000)",
    "DELETE FROM trusted_browsers
     WHERE (account_id, browser_id) IN (
        SELECT account_id, browser_id FROM trusted_browsers WHERE expires_at <= $1 AND $2 < $1 LIMIT 1000)",
    "DELETE FROM sign_ups
     WHERE account_id IN (SELECT account_id FROM sign_ups WHERE expires_at <= $1 AND $2 < $1 LIMIT 1000)",
    "DELETE FROM sessions
     WHERE (account_id, session_id) IN (
        SELECT account_id, session_id FROM sessions WHERE expires_at <= $1 AND $2 < $1 LIMIT 1000)",
    "DELETE FROM outbox
     WHERE (bucket, message_id) IN (
        SELECT bucket, message_id FROM outbox WHERE state <> 'queued' AND created_at <= $2 AND $2 < $1 LIMIT 1000)",
    "DELETE FROM outbox
     WHERE (bucket, message_id) IN (
        SELECT bucket, message_id FROM outbox
        WHERE farewell AND state <> 'queued' AND created_at <= $1 AND $2 < $1 LIMIT 1000)",
    // Of an endpoint that is stopped or not configured any more: others are taken or given up before.
    "DELETE FROM outbox
     WHERE (bucket, message_id) IN (
        SELECT bucket, message_id FROM outbox
        WHERE channel = 'event' AND created_at <= $1::timestamptz - interval '96 hours' AND $2 < $1 LIMIT 10000)",
    "DELETE FROM source_limits
     WHERE (scope, key_digest) IN (
        SELECT scope, key_digest FROM source_limits WHERE expires_at <= $1 AND $2 < $1 LIMIT 1000)",
    "DELETE FROM sms_counters
     WHERE (scope, key_digest) IN (
        SELECT scope, key_digest FROM sms_counters WHERE expires_at <= $1 AND $2 < $1 LIMIT 1000)",
    "DELETE FROM sms_spend
     WHERE (scope, day) IN (
        SELECT scope, day FROM sms_spend WHERE day < $2::timestamptz::date - 90 AND $2 < $1 LIMIT 1000)",
    "DELETE FROM sms_rates
     WHERE (destination, slot) IN (
        SELECT destination, slot FROM sms_rates WHERE slot <= $2::timestamptz - interval '1 day' AND $2 < $1 LIMIT 1000)",
    // Addresses of clients are personal data: after 90 days an event says what and when, not from where.
    "DELETE FROM event_origins
     WHERE (account_id, event_id) IN (
        SELECT account_id, event_id FROM event_origins
        WHERE at <= $1::timestamptz - interval '2160 hours' AND $2 < $1 LIMIT 1000)",
    "DELETE FROM name_attempts
     WHERE email_digest IN (
        SELECT email_digest FROM name_attempts WHERE last_failed_at <= $2 AND $2 < $1 LIMIT 1000)",
    "WITH due AS (
        SELECT account_id FROM accounts WHERE erase_at <= $1 AND $2 < $1 LIMIT 1000
     ), addresses AS (
        DELETE FROM email_directory WHERE account_id IN (SELECT account_id FROM due)
     ), origins AS (
        DELETE FROM event_origins WHERE account_id IN (SELECT account_id FROM due)
     ), messages AS (
        DELETE FROM outbox
        WHERE account_id IN (SELECT account_id FROM due) AND channel <> 'event'
          AND NOT (farewell AND state = 'queued')
     )
     DELETE FROM accounts WHERE account_id IN (SELECT account_id FROM due)",
];

/// Erases up to a thousand rows of each kind.
///
/// # Errors
/// When the database fails.
pub async fn expired(db: &impl GenericClient, now: Timestamp) -> Result<()> {
    let day_ago = now.saturating_sub(KEPT_FOR).unwrap_or(now);
    for statement in STATEMENTS {
        execute(db, statement, &[&now, &day_ago]).await?;
    }
    Ok(())
}
