//! Becoming somebody with an account.

use serde_json::{Value, json};

use super::Person;
use crate::support::client::Answer;

impl Person {
    /// Signs up.
    pub(crate) async fn signs_up(&mut self) {
        let answer = self.tries_to_sign_up(json!({})).await.expect_status(202);
        self.sign_up_token = answer.text("sign_up_token");
    }

    /// Signs up with some fields other than usual; null leaves a field out.
    pub(crate) async fn tries_to_sign_up(&self, changes: Value) -> Answer {
        let mut form = json!({
            "email": self.email, "password": self.password, "first_name": "Kari", "last_name": "Nordmann",
        });
        let fields = form.as_object_mut().expect("an object");
        fields.extend(changes.as_object().expect("an object").clone());
        fields.retain(|_, value| !value.is_null());
        self.client.post("/accounts", &form).send().await
    }

    /// Enters the code of the newest mail.
    pub(crate) async fn confirms_email(&self) {
        let code = self.client.code_to(&self.email).await;
        self.tries_to_confirm(&code).await.expect_status(204);
    }

    /// Enters a code for the sign-up.
    pub(crate) async fn tries_to_confirm(&self, code: &str) -> Answer {
        let body = json!({ "sign_up_token": self.sign_up_token, "code": code });
        self.client.post("/accounts/verify-email", &body).send().await
    }

    /// Has an account, confirmed, and is not signed in.
    pub(crate) async fn with_account(mut self) -> Self {
        self.signs_up().await;
        self.confirms_email().await;
        self
    }

    /// Has an account without two-step verification, and a session.
    pub(crate) async fn signed_in(self) -> Self {
        let mut person = self.with_account().await;
        person.signs_in().await.expect_status(201);
        person
    }
}
