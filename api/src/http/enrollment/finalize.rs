//! `POST /two-step/enrollments/{id}/finalize`

use actix_web::{
    HttpResponse,
    http::StatusCode,
    post,
    web::{Data, Path},
};
use jiff::{SignedDuration, Timestamp};

use super::{rescue::end_old_factors, step::Step};
use crate::{
    app::App,
    domain::{
        enrollment::{Enrollment, Finalized, KeptPhone, NotFinal, Stage},
        event::EventType,
        ids::{AuthenticatorId, EnrollmentId},
        session::{Session, Transport},
    },
    http::{
        account::email::undo_link,
        answers::{Conflict, Missing, Over},
        client::Client,
        cookie::CookieDoor,
        json::Json,
        problem::{Code, Problem},
        proof::SignedIn,
        sessions::answer::{Granted, SessionAnswer},
        sms_notice::{self, Afterwards},
        two_step::emergency_code::AcknowledgeBody,
    },
    storage::{
        self,
        enrollment::Ending,
        factors::{Surviving, raise_epoch},
        undo::Undoes,
    },
    token::RefreshToken,
};

/// How long a turning-on can be taken back by its mailed link.
const UNDO_LIFE: SignedDuration = SignedDuration::from_hours(72);

/// Turn two-step verification on
///
/// One transaction: authenticator, phone, emergency code, event, mail and a new generation of this session,
/// all other sessions ended. Until it commits nothing is on. In a recovery that support started the same
/// transaction ends the old factors. With an enrollment token there is no session in the answer: the one that asked
/// for the token ends with the others, and the person signs in anew.
#[utoipa::path(
    tag = "enrollment",
    responses(
        (status = 200, body = SessionAnswer),
        (status = 204, description = "It is on. The caller had an enrollment token: every session is ended."),
        Missing,
        Over,
        Conflict
    )
)]
#[post("/two-step/enrollments/{id}/finalize")]
pub(crate) async fn finalize_enrollment(
    app: Data<App>,
    door: CookieDoor,
    client: Client,
    caller: SignedIn,
    id: Path<EnrollmentId>,
    Json(body): Json<AcknowledgeBody>,
) -> Result<HttpResponse, Problem> {
    let issued_at = body.acknowledged()?;
    if caller.ticket().is_none() && caller.session.transport == Transport::Cookie {
        door.opened()?;
    }
    let mut db = app.database().await?;
    let step = Step::lock(&app, &mut db, &caller, *id).await?;
    let state = match step.enrollment.state.clone() {
        Enrollment::SaveEmergencyCode(state) => state,
        other => return step.out_of_order(&client, other.stage()).await,
    };
    match state.finalize(issued_at) {
        Ok(finalized) => {
            let raised = commit(step, &client, &finalized).await?;
            let Some((session, refresh)) = raised else { return Ok(HttpResponse::NoContent().finish()) };
            let granted = Granted::new(&session, &refresh);
            granted.respond(&app, &door, StatusCode::OK, &granted.body(&app, None)?)
        }
        Err((NotFinal::CodeChanged, _)) => Err(Code::EmergencyCodeChanged.into()),
        Err((NotFinal::NoCode, _)) => step.out_of_order(&client, Stage::SaveEmergencyCode).await,
    }
}

/// Everything that turns on, in the step's transaction; the raised session, where the caller had one.
async fn commit(
    step: Step<'_>,
    client: &Client,
    finalized: &Finalized,
) -> Result<Option<(Session, RefreshToken)>, Problem> {
    let (app, now, account) = (step.app, step.app.now(), &step.caller.account);
    let mut session = step.caller.session.clone();
    if !storage::session::lock(&step.tx, &mut session).await? {
        return Err(Code::SessionEnded.into());
    }
    let rescued = session.is_rescued();
    if rescued {
        end_old_factors(&step).await?;
    }
    let authenticator = AuthenticatorId::draw(now, &*app.entropy);
    storage::two_step::enable(&step.tx, app.seal(), account.id, authenticator, finalized, now).await?;
    let epoch = raise_epoch(&step.tx, account.id, session.id, Surviving::Only(session.id)).await?;
    let raised = if step.caller.ticket().is_some() {
        let _was_live = storage::session::end(&step.tx, account.id, session.id, now).await?;
        None
    } else {
        let standing = (epoch, account.password_compromised);
        let session = session.enrolled(standing, finalized.run.password_checked_at);
        let refresh = RefreshToken::fresh(account.id, session.id, session.rotation, &*app.entropy);
        storage::session::raise(&step.tx, &session, &refresh, now).await?;
        Some((session, refresh))
    };
    storage::enrollment::end(&step.tx, account.id, step.enrollment.id, Ending::Completed).await?;
    let kind = if rescued { EventType::SupportRecoveryCompleted } else { EventType::TwoStepEnabled };
    app.record(&step.tx, step.event(client, kind)).await?;
    tell(&step, client, (now, rescued)).await?;
    bid_farewell(&step, &finalized.phone).await?;
    step.tx.commit().await?;
    app.wake_sender();
    Ok(raised)
}

/// Mails the address, and those that were replaced lately, a link that turns it off again.
async fn tell(step: &Step<'_>, client: &Client, (now, rescued): (Timestamp, bool)) -> Result<(), Problem> {
    let (app, account) = (step.app, &step.caller.account);
    for address in storage::undo::every_address(&step.tx, account, now).await? {
        let link = undo_link(app, &step.tx, account, Undoes::TwoStep, (now, UNDO_LIFE)).await?;
        let (when, words) = ((now, &client.origin()), app.words.in_language(account.locale));
        let letter = if rescued {
            words.support_recovery_completed(&address, when, &link)
        } else {
            words.two_step_enabled(&address, when, &link)
        };
        app.notify(&step.tx, account.id, letter).await?;
    }
    Ok(())
}

/// Tells the number that was on file, where the wizard ended without it or with another, and erases what was
/// texted before.
async fn bid_farewell(step: &Step<'_>, kept: &KeptPhone) -> Result<(), Problem> {
    let account = &step.caller.account;
    let Some(old) = &account.phone else { return Ok(()) };
    let event_type = match kept {
        KeptPhone::OnFile => return Ok(()),
        KeptPhone::Proven { number, .. } if *number == old.number => {
            let rescued = step.caller.session.is_rescued();
            let event_type = EventType::SupportRecoveryCompleted;
            let to = (number, Afterwards::OnFile);
            return if rescued {
                sms_notice::text(step.app, &step.tx, account, to, event_type).await
            } else {
                Ok(())
            };
        }
        KeptPhone::Proven { .. } => EventType::PhoneChanged,
        KeptPhone::None | KeptPhone::EraseOnFile => EventType::PhoneRemoved,
    };
    storage::phone::forget_texts(&step.tx, account.id).await?;
    let to = (&old.number, Afterwards::Gone);
    sms_notice::text(step.app, &step.tx, account, to, event_type).await
}
