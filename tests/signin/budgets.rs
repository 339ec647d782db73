//! Guessing budgets of the second step.

use serde_json::json;

use crate::support::{Person, TestApp};

/// Fails `times` times at fresh challenges, waiting as long as asked, and starting fresh sessions.
async fn fails(app: &TestApp, person: &mut Person, times: usize) {
    for _ in 0..times {
        person.gets_challenge().await;
        let answer = person.enters("authenticator", &person.wrong_code()).await;
        assert_eq!(answer["code"], "invalid_code");
        app.seconds_later(answer["retry_after"].as_i64().unwrap_or_default());
    }
}

/// TOTP-07, AUT-10, API-03
#[tokio::test]
async fn the_fifth_wrong_code_ends_the_challenge_and_starts_a_delay() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    app.seconds_later(30);
    kari.gets_challenge().await;
    for left in [4, 3, 2, 1, 0] {
        let refused =
            kari.enters("authenticator", &kari.wrong_code()).await.expect_problem(401, "invalid_code");
        assert_eq!(refused["attempts_left"], left);
        assert_eq!(refused["retry_after"].as_u64(), (left == 0).then_some(30));
    }
    kari.enters("authenticator", &kari.code()).await.expect_problem(401, "challenge_expired");
}

/// TOTP-09, API-03
#[tokio::test]
async fn during_a_delay_right_and_wrong_codes_are_alike_and_the_wait_is_true() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    app.seconds_later(30);
    kari.gets_challenge().await;
    for _ in 0..5 {
        kari.enters("authenticator", &kari.wrong_code()).await;
    }
    assert_eq!(kari.signs_in().await["challenge"]["attempts_left"], 0);
    let right = kari.enters("authenticator", &kari.code()).await.expect_problem(429, "too_many_attempts");
    let wrong = kari.enters("authenticator", &kari.wrong_code()).await.expect_status(429);
    assert_eq!(right.blanked(), wrong.blanked());
    let seconds = right["retry_after"].as_i64().expect("seconds");
    app.seconds_later(seconds - 1);
    kari.enters("authenticator", &kari.code()).await.expect_status(429);
    app.seconds_later(1);
    kari.enters("authenticator", &kari.code()).await.expect_status(201);
}

/// TOTP-07, EMC-07
#[tokio::test]
async fn twenty_wrong_codes_disable_the_app_while_the_emergency_code_works() {
    let app = TestApp::start_without_source_limits().await;
    let mut kari = app.person("kari").enrolled().await;
    app.seconds_later(30);
    fails(&app, &mut kari, 20).await;
    app.hours_later(48);
    kari.gets_challenge().await;
    kari.enters("authenticator", &kari.code()).await.expect_problem(403, "second_step_disabled");
    kari.asks_for_sms().await.expect_problem(403, "second_step_disabled");
    assert_eq!(kari.client.mails_about(&kari.email, "locked").await, 1);
    kari.signs_in_with_emergency_code().await;
    kari.acknowledges().await.expect_status(204);
    kari.keeps_authenticator().await;
    kari.signs_in_with_app().await;
}

/// TOTP-08, AUT-04
#[tokio::test]
async fn app_and_text_messages_share_one_count_over_all_challenges() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    app.seconds_later(61);
    kari.gets_challenge().await;
    let texted = kari.gets_sms().await;
    let wrong = if texted == "000000" { "000001" } else { "000000" };
    kari.enters("sms", wrong).await.expect_problem(401, "invalid_code");
    kari.enters("sms", wrong).await.expect_problem(401, "invalid_code");
    kari.gets_challenge().await;
    for _ in 0..3 {
        kari.enters("authenticator", &kari.wrong_code()).await.expect_problem(401, "invalid_code");
    }
    kari.gets_challenge().await;
    kari.enters("authenticator", &kari.code()).await.expect_problem(429, "too_many_attempts");
}

/// TOTP-08
#[tokio::test]
async fn signing_in_and_reauthenticating_share_one_count() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    app.seconds_later(30);
    kari.gets_challenge().await;
    for _ in 0..2 {
        kari.enters("authenticator", &kari.wrong_code()).await;
    }
    let wrong = json!({ "method": "authenticator", "code": kari.wrong_code() });
    for _ in 0..3 {
        kari.tries_to_reauthenticate(wrong.clone()).await.expect_problem(422, "wrong_code");
    }
    let right = json!({ "method": "authenticator", "code": kari.code() });
    kari.tries_to_reauthenticate(right).await.expect_problem(429, "too_many_attempts");
    kari.enters("authenticator", &kari.code()).await.expect_problem(429, "too_many_attempts");
}

/// AUT-05
#[tokio::test]
async fn a_right_password_does_not_reset_the_count_of_codes() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    app.seconds_later(30);
    fails(&app, &mut kari, 4).await;
    kari.gets_challenge().await;
    let fifth = kari.enters("authenticator", &kari.wrong_code()).await;
    assert_eq!(fifth["retry_after"], 30);
}

/// AUT-05
#[tokio::test]
async fn wrong_passwords_do_not_close_the_second_step() {
    let app = TestApp::start_without_source_limits().await;
    let mut kari = app.person("kari").enrolled().await;
    app.seconds_later(30);
    kari.gets_challenge().await;
    for _ in 0..50 {
        kari.tries_to_sign_in("seven red apples in a box").await;
    }
    kari.enters("authenticator", &kari.code()).await.expect_status(201);
}

/// TOTP-07
#[tokio::test]
async fn a_right_code_resets_the_count() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    app.seconds_later(30);
    fails(&app, &mut kari, 4).await;
    kari.signs_in_with_app().await;
    let challenge = kari.signs_in().await;
    assert_eq!(challenge["challenge"]["attempts_left"], 5);
}

/// AUT-06
#[tokio::test]
async fn the_count_outlives_the_process() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    app.seconds_later(30);
    fails(&app, &mut kari, 4).await;
    let other = app.second_process().await;
    let mut elsewhere = kari.at(&other);
    assert_eq!(elsewhere.signs_in().await["challenge"]["attempts_left"], 1);
}

/// ACC-07
#[tokio::test]
async fn the_third_wrong_code_is_told_to_the_owner_once() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    app.seconds_later(30);
    let before = kari.client.count_to(&kari.email).await;
    fails(&app, &mut kari, 2).await;
    assert_eq!(kari.client.count_to(&kari.email).await, before);
    fails(&app, &mut kari, 2).await;
    assert_eq!(kari.client.count_to(&kari.email).await, before + 1);
}

/// AUT-06: also the password's delay.
#[tokio::test]
async fn a_delay_after_wrong_passwords_holds_in_another_process() {
    let app = TestApp::start().await;
    let kari = app.person("kari").with_account().await;
    for _ in 0..5 {
        kari.tries_to_sign_in("not the one").await.expect_problem(401, "invalid_credentials");
    }
    let there = app.second_process().await;
    there.person("kari").tries_to_sign_in(&kari.password).await.expect_problem(429, "too_many_attempts");
}
