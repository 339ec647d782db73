//! Changing the account.

use serde_json::json;

use super::Person;
use crate::support::client::Answer;

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
