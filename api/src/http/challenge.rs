//! Whoever holds a challenge, as a handler's parameter.

use std::{future::Future, pin::Pin};

use actix_web::{FromRequest, HttpRequest, dev::Payload, web::Data};
use serde::de::DeserializeOwned;

use super::{
    json,
    problem::{Code, Problem},
};
use crate::{
    app::App,
    storage::{self, challenge::SecondStep},
    token::{Presented, TokenKind},
};

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
            let (app, ChallengePresented { token, asked }) = present::<B>(&request, payload).await?;
            Ok(Self { second_step: read_live(&app, &token).await?, token, asked })
        })
    }
}

/// A caller whose challenge token was issued here; whether it is still good is read under the account's lock, by whoever
/// spends it.
pub struct ChallengePresented<B: ChallengeBody> {
    /// The token.
    pub token: Presented,
    /// What is asked.
    pub asked: B::Asked,
}

impl<B: ChallengeBody> FromRequest for ChallengePresented<B> {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, payload) = (request.clone(), payload.take());
        Box::pin(async move { Ok(present(&request, payload).await?.1) })
    }
}

async fn present<B: ChallengeBody>(
    request: &HttpRequest,
    payload: Payload,
) -> Result<(Data<App>, ChallengePresented<B>), Problem> {
    let (token, asked) = json::read::<B>(request, payload).await?.parse()?;
    let app = request.app_data::<Data<App>>().ok_or(Code::Unavailable)?;
    let token = app.tokens.read(TokenKind::Challenge, &token).ok_or(Code::ChallengeExpired)?;
    Ok((app.clone(), ChallengePresented { token, asked }))
}

/// A challenge that is still good.
///
/// # Errors
/// `challenge_expired`.
pub async fn read_live(app: &App, token: &Presented) -> Result<SecondStep, Problem> {
    let db = app.database().await?;
    let at = (app.config.sms_offered(), app.now());
    let found = storage::challenge::read(&db, &app.sealer, token, at).await?;
    found.filter(|found| !found.standing.is_gone(app.now())).ok_or_else(|| Code::ChallengeExpired.into())
}
