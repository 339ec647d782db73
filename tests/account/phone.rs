//! The backup phone outside the wizard.

use serde_json::json;

use crate::support::{Person, TestApp};

const NEW: &str = "+4791234568";

/// Two-step verification is on, and another text message may be sent.
async fn enrolled(app: &TestApp) -> Person {
    let kari = app.person("kari").enrolled().await;
    app.seconds_later(61);
    kari
}

/// ACC-01, SMS-05
#[tokio::test]
async fn the_old_number_counts_until_the_new_one_is_proven() {
    let app = TestApp::start().await;
    let mut kari = enrolled(&app).await;
    kari.tries_to_change_phone(NEW).await.expect_status(202);
    let code = app.client.code_to(NEW).await;
    let mut elsewhere = kari.clone();
    elsewhere.gets_challenge().await;
    let old = elsewhere.gets_sms().await;
    kari.tries_to_prove_phone(&old).await.expect_problem(422, "wrong_code");
    kari.tries_to_prove_phone(&code).await.expect_status(204);
    elsewhere.enters("sms", &old).await.expect_problem(401, "challenge_expired");
    app.seconds_later(61);
    kari.phone = NEW.to_owned();
    kari.gets_challenge().await;
    kari.enters("sms", &kari.gets_sms().await).await.expect_status(201);
}

/// ACC-01
#[tokio::test]
async fn only_the_session_that_entered_the_number_can_prove_it() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    let mut elsewhere = kari.clone();
    elsewhere.signs_in().await.expect_status(201);
    kari.tries_to_change_phone(NEW).await.expect_status(202);
    let code = app.client.code_to(NEW).await;
    elsewhere.tries_to_prove_phone(&code).await.expect_problem(422, "wrong_code");
    assert!(kari.reads("/account").await["phone"].is_null());
    kari.tries_to_prove_phone(&code).await.expect_status(204);
    kari.tries_to_prove_phone(&code).await.expect_problem(422, "wrong_code");
}

/// SMS-04, SMS-06
#[tokio::test]
async fn a_code_lives_five_minutes_and_dies_of_five_wrong_ones() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    kari.tries_to_change_phone(NEW).await.expect_status(202);
    let code = app.client.code_to(NEW).await;
    app.minutes_later(5);
    kari.tries_to_prove_phone(&code).await.expect_problem(422, "wrong_code");
    kari.tries_to_change_phone("+4791234569").await.expect_problem(401, "reauthentication_required");
    let mut kari = kari;
    kari.reauthenticates_by_password().await;
    kari.tries_to_change_phone(NEW).await.expect_status(202);
    let right = app.client.code_to(NEW).await;
    for _ in 0..5 {
        kari.tries_to_prove_phone("000000").await.expect_problem(422, "wrong_code");
    }
    kari.tries_to_prove_phone(&right).await.expect_problem(429, "too_many_attempts");
    assert!(kari.reads("/account").await["phone"].is_null());
}

/// SMS-02: nothing is sent to what may not be texted.
#[tokio::test]
async fn only_numbers_that_may_be_texted_are_taken() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    let before = app.dump().await;
    for (number, code) in [
        ("0171 1234567", "invalid_phone"),
        ("+0171234567", "invalid_phone"),
        ("+47912345678901234", "invalid_phone"),
        ("", "invalid_phone"),
        ("+881612345678", "phone_country_not_allowed"),
    ] {
        let answer = kari.tries_to_change_phone(number).await.expect_status(422);
        let error = &answer["errors"][0];
        assert_eq!((&error["pointer"], &error["code"]), (&json!("/phone"), &json!(code)), "{number}");
    }
    assert!(app.dump().await == before, "something was sent");
}

/// SMS-09: nobody learns whether a number is on file elsewhere.
#[tokio::test]
async fn a_number_of_somebody_else_is_taken_like_any_other() {
    let app = TestApp::start().await;
    let ola = app.person("ola").with_phone_on_file().await;
    app.seconds_later(61);
    let mut kari = app.person("kari").signed_in().await;
    kari.changes_phone(&ola.phone).await;
    for person in [&kari, &ola] {
        let phone = person.reads("/account").await["phone"].clone();
        assert_eq!(phone, json!({ "masked": "••• 67", "verified": true }));
    }
}

/// SMS-07
#[tokio::test]
async fn the_same_number_waits_a_minute_and_another_is_sent_to_at_once() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    kari.tries_to_change_phone(NEW).await.expect_status(202);
    kari.tries_to_change_phone(NEW).await.expect_problem(429, "too_many_messages");
    assert_eq!(app.client.count_to(NEW).await, 1);
    kari.tries_to_change_phone("+4791234569").await.expect_status(202);
    let replaced = app.client.code_to(NEW).await;
    kari.tries_to_prove_phone(&replaced).await.expect_problem(422, "wrong_code");
}

/// PRV-03, ACC-04
#[tokio::test]
async fn a_removed_number_is_erased_and_nothing_is_sent_to_it_any_more() {
    let app = TestApp::start().await;
    let mut kari = enrolled(&app).await;
    kari.gets_challenge().await;
    kari.gets_sms().await;
    for _ in 0..2 {
        kari.call("DELETE", "/account/phone").send().await.expect_status(204);
    }
    assert_eq!(app.client.mails_about(&kari.email, "phone was removed").await, 1);
    assert!(kari.reads("/two-step").await["phone"].is_null());
    assert!(app.dump().await.rows_of("phones").is_empty());
    assert_eq!(app.client.codes_to(&kari.phone).await, 0, "old codes are still there");
    app.housekeeping().await;
    assert_eq!(app.client.count_to(&kari.phone).await, 0, "the number is still there");
    kari.gets_challenge().await;
    assert_eq!(kari.reads_challenge().await["challenge"]["methods"].as_array().map(Vec::len), Some(2));
    kari.asks_for_sms().await.expect_problem(409, "method_not_available");
}

/// PRV-03: a number that waits for its code is erased with the one on file.
#[tokio::test]
async fn removing_the_number_also_ends_a_change_that_waits() {
    let app = TestApp::start().await;
    let kari = app.person("kari").with_phone_on_file().await;
    kari.tries_to_change_phone(NEW).await.expect_status(202);
    let code = app.client.code_to(NEW).await;
    kari.call("DELETE", "/account/phone").send().await.expect_status(204);
    kari.tries_to_prove_phone(&code).await.expect_problem(422, "wrong_code");
    assert!(kari.reads("/account").await["phone"].is_null());
}

/// SMS-05: a code that went to the old number for a step-up proves nothing about the new one.
#[tokio::test]
async fn a_code_texted_to_the_old_number_is_dead_once_another_is_on_file() {
    let app = TestApp::start().await;
    let mut kari = enrolled(&app).await;
    kari.posts("/sessions/current/reauthenticate/sms", json!({})).await.expect_status(202);
    let code = app.client.code_to(&kari.phone).await;
    kari.changes_phone(NEW).await;
    let answer = kari.tries_to_reauthenticate(json!({ "method": "sms", "code": code })).await;
    answer.expect_problem(422, "wrong_code");
}

/// SMS-05: what proves a number does not sign in, and what signs in proves no number.
#[tokio::test]
async fn a_code_texted_to_sign_in_proves_no_number_and_the_other_way_round() {
    let app = TestApp::start_without_source_limits().await;
    let mut kari = app.person("kari").enrolled().await;
    kari.tries_to_change_phone(NEW).await.expect_status(202);
    let proof = app.client.code_to(NEW).await;
    app.minutes_later(2);
    kari.gets_challenge().await;
    let sign_in = kari.gets_sms().await;
    kari.tries_to_prove_phone(&sign_in).await.expect_problem(422, "wrong_code");
    kari.enters("sms", &proof).await.expect_problem(401, "invalid_code");
    kari.enters("sms", &sign_in).await.expect_status(201);
    kari.tries_to_prove_phone(&proof).await.expect_status(204);
}
