//! Changing and resetting the password.

use serde_json::json;

use crate::support::{Person, TestApp, client::Client, process::Process};

const NEW: &str = "a phrase nobody has heard";

async fn change(person: &Person, current: &str) -> crate::support::client::Answer {
    let body = json!({ "current_password": current, "new_password": NEW });
    person.call("PUT", "/account/password").json(&body).send().await
}

/// SES-06, ACC-04
#[tokio::test]
async fn a_change_ends_every_session_challenge_and_enrollment() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").at_stage("verify_authenticator").await;
    let mut elsewhere = kari.clone();
    elsewhere.signs_in().await;
    change(&kari, &kari.password).await.expect_status(204);
    for person in [&kari, &elsewhere] {
        person.reads("/account").await.expect_problem(401, "session_ended");
        person.tries_to_refresh(&person.refresh).await.expect_problem(401, "session_ended");
    }
    kari.tries_to_sign_in(&kari.password).await.expect_problem(401, "invalid_credentials");
    NEW.clone_into(&mut kari.password);
    kari.signs_in().await.expect_status(201);
    kari.reads_wizard().await.expect_problem(404, "not_found");
    assert_eq!(app.client.mails_about(&kari.email, "password was changed").await, 1);
}

/// PWD-09
#[tokio::test]
async fn strangers_failing_at_sign_in_can_t_freeze_the_owners_clean_up() {
    let app = TestApp::start_without_source_limits().await;
    let kari = app.person("kari").signed_in().await;
    for _ in 0..50 {
        kari.tries_to_sign_in("not the one").await;
    }
    change(&kari, &kari.password).await.expect_status(204);
}

/// AUT-13, AUT-14
#[tokio::test]
async fn a_reset_signs_nobody_in_touches_no_factor_and_works_once() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    kari.asks_for_reset().await;
    let token = app.client.link_to(&kari.email, "reset").await;
    kari.tries_to_reset(&token, "short").await.expect_problem(422, "password_too_short");
    let answer = kari.tries_to_reset(&token, NEW).await.expect_status(200);
    assert!(answer["access_token"].is_null() && answer["device_token"].is_string());
    kari.tries_to_reset(&token, NEW).await.expect_problem(410, "reset_token_expired");
    app.minutes_later(1);
    NEW.clone_into(&mut kari.password);
    kari.signs_in_with_app().await;
}

/// AUT-14
#[tokio::test]
async fn one_link_in_ten_minutes_and_it_dies_after_an_hour() {
    let app = TestApp::start().await;
    let kari = app.person("kari").with_account().await;
    let before = app.client.count_to(&kari.email).await;
    for email in [kari.email.as_str(), kari.email.as_str(), "nobody@example.test"] {
        app.client.post("/password-resets", &json!({ "email": email })).send().await.expect_status(202);
    }
    assert_eq!(app.client.count_to(&kari.email).await, before + 1);
    assert_eq!(app.client.count_to("nobody@example.test").await, 0);
    let token = app.client.link_to(&kari.email, "reset").await;
    app.minutes_later(60);
    kari.tries_to_reset(&token, NEW).await.expect_problem(410, "reset_token_expired");
}
