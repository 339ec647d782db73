//! What the owner is told of others' attempts.

use crate::support::{
    Person, TestApp,
    race::{at_once, count},
};

const WRONG: &str = "seven red apples in a box";
const GUESSING: &str = "Many wrong passwords";
const UNANSWERED: &str = "Your password was used";

/// Enters a wrong password so often, waiting as long as asked.
async fn guesses(app: &TestApp, person: &Person, times: usize) {
    for _ in 0..times {
        let mut answer = person.tries_to_sign_in(WRONG).await;
        while answer.status == 429 {
            app.seconds_later(answer["retry_after"].as_i64().expect("seconds"));
            answer = person.tries_to_sign_in(WRONG).await;
        }
        answer.expect_problem(401, "invalid_credentials");
    }
}

/// AUT-16
#[tokio::test]
async fn the_tenth_wrong_password_in_a_row_is_told_to_the_owner_with_an_event() {
    let app = TestApp::start_without_source_limits().await;
    let mut kari = app.person("kari").with_account().await;
    guesses(&app, &kari, 9).await;
    assert_eq!(kari.client.mails_about(&kari.email, GUESSING).await, 0);
    guesses(&app, &kari, 3).await;
    assert_eq!(kari.client.mails_about(&kari.email, GUESSING).await, 1);
    app.hours_later(1);
    kari.signs_in().await.expect_status(201);
    assert_eq!(kari.events_of("password_guessing_noticed").await, 1);
}

/// AUT-16: daily at most, and again while it goes on.
#[tokio::test]
async fn guessing_that_goes_on_is_told_once_a_day() {
    let app = TestApp::start_without_source_limits().await;
    let kari = app.person("kari").with_account().await;
    guesses(&app, &kari, 20).await;
    assert_eq!(kari.client.mails_about(&kari.email, GUESSING).await, 1);
    app.hours_later(24);
    guesses(&app, &kari, 2).await;
    assert_eq!(kari.client.mails_about(&kari.email, GUESSING).await, 2);
}

/// AUT-06, AUT-16
#[tokio::test]
async fn fifty_failures_at_once_make_one_mail() {
    let app = TestApp::start_without_source_limits().await;
    let kari = app.person("kari").with_account().await;
    guesses(&app, &kari, 9).await;
    app.hours_later(1);
    let answers = at_once(50, |_| kari.tries_to_sign_in(WRONG)).await;
    assert_eq!((count(&answers, 401), count(&answers, 429)), (1, 49));
    assert_eq!(kari.client.mails_about(&kari.email, GUESSING).await, 1);
}

/// PWD-09, AUT-16
#[tokio::test]
async fn wrong_passwords_inside_sessions_add_up_with_those_at_the_door() {
    let app = TestApp::start_without_source_limits().await;
    let kari = app.person("kari").signed_in().await;
    guesses(&app, &kari, 5).await;
    let mut thief = kari.clone();
    WRONG.clone_into(&mut thief.password);
    let answers = at_once(5, |_| thief.tries_to_reauthenticate(serde_json::json!({}))).await;
    assert_eq!(count(&answers, 422), 5);
    assert_eq!(kari.client.mails_about(&kari.email, GUESSING).await, 1);
}

/// AUT-01, AUT-16
#[tokio::test]
async fn nobody_is_told_of_guesses_at_an_address_without_an_account() {
    let app = TestApp::start_without_source_limits().await;
    let nobody = app.person("nobody");
    guesses(&app, &nobody, 12).await;
    assert_eq!(nobody.client.count_to(&nobody.email).await, 0);
}

/// ACC-07
#[tokio::test]
async fn a_right_password_that_no_code_follows_is_told_when_its_challenge_has_run_out() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    kari.gets_challenge().await;
    app.minutes_later(9);
    app.housekeeping().await;
    assert_eq!(kari.client.mails_about(&kari.email, UNANSWERED).await, 0);
    app.minutes_later(1);
    app.housekeeping().await;
    app.housekeeping().await;
    let mails = kari.client.messages_to(&kari.email).await;
    let mail = mails.iter().find(|mail| mail.subject.contains(UNANSWERED)).expect("a mail");
    assert!(mail.text.contains("When: 5 January 2026, 08:00 UTC") && mail.text.contains("From: 127.0.0.1"));
    kari.signs_in_with_app().await;
    assert_eq!(kari.client.mails_about(&kari.email, UNANSWERED).await, 1);
    assert_eq!(kari.events_of("second_step_unanswered").await, 1);
}

/// ACC-07
#[tokio::test]
async fn unanswered_challenges_are_told_once_a_day() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    for told in [1, 1, 2] {
        kari.gets_challenge().await;
        kari.gets_challenge().await;
        app.minutes_later(11 * 60 + 59);
        app.housekeeping().await;
        // Mails are erased after a day, events are not.
        let dump = app.dump().await;
        let events = dump.rows_of("events").iter().filter(|row| row.contains("unanswered")).count();
        assert_eq!(events, told);
        app.minutes_later(2);
    }
}

/// ACC-07
#[tokio::test]
async fn two_processes_tell_of_an_unanswered_challenge_once() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    let other = app.second_process().await;
    kari.gets_challenge().await;
    app.minutes_later(10);
    tokio::join!(app.housekeeping(), other.housekeeping(), app.housekeeping(), other.housekeeping());
    assert_eq!(kari.client.mails_about(&kari.email, UNANSWERED).await, 1);
}

/// ACC-07
#[tokio::test]
async fn an_unanswered_challenge_is_not_told_where_a_sign_in_followed_or_the_client_is_known() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    kari.gets_challenge().await;
    app.seconds_later(30);
    let proof = kari.signs_in_with_app().await.text("device_token");
    app.minutes_later(1);
    let known = serde_json::json!({ "email": kari.email, "password": kari.password, "device_token": proof });
    kari.client.post("/sessions", &known).send().await.expect_status(200);
    app.minutes_later(11);
    app.housekeeping().await;
    assert_eq!(kari.client.mails_about(&kari.email, UNANSWERED).await, 0);
    assert_eq!(app.dump().await.rows_of("challenges").len(), 0);
}

/// ACC-07
#[tokio::test]
async fn wrong_codes_that_were_told_are_not_told_again_as_unanswered() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    for _ in 0..3 {
        kari.gets_challenge().await;
        kari.enters("authenticator", &kari.wrong_code()).await.expect_problem(401, "invalid_code");
    }
    app.minutes_later(11);
    app.housekeeping().await;
    assert_eq!(kari.client.mails_about(&kari.email, "Wrong codes").await, 1);
    assert_eq!(kari.client.mails_about(&kari.email, UNANSWERED).await, 0);
}
