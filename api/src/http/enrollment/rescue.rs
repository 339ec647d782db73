//! What a recovery that support started ends when new factors are set up: everything before them.

use super::step::Step;
use crate::{
    http::problem::{Code, Problem},
    storage::support,
};

/// Ends the recovery and the old factors, in the transaction that turns the new ones on.
///
/// # Errors
/// `session_ended` where the recovery was stopped, canceled or has lapsed meanwhile.
pub(super) async fn end_old_factors(step: &Step<'_>) -> Result<(), Problem> {
    let account = step.caller.account.id;
    let live = support::read(&step.tx, account).await?;
    if live.is_none_or(|live| live.open(step.app.now()).is_none()) {
        return Err(Code::SessionEnded.into());
    }
    if support::complete(&step.tx, account).await? { Ok(()) } else { Err(Code::SessionEnded.into()) }
}
