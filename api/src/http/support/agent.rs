//! An agent, as a handler's parameter.

use std::future::{Ready, ready};

use actix_web::{FromRequest, HttpMessage, HttpRequest, dev::Payload};

use crate::{
    app::App,
    domain::{ids::AccountId, role::Role},
    http::{
        problem::{Code, Problem},
        proof::SignedIn,
    },
};

/// A caller with a role, freshly signed in with two factors; the scope's guard has checked it.
#[derive(Debug, Clone)]
pub struct SupportAgent {
    /// Who.
    pub caller: SignedIn,
    /// What they may do, as the row says.
    pub role: Role,
}

impl SupportAgent {
    /// Their account.
    #[must_use]
    pub fn id(&self) -> AccountId {
        self.caller.account.id
    }

    /// Fails where the second factor was SMS: a stolen SIM of an agent starts nothing.
    ///
    /// # Errors
    /// `reauthentication_required` or `step_up_too_weak`.
    pub fn require_strong(&self, app: &App) -> Result<(), Problem> {
        Ok(self.caller.session.require_strong(true, app.now())?)
    }
}

impl FromRequest for SupportAgent {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let role = request.extensions().get::<Role>().copied();
        let caller = SignedIn::from_request(request, payload).into_inner();
        ready(caller.and_then(|caller| Ok(Self { caller, role: role.ok_or(Code::Forbidden)? })))
    }
}
