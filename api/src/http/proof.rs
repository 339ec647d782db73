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

impl SignedIn {
    /// Fails unless the token stands for a recent proof: at most five minutes old, with two-step on for
    /// password and second factor together.
    ///
    /// # Errors
    /// `reauthentication_required`.
    pub fn require_fresh(&self, app: &App) -> Result<(), Problem> {
        Ok(self.session.require_fresh(self.account.two_step_enabled_at.is_some(), app.now())?)
    }

    /// Fails unless the proof is recent and strong: its second factor neither SMS nor a weakly added
    /// authenticator. A session that is recovering by emergency code counts as strong for the calls open to it.
    ///
    /// # Errors
    /// `reauthentication_required` or `step_up_too_weak`.
    pub fn require_strong(&self, app: &App) -> Result<(), Problem> {
        Ok(self.session.require_strong(self.account.two_step_enabled_at.is_some(), app.now())?)
    }
}

/// A caller whose token stands for a recent proof, see [`SignedIn::require_fresh`].
#[derive(Debug, Clone)]
pub struct FreshlyAuthenticated(pub SignedIn);

impl FromRequest for FreshlyAuthenticated {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        ready(judged(request, payload, SignedIn::require_fresh).map(Self))
    }
}

/// A caller whose token stands for a recent and strong proof, see [`SignedIn::require_strong`].
#[derive(Debug, Clone)]
pub struct StronglyAuthenticated(pub SignedIn);

impl FromRequest for StronglyAuthenticated {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        ready(judged(request, payload, SignedIn::require_strong).map(Self))
    }
}

fn judged(
    request: &HttpRequest,
    payload: &mut Payload,
    judge: fn(&SignedIn, &App) -> Result<(), Problem>,
) -> Result<SignedIn, Problem> {
    let app = request.app_data::<Data<App>>().ok_or(Code::Unavailable)?;
    let caller = SignedIn::from_request(request, payload).into_inner()?;
    judge(&caller, app).map(|()| caller)
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
            let at = (app.config.sms_offered(), app.now());
            let second_step = storage::challenge::read(&db, &app.sealer, &token, at).await?;
            let second_step = second_step.filter(|found| !found.standing.is_gone(app.now()));
            Ok(Self { token, second_step: second_step.ok_or(Code::ChallengeExpired)?, asked })
        })
    }
}
