//! The calls that are measured.

mod wizard;

use std::{future::Future, pin::Pin, sync::Arc};

use serde_json::json;
use tokio::sync::Mutex;
use totp_rs::{Algorithm, Builder, Secret};
use twostep::clock::{Clock, SystemClock};

use crate::{
    Failure,
    connection::Connection,
    stock::{PASSWORD, Stock},
};

pub(crate) use wizard::enroll;

/// A connection as a loop hands it over.
pub(crate) type Shared = Arc<Mutex<Connection>>;

/// What becomes of a call.
type Made = Pin<Box<dyn Future<Output = Result<(), Failure>> + Send>>;

/// A call for the next of the people.
pub(crate) type Call = fn(Arc<Stock>, Shared) -> Made;

/// Nothing but the way to and fro.
pub(crate) fn nothing(_: Arc<Stock>, connection: Shared) -> Made {
    Box::pin(async move { connection.lock().await.get("/", "").await?.expect(200).map(drop) })
}

/// `GET /account`, with its session checked.
pub(crate) fn read_account(stock: Arc<Stock>, connection: Shared) -> Made {
    Box::pin(async move {
        let person = stock.in_turn()?;
        let answer = connection.lock().await.get("/api/v1/account", &person.access).await?;
        answer.expect(200).map(drop)
    })
}

/// Address and password, for a session.
pub(crate) fn sign_in(stock: Arc<Stock>, connection: Shared) -> Made {
    Box::pin(async move {
        let body = json!({ "email": stock.in_turn()?.email, "password": PASSWORD });
        let answer = connection.lock().await.post("/api/v1/sessions", "", &body).await?;
        answer.expect(201).map(drop)
    })
}

/// Address and password for a challenge, and the code of the authenticator for a session: two calls. Nobody's turn may
/// come twice in half a minute, since a code is taken once.
pub(crate) fn sign_in_in_two_steps(stock: Arc<Stock>, connection: Shared) -> Made {
    Box::pin(async move {
        let person = stock.in_turn()?;
        let (_, key) = person.challenge.as_ref().ok_or("a person without an authenticator")?;
        let body = json!({ "email": person.email, "password": PASSWORD });
        let mut http = connection.lock().await;
        let asked = http.post("/api/v1/sessions", "", &body).await?.expect(200)?.json();
        let token = asked["challenge"]["token"].as_str().ok_or("no challenge")?;
        let body = json!({ "challenge_token": token, "method": "authenticator", "code": code_of(key)? });
        http.post("/api/v1/sessions/second-step", "", &body).await?.expect(201).map(drop)
    })
}

/// The code of the authenticator, for a challenge that was not answered yet.
pub(crate) fn second_step(stock: Arc<Stock>, connection: Shared) -> Made {
    Box::pin(async move {
        let (challenge, key) = stock.unused()?.challenge.as_ref().ok_or("a person without a challenge")?;
        let body = json!({ "challenge_token": challenge, "method": "authenticator", "code": code_of(key)? });
        let answer = connection.lock().await.post("/api/v1/sessions/second-step", "", &body).await?;
        answer.expect(201).map(drop)
    })
}

/// The refresh token that is good now, for the next one.
pub(crate) fn refresh(stock: Arc<Stock>, connection: Shared) -> Made {
    Box::pin(async move {
        let mut token = stock.in_turn()?.refresh.lock().await;
        let body = json!({ "refresh_token": *token });
        let answer =
            connection.lock().await.post("/api/v1/sessions/refresh", "", &body).await?.expect(200)?;
        answer.json()["refresh_token"].as_str().ok_or("no refresh token")?.clone_into(&mut token);
        Ok(())
    })
}

/// The code that an app shows now.
fn code_of(key: &[u8]) -> Result<String, Failure> {
    let secret = Secret::new(key.to_vec().into_boxed_slice());
    let builder = Builder::new().with_algorithm(Algorithm::SHA1).with_digits(6).with_step_duration(30);
    let totp = builder.with_skew(0).with_secret(secret).build_noncompliant();
    Ok(totp.generate(u64::try_from(SystemClock.now().as_second())?).to_string())
}
