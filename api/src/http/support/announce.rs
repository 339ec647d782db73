//! Everybody concerned is told of a recovery, with a link that stops it.

use jiff::Timestamp;
use secrecy::ExposeSecret;

use super::case::Case;
use crate::{
    domain::{event::EventType, support_recovery::SupportRecovery},
    http::{problem::Problem, sms_notice::text_on_file},
    messages::texts::Announced,
    token::TokenKind,
};

/// Mails every address of the account a link of its own that stops the recovery, and texts the phone on file;
/// gives the links' digests.
///
/// # Errors
/// `unavailable`.
pub(super) async fn announce(
    case: &Case<'_>,
    (recovery, lapses_at): (SupportRecovery, Timestamp),
) -> Result<Vec<Vec<u8>>, Problem> {
    let (app, account) = (case.app, &case.target.account);
    let opens_at = match recovery {
        SupportRecovery::Held(held) => Some(held.opens_at),
        _ => None,
    };
    let mut digests = Vec::new();
    for address in case.addresses().await? {
        let token = app.tokens.issue(TokenKind::Stop, account.id, &*app.entropy);
        let link = format!("{}/stop#token={}", app.config.public_base(), token.text.expose_secret());
        let announced = Announced { opens_at, lapses_at };
        let words = app.words.in_language(account.locale);
        let letter = words.support_recovery_started(&address, case.now, announced, &link);
        app.notify(&case.tx, account.id, letter).await?;
        digests.push(token.digest);
    }
    text_on_file(app, &case.tx, account, EventType::SupportRecoveryStarted).await?;
    Ok(digests)
}
