//! Changing and resetting the password.

use serde_json::json;

use crate::support::{Person, TestApp, client::Client, process::Process};

const NEW: &str = "a phrase nobody has heard";

async fn change(person: &Person, current: &str) -> crate::support::client::Answer {
    let body = json!({ "current_password": current, "new_password": NEW });
    person.call("PUT", "/account/password").json(&body).send().await
}

/// The token of the newest mailed link to `page`.
async fn link(client: &Client, email: &str, page: &str) -> String {
    let mails = client.messages_to(email).await;
    let start = format!("/{page}#token=");
    let text = mails.iter().rev().find(|mail| mail.text.contains(&start)).expect("a link").text.clone();
    text.split(&start).nth(1).and_then(|rest| rest.split_whitespace().next()).expect("a token").to_owned()
}

async fn confirm(client: &Client, token: &str, password: &str) -> crate::support::client::Answer {
    let body = json!({ "token": token, "new_password": password, "transport": "body" });
    client.post("/password-resets/confirm", &body).send().await
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

/// PWD-06, AUT-03
#[tokio::test]
async fn a_password_found_in_a_hundred_guesses_is_refused_in_words() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").signed_in().await;
    for (easy, why) in [
        ("marymarymarymary", "less than a hundred tries"),
        ("passwordpassword", "list of common passwords"),
        ("KariNordmann1985!", "your name"),
    ] {
        let refused = kari.changes_password(easy).await.expect_problem(422, "password_blocklisted");
        assert!(refused["errors"][0]["message"].as_str().expect("words").contains(why), "{easy}");
    }
    kari.reads("/account").await.expect_status(200);
}

/// PWD-04, PWD-05
#[tokio::test]
async fn no_rule_of_composition_refuses_a_password_that_is_only_advised_against() {
    let app = TestApp::start().await;
    for (name, text) in
        [("a", "😀".repeat(15)), ("b", "plainlowercases".to_owned()), ("c", "mary".repeat(11))]
    {
        app.person(name).tries_to_sign_up(json!({ "password": text })).await.expect_status(202);
    }
}

/// AUT-14
#[tokio::test]
async fn a_reset_refuses_an_easily_guessed_password_and_its_link_lives() {
    let app = TestApp::start().await;
    let kari = app.person("kari").with_account().await;
    app.client.post("/password-resets", &json!({ "email": kari.email })).send().await.expect_status(202);
    let token = link(&app.client, &kari.email, "reset").await;
    confirm(&app.client, &token, "marymarymarymary").await.expect_problem(422, "password_blocklisted");
    confirm(&app.client, &token, NEW).await.expect_status(200);
}

/// AUT-13, AUT-14
#[tokio::test]
async fn a_reset_signs_nobody_in_touches_no_factor_and_works_once() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    app.client.post("/password-resets", &json!({ "email": kari.email })).send().await.expect_status(202);
    let token = link(&app.client, &kari.email, "reset").await;
    confirm(&app.client, &token, "short").await.expect_problem(422, "password_too_short");
    let answer = confirm(&app.client, &token, NEW).await.expect_status(200);
    assert!(answer["access_token"].is_null() && answer["device_token"].is_string());
    confirm(&app.client, &token, NEW).await.expect_problem(410, "reset_token_expired");
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
    let token = link(&app.client, &kari.email, "reset").await;
    app.minutes_later(60);
    confirm(&app.client, &token, NEW).await.expect_problem(410, "reset_token_expired");
}

/// ACC-01: a takeover is never final.
#[tokio::test]
async fn the_mailed_link_takes_a_turning_on_back_and_asks_for_a_new_password() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    let token = link(&app.client, &kari.email, "undo").await;
    app.client.post("/undo", &json!({ "token": token })).send().await.expect_status(204);
    app.client
        .post("/undo", &json!({ "token": token }))
        .send()
        .await
        .expect_problem(410, "reset_token_expired");
    kari.reads("/account").await.expect_problem(401, "session_ended");
    kari.tries_to_sign_in(&kari.password).await.expect_problem(401, "invalid_credentials");
    app.client.post("/password-resets", &json!({ "email": kari.email })).send().await.expect_status(202);
    confirm(&app.client, &link(&app.client, &kari.email, "reset").await, NEW).await.expect_status(200);
    NEW.clone_into(&mut kari.password);
    kari.signs_in().await.expect_status(201);
    assert!(!kari.has_two_step().await);
}

/// ACC-01: by a clock that runs on between two readings, as every real one does.
#[tokio::test]
async fn the_real_program_turns_two_step_off_by_the_mailed_link() {
    let program = Process::start().await;
    let mut kari = program.person("kari").enrolled().await;
    let token = link(&program.client, &kari.email, "undo").await;
    program.client.post("/undo", &json!({ "token": token })).send().await.expect_status(204);
    program.client.post("/password-resets", &json!({ "email": kari.email })).send().await.expect_status(202);
    let token = link(&program.client, &kari.email, "reset").await;
    confirm(&program.client, &token, NEW).await.expect_status(200);
    NEW.clone_into(&mut kari.password);
    kari.signs_in().await.expect_status(201);
    assert!(!kari.has_two_step().await);
}
