//! Codes of the app: when they are right, and that each is right once.

use serde_json::json;

use crate::support::{Person, TestApp};

/// Somebody with two-step on, an hour after turning it on, at a challenge.
async fn at_challenge(app: &TestApp) -> Person {
    let mut kari = app.person("kari").enrolled().await;
    app.hours_later(1);
    kari.gets_challenge().await;
    kari
}

/// TOTP-03
#[tokio::test]
async fn the_step_before_this_one_and_the_next_are_accepted() {
    for steps in [-1, 0, 1] {
        let app = TestApp::start().await;
        let kari = at_challenge(&app).await;
        let code = kari.app().code(kari.now(), steps);
        kari.enters("authenticator", &code).await.expect_status(201);
    }
}

/// TOTP-03
#[tokio::test]
async fn two_steps_off_are_refused() {
    let app = TestApp::start().await;
    let kari = at_challenge(&app).await;
    for steps in [-2, 2] {
        let code = kari.app().code(kari.now(), steps);
        kari.enters("authenticator", &code).await.expect_problem(401, "invalid_code");
    }
}

/// TOTP-04
#[tokio::test]
async fn a_code_signs_in_once() {
    let app = TestApp::start().await;
    let mut kari = at_challenge(&app).await;
    let code = kari.code();
    kari.enters("authenticator", &code).await.expect_status(201);
    kari.gets_challenge().await;
    kari.enters("authenticator", &code).await.expect_problem(401, "invalid_code");
}

/// TOTP-04
#[tokio::test]
async fn after_the_next_steps_code_this_steps_is_refused() {
    let app = TestApp::start().await;
    let mut kari = at_challenge(&app).await;
    kari.enters("authenticator", &kari.app().code(kari.now(), 1)).await.expect_status(201);
    kari.gets_challenge().await;
    kari.enters("authenticator", &kari.code()).await.expect_problem(401, "invalid_code");
}

/// TOTP-04
#[tokio::test]
async fn a_code_that_signed_in_does_not_reauthenticate() {
    let app = TestApp::start().await;
    let mut kari = at_challenge(&app).await;
    let code = kari.code();
    kari.signs_in_with_app().await;
    let again = kari.tries_to_reauthenticate(json!({ "method": "authenticator", "code": code })).await;
    again.expect_problem(422, "wrong_code");
}

/// TOTP-09
#[tokio::test]
async fn a_replayed_and_a_wrong_code_look_the_same() {
    let app = TestApp::start().await;
    let mut kari = at_challenge(&app).await;
    let code = kari.code();
    kari.enters("authenticator", &code).await.expect_status(201);
    kari.gets_challenge().await;
    let replayed = kari.enters("authenticator", &code).await;
    let (app, mut ola) = (TestApp::start().await, None);
    let wrong = {
        let ola = ola.insert(at_challenge(&app).await);
        ola.enters("authenticator", &ola.wrong_code()).await
    };
    assert_eq!(replayed.blanked(), wrong.blanked());
}

/// TOTP-05
#[tokio::test]
async fn an_authenticator_of_another_account_opens_nothing() {
    let app = TestApp::start().await;
    let kari = at_challenge(&app).await;
    let mut ola = app.person("ola");
    ola.phone = "+4791234590".to_owned();
    let ola = ola.enrolled().await;
    app.seconds_later(30);
    kari.enters("authenticator", &ola.code()).await.expect_problem(401, "invalid_code");
}
