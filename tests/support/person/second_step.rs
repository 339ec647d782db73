//! The second step of signing in, and the way back in.

use serde_json::json;

use super::Person;
use crate::support::{TestApp, client::Answer};

impl Person {
    /// Enters the password and gets a challenge.
    pub(crate) async fn gets_challenge(&mut self) -> String {
        self.signs_in().await.expect_status(200);
        self.challenge.clone()
    }

    /// Enters a code for the challenge.
    pub(crate) async fn enters(&self, method: &str, code: &str) -> Answer {
        self.answers(&self.challenge, method, code).await
    }

    /// Enters a code for a challenge.
    pub(crate) async fn answers(&self, challenge: &str, method: &str, code: &str) -> Answer {
        let body = json!({ "challenge_token": challenge, "method": method, "code": code });
        self.client.post("/sessions/second-step", &body).send().await
    }

    /// Signs in with password and the app's code.
    pub(crate) async fn signs_in_with_app(&mut self) -> Answer {
        self.gets_challenge().await;
        let answer = self.enters("authenticator", &self.code()).await.expect_status(201);
        self.holds_session(answer)
    }

    /// Enters wrong codes, each once it is looked at, until authenticator and SMS are disabled.
    pub(crate) async fn enters_wrong_codes_until_disabled(&mut self, app: &TestApp) {
        loop {
            app.hours_later(1);
            self.gets_challenge().await;
            let answer = self.enters("authenticator", &self.wrong_code()).await;
            if answer.status != 401 {
                answer.expect_problem(403, "second_step_disabled");
                return;
            }
        }
    }

    /// Signs in with password and emergency code, and writes down the new one.
    pub(crate) async fn signs_in_with_emergency_code(&mut self) -> Answer {
        self.gets_challenge().await;
        let answer = self.enters("emergency_code", &self.emergency_code).await.expect_status(201);
        self.notes_code(&answer["emergency_code"]);
        self.holds_session(answer)
    }

    /// Asks for a text message for the challenge.
    pub(crate) async fn asks_for_sms(&self) -> Answer {
        let body = json!({ "challenge_token": self.challenge });
        self.client.post("/sessions/second-step/sms", &body).send().await
    }

    /// Gets a text message for the challenge, and its code.
    pub(crate) async fn gets_sms(&self) -> String {
        self.asks_for_sms().await.expect_status(202);
        self.client.code_to(&self.phone).await
    }

    /// Reads the challenge.
    pub(crate) async fn reads_challenge(&self) -> Answer {
        let body = json!({ "challenge_token": self.challenge });
        self.client.post("/sessions/second-step/status", &body).send().await
    }

    /// Asks again for the answer to the emergency code, as after a lost connection.
    pub(crate) async fn repeats(&self, challenge: &str, code: &str) -> Answer {
        let body = json!({ "challenge_token": challenge, "code": code });
        self.client.post("/sessions/second-step/repeat", &body).send().await
    }

    /// Ticks the box beside the new emergency code.
    pub(crate) async fn acknowledges(&self) -> Answer {
        let body = json!({ "acknowledged": true, "issued_at": self.issued_at });
        self.posts("/two-step/emergency-code/acknowledge", body).await
    }

    /// Says that the authenticator is still at hand.
    pub(crate) async fn keeps_authenticator(&mut self) -> Answer {
        let answer =
            self.posts("/two-step/recovery", json!({ "authenticator": "kept" })).await.expect_status(200);
        self.holds_session(answer)
    }
}
