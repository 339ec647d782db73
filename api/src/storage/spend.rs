//! What was spent on texts, and which destinations are stopped.

use deadpool_postgres::GenericClient;
use jiff::{Timestamp, civil::Date};

use super::{Result, execute, many, optional};
use crate::domain::spend::{Ceiling, Destination, Money};

/// What was spent of one budget in a day.
#[derive(Debug, Clone)]
pub struct Spent {
    /// The budget.
    pub scope: String,
    /// Segments.
    pub messages: i64,
    /// Money.
    pub cost: Money,
}

/// How many codes were sent to a destination and entered.
#[derive(Debug, Clone)]
pub struct Rate {
    /// The destination.
    pub destination: String,
    /// Codes sent.
    pub sent: u64,
    /// Of these, entered.
    pub entered: u64,
}

/// Takes `segments` that cost `cost` from a budget's day, where the ceiling allows it; what was spent then. The row is
/// locked until the caller's transaction ends.
///
/// # Errors
/// When the database fails.
pub async fn take(
    db: &impl GenericClient,
    (scope, day): (&str, Date),
    (segments, cost): (i64, Money),
    ceiling: Ceiling,
) -> Result<Option<Spent>> {
    let messages = ceiling.messages.map_or(i64::MAX, i64::from);
    let money = ceiling.cost.map_or(i64::MAX, Money::units);
    if segments > messages || cost.units() > money {
        return Ok(None);
    }
    let row = optional(
        db,
        "INSERT INTO sms_spend AS s (scope, day, messages, cost) VALUES ($1, $2, $3, $4)
         ON CONFLICT (scope, day) DO UPDATE SET messages = s.messages + $3, cost = s.cost + $4
         WHERE s.messages <= $5 - $3 AND s.cost <= $6 - $4
         RETURNING messages, cost",
        &[&scope, &day, &segments, &cost.units(), &messages, &money],
    )
    .await?;
    row.map(|row| {
        Ok(Spent {
            scope: scope.to_owned(),
            messages: row.try_get("messages")?,
            cost: Money::from_units(row.try_get("cost")?),
        })
    })
    .transpose()
}

/// Gives back what [`take`] took in the same transaction.
///
/// # Errors
/// When the database fails.
pub async fn give_back(
    db: &impl GenericClient,
    (scope, day): (&str, Date),
    (segments, cost): (i64, Money),
) -> Result<()> {
    execute(
        db,
        "UPDATE sms_spend SET messages = messages - $3, cost = cost - $4 WHERE scope = $1 AND day = $2",
        &[&scope, &day, &segments, &cost.units()],
    )
    .await?;
    Ok(())
}

/// What was spent in a day, by budget.
///
/// # Errors
/// When the database fails.
pub async fn of_day(db: &impl GenericClient, day: Date) -> Result<Vec<Spent>> {
    let rows = many(db, "SELECT scope, messages, cost FROM sms_spend WHERE day = $1 ORDER BY scope", &[&day])
        .await?;
    let spent = |row: &tokio_postgres::Row| {
        Ok(Spent {
            scope: row.try_get("scope")?,
            messages: row.try_get("messages")?,
            cost: Money::from_units(row.try_get("cost")?),
        })
    };
    rows.iter().map(spent).collect()
}

/// Counts a code that was sent.
///
/// # Errors
/// When the database fails.
pub async fn count_sent(db: &impl GenericClient, destination: &Destination, slot: Timestamp) -> Result<()> {
    execute(
        db,
        "INSERT INTO sms_rates AS r (destination, slot, sent, entered) VALUES ($1, $2, 1, 0)
         ON CONFLICT (destination, slot) DO UPDATE SET sent = r.sent + 1",
        &[&destination.as_str(), &slot],
    )
    .await?;
    Ok(())
}

/// Counts a code that was entered, in the slot in which it was sent.
///
/// # Errors
/// When the database fails.
pub async fn count_entered(
    db: &impl GenericClient,
    destination: &Destination,
    slot: Timestamp,
) -> Result<()> {
    execute(
        db,
        "UPDATE sms_rates SET entered = entered + 1 WHERE destination = $1 AND slot = $2 AND entered < sent",
        &[&destination.as_str(), &slot],
    )
    .await?;
    Ok(())
}

/// The codes of slots that began in a span of time, by destination; those of before a destination was opened again
/// do not count, nor do destinations that are stopped.
///
/// # Errors
/// When the database fails.
pub async fn rates(
    db: &impl GenericClient,
    (from, until): (Timestamp, Timestamp),
    now: Timestamp,
) -> Result<Vec<Rate>> {
    let rows = many(
        db,
        "SELECT r.destination, sum(r.sent)::bigint AS sent, sum(r.entered)::bigint AS entered
         FROM sms_rates r
         LEFT JOIN sms_stops s ON s.destination = r.destination
         WHERE r.slot >= $1 AND r.slot < $2
           AND (s.destination IS NULL OR s.stopped_until <= $3 AND r.slot >= s.stopped_until)
         GROUP BY r.destination
         ORDER BY r.destination",
        &[&from, &until, &now],
    )
    .await?;
    let rate = |row: &tokio_postgres::Row| {
        Ok(Rate {
            destination: row.try_get("destination")?,
            sent: row.try_get::<_, i64>("sent")?.unsigned_abs(),
            entered: row.try_get::<_, i64>("entered")?.unsigned_abs(),
        })
    };
    rows.iter().map(rate).collect()
}

/// Stops a destination; says whether it was open until now, so that one of several processes tells of it.
///
/// # Errors
/// When the database fails.
pub async fn stop(
    db: &impl GenericClient,
    destination: &str,
    (now, until): (Timestamp, Timestamp),
) -> Result<bool> {
    let stopped = execute(
        db,
        "INSERT INTO sms_stops AS s (destination, stopped_at, stopped_until) VALUES ($1, $2, $3)
         ON CONFLICT (destination) DO UPDATE SET stopped_at = $2, stopped_until = $3
         WHERE s.stopped_until <= $2",
        &[&destination, &now, &until],
    )
    .await?;
    Ok(stopped == 1)
}

/// Until when a destination is stopped; `None` where it is open.
///
/// # Errors
/// When the database fails.
pub async fn stopped_until(
    db: &impl GenericClient,
    destination: &Destination,
    now: Timestamp,
) -> Result<Option<Timestamp>> {
    let row = optional(
        db,
        "SELECT stopped_until FROM sms_stops WHERE destination = $1 AND stopped_until > $2",
        &[&destination.as_str(), &now],
    )
    .await?;
    row.map(|row| Ok(row.try_get("stopped_until")?)).transpose()
}

/// The stopped destinations, each with the end of its stop.
///
/// # Errors
/// When the database fails.
pub async fn stopped(db: &impl GenericClient, now: Timestamp) -> Result<Vec<(String, Timestamp)>> {
    let rows = many(
        db,
        "SELECT destination, stopped_until FROM sms_stops WHERE stopped_until > $1 ORDER BY destination",
        &[&now],
    )
    .await?;
    rows.iter().map(|row| Ok((row.try_get("destination")?, row.try_get("stopped_until")?))).collect()
}

/// Opens a destination again; says whether it was stopped. Codes sent before do not count any more.
///
/// # Errors
/// When the database fails.
pub async fn reopen(db: &impl GenericClient, destination: &Destination, now: Timestamp) -> Result<bool> {
    let opened = execute(
        db,
        "UPDATE sms_stops SET stopped_until = $2 WHERE destination = $1 AND stopped_until > $2",
        &[&destination.as_str(), &now],
    )
    .await?;
    Ok(opened == 1)
}
