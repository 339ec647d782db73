//! Mailed links: setting a new password, and taking a change back.

use serde_json::json;

use super::Person;
use crate::support::client::Answer;

impl Person {
    /// Asks for a link that sets a new password.
    pub(crate) async fn asks_for_reset(&self) {
        self.client.post("/password-resets", &json!({ "email": self.email })).send().await.expect_status(202);
    }

    /// Sets a new password by a mailed link's token.
    pub(crate) async fn tries_to_reset(&self, token: &str, new: &str) -> Answer {
        let body = json!({ "token": token, "new_password": new, "transport": "body" });
        self.client.post("/password-resets/confirm", &body).send().await
    }

    /// Sets a new password by a mailed link, and knows it from then on.
    pub(crate) async fn resets_password(&mut self, new: &str) -> Answer {
        self.asks_for_reset().await;
        let token = self.client.link_to(&self.email, "reset").await;
        new.clone_into(&mut self.password);
        self.tries_to_reset(&token, new).await.expect_status(200)
    }

    /// Takes a change back by a mailed link's token.
    pub(crate) async fn undoes(&self, token: &str) -> Answer {
        self.client.post("/undo", &json!({ "token": token })).send().await
    }
}
