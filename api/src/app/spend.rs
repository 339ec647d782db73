//! What texts cost, and where none are sent any more.

use deadpool_postgres::GenericClient;
use jiff::{Timestamp, civil::Date};

use super::App;
use crate::{
    domain::{
        gsm7::segments,
        message::Letter,
        phone::PhoneNumber,
        sms_code::SMS_CODE_LIFE,
        spend::{Ceiling, Destination, Money, SLOT, WINDOW, day_of, slot_of},
    },
    storage::{
        self,
        spend::{self, Spent},
    },
};

/// Which budget a text is paid from. The second is a reserve: whoever uses up the first leaves it whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purse {
    /// Codes that prove a number, which anybody may ask for.
    Proof,
    /// Codes and notices to a number on file. A quarter is for clients that are known.
    OnFile {
        /// Whether the client is: it showed a device proof, or holds a session.
        known: bool,
    },
}

/// Why no text may be sent there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed {
    /// A daily budget is used up until then.
    Spent(Timestamp),
    /// Hardly any code that is sent there is entered; stopped until then.
    Stopped(Timestamp),
}

impl App {
    /// Pays for a text inside the caller's transaction.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn pay(
        &self,
        db: &impl GenericClient,
        purse: Purse,
        number: &PhoneNumber,
        letter: &Letter,
    ) -> storage::Result<Result<(), Closed>> {
        let (destination, now) = (Destination::of(number), self.now());
        if purse == Purse::Proof
            && let Some(until) = spend::stopped_until(db, &destination, now).await?
        {
            self.metrics.not_paid(destination.as_str(), "stopped");
            return Ok(Err(Closed::Stopped(until)));
        }
        let budget = &self.config.spend;
        let segments = segments(&letter.text);
        let price = (i64::try_from(segments).unwrap_or(i64::MAX), budget.cost(&destination, segments));
        let (day, ends) = day_of(now);
        let limits = [(destination.as_str(), budget.ceiling(&destination)), ("total", budget.total())]
            .map(|(place, ceiling)| (format!("{} {place}", purse.name()), purse.of(ceiling)));
        let Some(spent) = take_all(db, &limits, day, price).await? else {
            self.metrics.not_paid(destination.as_str(), "budget");
            return Ok(Err(Closed::Spent(ends)));
        };
        for (spent, (_, ceiling)) in spent.iter().zip(&limits) {
            alert(spent, *ceiling);
        }
        if purse == Purse::Proof {
            spend::count_sent(db, &destination, slot_of(now)).await?;
        }
        Ok(Ok(()))
    }

    /// Notes that a code that was texted to `number` at `sent_at` to prove it was entered.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn note_entered(
        &self,
        db: &impl GenericClient,
        number: &PhoneNumber,
        sent_at: Timestamp,
    ) -> storage::Result<()> {
        spend::count_entered(db, &Destination::of(number), slot_of(sent_at)).await
    }

    /// Stops destinations whose codes are hardly ever entered. Codes count when their life is over.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn stop_pumping(&self) -> storage::Result<()> {
        let (now, rule) = (self.now(), self.config.spend.verify_rate);
        let db = self.database().await?;
        let settled = now.saturating_sub(SMS_CODE_LIFE).unwrap_or(now).saturating_sub(SLOT).unwrap_or(now);
        let from = now.saturating_sub(WINDOW).unwrap_or(now);
        for rate in spend::rates(&db, (from, settled), now).await? {
            let until = now.saturating_add(rule.pause).unwrap_or(now);
            if rule.stops(rate.sent, rate.entered)
                && spend::stop(&db, &rate.destination, (now, until)).await?
            {
                self.metrics.stopped(&rate.destination);
                let (destination, sent, entered) = (rate.destination, rate.sent, rate.entered);
                tracing::error!(alert = "sms_pumping", destination, sent, entered, %until, "no codes are texted there any more: hardly any was entered");
            }
        }
        Ok(())
    }
}

impl Purse {
    const fn name(self) -> &'static str {
        match self {
            Self::Proof => "proof",
            Self::OnFile { .. } => "on file",
        }
    }

    fn of(self, ceiling: Ceiling) -> Ceiling {
        match self {
            Self::OnFile { known: false } => ceiling.for_strangers(),
            Self::Proof | Self::OnFile { known: true } => ceiling,
        }
    }
}

/// Takes a text from every budget, or from none: whoever asked may go on without the text, as a notice does.
async fn take_all(
    db: &impl GenericClient,
    limits: &[(String, Ceiling)],
    day: Date,
    price: (i64, Money),
) -> storage::Result<Option<Vec<Spent>>> {
    let mut taken: Vec<Spent> = Vec::new();
    for (scope, ceiling) in limits {
        if let Some(spent) = spend::take(db, (scope, day), price, *ceiling).await? {
            taken.push(spent);
            continue;
        }
        for spent in &taken {
            spend::give_back(db, (&spent.scope, day), price).await?;
        }
        return Ok(None);
    }
    Ok(Some(taken))
}

/// Tells the operator once of a budget whose last text was taken.
fn alert(spent: &Spent, ceiling: Ceiling) {
    if ceiling.messages.is_some_and(|most| spent.messages == i64::from(most)) {
        let (scope, messages, cost) = (&spent.scope, spent.messages, spent.cost);
        tracing::error!(alert = "sms_spend", scope, messages, %cost, "a daily budget of texts is used up");
    }
}
