//! How many text messages may be sent, for an account, a number and a client address.

use deadpool_postgres::Transaction;
use jiff::SignedDuration;

use super::{
    client::Client,
    limited::take_from_source,
    problem::{Code, Problem},
};
use crate::{
    app::App,
    domain::{account::Phone, ids::AccountId, phone::PhoneNumber},
    storage::limits::{Counter, Limit, Taken},
};

const MINUTE: Limit = Limit { count: 1, window: SignedDuration::from_secs(60) };
const PER_ACCOUNT: [Limit; 2] = [
    Limit { count: 5, window: SignedDuration::from_hours(1) },
    Limit { count: 10, window: SignedDuration::from_hours(24) },
];
const PER_NUMBER: [Limit; 2] = [MINUTE, Limit { count: 5, window: SignedDuration::from_hours(24) }];
const PER_SOURCE: [Limit; 1] = [Limit { count: 20, window: SignedDuration::from_hours(24) }];

/// A number proven this long ago has a reserve of its own, which strangers proving it can't use up.
const SETTLED: SignedDuration = SignedDuration::from_hours(24);

/// Takes one message that proves `number`.
///
/// # Errors
/// `too_many_messages` with the time to wait.
pub async fn take_for_proof(
    app: &App,
    tx: &Transaction<'_>,
    client: &Client,
    account: AccountId,
    number: &PhoneNumber,
) -> Result<(), Problem> {
    let number = number.e164();
    one(app, tx, ("number", number), &PER_NUMBER).await?;
    one(app, tx, ("account", &account.to_string()), &PER_ACCOUNT).await?;
    from_source(app, tx, client).await
}

/// Takes one message with a code to sign in.
///
/// # Errors
/// `too_many_messages` with the time to wait.
pub async fn take_for_sign_in(
    app: &App,
    tx: &Transaction<'_>,
    client: &Client,
    account: AccountId,
    phone: &Phone,
) -> Result<(), Problem> {
    let number = phone.number.e164();
    if app.now().duration_since(phone.verified_at) >= SETTLED {
        let own = format!("{account} {number}");
        one(app, tx, ("number on file", &own), &PER_NUMBER).await?;
    } else {
        one(app, tx, ("number", number), &PER_NUMBER).await?;
    }
    one(app, tx, ("account", &account.to_string()), &PER_ACCOUNT).await?;
    from_source(app, tx, client).await
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
