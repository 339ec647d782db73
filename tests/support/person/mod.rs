//! A person who uses the product through its API. Verbs in the third person are expected to succeed; `tries_…`
//! gives whatever comes back.

mod account;
mod agent;
mod embedded;
mod links;
mod second_step;
mod sign_up;
mod wizard;

pub(crate) use agent::TICKET;

use std::sync::Arc;

use jiff::Timestamp;
use serde_json::{Value, json};
use twostep::clock::Clock;

use super::{
    TestApp,
    authenticator::Authenticator,
    client::{API, Answer, Call, Client},
};

/// The password of everybody who does not choose another.
pub(crate) const PASSWORD: &str = "nine green bottles on a wall";

/// The number of everybody who does not enter another.
pub(crate) const PHONE: &str = "+4791234567";

/// Somebody, with what they hold.
#[derive(Clone)]
pub(crate) struct Person {
    /// The door they use.
    pub(crate) client: Client,
    /// Their address.
    pub(crate) email: String,
    /// Their password.
    pub(crate) password: String,
    /// Their phone number.
    pub(crate) phone: String,
    /// The token that proves the mailbox.
    pub(crate) sign_up_token: String,
    /// Their access token.
    pub(crate) access: String,
    /// Their refresh token, or cookie.
    pub(crate) refresh: String,
    /// The challenge of a sign-in that is not finished.
    pub(crate) challenge: String,
    /// The wizard's run.
    pub(crate) enrollment: String,
    /// The emergency code shown last.
    pub(crate) emergency_code: String,
    /// When it was issued.
    pub(crate) issued_at: String,
    authenticator: Option<Authenticator>,
    clock: Arc<dyn Clock>,
}

impl Person {
    /// Somebody with the address `<name>@example.test`.
    pub(crate) fn new(client: Client, clock: Arc<dyn Clock>, name: &str) -> Self {
        let nothing = String::new;
        Self {
            client,
            email: format!("{name}@example.test"),
            password: PASSWORD.to_owned(),
            phone: PHONE.to_owned(),
            sign_up_token: nothing(),
            access: nothing(),
            refresh: nothing(),
            challenge: nothing(),
            enrollment: nothing(),
            emergency_code: nothing(),
            issued_at: nothing(),
            authenticator: None,
            clock,
        }
    }

    /// The same person at the door of another process.
    pub(crate) fn at(&self, app: &TestApp) -> Self {
        Self { client: app.client.clone(), ..self.clone() }
    }

    /// The same person with another address.
    pub(crate) fn known_as(self, email: &str) -> Self {
        Self { email: email.to_owned(), ..self }
    }

    /// The same person with another phone number.
    pub(crate) fn reached_at(self, phone: &str) -> Self {
        Self { phone: phone.to_owned(), ..self }
    }

    /// The same person with another password.
    pub(crate) fn whose_password_is(self, password: &str) -> Self {
        Self { password: password.to_owned(), ..self }
    }

    /// The same person with an authenticator app that they had before.
    pub(crate) fn with_app(self, app: Authenticator) -> Self {
        Self { authenticator: Some(app), ..self }
    }

    /// What their watch says.
    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Their authenticator app.
    pub(crate) fn app(&self) -> &Authenticator {
        self.authenticator.as_ref().expect("scanned a QR code before")
    }

    /// The code that their app shows now.
    pub(crate) fn code(&self) -> String {
        self.app().code(self.now(), 0)
    }

    /// A code that is wrong now.
    pub(crate) fn wrong_code(&self) -> String {
        self.app().wrong_code(self.now())
    }

    /// A call with their access token, to a path of the API.
    pub(crate) fn call(&self, method: &str, path: &str) -> Call {
        self.client.call(method, &format!("{API}{path}")).bearer(&self.access)
    }

    /// Reads a path of the API.
    pub(crate) async fn reads(&self, path: &str) -> Answer {
        self.call("GET", path).send().await
    }

    /// Posts to a path of the API.
    pub(crate) async fn posts(&self, path: &str, body: Value) -> Answer {
        self.call("POST", path).json(&body).send().await
    }

    /// Signs in with address and password, up to a session or a challenge.
    pub(crate) async fn signs_in(&mut self) -> Answer {
        let answer = self.tries_to_sign_in(&self.password.clone()).await;
        if answer.status == 200 {
            answer["challenge"]["token"].as_str().expect("a challenge").clone_into(&mut self.challenge);
            return answer;
        }
        self.holds_session(answer.expect_status(201))
    }

    /// Enters a password at sign-in.
    pub(crate) async fn tries_to_sign_in(&self, password: &str) -> Answer {
        self.client.post("/sessions", &json!({ "email": self.email, "password": password })).send().await
    }

    /// Refreshes the session.
    pub(crate) async fn refreshes(&mut self) -> Answer {
        let answer = self.tries_to_refresh(&self.refresh.clone()).await;
        self.holds_session(answer.expect_status(200))
    }

    /// Presents a refresh token.
    pub(crate) async fn tries_to_refresh(&self, token: &str) -> Answer {
        self.client.post("/sessions/refresh", &json!({ "refresh_token": token })).send().await
    }

    /// Ends the session.
    pub(crate) async fn signs_out(&self) {
        self.call("DELETE", "/sessions/current").send().await.expect_status(204);
    }

    /// Whether two-step verification is on, as the account says.
    pub(crate) async fn has_two_step(&self) -> bool {
        let account = self.reads("/account").await.expect_status(200);
        account["two_step"]["enabled"].as_bool().expect("on or off")
    }

    /// Whether another device would be signed in by the password alone.
    pub(crate) async fn signs_in_plainly_elsewhere(&self) -> bool {
        let elsewhere = self.tries_to_sign_in(&self.password).await;
        elsewhere.status == 201 && elsewhere["status"] == "signed_in"
    }

    /// Takes over the tokens of a *Session* answer.
    pub(crate) fn holds_session(&mut self, answer: Answer) -> Answer {
        self.takes_tokens(&answer.json);
        answer
    }

    /// Takes over the tokens of a *Session*.
    pub(crate) fn takes_tokens(&mut self, session: &Value) {
        session["access_token"].as_str().expect("an access token").clone_into(&mut self.access);
        if let Some(token) = session["refresh_token"].as_str() {
            token.clone_into(&mut self.refresh);
        }
    }
}
