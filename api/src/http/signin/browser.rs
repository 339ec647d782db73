//! Trusted browsers at sign-in.

use deadpool_postgres::{GenericClient, Transaction};
use jiff::{SignedDuration, Timestamp};
use secrecy::{ExposeSecret, SecretString};

use crate::{
    app::App,
    domain::{
        event::{Event, EventType},
        ids::{AccountId, BrowserId},
        session::Session,
    },
    http::{client::Client, problem::Problem},
    storage::browser::{self, TrustedBrowser},
    token::TokenKind,
};

/// A browser's new token, and until when it is trusted.
pub struct BrowserToken {
    /// The token, for its cookie.
    pub token: SecretString,
    /// When the trust ends.
    pub expires_at: Timestamp,
}

/// Uses a presented token of `account`; the browser gets the next one. `None` where it is not trusted.
///
/// # Errors
/// `unavailable`.
pub async fn recognize(
    app: &App,
    tx: &Transaction<'_>,
    presented: Option<&SecretString>,
    account: AccountId,
) -> Result<Option<BrowserToken>, Problem> {
    if app.config.trusted_browser_days == 0 {
        return Ok(None);
    }
    let token = presented.and_then(|text| app.tokens.read(TokenKind::Browser, text.expose_secret()));
    let Some(token) = token.filter(|token| token.account == account) else { return Ok(None) };
    let next = app.tokens.issue(TokenKind::Browser, account, &*app.entropy);
    let expires_at = browser::take(tx, &token, &next.digest, app.now()).await?;
    Ok(expires_at.map(|expires_at| BrowserToken { token: next.text, expires_at }))
}

/// Trusts the browser that took the second step, for the days that the operator set; `None` where that is
/// none.
///
/// # Errors
/// `unavailable`.
pub async fn trust(
    app: &App,
    db: &impl GenericClient,
    client: &Client,
    session: &Session,
) -> Result<Option<BrowserToken>, Problem> {
    let days = i64::from(app.config.trusted_browser_days);
    if days == 0 {
        return Ok(None);
    }
    let now = app.now();
    let expires_at = now + SignedDuration::from_hours(24 * days);
    let issued = app.tokens.issue(TokenKind::Browser, session.account, &*app.entropy);
    let trusted = TrustedBrowser {
        id: BrowserId::draw(now, &*app.entropy),
        user_agent: client.user_agent.clone(),
        created_at: now,
        last_used_at: now,
        expires_at,
    };
    browser::insert(db, session.account, (&trusted, &issued.digest), session.credential_epoch).await?;
    let event = app.event(session.account, EventType::BrowserTrusted, &client.origin());
    app.record(db, Event { session: Some(session.id), ..event }).await?;
    Ok(Some(BrowserToken { token: issued.text, expires_at }))
}
