//! Notices by text, beside those by mail: the phone on file is the account's other address for them.

use deadpool_postgres::Transaction;
use jiff::SignedDuration;

use super::problem::Problem;
use crate::{
    app::{App, Purse},
    domain::{account::Account, event::EventType, phone::PhoneNumber},
    storage::limits::{Counter, Limit, Taken},
};

/// Notices by text to one account: more than anybody changes in a day, and few enough that whoever holds a
/// session can't run up a bill. The mails go on. They count apart from codes: neither takes the other's place.
const PER_ACCOUNT: Limit = Limit { count: 10, window: SignedDuration::from_hours(24) };

/// Whether the number is still on file after what is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Afterwards {
    /// It is.
    OnFile,
    /// It is not: this is the last message to it.
    Gone,
}

/// Texts `event_type` to `number` inside the caller's transaction, where texts are offered, that event is texted
/// and the day's limit and budget allow it. It comes after the number's other messages were erased.
///
/// # Errors
/// `unavailable`.
pub async fn text(
    app: &App,
    tx: &Transaction<'_>,
    account: &Account,
    (number, afterwards): (&PhoneNumber, Afterwards),
    event_type: EventType,
) -> Result<(), Problem> {
    let Some(letter) = app.words.in_language(account.locale).sms_notice(number, event_type) else {
        return Ok(());
    };
    if !app.config.sms_offered() {
        return Ok(());
    }
    let key = ("notice", &*account.id.to_string());
    if app.take(tx, Counter::Sms, key, &[PER_ACCOUNT]).await? != Taken::Yes {
        return Ok(());
    }
    if app.pay(tx, Purse::OnFile { known: true }, number, &letter).await?.is_err() {
        return Ok(());
    }
    match afterwards {
        Afterwards::OnFile => app.notify(tx, account.id, letter).await?,
        Afterwards::Gone => app.bid_farewell(tx, account.id, letter).await?,
    }
    Ok(())
}

/// Texts `event_type` to the phone on file, if there is one.
///
/// # Errors
/// `unavailable`.
pub async fn text_on_file(
    app: &App,
    tx: &Transaction<'_>,
    account: &Account,
    event_type: EventType,
) -> Result<(), Problem> {
    match &account.phone {
        Some(phone) => text(app, tx, account, (&phone.number, Afterwards::OnFile), event_type).await,
        None => Ok(()),
    }
}
