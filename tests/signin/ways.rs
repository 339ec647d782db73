//! The ways through the second step.

use serde_json::{Value, json};

use crate::support::TestApp;

/// SES-13, SMS-09
#[tokio::test]
async fn kari_signs_in_with_a_text_message() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    app.seconds_later(61);
    let challenge = kari.signs_in().await.expect_status(200);
    assert_eq!(challenge["challenge"]["methods"][1]["phone"], "••• 67");
    let code = kari.gets_sms().await;
    let session = kari.enters("sms", &code).await.expect_status(201);
    assert_eq!(session["session"]["amr"], json!(["pwd", "sms", "mfa"]));
    assert_eq!(session["session"]["acr"], "aal2");
    assert_eq!(session["session"]["restriction"], Value::Null);
}

/// SMS-07
#[tokio::test]
async fn a_number_that_was_just_proven_gets_its_next_code_a_minute_later() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    kari.gets_challenge().await;
    let sent = kari.client.codes_to(&kari.phone).await;
    kari.asks_for_sms().await.expect_problem(429, "too_many_messages");
    assert_eq!(kari.client.codes_to(&kari.phone).await, sent, "nothing was sent");
    app.seconds_later(60);
    kari.asks_for_sms().await.expect_status(202);
}

/// AUT-09
#[tokio::test]
async fn a_right_password_alone_gives_a_challenge_and_nothing_else() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    let answer = kari.signs_in().await.expect_status(200);
    assert_eq!(answer["status"], "second_step_required");
    assert!(answer["access_token"].is_null() && answer["refresh_token"].is_null());
    assert!(answer.headers.get("set-cookie").is_none());
    let methods = answer["challenge"]["methods"].as_array().expect("methods");
    let names: Vec<&str> = methods.iter().filter_map(|method| method["method"].as_str()).collect();
    assert_eq!(names, ["authenticator", "sms", "emergency_code"]);
}

/// SMS-01
#[tokio::test]
async fn without_a_phone_no_text_message_is_offered() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").at_stage("add_phone").await;
    kari.skips_phone().await;
    kari.gets_emergency_code().await;
    kari.finalizes().await;
    kari.gets_challenge().await;
    kari.asks_for_sms().await.expect_problem(409, "method_not_available");
    kari.enters("sms", "123456").await.expect_problem(409, "method_not_available");
}

/// EMC-08, SES-13
#[tokio::test]
async fn an_emergency_code_signs_in_and_comes_with_its_successor() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    let spent = kari.emergency_code.clone();
    let session = kari.signs_in_with_emergency_code().await;
    assert_eq!(session["session"]["amr"], json!(["pwd"]));
    assert_eq!(session["session"]["acr"], "aal1");
    assert_eq!(session["session"]["restriction"], "emergency_recovery");
    assert_ne!(kari.emergency_code, spent);
}

/// EMC-11
#[tokio::test]
async fn the_emergency_code_may_be_typed_carelessly() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    let typed = kari.emergency_code.replace('-', " ").replace('0', "o").replace('1', "l").to_lowercase();
    kari.gets_challenge().await;
    kari.enters("emergency_code", &typed).await.expect_status(201);
}
