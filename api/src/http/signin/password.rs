//! The password check at sign-in: known and unknown addresses cost and answer alike.

use jiff::{SignedDuration, Timestamp};
use secrecy::SecretString;

use super::device::{KnownDevice, recognize};

use crate::{
    app::App,
    domain::{
        account::{Account, PasswordState},
        attempts::{Attempts, Budget, Gate},
        email::Email,
        event::EventType,
        ids::AccountId,
        password::Password,
    },
    hashing::Verdict,
    http::{
        client::Client,
        guessing::tell_owner,
        limited::take_from_source,
        problem::{Code, Problem},
    },
    storage::{
        self,
        account::Credentials,
        attempts,
        challenge::{Counted, count_failure},
        limits::{Limit, Taken},
    },
};

/// Failed sign-ins from one address, whatever the accounts.
const SOURCE_LIMIT: Limit = Limit { count: 100, window: SignedDuration::from_mins(10) };
const SOURCE_SCOPE: &str = "failed sign-in";

/// Whose failure is counted.
pub(super) enum Subject {
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

/// What a check found.
pub(super) enum Checked {
    /// Right, perhaps at a client that is known.
    Right(Box<Credentials>, Option<KnownDevice>),
    /// Wrong, to be counted.
    Wrong(Subject),
    /// Not looked at before then.
    Throttled { until: Timestamp },
}

/// Checks a password. Without one (an empty field), and without an account, the same hash is computed.
///
/// # Errors
/// `overloaded` or `unavailable`.
pub(super) async fn check(
    app: &App,
    client: &Client,
    (email, password): (&Email, Option<&Password>),
    device: Option<&SecretString>,
) -> Result<Checked, Problem> {
    let digests = app.email_digests(email);
    let db = app.database().await?;
    let account = storage::account::find(&db, &digests).await?;
    let device = match account {
        Some(account) => recognize(app, &db, device, account).await?,
        None => None,
    };
    if device.is_none()
        && let Some(until) = source_full_until(app, &db, client).await?
    {
        return Ok(Checked::Throttled { until });
    }
    let mut credentials = match account {
        Some(account) => storage::account::credentials(&db, &app.sealer, account).await?,
        None => None,
    };
    let name = digests.into_iter().next().unwrap_or_default();
    let attempts = match (&device, &credentials) {
        (Some(device), _) => device.attempts,
        (None, Some(found)) => found.attempts,
        (None, None) => attempts::read_for_name(&db, &name).await?,
    };
    drop(db);
    if let Some(until) = closed_until(attempts, app.now()) {
        return Ok(Checked::Throttled { until });
    }
    let right = verify(app, credentials.as_ref(), password).await?;
    if right && let (Some(found), Some(password)) = (&mut credentials, password) {
        note_compromise(app, &mut found.account, password).await?;
    }
    Ok(match (credentials, device) {
        (Some(found), device) if right => Checked::Right(Box::new(found), device),
        (Some(_), Some(device)) => Checked::Wrong(Subject::Device(device)),
        (Some(found), None) => Checked::Wrong(Subject::Account(found.account.id)),
        (None, _) => Checked::Wrong(Subject::Name(name)),
    })
}

async fn verify(
    app: &App,
    credentials: Option<&Credentials>,
    password: Option<&Password>,
) -> Result<bool, Problem> {
    let (Some(found), Some(password)) = (credentials, password) else {
        let text = password.map(Password::expose).unwrap_or_default();
        app.hasher.burn(text.to_owned().into()).await?;
        return Ok(false);
    };
    let secret = || password.expose().to_owned().into();
    match app.hasher.verify(secret(), found.password.clone()).await? {
        Verdict::Mismatch => Ok(false),
        // Somebody undid a takeover: whoever knows the old password is not to be believed.
        Verdict::Match { .. } if found.account.password_state == PasswordState::ResetRequired => Ok(false),
        Verdict::Match { outdated } => {
            if outdated {
                let renewed = app.hasher.hash(secret()).await?;
                let db = app.database().await?;
                let state = PasswordState::of_known(password);
                storage::account::rehash(&db, found.account.id, &found.password, &renewed, state).await?;
            }
            Ok(true)
        }
    }
}

/// The list of common passwords grows: one that was fine when it was chosen may be the first that others try.
async fn note_compromise(app: &App, account: &mut Account, password: &Password) -> Result<(), Problem> {
    if account.password_compromised || !password.is_common() {
        return Ok(());
    }
    let db = app.database().await?;
    storage::account::mark_compromised(&db, account.id, account.credential_epoch).await?;
    account.password_compromised = true;
    Ok(())
}

/// Counts a wrong password and gives the problem to answer with. Where other failures began a delay since
/// the check, this one was not looked at.
///
/// # Errors
/// `unavailable`.
pub(super) async fn count_wrong(app: &App, client: &Client, subject: Subject) -> Result<Problem, Problem> {
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
    count_for_source(app, &tx, client).await?;
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

/// The end of a delay. A budget that is closed for good answers with the longest delay: it opens by a
/// mailed reset, and must look the same for an address without an account.
fn closed_until(attempts: Attempts, now: Timestamp) -> Option<Timestamp> {
    match attempts.gate(Budget::Password, now) {
        Gate::Open { .. } => None,
        Gate::Wait { until } => Some(until),
        Gate::Closed => Some(now + SignedDuration::from_hours(1)),
    }
}

async fn source_full_until(
    app: &App,
    db: &deadpool_postgres::Client,
    client: &Client,
) -> Result<Option<Timestamp>, Problem> {
    if !app.config.source_limits {
        return Ok(None);
    }
    let digest = app.limit_digest(SOURCE_SCOPE, &client.limit_key());
    match storage::limits::peek(db, (SOURCE_SCOPE, &digest), SOURCE_LIMIT, app.now()).await? {
        Taken::Yes => Ok(None),
        Taken::No { until } => Ok(Some(until)),
    }
}

async fn count_for_source(
    app: &App,
    tx: &deadpool_postgres::Transaction<'_>,
    client: &Client,
) -> Result<(), Problem> {
    let _full = take_from_source(app, tx, client, SOURCE_SCOPE, &[SOURCE_LIMIT]).await?;
    Ok(())
}
