//! Signing up.

use serde_json::json;

use crate::support::TestApp;

/// MAIL-01
#[tokio::test]
async fn two_sign_ups_of_one_address_stand_side_by_side_and_each_code_is_its_own() {
    let app = TestApp::start().await;
    let (mut first, mut second) = (app.person("kari"), app.person("kari"));
    first.signs_up().await;
    let code = app.client.code_to(&first.email).await;
    app.minutes_later(1);
    second.signs_up().await;
    second.tries_to_confirm(&code).await.expect_problem(422, "wrong_code");
    first.tries_to_confirm(&code).await.expect_status(204);
    let late = app.client.code_to(&second.email).await;
    second.tries_to_confirm(&late).await.expect_problem(422, "wrong_code");
}

/// MAIL-01
#[tokio::test]
async fn five_wrong_codes_kill_a_sign_up() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari");
    kari.signs_up().await;
    let right = app.client.code_to(&kari.email).await;
    for left in (0..5).rev() {
        let answer = kari.tries_to_confirm("000000").await.expect_problem(422, "wrong_code");
        assert_eq!(answer["attempts_left"], left);
    }
    kari.tries_to_confirm(&right).await.expect_problem(429, "too_many_attempts");
}

#[tokio::test]
async fn a_code_is_dead_after_a_day() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari");
    kari.signs_up().await;
    let code = app.client.code_to(&kari.email).await;
    app.hours_later(24);
    kari.tries_to_confirm(&code).await.expect_problem(422, "wrong_code");
}

/// AUT-01: a known address answers alike; only its mailbox learns of it.
#[tokio::test]
async fn a_known_address_answers_like_a_new_one_and_opens_nothing() {
    let app = TestApp::start().await;
    let kari = app.person("kari").with_account().await;
    app.minutes_later(1);
    let mut stranger = app.person("kari");
    stranger.signs_up().await;
    assert_eq!(app.client.mails_about(&kari.email, "already have").await, 1);
    for code in ["000000", "123456"] {
        stranger.tries_to_confirm(code).await.expect_problem(422, "wrong_code");
    }
    kari.tries_to_sign_in(&kari.password).await.expect_status(201);
}

/// MAIL-02
#[tokio::test]
async fn one_mail_a_minute_and_five_a_day_whatever_is_asked() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari");
    for _ in 0..10 {
        kari.signs_up().await;
        kari.signs_up().await;
        app.minutes_later(1);
    }
    assert_eq!(app.client.count_to(&kari.email).await, 5);
}

/// PWD-01, PWD-04, PWD-06
#[tokio::test]
async fn a_password_is_long_and_not_common_and_may_otherwise_be_anything() {
    let app = TestApp::start().await;
    let kari = app.person("kari");
    let refusal =
        |answer: &crate::support::client::Answer| answer["errors"][0]["code"].as_str().map(str::to_owned);
    for (password, code) in [
        ("fourteen chars", "password_too_short"),
        ("passwordpassword", "password_blocklisted"),
        ("twostep123456789", "password_blocklisted"),
    ] {
        let answer = kari.tries_to_sign_up(json!({ "password": password })).await.expect_problem(422, code);
        assert_eq!(refusal(&answer).as_deref(), Some(code), "{password}");
    }
    for password in ["aaaaabbbbbcccccd", "a phrase that contains password", "éééééééééééééééé"]
    {
        kari.tries_to_sign_up(json!({ "password": password })).await.expect_status(202);
    }
}

/// The product's sentences, each at its field.
#[tokio::test]
async fn every_wrong_field_is_named_at_once() {
    let app = TestApp::start().await;
    let wrong = json!({ "email": "no", "first_name": "K", "last_name": "4", "password": "x" });
    let answer = app.person("kari").tries_to_sign_up(wrong).await.expect_problem(422, "validation_failed");
    let errors = answer["errors"].as_array().expect("errors");
    let pointers: Vec<&str> = errors.iter().filter_map(|error| error["pointer"].as_str()).collect();
    assert_eq!(pointers, ["/email", "/first_name", "/last_name", "/password"]);
    assert_eq!(errors[0]["message"], "Enter a valid email");
}
