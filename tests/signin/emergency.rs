//! The emergency code's own budget, and whose it is.

use serde_json::json;

use crate::support::TestApp;

/// A code of the right shape that is nobody's.
const NOBODYS: &str = "0000-0000-0000-0000";

/// EMC-07, API-03
#[tokio::test]
async fn the_sixth_wrong_emergency_code_waits_and_the_app_still_works() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    app.seconds_later(30);
    kari.gets_challenge().await;
    for _ in 0..5 {
        kari.enters("emergency_code", NOBODYS).await.expect_problem(401, "invalid_code");
    }
    kari.gets_challenge().await;
    let wait = kari.enters("emergency_code", &kari.emergency_code).await;
    assert_eq!(wait.expect_problem(429, "too_many_attempts")["retry_after"], 30);
    kari.enters("authenticator", &kari.code()).await.expect_status(201);
    app.seconds_later(30);
    kari.signs_in_with_emergency_code().await;
}

/// EMC-07
#[tokio::test]
async fn what_is_no_emergency_code_is_refused_uncounted() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    kari.gets_challenge().await;
    let malformed = [
        json!(""),
        json!(null),
        json!("    "),
        json!("0".repeat(10_000)),
        json!("000000"),
        json!(["0000-0000-0000-0000"]),
        json!("UUUU-UUUU-UUUU-UUUU"),
        json!(0),
    ];
    for code in malformed {
        let body = json!({ "challenge_token": kari.challenge, "method": "emergency_code", "code": code });
        kari.client.post("/sessions/second-step", &body).send().await.expect_status(422);
    }
    for _ in 0..4 {
        kari.enters("emergency_code", NOBODYS).await.expect_problem(401, "invalid_code");
    }
    kari.enters("emergency_code", &kari.emergency_code).await.expect_status(201);
}

/// EMC-04
#[tokio::test]
async fn a_spent_code_is_worth_nothing() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    let spent = kari.emergency_code.clone();
    kari.signs_in_with_emergency_code().await;
    kari.gets_challenge().await;
    kari.enters("emergency_code", &spent).await.expect_problem(401, "invalid_code");
}

/// EMC-05
#[tokio::test]
async fn the_code_of_another_account_opens_nothing_and_is_not_spent() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    let mut ola = app.person("ola");
    ola.phone = "+4791234590".to_owned();
    let mut ola = ola.enrolled().await;
    kari.gets_challenge().await;
    kari.enters("emergency_code", &ola.emergency_code).await.expect_problem(401, "invalid_code");
    ola.signs_in_with_emergency_code().await;
}

/// EMC-06
#[tokio::test]
async fn the_code_without_a_challenge_opens_nothing() {
    let app = TestApp::start().await;
    let kari = app.person("kari").enrolled().await;
    for token in ["", "1", "00000000000000000000000000000000"] {
        let answer = kari.answers(token, "emergency_code", &kari.emergency_code).await;
        answer.expect_problem(401, "challenge_expired");
    }
}

/// EMC-09, ACC-04
#[tokio::test]
async fn its_use_is_told_to_the_owner_without_the_code() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    let before = kari.client.count_to(&kari.email).await;
    let spent = kari.emergency_code.clone();
    kari.signs_in_with_emergency_code().await;
    let mails = kari.client.messages_to(&kari.email).await;
    assert_eq!(mails.len(), before + 1);
    let told = &mails[before].text;
    assert!(!told.contains(&spent) && !told.contains(&kari.emergency_code));
}
