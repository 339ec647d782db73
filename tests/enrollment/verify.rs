//! Proving the authenticator.

use serde_json::json;

use crate::support::TestApp;

/// TOTP-03
#[tokio::test]
async fn a_phone_one_step_off_is_accepted() {
    for steps in [-1, 0, 1] {
        let app = TestApp::start().await;
        let kari = app.person("kari").at_stage("verify_authenticator").await;
        kari.tries_to_verify(&kari.app().code(kari.now(), steps)).await.expect_status(200);
    }
}

/// TOTP-09
#[tokio::test]
async fn a_phone_further_off_is_told_by_how_much() {
    let app = TestApp::start().await;
    let kari = app.person("kari").at_stage("verify_authenticator").await;
    for (steps, seconds) in [(4, 120), (-4, -120)] {
        let refused = kari.tries_to_verify(&kari.app().code(kari.now(), steps)).await;
        let refused = refused.expect_problem(422, "wrong_code");
        assert_eq!(refused["hint"], json!({ "kind": "clock_skew", "seconds": seconds }));
    }
    let refused = kari.tries_to_verify(&kari.wrong_code()).await.expect_problem(422, "wrong_code");
    assert!(refused["hint"].is_null());
}

/// ENR-12
#[tokio::test]
async fn a_wrong_code_keeps_the_secret() {
    let app = TestApp::start().await;
    let kari = app.person("kari").at_stage("verify_authenticator").await;
    let refused = kari.tries_to_verify(&kari.wrong_code()).await.expect_problem(422, "wrong_code");
    assert_eq!(refused["attempts_left"], 4);
    let shown = kari.wizard("GET", "/authenticator").send().await.expect_status(200);
    assert_eq!(shown["secret"], *kari.app().base32);
    kari.verifies().await;
}

/// TOTP-08, API-03
#[tokio::test]
async fn after_five_wrong_codes_the_next_waits_as_long_as_it_says() {
    let app = TestApp::start().await;
    let kari = app.person("kari").at_stage("verify_authenticator").await;
    for _ in 0..5 {
        kari.tries_to_verify(&kari.wrong_code()).await.expect_problem(422, "wrong_code");
    }
    let wait = kari.tries_to_verify(&kari.code()).await.expect_problem(429, "too_many_attempts");
    let seconds = wait["retry_after"].as_i64().expect("seconds");
    assert_eq!(seconds, 30);
    app.seconds_later(seconds - 1);
    kari.tries_to_verify(&kari.code()).await.expect_problem(429, "too_many_attempts");
    app.seconds_later(1);
    kari.verifies().await;
}

/// TOTP-08
#[tokio::test]
async fn twenty_wrong_codes_end_the_run_and_nothing_else() {
    let app = TestApp::start().await;
    let kari = app.person("kari").at_stage("verify_authenticator").await;
    let mut kari = kari;
    for _ in 0..20 {
        let refused = kari.tries_to_verify(&kari.wrong_code()).await;
        app.seconds_later(refused["retry_after"].as_i64().unwrap_or_default());
        if refused["retry_after"].as_i64().unwrap_or_default() >= 60 {
            kari.refreshes().await;
        }
        if kari.reads_wizard().await.status == 200 {
            kari.wizard("POST", "/extend").send().await;
        }
    }
    kari.tries_to_verify(&kari.code()).await.expect_problem(410, "enrollment_expired");
    assert!(kari.signs_in_plainly_elsewhere().await);
}

/// ENR-07, TOTP-04
#[tokio::test]
async fn the_code_of_the_wizard_does_not_sign_in() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    kari.gets_challenge().await;
    kari.enters("authenticator", &kari.code()).await.expect_problem(401, "invalid_code");
}
