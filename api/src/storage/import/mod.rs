//! Imported accounts, many at a time: each statement takes a list, so that it costs about as much as one.

mod accounts;
mod directory;
mod events;
mod factors;

pub use accounts::insert_accounts;
pub use directory::{drop_sign_ups, enter_new, taken};
pub use events::append_first;
pub use factors::{insert_authenticators, insert_phones, insert_two_step};

use jiff::Timestamp;

use crate::{
    domain::{ids::AccountId, imported::ImportedAccount},
    hashing::SecretHash,
};

/// An account that is about to be stored.
pub struct NewAccount<'a> {
    /// The id that it gets.
    pub id: AccountId,
    /// Its address's digest under the newest key.
    pub email_digest: Vec<u8>,
    /// What it is.
    pub account: &'a ImportedAccount,
}

impl NewAccount<'_> {
    /// The password's hash, when it was set, and what it is good for.
    fn password(&self) -> (SecretHash, Timestamp, &'static str) {
        match &self.account.proofs.password {
            // How long it is shows at the next sign-in.
            Some((hash, changed_at)) => (hash.clone().into(), *changed_at, "short"),
            None => (SecretHash::of_nothing(), self.account.created_at, "reset_required"),
        }
    }

    /// When two-step verification was turned on; `None` where it was not.
    fn two_step_since(&self) -> Option<Timestamp> {
        self.account.proofs.authenticators.iter().map(|one| one.created_at).min()
    }
}
