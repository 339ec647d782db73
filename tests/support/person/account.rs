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

    /// Has a proven phone on file, a session, and two-step verification off.
    pub(crate) async fn with_phone_on_file(self) -> Self {
        let person = self.signed_in().await;
        let body = json!({ "phone": person.phone });
        person.call("PUT", "/account/phone").json(&body).send().await.expect_status(202);
        let code = person.client.code_to(&person.phone).await;
        person.posts("/account/phone/verify", json!({ "code": code })).await.expect_status(204);
        person
    }
}
