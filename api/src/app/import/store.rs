//! A batch becomes accounts, in one transaction.

use deadpool_postgres::GenericClient;
use jiff::Timestamp;
use uuid::Uuid;

use super::{Checked, ImportError, Importer};
use crate::{
    app::address_digests,
    chain::Link,
    domain::{
        challenge::Method,
        event::{Event, EventType},
        ids::{AccountId, EventId},
    },
    entropy::Entropy,
    storage::{
        StorageError,
        import::{self, NewAccount},
    },
};

impl Importer<'_> {
    /// Stores the accounts whose addresses have none, and says of each whether it was made.
    pub(super) async fn store(&mut self, batch: &[Checked]) -> Result<Vec<bool>, ImportError> {
        let now = self.now();
        let digests: Vec<Vec<Vec<u8>>> =
            batch.iter().map(|(_, one)| address_digests(&self.directory, &one.email)).collect();
        let Self { operator, sealer, chain, entropy, dry_run, .. } = self;
        let tx = operator.db.transaction().await.map_err(StorageError::from)?;
        let free = free(&tx, &digests, now).await?;
        if *dry_run {
            return Ok(free);
        }
        let candidates = batch.iter().zip(&digests).zip(&free);
        let new: Vec<Option<NewAccount<'_>>> = candidates
            .map(|(((_, account), digests), free)| {
                let email_digest = digests.first().filter(|_| *free)?.clone();
                Some(NewAccount { id: AccountId::draw(now, *entropy), email_digest, account })
            })
            .collect();
        let ids: Vec<Option<Uuid>> = new.iter().map(|new| new.as_ref().map(|new| new.id.uuid())).collect();
        let mut new: Vec<NewAccount<'_>> = new.into_iter().flatten().collect();
        let entered = import::enter_new(&tx, &new, now).await?;
        new.retain(|new| entered.contains(&new.id.uuid()));
        let events: Vec<Link> = new.iter().map(|new| chain.link(event(new, *entropy, now))).collect();
        import::insert_accounts(&tx, &new).await?;
        import::insert_two_step(&tx, &new, now).await?;
        import::insert_authenticators(&tx, (sealer, *entropy), &new, now).await?;
        import::insert_phones(&tx, (sealer, *entropy), &new).await?;
        import::append_first(&tx, &events).await?;
        import::drop_sign_ups(&tx, &digests.concat()).await?;
        tx.commit().await.map_err(StorageError::from)?;
        Ok(ids.into_iter().map(|id| id.is_some_and(|id| entered.contains(&id))).collect())
    }
}

/// Of which of these addresses, each given by its digests, there is no account. Under an older key of the directory an
/// address may stand with another digest than the one that is entered.
async fn free(
    db: &impl GenericClient,
    digests: &[Vec<Vec<u8>>],
    now: Timestamp,
) -> Result<Vec<bool>, StorageError> {
    let mut taken = import::taken(db, &digests.concat(), now).await?;
    let of_one = |digests: &Vec<Vec<u8>>| {
        let free = !digests.iter().any(|digest| taken.contains(digest));
        // The second record of an address finds the first one's account.
        taken.extend(digests.iter().cloned());
        free
    };
    Ok(digests.iter().map(of_one).collect())
}

/// Says that the account was imported, and whether with a second factor.
fn event(new: &NewAccount<'_>, entropy: &dyn Entropy, now: Timestamp) -> Event {
    let event = Event::own(EventId::draw(now, entropy), new.id, now, EventType::AccountImported);
    let method = (!new.account.proofs.authenticators.is_empty()).then_some(Method::Authenticator);
    Event { method, ..event }
}
