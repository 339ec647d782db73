//! The enrollment, step by step.

use serde_json::{Value, json};

use super::{Authenticator, Person};
use crate::support::client::{Answer, Call};

impl Person {
    /// A call on the live enrollment; `path` is what follows its id.
    pub(crate) fn wizard(&self, method: &str, path: &str) -> Call {
        self.call(method, &format!("/two-step/enrollments/{}{path}", self.enrollment))
    }

    /// Posts to the live enrollment.
    pub(crate) async fn steps(&self, path: &str, body: Value) -> Answer {
        self.wizard("POST", path).json(&body).send().await
    }

    /// What the enrollment says of itself.
    pub(crate) async fn reads_wizard(&self) -> Answer {
        self.wizard("GET", "").send().await
    }

    /// The stage that the enrollment is at.
    pub(crate) async fn stage(&self) -> String {
        self.reads_wizard().await.expect_status(200).text("stage")
    }

    /// Enters the password again, and scans the QR code.
    pub(crate) async fn starts_enrollment(&mut self) -> Answer {
        let answer = self.tries_to_start(json!({ "password": self.password })).await.expect_status(201);
        self.scans(&answer);
        answer
    }

    /// Proves a new authenticator and has it instead of the old one.
    pub(crate) async fn moves_to_new_phone(&mut self, body: Value) {
        let begun = self.tries_to_start(body).await.expect_status(201);
        self.scans(&begun);
        let done = self.verifies().await;
        assert_eq!(done["stage"], "complete");
        self.takes_tokens(&done["session"]);
    }

    /// Scans the QR code of a new enrollment.
    pub(crate) fn scans(&mut self, started: &Answer) {
        self.enrollment = started.text("id");
        let uri = started["authenticator"]["otpauth_uri"].as_str().expect("an address to scan");
        self.authenticator = Some(Authenticator::reads(uri));
    }

    /// Asks for an enrollment.
    pub(crate) async fn tries_to_start(&self, body: Value) -> Answer {
        self.posts("/two-step/enrollments", body).await
    }

    /// Enters the code that the app shows.
    pub(crate) async fn verifies(&self) -> Answer {
        self.tries_to_verify(&self.code()).await.expect_status(200)
    }

    /// Enters a code for the new authenticator.
    pub(crate) async fn tries_to_verify(&self, code: &str) -> Answer {
        self.steps("/authenticator/verify", json!({ "code": code })).await
    }

    /// Enters the backup number.
    pub(crate) async fn adds_phone(&self) -> Answer {
        self.tries_to_add_phone(&self.phone).await.expect_status(200)
    }

    /// Enters a number.
    pub(crate) async fn tries_to_add_phone(&self, number: &str) -> Answer {
        self.wizard("PUT", "/phone").json(&json!({ "phone": number })).send().await
    }

    /// Enters the code of the newest text message.
    pub(crate) async fn verifies_phone(&self) -> Answer {
        let code = self.client.code_to(&self.phone).await;
        self.tries_to_verify_phone(&code).await.expect_status(200)
    }

    /// Enters a code for the backup number.
    pub(crate) async fn tries_to_verify_phone(&self, code: &str) -> Answer {
        self.steps("/phone/verify", json!({ "code": code })).await
    }

    /// Goes on without a phone.
    pub(crate) async fn skips_phone(&self) -> Answer {
        self.tries_to_skip_phone().await.expect_status(200)
    }

    /// Tries to go on without a phone.
    pub(crate) async fn tries_to_skip_phone(&self) -> Answer {
        self.wizard("POST", "/phone/skip").send().await
    }

    /// Is shown an emergency code.
    pub(crate) async fn gets_emergency_code(&mut self) -> Answer {
        let answer = self.wizard("POST", "/emergency-code").send().await.expect_status(201);
        self.notes_code(&answer.json);
        answer
    }

    /// Ticks the box and finishes.
    pub(crate) async fn finalizes(&mut self) -> Answer {
        let answer = self.tries_to_finalize().await.expect_status(200);
        self.holds_session(answer)
    }

    /// Ticks the box and tries to finish.
    pub(crate) async fn tries_to_finalize(&self) -> Answer {
        self.steps("/finalize", json!({ "acknowledged": true, "issued_at": self.issued_at })).await
    }

    /// Writes down an emergency code.
    pub(crate) fn notes_code(&mut self, shown: &Value) {
        shown["code"].as_str().expect("a code").clone_into(&mut self.emergency_code);
        shown["issued_at"].as_str().expect("a time").clone_into(&mut self.issued_at);
    }

    /// Is signed in and at `stage` of the wizard, with a phone where the stage lies behind it.
    pub(crate) async fn at_stage(mut self, stage: &str) -> Self {
        if self.access.is_empty() {
            self = self.signed_in().await;
        }
        self.starts_enrollment().await;
        let stages = ["verify_authenticator", "add_phone", "verify_phone", "save_emergency_code"];
        let steps = stages.iter().position(|name| *name == stage).expect("a stage");
        for step in 0..steps {
            match step {
                0 => self.verifies().await,
                1 => self.adds_phone().await,
                _ => self.verifies_phone().await,
            };
        }
        self
    }

    /// Has two-step verification on, with authenticator, phone and emergency code; the session that turned it
    /// on lives, and its code's time step is past.
    pub(crate) async fn enrolled(self) -> Self {
        let mut person = self.at_stage("save_emergency_code").await;
        person.gets_emergency_code().await;
        person.finalizes().await;
        person
    }
}
