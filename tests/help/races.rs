//! Many at once.

use serde_json::json;

use super::{is_under_way, kari_and_agent, open_recovery};
use crate::support::{
    TestApp,
    race::{at_once, count},
};

/// SUP-06: one code opens one session.
#[tokio::test]
async fn a_code_entered_ten_times_at_once_opens_one_session() {
    let app = TestApp::start().await;
    let (mut kari, _, _) = open_recovery(&app).await;
    kari.gets_challenge().await;
    kari.asks_for_recovery_code("email").await.expect_status(202);
    let code = app.client.code_to(&kari.email).await;
    let answers = at_once(10, |_| kari.enters("recovery_code", &code)).await;
    assert_eq!(count(&answers, 201), 1);
    let sessions = app.dump().await;
    assert_eq!(sessions.rows_of("sessions").iter().filter(|row| row.contains("support_recovery")).count(), 1);
}

/// SUP-06: of wrong codes no more are looked at than one after another.
#[tokio::test]
async fn a_hundred_guesses_at_once_are_five() {
    let app = TestApp::start().await;
    let (mut kari, _, _) = open_recovery(&app).await;
    kari.gets_challenge().await;
    let other = kari.challenge.clone();
    kari.gets_challenge().await;
    let guess = |place: usize| {
        let challenge = if place.is_multiple_of(2) { other.clone() } else { kari.challenge.clone() };
        let kari = &kari;
        async move { kari.answers(&challenge, "recovery_code", &format!("{place:06}")).await }
    };
    let answers = at_once(100, guess).await;
    let looked_at = answers.iter().filter(|answer| answer["code"] == "invalid_code").count();
    assert!(looked_at <= 5, "{looked_at}");
}

/// One recovery for each account, whoever starts it.
#[tokio::test]
async fn of_two_agents_at_once_one_starts_it() {
    let app = TestApp::start().await;
    let (kari, agent, id) = kari_and_agent(&app).await;
    let admin = app.person("admin").reached_at("+4791234002").agent(&app, "admin").await;
    let agents = [&agent, &admin];
    let answers = at_once(6, |place| agents[place % 2].starts_recovery(&id)).await;
    assert_eq!(count(&answers, 201), 1);
    assert!(answers.iter().all(|answer| answer.status == 201 || answer["code"] == "recovery_running"));
    assert_eq!(app.client.mails_about(&kari.email, "Support started").await, 1);
}

/// SUP-05: it is completed or stopped, never both.
#[tokio::test]
async fn completing_and_stopping_at_once_do_one_of_the_two() {
    let app = TestApp::start().await;
    let (mut kari, _, _) = open_recovery(&app).await;
    let old = kari.clone();
    let link = app.client.link_to(&kari.email, "stop").await;
    kari.is_rescued().await;
    kari.starts_enrollment().await;
    kari.verifies().await;
    kari.skips_phone().await;
    kari.gets_emergency_code().await;
    let (finished, stopped) = tokio::join!(kari.tries_to_finalize(), kari.stops(&link));
    let completed = finished.status == 200;
    assert_eq!(stopped.status, if completed { 410 } else { 204 });
    let mut owner = if completed { kari.clone() } else { old };
    app.seconds_later(60);
    owner.signs_in_with_app().await;
    assert!(!is_under_way(&app, "").await);
}

/// SUP-05: a factor that still works and the completion at once: one of the two.
#[tokio::test]
async fn completing_and_signing_in_with_the_old_app_at_once_do_one_of_the_two() {
    let app = TestApp::start().await;
    let (mut kari, _, _) = open_recovery(&app).await;
    let mut old = kari.clone();
    kari.is_rescued().await;
    kari.starts_enrollment().await;
    kari.verifies().await;
    kari.skips_phone().await;
    kari.gets_emergency_code().await;
    old.gets_challenge().await;
    let code = old.code();
    let (finished, entered) = tokio::join!(kari.tries_to_finalize(), old.enters("authenticator", &code));
    assert_ne!(finished.status == 200, entered.status == 201, "{finished:?} {entered:?}");
    assert!(!is_under_way(&app, "").await);
}

/// SUP-05: whatever was decided under another epoch creates nothing.
#[tokio::test]
async fn a_changed_password_ends_what_the_old_one_claimed() {
    let app = TestApp::start().await;
    let (mut kari, _, id) = open_recovery(&app).await;
    kari.is_rescued().await;
    kari.starts_enrollment().await;
    kari.resets_password("a phrase nobody has heard").await;
    kari.reads("/two-step").await.expect_problem(401, "session_ended");
    kari.steps("/authenticator/verify", json!({ "code": kari.code() }))
        .await
        .expect_problem(401, "session_ended");
    assert!(is_under_way(&app, &id).await, "a reset is no second factor");
}
