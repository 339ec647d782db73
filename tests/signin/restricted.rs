//! Sessions that are good for one thing only until it is done. Nothing leads to these two yet, so that the rows are
//! edited.

use serde_json::{Value, json};

use crate::support::{Person, TestApp};

impl Person {
    async fn is_restricted_to(&mut self, app: &TestApp, restriction: &str) {
        let statement = format!("UPDATE sessions SET restriction = '{restriction}'");
        app.home.superuser().await.batch_execute(&statement).await.expect("restricted");
        let session = self.refreshes().await.expect_status(200);
        assert_eq!(session["session"]["restriction"], json!(restriction));
    }

    /// What some of the other calls say.
    async fn is_refused_elsewhere(&self, code: &str) {
        for path in ["/sessions", "/account/events", "/two-step/trusted-browsers"] {
            self.reads(path).await.expect_problem(403, code);
        }
        self.posts("/two-step/emergency-code", json!({})).await.expect_problem(403, code);
        for path in ["/account", "/two-step"] {
            self.reads(path).await.expect_status(200);
        }
    }
}

/// PWD-04
#[tokio::test]
async fn a_person_who_has_to_change_the_password_can_do_just_that() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").signed_in().await;
    kari.is_restricted_to(&app, "password_change_required").await;
    kari.is_refused_elsewhere("password_change_required").await;
    let begun = kari.tries_to_start(json!({ "password": kari.password })).await;
    begun.expect_problem(403, "password_change_required");
    kari.changes_password("a phrase nobody has heard").await.expect_status(204);
    let session = kari.signs_in().await.expect_status(201);
    assert_eq!(session["session"]["restriction"], Value::Null);
}

/// PWD-04, STP-01
#[tokio::test]
async fn with_two_step_on_the_forced_change_takes_a_fresh_proof_and_can_get_it() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    kari.is_restricted_to(&app, "password_change_required").await;
    app.minutes_later(6);
    let change = json!({ "current_password": kari.password, "new_password": "a phrase nobody has heard" });
    let early = kari.call("PUT", "/account/password").json(&change).send().await;
    early.expect_problem(401, "reauthentication_required");
    kari.reauthenticates(&app).await.expect_status(200);
    kari.call("PUT", "/account/password").json(&change).send().await.expect_status(204);
}

/// SUP-06
#[tokio::test]
async fn a_session_of_a_support_recovery_opens_the_wizard_and_nothing_else() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").signed_in().await;
    kari.is_restricted_to(&app, "support_recovery").await;
    kari.is_refused_elsewhere("recovery_pending").await;
    kari.call("PUT", "/account/password")
        .json(&json!({}))
        .send()
        .await
        .expect_problem(403, "recovery_pending");
    kari.starts_enrollment().await.expect_status(201);
}
