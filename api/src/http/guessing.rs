//! Many wrong passwords in a row are told to the owner.

use deadpool_postgres::Transaction;
use jiff::SignedDuration;

use super::{client::Client, problem::Problem};
use crate::{
    app::App,
    domain::{attempts::Attempts, event::EventType, ids::AccountId},
    storage,
};

/// Wrong passwords in a row that are told: more than anybody mistypes.
const WORTH_TELLING: u32 = 10;

/// How often at most, however long it goes on.
const TELLING: SignedDuration = SignedDuration::from_hours(24);

/// Mails the owner, with an event, where a failure just counted makes ten in a row or more. The caller holds
/// the account's lock; wake the sender where this says yes.
///
/// # Errors
/// `unavailable`.
pub(super) async fn tell_owner(
    app: &App,
    tx: &Transaction<'_>,
    client: &Client,
    account: AccountId,
    attempts: Attempts,
) -> Result<bool, Problem> {
    if attempts.failures < WORTH_TELLING {
        return Ok(false);
    }
    if !app.may_tell(tx, "wrong passwords told", account, TELLING).await? {
        return Ok(false);
    }
    let Some(found) = storage::account::credentials(tx, &app.sealer, account).await? else {
        return Ok(false);
    };
    let origin = client.origin();
    tracing::warn!(alert = "password_guessing", "so many wrong passwords in a row that the owner is told");
    app.record(tx, app.event(account, EventType::PasswordGuessingNoticed, &origin)).await?;
    let letter = app
        .words
        .in_language(found.account.locale)
        .password_guessing(&found.account.email, (app.now(), &origin));
    app.notify(tx, account, letter).await?;
    Ok(true)
}
