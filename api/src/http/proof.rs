//! What the caller has proven, as a handler's parameter: if it compiles, the caller was checked.

use std::{
    future::{Ready, ready},
    ops::Deref,
    rc::Rc,
};

use actix_web::{FromRequest, HttpMessage, HttpRequest, dev::Payload, web::Data};

use super::problem::{Code, Problem};
use crate::{app::App, storage::session::SessionWithAccount, token::Ticket};

/// A caller with a live session; the scope's guard has read it.
#[derive(Debug, Clone)]
pub struct SignedIn {
    found: Rc<SessionWithAccount>,
    ticket: Option<Rc<Ticket>>,
}

impl Deref for SignedIn {
    type Target = SessionWithAccount;

    fn deref(&self) -> &SessionWithAccount {
        &self.found
    }
}

impl FromRequest for SignedIn {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let known = request.extensions();
        let found = known.get::<Rc<SessionWithAccount>>().cloned();
        let ticket = known.get::<Rc<Ticket>>().cloned();
        ready(found.map(|found| Self { found, ticket }).ok_or_else(|| Code::Unauthenticated.into()))
    }
}

impl SignedIn {
    /// The enrollment token that was presented in place of an access token: all that its holder may do is run
    /// the one enrollment that it began.
    #[must_use]
    pub fn ticket(&self) -> Option<&Ticket> {
        self.ticket.as_deref()
    }

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
