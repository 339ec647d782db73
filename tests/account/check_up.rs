//! Some weeks after turning two-step verification on, its person is asked once whether everything is still at hand.

use serde_json::json;

use crate::support::{Person, TestApp, client::Answer, race::at_once};

async fn is_asked(person: &Person) -> bool {
    person.reads("/two-step").await.expect_status(200)["check_up_due"] == true
}

async fn answers(person: &Person, answer: &str) -> Answer {
    person.posts("/two-step/check-up", json!({ "answer": answer })).await
}

/// Kari, with two-step verification on for as many days, signed in.
async fn after_days(app: &TestApp, days: i64) -> Person {
    let mut kari = app.person("kari").enrolled().await;
    app.hours_later(24 * days);
    kari.signs_in_with_app().await;
    kari
}

#[tokio::test]
async fn a_person_is_asked_after_four_weeks_and_not_before() {
    let app = TestApp::start().await;
    let mut kari = after_days(&app, 27).await;
    assert!(!is_asked(&kari).await);
    answers(&kari, "all_fine").await.expect_status(204);
    app.hours_later(24);
    kari.signs_in_with_app().await;
    assert!(is_asked(&kari).await, "an answer that nobody asked for changes nothing");
    assert_eq!(kari.events_of("check_up_answered").await, 0);
}

/// One answer counts for every browser.
#[tokio::test]
async fn whoever_has_everything_is_asked_once_on_all_browsers() {
    let app = TestApp::start().await;
    let kari = after_days(&app, 28).await;
    let mut elsewhere = kari.clone();
    app.seconds_later(60);
    elsewhere.signs_in_with_app().await;
    assert!(is_asked(&kari).await && is_asked(&elsewhere).await);
    answers(&kari, "all_fine").await.expect_status(204);
    assert!(!is_asked(&elsewhere).await);
    answers(&elsewhere, "all_fine").await.expect_status(204);
    assert_eq!(kari.events_of("check_up_answered").await, 1);
    app.hours_later(24 * 365);
    elsewhere.signs_in_with_app().await;
    assert!(!is_asked(&elsewhere).await, "and never again");
}

#[tokio::test]
async fn whoever_has_no_time_is_asked_again_in_a_week() {
    let app = TestApp::start().await;
    let mut kari = after_days(&app, 30).await;
    answers(&kari, "later").await.expect_status(204);
    assert!(!is_asked(&kari).await);
    app.hours_later(24 * 7 - 1);
    kari.signs_in_with_app().await;
    assert!(!is_asked(&kari).await);
    app.hours_later(2);
    kari.signs_in_with_app().await;
    assert!(is_asked(&kari).await);
    assert_eq!(kari.events_of("check_up_answered").await, 0);
}

/// It weakens nothing: no factor, no code and no session changes.
#[tokio::test]
async fn the_answer_changes_nothing_about_signing_in() {
    let app = TestApp::start().await;
    let kari = after_days(&app, 28).await;
    let factors = |dump: &crate::support::dump::Dump| -> Vec<String> {
        let tables = ["authenticators", "phones", "sessions", "trusted_browsers", "attempts", "accounts"];
        tables.iter().flat_map(|table| dump.rows_of(table)).map(str::to_owned).collect()
    };
    let before = factors(&app.dump().await);
    answers(&kari, "all_fine").await.expect_status(204);
    assert_eq!(factors(&app.dump().await), before);
}

#[tokio::test]
async fn twenty_answers_at_once_are_one() {
    let app = TestApp::start().await;
    let kari = after_days(&app, 28).await;
    let all = at_once(20, |_| answers(&kari, "all_fine")).await;
    assert!(all.iter().all(|answer| answer.status == 204));
    assert_eq!(kari.events_of("check_up_answered").await, 1);
}

/// Turned off and on again, the four weeks begin anew.
#[tokio::test]
async fn without_two_step_verification_there_is_nothing_to_check() {
    let app = TestApp::start().await;
    let kari = after_days(&app, 28).await;
    kari.posts("/two-step/disable", json!({})).await.expect_status(204);
    assert!(!is_asked(&kari).await);
    answers(&kari, "all_fine").await.expect_problem(409, "not_enabled");
}

#[tokio::test]
async fn other_words_are_no_answer() {
    let app = TestApp::start().await;
    let kari = after_days(&app, 28).await;
    for body in [
        json!({}),
        json!({ "answer": "lost" }),
        json!({ "answer": true }),
        json!({ "answer": "later", "days": 1 }),
    ] {
        kari.posts("/two-step/check-up", body).await.expect_problem(422, "validation_failed");
    }
    app.client.post("/two-step/check-up", &json!({ "answer": "later" })).send().await.expect_status(401);
    assert!(is_asked(&kari).await);
}
