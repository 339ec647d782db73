//! A second factor that still works shows that no recovery is needed.

use deadpool_postgres::GenericClient;

use crate::{
    app::App,
    domain::{account::Account, event::EventType},
    http::{client::Client, problem::Problem},
    storage::support,
};

/// Ends the account's recovery, if there is one, with an event and a mail. The caller holds the account's lock,
/// and wakes the sender.
///
/// # Errors
/// `unavailable`.
pub async fn cancel_by_factor(
    app: &App,
    tx: &impl GenericClient,
    client: &Client,
    account: &Account,
) -> Result<(), Problem> {
    if !support::end(tx, account.id).await? {
        return Ok(());
    }
    let origin = client.origin();
    let event = app.event(account.id, EventType::SupportRecoveryCanceled, &origin);
    app.record(tx, event).await?;
    let words = app.words.in_language(account.locale);
    let letter = words.support_recovery_canceled(&account.email, (app.now(), &origin));
    Ok(app.notify(tx, account.id, letter).await?)
}
