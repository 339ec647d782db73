//! Races at sign-in: single use and budgets hold whatever comes at once.

use crate::support::{
    Person, TestApp,
    race::{at_once, count},
};

/// Fifty challenges of the person's account.
async fn fifty_challenges(person: &mut Person) -> Vec<String> {
    let mut challenges = Vec::new();
    for _ in 0..50 {
        challenges.push(person.gets_challenge().await);
    }
    challenges
}

/// TOTP-05
#[tokio::test]
async fn one_code_at_fifty_challenges_opens_one_session() {
    let app = TestApp::start_without_source_limits().await;
    let mut kari = app.person("kari").enrolled().await;
    app.seconds_later(30);
    let (challenges, code) = (fifty_challenges(&mut kari).await, kari.code());
    let answers = at_once(50, |i| kari.answers(&challenges[i], "authenticator", &code)).await;
    assert_eq!(count(&answers, 201), 1);
}

/// TOTP-05
#[tokio::test]
async fn one_code_at_two_processes_opens_one_session() {
    let app = TestApp::start_without_source_limits().await;
    let other = app.second_process().await;
    let mut kari = app.person("kari").enrolled().await;
    let elsewhere = kari.at(&other);
    app.seconds_later(30);
    let (challenges, code) = (fifty_challenges(&mut kari).await, kari.code());
    let doors = [&kari, &elsewhere];
    let answers = at_once(50, |i| doors[i % 2].answers(&challenges[i], "authenticator", &code)).await;
    assert_eq!(count(&answers, 201), 1);
}

/// SMS-04
#[tokio::test]
async fn one_texted_code_sent_fifty_times_opens_one_session() {
    let app = TestApp::start_without_source_limits().await;
    let other = app.second_process().await;
    let mut kari = app.person("kari").enrolled().await;
    let elsewhere = kari.at(&other);
    app.seconds_later(61);
    let challenge = kari.gets_challenge().await;
    let (code, doors) = (kari.gets_sms().await, [&kari, &elsewhere]);
    let answers = at_once(50, |i| doors[i % 2].answers(&challenge, "sms", &code)).await;
    assert_eq!(count(&answers, 201), 1);
}

/// EMC-04
#[tokio::test]
async fn one_emergency_code_at_fifty_challenges_opens_one_session() {
    let app = TestApp::start_without_source_limits().await;
    let mut kari = app.person("kari").enrolled().await;
    let (challenges, code) = (fifty_challenges(&mut kari).await, kari.emergency_code.clone());
    let answers = at_once(50, |i| kari.answers(&challenges[i], "emergency_code", &code)).await;
    assert_eq!(count(&answers, 201), 1);
}

/// AUT-06
#[tokio::test]
async fn a_hundred_wrong_passwords_at_once_are_at_most_five_guesses() {
    let app = TestApp::start_without_source_limits().await;
    let kari = app.person("kari").with_account().await;
    let answers = at_once(100, |_| kari.tries_to_sign_in("seven red apples in a box")).await;
    assert!(count(&answers, 401) <= 5, "{} guesses", count(&answers, 401));
    assert_eq!(count(&answers, 401) + count(&answers, 429) + count(&answers, 503), 100);
    assert!(count(&answers, 429) > 0);
}

/// AUT-06, TOTP-07
#[tokio::test]
async fn a_hundred_wrong_codes_at_once_are_at_most_five_guesses() {
    let app = TestApp::start_without_source_limits().await;
    let mut kari = app.person("kari").enrolled().await;
    let (challenges, code) = (fifty_challenges(&mut kari).await, kari.wrong_code());
    let answers = at_once(100, |i| kari.answers(&challenges[i % 50], "authenticator", &code)).await;
    let guesses = answers.iter().filter(|answer| answer["code"] == "invalid_code").count();
    assert_eq!(guesses, 5);
    assert_eq!(count(&answers, 429), 95);
}

/// SMS-08
#[tokio::test]
async fn twenty_clicks_at_once_are_one_text_message() {
    let app = TestApp::start_without_source_limits().await;
    let mut kari = app.person("kari").enrolled().await;
    app.seconds_later(61);
    kari.gets_challenge().await;
    let before = kari.client.count_to(&kari.phone).await;
    let answers = at_once(20, |_| kari.asks_for_sms()).await;
    assert!(count(&answers, 202) >= 1);
    assert_eq!(kari.client.count_to(&kari.phone).await, before + 1);
}

/// SES-12
#[tokio::test]
async fn twenty_refreshes_at_once_agree_on_one_successor() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    let answers = at_once(20, |_| kari.tries_to_refresh(&kari.refresh)).await;
    assert_eq!(count(&answers, 200), 20);
    let successor = answers[0].text("refresh_token");
    assert!(answers.iter().all(|answer| answer["refresh_token"] == *successor));
}
