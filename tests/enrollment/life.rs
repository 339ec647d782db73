//! How long a run lives, and what ends it.

use crate::support::TestApp;

/// ENR-06
#[tokio::test]
async fn a_run_is_over_fifteen_minutes_after_its_last_step() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").at_stage("verify_authenticator").await;
    app.seconds_later(14 * 60 + 59);
    kari.refreshes().await;
    kari.verifies().await;
    app.seconds_later(15 * 60 + 1);
    kari.refreshes().await;
    kari.reads_wizard().await.expect_problem(410, "enrollment_expired");
    kari.tries_to_skip_phone().await.expect_problem(410, "enrollment_expired");
    assert!(kari.signs_in_plainly_elsewhere().await);
}

/// ENR-06, PRV-06
#[tokio::test]
async fn what_is_over_is_erased() {
    let app = TestApp::start().await;
    app.person("kari").at_stage("verify_authenticator").await;
    let before = app.dump().await;
    assert!(before.rows_of("enrollments").iter().any(|row| row.contains("\\x")));
    app.seconds_later(15 * 60 + 1);
    app.housekeeping().await;
    let after = app.dump().await;
    assert!(after.rows_of("enrollments").iter().all(|row| !row.contains("\\x") && row.contains("expired")));
}

/// ENR-06, A11Y-03
#[tokio::test]
async fn a_run_is_extended_ten_times_and_no_more() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").at_stage("verify_authenticator").await;
    for _ in 0..10 {
        app.minutes_later(14);
        kari.refreshes().await;
        kari.wizard("POST", "/extend").send().await.expect_status(200);
    }
    let until = kari.reads_wizard().await.text("expires_at");
    app.minutes_later(14);
    kari.refreshes().await;
    let eleventh = kari.wizard("POST", "/extend").send().await;
    assert!(eleventh.expect_problem(429, "too_many_attempts").text("detail").contains("start again"));
    assert_eq!(kari.reads_wizard().await.text("expires_at"), until);
    kari.verifies().await;
}

/// ENR-03
#[tokio::test]
async fn a_canceled_run_is_gone_and_changes_nothing() {
    let app = TestApp::start().await;
    let kari = app.person("kari").at_stage("save_emergency_code").await;
    kari.wizard("DELETE", "").send().await.expect_status(204);
    kari.reads_wizard().await.expect_problem(410, "enrollment_expired");
    assert!(kari.signs_in_plainly_elsewhere().await);
    assert!(app.dump().await.rows_of("enrollments").iter().all(|row| !row.contains("\\x")));
}

/// ENR-12
#[tokio::test]
async fn after_a_reload_the_status_leads_back_to_the_run() {
    let app = TestApp::start().await;
    let kari = app.person("kari").at_stage("verify_phone").await;
    let status = kari.reads("/two-step").await.expect_status(200);
    assert_eq!(status["live_enrollment"], *kari.enrollment);
    assert_eq!(kari.stage().await, "verify_phone");
}

/// SES-06
#[tokio::test]
async fn a_password_change_ends_the_run() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").at_stage("save_emergency_code").await;
    kari.gets_emergency_code().await;
    kari.changes_password("eleven blue pens in a jar").await.expect_status(204);
    kari.tries_to_finalize().await.expect_problem(401, "session_ended");
    kari.signs_in().await.expect_status(201);
    assert!(kari.reads("/two-step").await["live_enrollment"].is_null());
}

/// ENR-11, SES-02
#[tokio::test]
async fn finishing_ends_every_other_session_and_every_earlier_token() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").signed_in().await;
    let mut elsewhere = kari.clone();
    elsewhere.signs_in().await;
    let earlier = kari.clone();
    kari = kari.enrolled().await;
    elsewhere.reads("/account").await.expect_problem(401, "session_ended");
    elsewhere.tries_to_refresh(&elsewhere.refresh).await.expect_problem(401, "session_ended");
    earlier.reads("/account").await.expect_problem(401, "unauthenticated");
    kari.reads("/account").await.expect_status(200);
    kari.refreshes().await;
}
