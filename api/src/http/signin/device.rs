//! Device proofs at sign-in.

use secrecy::{ExposeSecret, SecretString};

use crate::{
    app::App,
    domain::{
        attempts::{Attempts, Budget},
        ids::AccountId,
    },
    http::problem::Problem,
    storage,
    token::{Presented, TokenKind},
};

/// A proof that is known, for the account that signs in.
#[derive(Debug, Clone)]
pub struct KnownDevice {
    /// The proof.
    pub proof: Presented,
    /// The failures of its own.
    pub attempts: Attempts,
}

/// Recognizes a presented proof of `account`. One that is unknown, another account's or worn out counts as
/// none, without a word.
///
/// # Errors
/// `unavailable`.
pub async fn recognize(
    app: &App,
    db: &deadpool_postgres::Client,
    presented: Option<&SecretString>,
    account: AccountId,
) -> Result<Option<KnownDevice>, Problem> {
    let proof = presented.and_then(|text| app.tokens.read(TokenKind::Device, text.expose_secret()));
    let Some(proof) = proof.filter(|proof| proof.account == account) else { return Ok(None) };
    let attempts = storage::device::read(db, &proof).await?;
    let live = attempts.filter(|attempts| attempts.failures < Budget::Device.hard_stop());
    Ok(live.map(|attempts| KnownDevice { proof, attempts }))
}

/// Gives a client a proof, after it signed in fully or completed a mailed reset.
///
/// # Errors
/// `unavailable`.
pub async fn issue(
    app: &App,
    db: &impl deadpool_postgres::GenericClient,
    account: AccountId,
) -> Result<SecretString, Problem> {
    let issued = app.tokens.issue(TokenKind::Device, account, &*app.entropy);
    storage::device::insert(db, account, &issued.digest, app.now()).await?;
    Ok(issued.text)
}
