//! An enrollment belongs to its session, expires, can be extended and canceled, and is one per account.

use serde_json::json;

use crate::support::TestApp;

/// ENR-06
#[tokio::test]
async fn it_expires_after_a_quarter_of_an_hour_and_its_secret_is_erased() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").at_stage("verify_authenticator").await;
    app.minutes_later(15);
    kari.refreshes().await;
    kari.tries_to_verify(&kari.code()).await.expect_problem(410, "enrollment_expired");
    kari.reads_wizard().await.expect_problem(410, "enrollment_expired");
    assert!(app.dump().await.rows_of("enrollments").iter().all(|row| row.contains("expired")));
}

/// ENR-06: also where nobody asks for it any more.
#[tokio::test]
async fn an_abandoned_one_is_erased_by_housekeeping() {
    let app = TestApp::start().await;
    let _kari = app.person("kari").at_stage("verify_authenticator").await;
    app.minutes_later(16);
    app.housekeeping().await;
    assert!(app.dump().await.rows_of("enrollments").iter().all(|row| row.contains("expired")));
}

/// ENR-06, A11Y-03
#[tokio::test]
async fn it_can_be_extended_ten_times_and_each_step_gives_fifteen_minutes_more() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").at_stage("verify_authenticator").await;
    for _ in 0..10 {
        app.minutes_later(14);
        kari.refreshes().await;
        kari.wizard("POST", "/extend").send().await.expect_status(200);
    }
    kari.wizard("POST", "/extend").send().await.expect_problem(429, "too_many_attempts");
    assert_eq!(kari.verifies().await["stage"], "add_phone");
}

/// ENR-06
#[tokio::test]
async fn to_any_other_session_it_does_not_exist() {
    let app = TestApp::start().await;
    let kari = app.person("kari").at_stage("verify_authenticator").await;
    let mut elsewhere = kari.clone();
    elsewhere.signs_in().await;
    let ola = app.person("ola").signed_in().await;
    for stranger in [&mut elsewhere, &mut ola.clone()] {
        stranger.enrollment.clone_from(&kari.enrollment);
        stranger.reads_wizard().await.expect_problem(404, "not_found");
        stranger.tries_to_verify(&kari.code()).await.expect_problem(404, "not_found");
        stranger.wizard("DELETE", "").send().await.expect_problem(404, "not_found");
    }
    assert_eq!(kari.stage().await, "verify_authenticator");
}

/// ENR-06, TOTP-01
#[tokio::test]
async fn starting_again_destroys_the_earlier_secret() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").at_stage("verify_authenticator").await;
    let before = kari.clone();
    kari.starts_enrollment().await;
    assert_ne!(before.app().base32, kari.app().base32);
    before.tries_to_verify(&before.code()).await.expect_problem(410, "enrollment_expired");
    kari.tries_to_verify(&before.code()).await.expect_problem(422, "wrong_code");
    kari.verifies().await;
}

#[tokio::test]
async fn canceling_erases_it_and_changes_nothing() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").at_stage("save_emergency_code").await;
    kari.gets_emergency_code().await;
    kari.wizard("DELETE", "").send().await.expect_status(204);
    kari.tries_to_finalize().await.expect_problem(410, "enrollment_expired");
    assert!(!kari.has_two_step().await && kari.signs_in_plainly_elsewhere().await);
}

/// ENR-01
#[tokio::test]
async fn starting_needs_the_password_and_the_fifth_wrong_one_ends_the_session() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    kari.tries_to_start(json!({})).await.expect_problem(422, "validation_failed");
    for left in (0..5).rev() {
        let answer = kari.tries_to_start(json!({ "password": "not the one" })).await;
        assert_eq!(answer.expect_problem(422, "wrong_password")["attempts_left"], left);
    }
    kari.tries_to_start(json!({ "password": kari.password })).await.expect_problem(401, "session_ended");
}

/// ENR-08
#[tokio::test]
async fn with_two_step_on_it_can_t_be_enabled_again() {
    let app = TestApp::start().await;
    let kari = app.person("kari").enrolled().await;
    kari.tries_to_start(json!({ "password": kari.password })).await.expect_problem(409, "already_enabled");
}

/// ENR-11, SES-02
#[tokio::test]
async fn finishing_ends_other_sessions_and_every_earlier_token() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").at_stage("save_emergency_code").await;
    let mut elsewhere = kari.clone();
    elsewhere.signs_in().await;
    let before = kari.clone();
    kari.gets_emergency_code().await;
    kari.finalizes().await;
    elsewhere.reads("/account").await.expect_problem(401, "session_ended");
    before.reads("/account").await.expect_problem(401, "unauthenticated");
    before.tries_to_refresh(&before.refresh).await.expect_problem(401, "unauthenticated");
    kari.reads("/account").await.expect_status(200);
}
