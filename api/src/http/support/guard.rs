//! Who may enter the calls of support.

use actix_web::{
    Error, HttpMessage,
    body::{EitherBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    middleware::Next,
    web::Data,
};

use crate::{
    app::App,
    domain::role::Role,
    http::{
        guard::{authenticate, pass, refusal},
        problem::{Code, Problem},
    },
    storage::session::SessionWithAccount,
};

/// Passes whoever has a role by its row, and a session without restriction whose last proof is at most five
/// minutes old, of password and second factor together, also where their own two-step verification is off.
///
/// # Errors
/// Only what the call itself fails with.
pub async fn agents<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, Error> {
    let found = admitted(&request).await.map(|(found, role)| {
        request.extensions_mut().insert(role);
        found
    });
    pass(found, request, next).await
}

async fn admitted(request: &ServiceRequest) -> Result<(SessionWithAccount, Role), Problem> {
    let found = authenticate(request).await?;
    if let Some(restriction) = found.session.restriction {
        return Err(refusal(restriction).into());
    }
    let app = request.app_data::<Data<App>>().ok_or(Code::Unavailable)?;
    let role = found.role.ok_or(Code::Forbidden)?;
    found.session.require_fresh(true, app.now())?;
    Ok((found, role))
}
