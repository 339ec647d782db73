//! A second factor that still works shows that no recovery is needed.

use deadpool_postgres::Transaction;

use crate::{
    app::App,
    domain::{account::Account, event::EventType},
    http::{client::Client, problem::Problem},
    storage::{self, support},
};

/// Ends the account's recovery, if there is one, with an event and a mail. The caller holds the account's lock,
/// and wakes the sender.
///
/// # Errors
/// `unavailable`.
pub async fn cancel_by_factor(
    app: &App,
    tx: &Transaction<'_>,
    client: &Client,
    account: &Account,
) -> Result<(), Problem> {
    if !support::end(tx, account.id).await? {
        return Ok(());
    }
    let origin = client.origin();
    let event = app.event(account.id, EventType::SupportRecoveryCanceled, &origin);
    storage::event::append(tx, &event).await?;
    let letter = app.words.support_recovery_canceled(&account.email, (app.now(), &origin));
    Ok(app.notify(tx, account.id, letter).await?)
}
