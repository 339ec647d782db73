//! Counting a wrong password: for the account, the device or the name, and for the address it came from.

use jiff::Timestamp;

use super::{closed_until, source};
use crate::{
    app::App,
    domain::{
        attempts::{Budget, Gate},
        event::EventType,
        ids::AccountId,
    },
    http::{
        client::Client,
        guessing::tell_owner,
        problem::{Code, Problem},
        signin::device::KnownDevice,
    },
    storage::{
        self, attempts,
        challenge::{Counted, count_failure},
    },
};

/// Whose failure is counted.
pub(in crate::http::signin) enum Subject {
    /// An account's.
    Account(AccountId),
    /// An account's, at a client with a budget of its own.
    Device(KnownDevice),
    /// That of an address without an account, by its digest.
    Name(Vec<u8>),
}

impl Subject {
    fn account(&self) -> Option<AccountId> {
        match self {
            Self::Account(account) => Some(*account),
            Self::Device(device) => Some(device.proof.account),
            Self::Name(_) => None,
        }
    }
}

/// Counts a wrong password and gives the problem to answer with. Where other failures began a delay since
/// the check, this one was not looked at.
///
/// # Errors
/// `unavailable`.
pub(in crate::http::signin) async fn count_wrong(
    app: &App,
    client: &Client,
    subject: Subject,
) -> Result<Problem, Problem> {
    let now = app.now();
    let mut db = app.database().await?;
    let tx = db.transaction().await?;
    let counted = match &subject {
        Subject::Account(account) => count_failure(&tx, *account, Budget::Password, now).await?,
        Subject::Device(device) => count_for_device(&tx, device, now).await?,
        Subject::Name(digest) => count_for_name(&tx, digest, now).await?,
    };
    if let (Some(account), Counted::Failure(attempts)) = (subject.account(), counted) {
        let throttled = attempts.blocked_until().is_some();
        let kind = if throttled { EventType::SignInThrottled } else { EventType::SignInFailed };
        app.record(&tx, app.event(account, kind, &client.origin())).await?;
    }
    let told = match (&subject, counted) {
        (Subject::Account(account), Counted::Failure(attempts)) => {
            tell_owner(app, &tx, client, *account, attempts).await?
        }
        _ => false,
    };
    source::count(app, &tx, client).await?;
    tx.commit().await?;
    if told {
        app.wake_sender();
    }
    Ok(match counted {
        Counted::Failure(_) => Code::InvalidCredentials.into(),
        Counted::NotLookedAt(attempts) => {
            let until = closed_until(attempts, now).unwrap_or(now);
            Problem::new(Code::TooManyAttempts).with_wait(until, now)
        }
    })
}

async fn count_for_device(
    tx: &deadpool_postgres::Transaction<'_>,
    device: &KnownDevice,
    now: Timestamp,
) -> Result<Counted, Problem> {
    let before = storage::device::lock(tx, &device.proof).await?.unwrap_or(device.attempts);
    Ok(match before.gate(Budget::Device, now) {
        Gate::Wait { .. } | Gate::Closed => Counted::NotLookedAt(before),
        Gate::Open { .. } => {
            let after = before.failed(now);
            storage::device::save(tx, &device.proof, after).await?;
            Counted::Failure(after)
        }
    })
}

async fn count_for_name(
    tx: &deadpool_postgres::Transaction<'_>,
    digest: &[u8],
    now: Timestamp,
) -> Result<Counted, Problem> {
    let before = attempts::lock_for_name(tx, digest, now).await?;
    Ok(match before.gate(Budget::Password, now) {
        Gate::Wait { .. } | Gate::Closed => Counted::NotLookedAt(before),
        Gate::Open { .. } => {
            let after = before.failed(now);
            attempts::save_for_name(tx, digest, after).await?;
            Counted::Failure(after)
        }
    })
}
