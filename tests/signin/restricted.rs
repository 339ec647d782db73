//! Sessions that are good for one thing only until it is done. Nothing leads to a support recovery yet, so that its
//! rows are edited.

use serde_json::{Value, json};

use crate::support::{Person, TestApp, browser::Browser};

/// On the list, and longer than the minimum: what an import or an older list let pass.
const COMMON: &str = "PasswordPassword";

async fn with_common_password(app: &TestApp, kari: &Person) -> Person {
    app.has_long_had(COMMON).await;
    let mut kari = kari.clone();
    COMMON.clone_into(&mut kari.password);
    kari
}

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

/// PWD-04, PWD-06
#[tokio::test]
async fn whoever_signs_in_with_a_common_password_chooses_another_and_can_do_just_that() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    let mut kari = with_common_password(&app, &kari).await;
    let session = kari.signs_in().await.expect_status(201);
    assert_eq!(session["session"]["restriction"], "password_change_required");
    kari.refreshes().await;
    kari.is_refused_elsewhere("password_change_required").await;
    let begun = kari.tries_to_start(json!({ "password": kari.password })).await;
    begun.expect_problem(403, "password_change_required");
    kari.changes_password("a phrase nobody has heard").await.expect_status(204);
    let session = kari.signs_in().await.expect_status(201);
    assert_eq!(session["session"]["restriction"], Value::Null);
}

/// PWD-04: nobody else learns that it is on the list, and a new one by mail is as good.
#[tokio::test]
async fn a_wrong_password_tells_nothing_of_a_common_one_and_a_reset_lifts_it() {
    let app = TestApp::start().await;
    let kari = app.person("kari").with_account().await;
    let mut kari = with_common_password(&app, &kari).await;
    kari.tries_to_sign_in("passwordpassword").await.expect_problem(401, "invalid_credentials");
    let session = kari.signs_in().await.expect_status(201);
    assert_eq!(session["session"]["restriction"], "password_change_required");
    kari.resets_password("a phrase nobody has heard").await;
    let session = kari.signs_in().await.expect_status(201);
    assert_eq!(session["session"]["restriction"], Value::Null);
}

/// PWD-04: the operator has evidence of its own.
#[tokio::test]
async fn a_password_that_the_operator_marked_is_changed_first() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").with_account().await;
    let mark = "UPDATE accounts SET password_compromised = true";
    app.home.superuser().await.batch_execute(mark).await.expect("marked");
    let session = kari.signs_in().await.expect_status(201);
    assert_eq!(session["session"]["restriction"], "password_change_required");
}

/// PWD-04: whoever knows the password may be the one whose session is open.
#[tokio::test]
async fn an_open_session_is_held_to_the_operators_mark_at_once() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    kari.reads("/sessions").await.expect_status(200);
    let mark = "UPDATE accounts SET password_compromised = true";
    app.home.superuser().await.batch_execute(mark).await.expect("marked");
    kari.is_refused_elsewhere("password_change_required").await;
    assert_eq!(kari.refreshes().await["session"]["restriction"], "password_change_required");
    kari.reads("/account").await.expect_status(200);
    let change = json!({ "current_password": kari.password, "new_password": "a phrase nobody has heard" });
    kari.call("PUT", "/account/password").json(&change).send().await.expect_status(204);
}

/// PWD-04, STP-01
#[tokio::test]
async fn with_two_step_on_the_forced_change_takes_a_fresh_proof_and_can_get_it() {
    let app = TestApp::start().await;
    let kari = app.person("kari").enrolled().await;
    let mut kari = with_common_password(&app, &kari).await;
    app.seconds_later(30);
    kari.signs_in_with_app().await;
    kari.is_refused_elsewhere("password_change_required").await;
    app.minutes_later(6);
    let change = json!({ "current_password": kari.password, "new_password": "a phrase nobody has heard" });
    let early = kari.call("PUT", "/account/password").json(&change).send().await;
    early.expect_problem(401, "reauthentication_required");
    kari.reauthenticates(&app).await.expect_status(200);
    kari.reads("/sessions").await.expect_problem(403, "password_change_required");
    kari.call("PUT", "/account/password").json(&change).send().await.expect_status(204);
}

/// PWD-04, EMC-08: recovery comes first, and the password next; a trusted browser skips neither.
#[tokio::test]
async fn no_way_in_leads_past_the_forced_change() {
    let app = TestApp::start_with(&[("TWOSTEP_TRUSTED_BROWSER_DAYS", "30")]).await;
    let kari = app.person("kari").enrolled().await;
    let mut browser = Browser::default();
    app.seconds_later(30);
    kari.clone().trusts(&mut browser).await;
    let mut kari = with_common_password(&app, &kari).await;
    let trusted = kari.clone().signs_in_at(&mut browser).await.expect_status(201);
    assert_eq!(trusted["session"]["restriction"], "password_change_required");
    kari.signs_in_with_emergency_code().await;
    kari.reads("/sessions").await.expect_problem(403, "recovery_pending");
    kari.acknowledges().await.expect_status(204);
    kari.keeps_authenticator().await;
    kari.refreshes().await;
    kari.is_refused_elsewhere("password_change_required").await;
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
