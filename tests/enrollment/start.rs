//! Starting: password, one at a time, one session's.

use std::collections::HashSet;

use serde_json::json;

use crate::support::TestApp;

/// ENR-01
#[tokio::test]
async fn starting_takes_the_password() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    kari.tries_to_start(json!({})).await.expect_problem(422, "validation_failed");
    kari.tries_to_start(json!({ "password": "" })).await.expect_problem(422, "validation_failed");
    let wrong = kari.tries_to_start(json!({ "password": "seven red apples in a box" })).await;
    let wrong = wrong.expect_problem(422, "wrong_password");
    assert_eq!(wrong["attempts_left"], 4);
    assert!(wrong["authenticator"].is_null());
    assert_eq!(app.dump().await.rows_of("enrollments").len(), 0);
}

/// ENR-01, PWD-09
#[tokio::test]
async fn the_fifth_wrong_password_ends_the_session() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    for _ in 0..5 {
        kari.tries_to_start(json!({ "password": "seven red apples in a box" })).await;
    }
    kari.reads("/account").await.expect_problem(401, "session_ended");
    kari.tries_to_refresh(&kari.refresh).await.expect_problem(401, "session_ended");
}

/// PWD-09
#[tokio::test]
async fn strangers_failing_at_sign_in_do_not_stop_the_owner_inside_a_session() {
    let app = TestApp::start_without_source_limits().await;
    let mut kari = app.person("kari").signed_in().await;
    for _ in 0..6 {
        kari.tries_to_sign_in("seven red apples in a box").await;
    }
    kari.starts_enrollment().await;
}

/// TOTP-01, TOTP-02
#[tokio::test]
async fn every_start_has_a_fresh_secret_of_160_bits() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").signed_in().await;
    let mut secrets = HashSet::new();
    for _ in 0..10 {
        kari.starts_enrollment().await;
        assert_eq!(kari.app().secret().len(), 20);
        secrets.insert(kari.app().base32.clone());
    }
    assert_eq!(secrets.len(), 10);
}

/// TOTP-01
#[tokio::test]
async fn a_secret_of_the_clients_own_is_refused() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    let body = json!({ "password": kari.password, "secret": "JBSWY3DPEHPK3PXP" });
    kari.tries_to_start(body).await.expect_status(422);
}

/// ENR-06
#[tokio::test]
async fn starting_again_destroys_the_earlier_secret() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").at_stage("verify_authenticator").await;
    let earlier = kari.clone();
    kari.starts_enrollment().await;
    earlier.reads_wizard().await.expect_problem(410, "enrollment_expired");
    earlier.tries_to_verify(&earlier.code()).await.expect_problem(410, "enrollment_expired");
    kari.tries_to_verify(&earlier.code()).await.expect_problem(422, "wrong_code");
    kari.verifies().await;
}

/// ENR-06, ACC-03
#[tokio::test]
async fn another_session_of_the_account_does_not_find_it() {
    let app = TestApp::start().await;
    let kari = app.person("kari").at_stage("verify_authenticator").await;
    let mut elsewhere = kari.clone();
    elsewhere.signs_in().await;
    elsewhere.reads_wizard().await.expect_problem(404, "not_found");
    elsewhere.tries_to_verify(&kari.code()).await.expect_problem(404, "not_found");
    elsewhere.wizard("GET", "/authenticator").send().await.expect_problem(404, "not_found");
    elsewhere.wizard("DELETE", "").send().await.expect_problem(404, "not_found");
    kari.verifies().await;
}

/// ACC-03
#[tokio::test]
async fn another_account_does_not_find_it() {
    let app = TestApp::start().await;
    let kari = app.person("kari").at_stage("verify_authenticator").await;
    let mut ola = app.person("ola").signed_in().await;
    ola.enrollment.clone_from(&kari.enrollment);
    ola.reads_wizard().await.expect_problem(404, "not_found");
    ola.wizard("DELETE", "").send().await.expect_problem(404, "not_found");
    assert_eq!(kari.stage().await, "verify_authenticator");
}

/// ENR-08
#[tokio::test]
async fn what_is_on_is_not_turned_on_again() {
    let app = TestApp::start().await;
    let kari = app.person("kari").enrolled().await;
    let again = kari.tries_to_start(json!({ "password": kari.password })).await;
    again.expect_problem(409, "already_enabled");
}

/// ENR-08
#[tokio::test]
async fn adding_and_replacing_need_something_that_is_on() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    for purpose in ["add_authenticator", "replace_authenticator"] {
        let refused = kari.tries_to_start(json!({ "purpose": purpose })).await;
        refused.expect_problem(409, "not_enabled");
    }
}

/// TOTP-10, ENR-12
#[tokio::test]
async fn reading_the_wizard_again_shows_no_secret() {
    let app = TestApp::start().await;
    let kari = app.person("kari").at_stage("verify_authenticator").await;
    let read = String::from_utf8(kari.reads_wizard().await.bytes).expect("text");
    assert!(!read.contains(&kari.app().base32));
    let shown = kari.wizard("GET", "/authenticator").send().await.expect_status(200);
    assert_eq!(shown["secret"], *kari.app().base32);
    kari.verifies().await;
    kari.wizard("GET", "/authenticator").send().await.expect_problem(409, "wrong_stage");
}

/// AUT-15, TOTP-12
#[tokio::test]
async fn the_app_shows_the_configured_name_whatever_the_headers_say() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").signed_in().await;
    let call = kari.call("POST", "/two-step/enrollments").json(&json!({ "password": kari.password }));
    let started =
        call.header("x-forwarded-host", "evil.example").header("origin", "http://evil.example").send().await;
    kari.scans(&started.expect_status(201));
    assert_eq!(kari.app().issuer, "Twostep");
}
