//! Changing the account.

use serde_json::{Value, json};

use super::Person;
use crate::support::{TestApp, client::Answer};

impl Person {
    /// Changes the password; knows the new one from then on.
    pub(crate) async fn changes_password(&mut self, new: &str) -> Answer {
        let body = json!({ "current_password": self.password, "new_password": new });
        let answer = self.call("PUT", "/account/password").json(&body).send().await;
        if answer.status == 204 {
            new.clone_into(&mut self.password);
        }
        answer
    }

    /// Proves who they are once more.
    pub(crate) async fn tries_to_reauthenticate(&self, factor: Value) -> Answer {
        let mut body = json!({ "password": self.password });
        body.as_object_mut().expect("an object").extend(factor.as_object().expect("an object").clone());
        self.posts("/sessions/current/reauthenticate", body).await
    }

    /// Proves who they are with password and app, half a minute later so that the code is a new one.
    pub(crate) async fn reauthenticates(&mut self, app: &TestApp) -> Answer {
        app.seconds_later(30);
        let factor = json!({ "method": "authenticator", "code": self.code() });
        let answer = self.tries_to_reauthenticate(factor).await.expect_status(200);
        self.holds_session(answer)
    }

    /// Proves who they are with the password alone.
    pub(crate) async fn reauthenticates_by_password(&mut self) -> Answer {
        let answer = self.tries_to_reauthenticate(json!({})).await.expect_status(200);
        self.holds_session(answer)
    }

    /// Proves who they are with password and a text message, a minute later so that one may be sent.
    pub(crate) async fn reauthenticates_by_sms(&mut self, app: &TestApp) -> Answer {
        app.seconds_later(61);
        self.posts("/sessions/current/reauthenticate/sms", json!({})).await.expect_status(202);
        let factor = json!({ "method": "sms", "code": self.client.code_to(&self.phone).await });
        let answer = self.tries_to_reauthenticate(factor).await.expect_status(200);
        self.holds_session(answer)
    }

    /// Asks for another address.
    pub(crate) async fn tries_to_change_email(&self, new: &str) -> Answer {
        self.posts("/account/email", json!({ "new_email": new })).await
    }

    /// Enters a code for the new address.
    pub(crate) async fn tries_to_verify_email(&self, code: &str) -> Answer {
        self.posts("/account/email/verify", json!({ "code": code })).await
    }

    /// Changes the address and has it from then on.
    pub(crate) async fn changes_email(&mut self, new: &str) {
        self.tries_to_change_email(new).await.expect_status(202);
        self.tries_to_verify_email(&self.client.code_to(new).await).await.expect_status(204);
        new.clone_into(&mut self.email);
    }

    /// Enters a number for the account.
    pub(crate) async fn tries_to_change_phone(&self, number: &str) -> Answer {
        self.call("PUT", "/account/phone").json(&json!({ "phone": number })).send().await
    }

    /// Enters a code for the account's new number.
    pub(crate) async fn tries_to_prove_phone(&self, code: &str) -> Answer {
        self.posts("/account/phone/verify", json!({ "code": code })).await
    }

    /// Puts a number on file and has it from then on.
    pub(crate) async fn changes_phone(&mut self, number: &str) {
        self.tries_to_change_phone(number).await.expect_status(202);
        self.tries_to_prove_phone(&self.client.code_to(number).await).await.expect_status(204);
        number.clone_into(&mut self.phone);
    }

    /// Has a proven phone on file, a session, and two-step verification off.
    pub(crate) async fn with_phone_on_file(self) -> Self {
        let mut person = self.signed_in().await;
        let number = person.phone.clone();
        person.changes_phone(&number).await;
        person
    }

    /// Adds an authenticator and carries its app beside the old one, which is given back.
    pub(crate) async fn adds_authenticator(&mut self, name: &str) -> Self {
        let before = self.clone();
        self.moves_to_new_phone(json!({ "purpose": "add_authenticator", "name": name })).await;
        before
    }

    /// The path of their authenticator at a place of the list, the oldest first.
    pub(crate) async fn authenticator_path(&self, place: usize) -> String {
        let status = self.reads("/two-step").await.expect_status(200);
        let id = status["authenticators"][place]["id"].as_str().expect("an authenticator");
        format!("/two-step/authenticators/{id}")
    }

    /// What asks for an authenticator in place of theirs at a place of the list.
    pub(crate) async fn replacement_of(&self, place: usize) -> Value {
        let path = self.authenticator_path(place).await;
        json!({ "purpose": "replace_authenticator", "authenticator_id": path.rsplit('/').next() })
    }

    /// How many security events of a type their account has.
    pub(crate) async fn events_of(&self, kind: &str) -> usize {
        let answer = self.reads("/account/events?limit=100").await.expect_status(200);
        let events = answer["events"].as_array().expect("events");
        events.iter().filter(|event| event["type"] == kind).count()
    }
}
