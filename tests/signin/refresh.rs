//! Staying signed in: rotation, limits, generations.

use crate::support::{Person, TestApp, client::Answer};

/// SES-12
#[tokio::test]
async fn within_ten_seconds_the_same_token_gets_the_same_successor() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    let first = kari.tries_to_refresh(&kari.refresh).await.expect_status(200).text("refresh_token");
    app.seconds_later(9);
    let again = kari.tries_to_refresh(&kari.refresh).await.expect_status(200).text("refresh_token");
    assert_eq!(first, again);
    assert_ne!(first, kari.refresh);
}

/// SES-12
#[tokio::test]
async fn a_token_used_again_after_ten_seconds_ends_the_session() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    let successor = kari.tries_to_refresh(&kari.refresh).await.text("refresh_token");
    app.seconds_later(11);
    kari.tries_to_refresh(&kari.refresh).await.expect_problem(401, "session_ended");
    kari.tries_to_refresh(&successor).await.expect_problem(401, "session_ended");
    kari.reads("/account").await.expect_problem(401, "session_ended");
}

/// SES-12
#[tokio::test]
async fn a_token_whose_successor_was_used_ends_the_session() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    let second = kari.tries_to_refresh(&kari.refresh).await.text("refresh_token");
    let third = kari.tries_to_refresh(&second).await.text("refresh_token");
    kari.tries_to_refresh(&kari.refresh).await.expect_problem(401, "session_ended");
    kari.tries_to_refresh(&third).await.expect_problem(401, "session_ended");
}

/// SES-02, SES-12
#[tokio::test]
async fn a_token_replaced_by_a_step_up_has_no_grace() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").signed_in().await;
    let before = kari.clone();
    kari.reauthenticates_by_password().await;
    before.tries_to_refresh(&before.refresh).await.expect_problem(401, "unauthenticated");
    before.reads("/account").await.expect_problem(401, "unauthenticated");
    kari.reads("/account").await.expect_status(200);
    app.seconds_later(11);
    before.tries_to_refresh(&before.refresh).await.expect_problem(401, "session_ended");
    kari.reads("/account").await.expect_problem(401, "session_ended");
}

/// SES-04
#[tokio::test]
async fn a_session_rests_at_most_thirty_minutes() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").signed_in().await;
    app.seconds_later(30 * 60 - 1);
    kari.refreshes().await;
    app.seconds_later(30 * 60 + 1);
    kari.tries_to_refresh(&kari.refresh).await.expect_problem(401, "session_ended");
}

/// SES-04, A11Y-03
#[tokio::test]
async fn every_session_answer_says_when_resting_would_end_it() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").with_account().await;
    let to_the_second =
        |answer: Answer| answer["session"]["idle_expires_at"].as_str().map(|at| at[..19].to_owned());
    assert_eq!(to_the_second(kari.signs_in().await).as_deref(), Some("2026-01-05T08:30:00"));
    app.minutes_later(20);
    assert_eq!(to_the_second(kari.refreshes().await).as_deref(), Some("2026-01-05T08:50:00"));
    for _ in 0..34 {
        app.minutes_later(20);
        kari.refreshes().await;
    }
    let last = kari.refreshes().await;
    assert_eq!(last["session"]["idle_expires_at"], last["session"]["expires_at"]);
}

/// EMC-08, A11Y-03
#[tokio::test]
async fn a_recovery_session_says_that_resting_does_not_end_it() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    kari.gets_challenge().await;
    let code = kari.emergency_code.clone();
    let session = kari.enters("emergency_code", &code).await.expect_status(201);
    assert!(session["session"]["idle_expires_at"].is_null());
    assert!(session["session"]["expires_at"].is_string());
}

/// SES-04
#[tokio::test]
async fn a_session_ends_after_twelve_hours_however_busy() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").signed_in().await;
    for _ in 0..35 {
        app.minutes_later(20);
        kari.refreshes().await;
    }
    app.seconds_later(20 * 60 + 1);
    kari.tries_to_refresh(&kari.refresh).await.expect_problem(401, "session_ended");
    kari.reads("/account").await.expect_status(401);
}

/// SES-09
#[tokio::test]
async fn an_access_token_lives_ten_minutes() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").signed_in().await;
    app.seconds_later(10 * 60 - 1);
    kari.reads("/account").await.expect_status(200);
    app.seconds_later(1);
    kari.reads("/account").await.expect_problem(401, "unauthenticated");
    kari.refreshes().await;
    kari.reads("/account").await.expect_status(200);
}

/// SES-05
#[tokio::test]
async fn signing_out_ends_the_session_at_once() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    kari.signs_out().await;
    kari.reads("/account").await.expect_problem(401, "session_ended");
    kari.tries_to_refresh(&kari.refresh).await.expect_problem(401, "session_ended");
}

/// SES-02
#[tokio::test]
async fn refresh_tokens_of_ones_own_making_are_refused() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    let mut changed = kari.refresh.clone().into_bytes();
    changed[10] = if changed[10] == b'A' { b'B' } else { b'A' };
    let changed = String::from_utf8(changed).expect("text");
    for token in ["", "x", &changed, &kari.access] {
        kari.tries_to_refresh(token).await.expect_problem(401, "unauthenticated");
    }
    kari.reads("/account").await.expect_status(200);
}

async fn rated(person: &Person) -> (String, String) {
    let sessions = person.reads("/sessions").await.expect_status(200);
    let current =
        sessions["sessions"].as_array().expect("sessions").iter().find(|one| one["current"] == true);
    let current = current.expect("the current session").clone();
    (current["acr"].to_string(), current["amr"].to_string())
}

/// SES-13
#[tokio::test]
async fn refreshing_does_not_raise_how_a_session_is_rated() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    app.seconds_later(61);
    kari.gets_challenge().await;
    let code = kari.gets_sms().await;
    let session = kari.enters("sms", &code).await.expect_status(201);
    let proven_at = kari.holds_session(session)["session"]["auth_time"].clone();
    let before = rated(&kari).await;
    app.minutes_later(1);
    assert_eq!(kari.refreshes().await["session"]["auth_time"], proven_at);
    assert_eq!(rated(&kari).await, before);
}
