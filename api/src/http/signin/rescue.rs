//! The code of a recovery is looked at: with the password it opens a session that can only set up new factors.

use super::second_step::{opening, signed_in};
use crate::{
    app::App,
    domain::{
        challenge::Method,
        one_time_code::OneTimeCode,
        session::{Proof, Session},
    },
    equal::among,
    http::{client::Client, problem::Problem},
    storage::{self, challenge::SecondStep, piped::Piped, session::Opened, support::spend_code},
    token::{Presented, RefreshToken},
};

/// Opens the session where the code is right; `None` where it is wrong. The caller holds the account's lock. A code
/// that was sent where it might not be sent now, such as by mail before a mailed link set the password, is wrong.
///
/// # Errors
/// `unavailable`: then nothing was spent.
pub(super) async fn by_recovery_code(
    app: &App,
    client: &Client,
    db: &Piped,
    (token, second_step): (&Presented, &SecondStep),
    code: &OneTimeCode,
) -> Result<Option<(Session, RefreshToken)>, Problem> {
    let now = app.now();
    let (Some(live), Some(open)) = (&second_step.recovery, second_step.standing.recovery) else {
        return Ok(None);
    };
    let digests = app.code_digests("support recovery", live.started.id.as_bytes(), code);
    let sent = live.code.as_ref().filter(|sent| second_step.may_send_recovery_code(sent.channel, now));
    let sent = sent.filter(|sent| sent.code.is_live(now) && among(&digests, &sent.code.digest));
    let Some(sent) = sent else { return Ok(None) };
    let (session, refresh) = opening(app, second_step, Proof::RecoveryCode, false);
    let session = session.ending_by(open.lapses_at);
    if !spend_code(&**db, session.account, (&sent.code.digest, &token.digest)).await? {
        return Ok(None);
    }
    let event = signed_in(app, client, &session, Method::RecoveryCode);
    let opened = storage::session::open_at_second_step(&**db, &session, &refresh, &app.link(event)).await?;
    Ok((opened == Opened::Yes).then_some((session, refresh)))
}
