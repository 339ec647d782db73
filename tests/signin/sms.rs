//! Texted codes at sign-in.

use crate::support::{Person, TestApp};

/// Somebody whose phone may be texted again.
async fn with_phone(app: &TestApp) -> Person {
    let kari = app.person("kari").enrolled().await;
    app.seconds_later(61);
    kari
}

/// SMS-05
#[tokio::test]
async fn a_code_belongs_to_its_challenge() {
    let app = TestApp::start().await;
    let mut kari = with_phone(&app).await;
    let first = kari.gets_challenge().await;
    let code = kari.gets_sms().await;
    let second = kari.gets_challenge().await;
    kari.answers(&second, "sms", &code).await.expect_problem(401, "invalid_code");
    kari.answers(&first, "sms", &code).await.expect_status(201);
}

/// SMS-06
#[tokio::test]
async fn only_the_newest_code_works() {
    let app = TestApp::start().await;
    let mut kari = with_phone(&app).await;
    kari.gets_challenge().await;
    let earlier = kari.gets_sms().await;
    app.seconds_later(60);
    let newest = kari.gets_sms().await;
    kari.enters("sms", &earlier).await.expect_problem(401, "invalid_code");
    kari.enters("sms", &newest).await.expect_status(201);
}

/// SMS-06
#[tokio::test]
async fn sending_again_does_not_reset_the_count() {
    let app = TestApp::start().await;
    let mut kari = with_phone(&app).await;
    kari.gets_challenge().await;
    let wrong = if kari.gets_sms().await == "000000" { "000001" } else { "000000" };
    for _ in 0..4 {
        kari.enters("sms", wrong).await.expect_problem(401, "invalid_code");
    }
    app.seconds_later(60);
    let newest = kari.gets_sms().await;
    let wrong = if newest == "000000" { "000001" } else { "000000" };
    kari.enters("sms", wrong).await.expect_problem(401, "invalid_code");
    kari.gets_challenge().await;
    kari.enters("sms", &newest).await.expect_problem(429, "too_many_attempts");
}

/// SMS-04
#[tokio::test]
async fn a_code_lives_five_minutes() {
    let app = TestApp::start().await;
    let mut kari = with_phone(&app).await;
    kari.gets_challenge().await;
    let code = kari.gets_sms().await;
    app.seconds_later(5 * 60 + 1);
    kari.enters("sms", &code).await.expect_problem(401, "invalid_code");
}

/// SMS-05
#[tokio::test]
async fn the_wizards_code_does_not_sign_in() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    let code = kari.client.code_to(&kari.phone).await;
    kari.gets_challenge().await;
    kari.enters("sms", &code).await.expect_problem(401, "invalid_code");
}

/// SMS-07
#[tokio::test]
async fn another_message_waits_sixty_seconds() {
    let app = TestApp::start().await;
    let mut kari = with_phone(&app).await;
    kari.gets_challenge().await;
    kari.gets_sms().await;
    let before = kari.client.count_to(&kari.phone).await;
    assert_eq!(kari.asks_for_sms().await.expect_problem(429, "too_many_messages")["retry_after"], 60);
    kari.gets_challenge().await;
    kari.asks_for_sms().await.expect_problem(429, "too_many_messages");
    assert_eq!(kari.client.count_to(&kari.phone).await, before);
}

/// SMS-07
#[tokio::test]
async fn an_account_gets_five_messages_an_hour() {
    let app = TestApp::start_without_source_limits().await;
    let mut kari = with_phone(&app).await;
    for _ in 0..4 {
        kari.gets_challenge().await;
        kari.gets_sms().await;
        app.seconds_later(61);
    }
    kari.gets_challenge().await;
    kari.asks_for_sms().await.expect_problem(429, "too_many_messages");
    assert_eq!(kari.client.count_to(&kari.phone).await, 5);
}

/// AUT-11
#[tokio::test]
async fn without_a_challenge_nothing_is_sent() {
    let app = TestApp::start().await;
    let mut kari = with_phone(&app).await;
    let before = kari.client.count_to(&kari.phone).await;
    for token in ["", "1", "00000000-0000-7000-8000-000000000000"] {
        token.clone_into(&mut kari.challenge);
        kari.asks_for_sms().await.expect_problem(401, "challenge_expired");
    }
    assert_eq!(kari.client.count_to(&kari.phone).await, before);
}

/// SMS-12
#[tokio::test]
async fn the_text_ends_with_the_line_that_browsers_read() {
    let app = TestApp::start().await;
    let mut kari = with_phone(&app).await;
    kari.gets_challenge().await;
    let code = kari.gets_sms().await;
    let text = kari.client.messages_to(&kari.phone).await.pop().expect("a message").text;
    assert_eq!(text.lines().last(), Some(format!("@127.0.0.1 #{code}").as_str()));
    assert!(!text.contains("http") && !text.contains(&kari.email));
}
