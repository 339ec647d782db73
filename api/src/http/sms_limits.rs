//! How many text messages may be sent, for an account, a number, a client address and the operator's money.

use deadpool_postgres::Transaction;
use jiff::SignedDuration;

use super::{
    client::Client,
    limited::take_from_source,
    problem::{Code, Problem},
};
use crate::{
    app::{App, Closed, Purse},
    domain::{account::Phone, ids::AccountId, message::Letter, phone::PhoneNumber},
    storage::limits::{Counter, Limit, Taken},
};

const MINUTE: Limit = Limit { count: 1, window: SignedDuration::from_secs(60) };
const PER_ACCOUNT: [Limit; 2] = [
    Limit { count: 5, window: SignedDuration::from_hours(1) },
    Limit { count: 10, window: SignedDuration::from_hours(24) },
];
const PER_NUMBER: [Limit; 2] = [MINUTE, Limit { count: 5, window: SignedDuration::from_hours(24) }];
/// Codes to a number on file for a client that showed no device proof: what remains is the owner's alone, whoever
/// knows the password.
const PER_NUMBER_UNKNOWN: [Limit; 2] = [MINUTE, Limit { count: 3, window: SignedDuration::from_hours(24) }];
const PER_SOURCE: [Limit; 1] = [Limit { count: 20, window: SignedDuration::from_hours(24) }];

/// A number proven this long ago has a reserve of its own, which strangers proving it can't use up.
const SETTLED: SignedDuration = SignedDuration::from_hours(24);

/// What one account sends to one number, whatever for: a minute apart, and no stranger to the account has a part in it.
const OWN: &str = "number of an account";

/// Whether a client is known to the account that it signs in to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Device {
    /// It showed a device proof, or holds a session.
    Known,
    /// It knows the password, nothing more.
    Unknown,
}

/// Takes one message that proves `number`.
///
/// # Errors
/// `too_many_messages` with the time to wait; `sms_unavailable` while no gateway works.
pub async fn take_for_proof(
    app: &App,
    tx: &Transaction<'_>,
    client: &Client,
    account: AccountId,
    (number, letter): (&PhoneNumber, &Letter),
) -> Result<(), Problem> {
    works(app)?;
    one(app, tx, (OWN, &own(account, number)), &[MINUTE]).await?;
    one(app, tx, ("number", number.e164()), &PER_NUMBER).await?;
    one(app, tx, ("account", &account.to_string()), &PER_ACCOUNT).await?;
    from_source(app, tx, client).await?;
    pay(app, tx, Purse::Proof, (number, letter)).await
}

/// Takes one message with a code to sign in.
///
/// # Errors
/// `too_many_messages` with the time to wait; `sms_unavailable` while no gateway works.
pub async fn take_for_sign_in(
    app: &App,
    tx: &Transaction<'_>,
    client: &Client,
    account: AccountId,
    (phone, letter): (&Phone, &Letter),
    device: Device,
) -> Result<(), Problem> {
    works(app)?;
    let own = own(account, &phone.number);
    one(app, tx, (OWN, &own), &[MINUTE]).await?;
    if app.now().duration_since(phone.verified_at) >= SETTLED {
        let limits = if device == Device::Known { &PER_NUMBER } else { &PER_NUMBER_UNKNOWN };
        one(app, tx, ("number on file", &own), limits).await?;
    } else {
        // Shared by all who proved the number in the last day, and by nobody who only entered it.
        one(app, tx, ("number proven", phone.number.e164()), &PER_NUMBER).await?;
    }
    one(app, tx, ("account", &account.to_string()), &PER_ACCOUNT).await?;
    from_source(app, tx, client).await?;
    pay(app, tx, Purse::OnFile { known: device == Device::Known }, (&phone.number, letter)).await
}

/// Pays for a text: the last thing that is taken, so that what is refused before costs nothing.
async fn pay(
    app: &App,
    tx: &Transaction<'_>,
    purse: Purse,
    (number, letter): (&PhoneNumber, &Letter),
) -> Result<(), Problem> {
    app.pay(tx, purse, number, letter).await?.map_err(|closed| {
        let (code, until) = match closed {
            Closed::Spent(until) => (Code::TooManyMessages, until),
            Closed::Stopped(until) => (Code::SmsUnavailable, until),
        };
        Problem::new(code).with_wait(until, app.now())
    })
}

/// Whether some gateway works: no code is promised that nobody would send.
fn works(app: &App) -> Result<(), Problem> {
    match app.gateways.all_rest_until(app.now()) {
        Some(until) => Err(Problem::new(Code::SmsUnavailable).with_wait(until, app.now())),
        None => Ok(()),
    }
}

fn own(account: AccountId, number: &PhoneNumber) -> String {
    format!("{account} {}", number.e164())
}

async fn from_source(app: &App, tx: &Transaction<'_>, client: &Client) -> Result<(), Problem> {
    allowed(app, take_from_source(app, tx, client, "sms", &PER_SOURCE).await?)
}

async fn one(app: &App, tx: &Transaction<'_>, key: (&str, &str), limits: &[Limit]) -> Result<(), Problem> {
    allowed(app, app.take(tx, Counter::Sms, key, limits).await?)
}

fn allowed(app: &App, taken: Taken) -> Result<(), Problem> {
    match taken {
        Taken::Yes => Ok(()),
        Taken::No { until } => Err(Problem::new(Code::TooManyMessages).with_wait(until, app.now())),
    }
}
