//! The password check at sign-in: known and unknown addresses cost and answer alike.

mod count;
mod source;

use jiff::{SignedDuration, Timestamp};
use secrecy::SecretString;

use super::device::{KnownDevice, recognize};
pub(super) use count::{Subject, count_wrong};

use crate::{
    app::App,
    domain::{
        account::{Account, PasswordState},
        attempts::{Attempts, Budget, Gate},
        email::Email,
        password::Password,
    },
    hashing::Verdict,
    http::{client::Client, problem::Problem},
    storage::{self, account::Credentials, attempts},
};

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
        && let Some(until) = source::full_until(app, &db, client).await?
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

/// Lists and sets grow: a password that was fine when it was chosen may be the first that others try.
async fn note_compromise(app: &App, account: &mut Account, password: &Password) -> Result<(), Problem> {
    if account.password_compromised {
        return Ok(());
    }
    if !password.is_known_to_others() && !app.breached.looked_up(password.fingerprint()).await {
        return Ok(());
    }
    let db = app.database().await?;
    storage::account::mark_compromised(&db, account.id, account.credential_epoch).await?;
    account.password_compromised = true;
    Ok(())
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
