//! Proving once more who one is.

use serde_json::{Value, json};

use crate::support::{Person, TestApp};

const SMS: &str = "/sessions/current/reauthenticate/sms";

/// Two-step verification is on, and a text message may be sent.
async fn enrolled(app: &TestApp) -> Person {
    let kari = app.person("kari").enrolled().await;
    app.seconds_later(61);
    kari
}

async fn texted(person: &Person) -> Value {
    person.posts(SMS, json!({})).await.expect_status(202);
    json!({ "method": "sms", "code": person.client.code_to(&person.phone).await })
}

/// SES-02, STP-04
#[tokio::test]
async fn password_and_app_make_the_session_fresh_under_a_new_generation() {
    let app = TestApp::start().await;
    let mut kari = enrolled(&app).await;
    app.minutes_later(6);
    let before = kari.clone();
    let session = kari.reauthenticates(&app).await;
    assert_eq!(session["session"]["amr"], json!(["pwd", "otp", "mfa"]));
    before.reads("/account").await.expect_problem(401, "unauthenticated");
    kari.reads("/account/export").await.expect_status(200);
    assert_eq!(kari.events_of("reauthenticated").await, 1);
}

/// SMS-04, SMS-05
#[tokio::test]
async fn a_texted_code_belongs_to_its_session_and_is_used_once() {
    let app = TestApp::start().await;
    let mut kari = enrolled(&app).await;
    let mut elsewhere = kari.clone();
    elsewhere.signs_in_with_app().await;
    let factor = texted(&kari).await;
    elsewhere.tries_to_reauthenticate(factor.clone()).await.expect_problem(422, "wrong_code");
    let session = kari.tries_to_reauthenticate(factor.clone()).await.expect_status(200);
    assert_eq!(session["session"]["amr"], json!(["pwd", "sms", "mfa"]));
    kari.holds_session(session);
    kari.tries_to_reauthenticate(factor).await.expect_problem(422, "wrong_code");
}

/// SMS-04, SMS-06
#[tokio::test]
async fn a_texted_code_lives_five_minutes_and_the_newest_counts() {
    let app = TestApp::start().await;
    let kari = enrolled(&app).await;
    let first = texted(&kari).await;
    kari.posts(SMS, json!({})).await.expect_problem(429, "too_many_messages");
    app.seconds_later(61);
    let second = texted(&kari).await;
    if first != second {
        kari.tries_to_reauthenticate(first).await.expect_problem(422, "wrong_code");
    }
    app.minutes_later(5);
    kari.tries_to_reauthenticate(second).await.expect_problem(422, "wrong_code");
}

/// SMS-05: nor does a code texted for signing in prove anything inside.
#[tokio::test]
async fn a_code_texted_to_sign_in_is_no_step_up() {
    let app = TestApp::start().await;
    let mut kari = enrolled(&app).await;
    kari.gets_challenge().await;
    let code = kari.gets_sms().await;
    let answer = kari.tries_to_reauthenticate(json!({ "method": "sms", "code": code })).await;
    answer.expect_problem(422, "wrong_code");
    kari.enters("sms", &code).await.expect_status(201);
}

#[tokio::test]
async fn without_two_step_or_without_a_phone_nothing_is_texted() {
    let app = TestApp::start().await;
    let plain = app.person("ola").reached_at("+4791234568").with_phone_on_file().await;
    let kari = enrolled(&app).await;
    kari.call("DELETE", "/account/phone").send().await.expect_status(204);
    let before = app.client.count_to(&plain.phone).await;
    for person in [&plain, &kari] {
        person.posts(SMS, json!({})).await.expect_problem(409, "method_not_available");
    }
    let factor = json!({ "method": "sms", "code": "123456" });
    kari.tries_to_reauthenticate(factor.clone()).await.expect_problem(409, "method_not_available");
    plain.tries_to_reauthenticate(factor).await.expect_problem(422, "validation_failed");
    assert_eq!(app.client.count_to(&plain.phone).await, before);
}

/// PWD-09: and a right password forgets the wrong ones before it.
#[tokio::test]
async fn the_fifth_wrong_password_in_a_row_ends_the_session() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").signed_in().await;
    let wrong = json!({ "password": "not the one" });
    for _ in 0..4 {
        kari.tries_to_reauthenticate(wrong.clone()).await.expect_problem(422, "wrong_password");
    }
    kari.reauthenticates_by_password().await;
    for left in (0..5).rev() {
        let answer = kari.tries_to_reauthenticate(wrong.clone()).await.expect_problem(422, "wrong_password");
        assert_eq!(answer["attempts_left"], left);
    }
    kari.reads("/account").await.expect_problem(401, "session_ended");
}

/// TOTP-07
#[tokio::test]
async fn what_wrong_codes_disabled_is_disabled_here_too() {
    let app = TestApp::start_without_source_limits().await;
    let mut kari = enrolled(&app).await;
    kari.enters_wrong_codes_until_disabled(&app).await;
    kari.signs_in_with_emergency_code().await;
    kari.acknowledges().await.expect_status(204);
    let refused =
        kari.tries_to_reauthenticate(json!({ "method": "authenticator", "code": kari.code() })).await;
    refused.expect_problem(403, "recovery_pending");
    kari.keeps_authenticator().await;
    kari.reauthenticates(&app).await;
}
