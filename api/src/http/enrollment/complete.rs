//! Adding or replacing an authenticator: what its right code commits.

use actix_web::{HttpResponse, http::StatusCode};

use super::{answer::EnrollmentAnswer, step::Step};
use crate::{
    domain::{
        enrollment::{ProvenAuthenticator, Purpose, Run},
        event::EventType,
        ids::AuthenticatorId,
        session::Session,
    },
    http::{
        client::Client,
        cookie::CookieDoor,
        problem::{Code, Problem},
        sessions::answer::Granted,
        sms_notice::text_on_file,
    },
    storage::{
        self,
        enrollment::Ending,
        factors::{Surviving, insert_authenticator, raise_epoch, read_factors, remove_authenticators},
    },
    token::RefreshToken,
};

/// Makes the proven authenticator live in one transaction with everything that follows from it, and answers
/// with the raised session. The live ones were untouched until now.
///
/// # Errors
/// `session_ended` where the session was raised or ended meanwhile, `too_many_authenticators`, `not_enabled` where
/// two-step verification was turned off meanwhile.
pub(super) async fn commit(
    step: Step<'_>,
    door: &CookieDoor,
    client: &Client,
    run: &Run,
    authenticator: &ProvenAuthenticator,
) -> Result<HttpResponse, Problem> {
    let (app, now) = (step.app, step.app.now());
    let mut session = step.caller.session.clone();
    if !storage::session::lock(&step.tx, &mut session).await? {
        return Err(Code::SessionEnded.into());
    }
    let id = AuthenticatorId::draw(now, &*app.entropy);
    let account = session.account;
    match run.purpose {
        Purpose::ReplaceAuthenticator => {
            if remove_authenticators(&step.tx, account, run.replaces).await? == 0 {
                return Err(Code::EnrollmentExpired.into());
            }
        }
        Purpose::AddAuthenticator | Purpose::Enable => {
            let factors = read_factors(&step.tx, account).await?;
            factors.must_be_on()?;
            factors.has_room()?;
        }
    }
    insert_authenticator(&step.tx, app.seal(), account, id, (run, authenticator), now).await?;
    let (session, refresh) = raise(&step, session).await?;
    storage::enrollment::end(&step.tx, account, step.enrollment.id, Ending::Completed).await?;
    tell(&step, client, run).await?;
    let granted = Granted::new(&session, &refresh);
    let answer = EnrollmentAnswer::complete(&step.enrollment, run, granted.body(app, None)?);
    let response = granted.respond(app, door, StatusCode::OK, &answer)?;
    step.tx.commit().await?;
    app.wake_sender();
    Ok(response)
}

/// In recovery all other sessions end and the counts of wrong codes are cleared.
async fn raise(step: &Step<'_>, session: Session) -> Result<(Session, RefreshToken), Problem> {
    let (app, now, account) = (step.app, step.app.now(), session.account);
    let recovering = session.is_recovering();
    let surviving = if recovering { Surviving::Only(session.id) } else { Surviving::All };
    let epoch = raise_epoch(&step.tx, account, session.id, surviving).await?;
    if recovering {
        storage::recovery::clear_counts(&step.tx, account).await?;
    }
    let compromised = step.caller.account.password_compromised;
    let session = session.refactored((epoch, compromised), app.config.session_limits, now);
    let refresh = RefreshToken::fresh(account, session.id, session.rotation, &*app.entropy);
    storage::session::raise(&step.tx, &session, &refresh, now).await?;
    Ok((session, refresh))
}

async fn tell(step: &Step<'_>, client: &Client, run: &Run) -> Result<(), Problem> {
    let (app, now, account) = (step.app, step.app.now(), &step.caller.account);
    let replaced = run.purpose == Purpose::ReplaceAuthenticator;
    let event_type = if replaced { EventType::AuthenticatorReplaced } else { EventType::AuthenticatorAdded };
    app.record(&step.tx, step.event(client, event_type)).await?;
    let letter = if replaced {
        app.words.in_language(account.locale).authenticator_replaced(&account.email, (now, &client.origin()))
    } else {
        app.words.in_language(account.locale).authenticator_added(&account.email, (now, &client.origin()))
    };
    app.notify(&step.tx, account.id, letter).await?;
    text_on_file(app, &step.tx, account, event_type).await?;
    Ok(())
}
