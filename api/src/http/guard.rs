//! Who may pass: each scope of the route table names one of these, before a body is read.

use std::rc::Rc;

use actix_web::{
    Error, HttpMessage,
    body::{EitherBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    http::header,
    middleware::Next,
    web::Data,
};
use jiff::Timestamp;

use super::problem::{Code, Problem};
use crate::{
    app::App,
    domain::{
        ids::{AccountId, SessionId},
        session::{Restriction, Session},
    },
    storage::{self, session::SessionWithAccount},
};

/// Passes whoever presents a live session's access token, also a restricted one; others get
/// `unauthenticated` or `session_ended`.
///
/// # Errors
/// Only what the call itself fails with.
pub async fn any_session<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, Error> {
    let found = authenticate(&request).await;
    pass(found, request, next).await
}

/// Passes a session that is not restricted, or restricted to recovery by emergency code.
///
/// # Errors
/// Only what the call itself fails with.
pub async fn signed_in_or_recovering<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, Error> {
    pass_unless_restricted(request, next, Some(Restriction::EmergencyRecovery)).await
}

/// Passes a session that is not restricted, or restricted to choosing a new password.
///
/// # Errors
/// Only what the call itself fails with.
pub async fn signed_in_or_changing_password<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, Error> {
    pass_unless_restricted(request, next, Some(Restriction::PasswordChangeRequired)).await
}

/// Passes whoever presents the access token of a live session without restriction; others get
/// `unauthenticated`, `session_ended`, or the code that names the restriction.
///
/// # Errors
/// Only what the call itself fails with.
pub async fn signed_in<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, Error> {
    pass_unless_restricted(request, next, None).await
}

/// Passes a session, unless it is restricted to something other than `allowed`.
async fn pass_unless_restricted<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
    allowed: Option<Restriction>,
) -> Result<ServiceResponse<EitherBody<B>>, Error> {
    let found = authenticate(&request).await.and_then(|found| match found.session.restriction {
        Some(restriction) if allowed != Some(restriction) => Err(refusal(restriction).into()),
        _ => Ok(found),
    });
    pass(found, request, next).await
}

/// What a restricted session's other calls are answered with.
#[must_use]
pub const fn refusal(restriction: Restriction) -> Code {
    match restriction {
        Restriction::EmergencyRecovery | Restriction::SupportRecovery => Code::RecoveryPending,
        Restriction::EnrollmentRequired => Code::EnrollmentRequired,
        Restriction::PasswordChangeRequired => Code::PasswordChangeRequired,
    }
}

/// Hands the session on to the handler, or answers with the problem.
pub(super) async fn pass<B: MessageBody + 'static>(
    found: Result<SessionWithAccount, Problem>,
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, Error> {
    match found {
        Ok(found) => {
            request.extensions_mut().insert(Rc::new(found));
            Ok(next.call(request).await?.map_into_left_body())
        }
        Err(problem) => Ok(request.error_response(problem).map_into_right_body()),
    }
}

/// The live session of a request's access token.
pub(super) async fn authenticate(request: &ServiceRequest) -> Result<SessionWithAccount, Problem> {
    let app = request.app_data::<Data<App>>().ok_or(Code::Unavailable)?;
    let token = bearer(request.headers()).ok_or(Code::Unauthenticated)?;
    session_of(app, token).await
}

/// The live session of an access token, judged by its row.
///
/// # Errors
/// `unauthenticated` for a token that was never ours, is too old, or of an older generation;
/// `session_ended` where the session is over.
pub async fn session_of(app: &App, token: &str) -> Result<SessionWithAccount, Problem> {
    let verified = app.access.verify(token, app.now()).ok_or(Code::Unauthenticated)?;
    let found = live(app, (verified.account, verified.session)).await?;
    if found.session.generation == verified.generation {
        Ok(found)
    } else {
        Err(Code::Unauthenticated.into())
    }
}

/// A live session as its row tells, held to how its account stands now.
///
/// # Errors
/// `session_ended` where it is over.
pub(super) async fn live(
    app: &App,
    (account, session): (AccountId, SessionId),
) -> Result<SessionWithAccount, Problem> {
    let now = app.now();
    let db = app.reader().await?;
    let found = storage::session::read(&*db, &app.sealer, account, session, now).await?;
    app.name_in_log(account, Some(session));
    let SessionWithAccount { session, account, role } = found.ok_or(Code::SessionEnded)?;
    let standing = (account.two_step_enabled_at.is_some(), account.password_compromised);
    Ok(SessionWithAccount { session: held(app, session, standing, now), account, role })
}

/// A session held to its account as it stands at `now`: whether two-step verification is on, and whether others may
/// know the password.
pub(super) fn held(
    app: &App,
    session: Session,
    (two_step_on, password_compromised): (bool, bool),
    now: Timestamp,
) -> Session {
    session.held_to(password_compromised, !two_step_on && app.config.policy.requires(now))
}

/// The token of `Authorization: Bearer …` (RFC 6750 section 2.1).
#[must_use]
pub fn bearer(headers: &header::HeaderMap) -> Option<&str> {
    let (scheme, token) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::{AUTHORIZATION, HeaderMap, HeaderValue};
    use proptest::prelude::*;

    use super::bearer;

    fn read(header: &[u8]) -> Option<String> {
        let mut headers = HeaderMap::new();
        headers.insert(AUTHORIZATION, HeaderValue::from_bytes(header).ok()?);
        bearer(&headers).map(str::to_owned)
    }

    proptest! {
        #[test]
        fn bytes_never_panic_and_other_schemes_bear_nothing(
            header in proptest::collection::vec(any::<u8>(), 0..60), scheme in "[A-Za-z]{1,8}", token in "[!-~]{1,40}"
        ) {
            let _ = read(&header);
            let is_bearer = scheme.eq_ignore_ascii_case("bearer");
            prop_assert_eq!(read(format!("{scheme} {token}").as_bytes()).is_some(), is_bearer);
            prop_assert_eq!(read(format!("{scheme}{token}").as_bytes()), None);
        }

        #[test]
        fn a_token_is_read_as_it_stands(token in "[A-Za-z0-9._~+/-]{1,60}") {
            prop_assert_eq!(read(format!("Bearer {token}").as_bytes()), Some(token.clone()));
            prop_assert_eq!(read(format!("bearer {token}").as_bytes()), Some(token));
        }
    }
}
