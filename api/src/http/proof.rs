//! What the caller has proven, as a handler's parameter: if it compiles, the caller was checked.

use std::{
    future::{Future, Ready, ready},
    ops::Deref,
    pin::Pin,
    rc::Rc,
};

use actix_web::{FromRequest, HttpMessage, HttpRequest, dev::Payload, web::Data};
use serde::de::DeserializeOwned;

use super::{
    json,
    problem::{Code, Problem},
};
use crate::{
    app::App,
    domain::session::Restriction,
    storage::{self, challenge::SecondStep, session::SessionWithAccount},
    token::{Presented, TokenKind},
};

/// A caller with a live session; the scope's guard has read it.
#[derive(Debug, Clone)]
pub struct SignedIn(Rc<SessionWithAccount>);

impl Deref for SignedIn {
    type Target = SessionWithAccount;

    fn deref(&self) -> &SessionWithAccount {
        &self.0
    }
}

impl FromRequest for SignedIn {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let found = request.extensions().get::<Rc<SessionWithAccount>>().cloned();
        ready(found.map(Self).ok_or_else(|| Code::Unauthenticated.into()))
    }
}

/// A caller whose token stands for a recent, strong proof: password and second factor at most five minutes
/// ago, the second factor neither SMS nor a weakly added authenticator. A session that is recovering by
/// emergency code counts as strong for the calls open to it.
#[derive(Debug, Clone)]
pub struct StronglyAuthenticated(pub SignedIn);

impl FromRequest for StronglyAuthenticated {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let app = request.app_data::<Data<App>>().cloned();
        let signed_in = SignedIn::from_request(request, payload).into_inner();
        ready(signed_in.and_then(|caller| {
            let app = app.ok_or(Code::Unavailable)?;
            judge_strength(&caller, &app).map(|()| Self(caller))
        }))
    }
}

fn judge_strength(caller: &SessionWithAccount, app: &App) -> Result<(), Problem> {
    let two_step_on = caller.account.two_step_enabled_at.is_some();
    if caller.session.restriction == Some(Restriction::EmergencyRecovery) {
        Ok(())
    } else if !caller.session.is_fresh(two_step_on, app.now()) {
        Err(Problem::reauthentication(if two_step_on { "aal2" } else { "aal1" }))
    } else if two_step_on && !caller.session.strong {
        Err(Code::StepUpTooWeak.into())
    } else {
        Ok(())
    }
}

/// A body that carries a challenge token beside what is asked.
pub trait ChallengeBody: DeserializeOwned + 'static {
    /// What is asked, parsed.
    type Asked;

    /// Parses everything, before the challenge is looked up: a malformed code counts nowhere.
    ///
    /// # Errors
    /// `validation_failed`.
    fn parse(self) -> Result<(String, Self::Asked), Problem>;
}

/// A caller who holds a challenge: a right password, not used yet.
pub struct ChallengeHolder<B: ChallengeBody> {
    /// The token.
    pub token: Presented,
    /// The challenge with all that decides it.
    pub second_step: SecondStep,
    /// What is asked.
    pub asked: B::Asked,
}

impl<B: ChallengeBody> FromRequest for ChallengeHolder<B> {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, payload) = (request.clone(), payload.take());
        Box::pin(async move {
            let (token, asked) = json::read::<B>(&request, payload).await?.parse()?;
            let app = request.app_data::<Data<App>>().ok_or(Code::Unavailable)?;
            let token = app.tokens.read(TokenKind::Challenge, &token).ok_or(Code::ChallengeExpired)?;
            let db = app.database().await?;
            let sms = app.config.sms_offered();
            let second_step = storage::challenge::read(&db, &app.sealer, &token, sms).await?;
            let second_step = second_step.filter(|found| !found.standing.is_gone(app.now()));
            Ok(Self { token, second_step: second_step.ok_or(Code::ChallengeExpired)?, asked })
        })
    }
}
