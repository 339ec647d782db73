//! After the emergency code: acknowledge its successor, then keep or replace the authenticator.

use serde_json::{Value, json};

use crate::support::TestApp;

/// EMC-08
#[tokio::test]
async fn kari_acknowledges_the_new_code_and_keeps_her_authenticator() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    kari.signs_in_with_emergency_code().await;
    kari.acknowledges().await.expect_status(204);
    let session = kari.keeps_authenticator().await;
    assert_eq!(session["session"]["restriction"], Value::Null);
    app.seconds_later(30);
    kari.signs_in_with_app().await;
}

/// EMC-08
#[tokio::test]
async fn keeping_comes_after_acknowledging() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    kari.signs_in_with_emergency_code().await;
    let kept = kari.posts("/two-step/recovery", json!({ "authenticator": "kept" })).await;
    kept.expect_problem(409, "acknowledgement_required");
    let replace = kari.tries_to_start(json!({ "purpose": "replace_authenticator" })).await;
    replace.expect_problem(409, "acknowledgement_required");
}

/// EMC-08
#[tokio::test]
async fn an_authenticator_lost_for_good_is_replaced() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    let lost = kari.app().clone();
    kari.signs_in_with_emergency_code().await;
    kari.acknowledges().await.expect_status(204);
    app.minutes_later(20);
    kari.refreshes().await;
    kari.moves_to_new_phone(json!({ "purpose": "replace_authenticator" })).await;
    app.seconds_later(30);
    kari.gets_challenge().await;
    kari.enters("authenticator", &lost.code(kari.now(), 0)).await.expect_problem(401, "invalid_code");
    let session = kari.signs_in_with_app().await;
    assert_eq!(session["session"]["restriction"], Value::Null);
}

/// EMC-08
#[tokio::test]
async fn whoever_leaves_during_recovery_has_a_way_in() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    kari.signs_in_with_emergency_code().await;
    kari.signs_in_with_emergency_code().await;
    kari.acknowledges().await.expect_status(204);
    kari.tries_to_start(json!({ "purpose": "replace_authenticator" })).await.expect_status(201);
    kari.signs_in_with_emergency_code().await;
    app.seconds_later(30);
    kari.signs_in_with_app().await;
}

/// EMC-08
#[tokio::test]
async fn recovery_opens_nothing_else() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    kari.signs_in_with_emergency_code().await;
    let refused = kari.call("PATCH", "/account").json(&json!({ "first_name": "Karin" })).send().await;
    refused.expect_problem(403, "recovery_pending");
    for (method, path) in [("GET", "/sessions"), ("POST", "/two-step/disable"), ("GET", "/account/events")] {
        kari.call(method, path).send().await.expect_problem(403, "recovery_pending");
    }
    kari.reads("/account").await.expect_status(200);
    kari.reads("/two-step").await.expect_status(200);
}

/// EMC-04
#[tokio::test]
async fn a_lost_answer_is_repeated_for_the_same_session() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    let (challenge, typed) = (kari.gets_challenge().await, kari.emergency_code.clone());
    let first = kari.enters("emergency_code", &typed).await.expect_status(201);
    let again = kari.repeats(&challenge, &typed).await.expect_status(201);
    assert_eq!(first["session"]["id"], again["session"]["id"]);
    assert_ne!(first["emergency_code"]["code"], again["emergency_code"]["code"]);
    kari.access = first.text("access_token");
    kari.reads("/account").await.expect_problem(401, "unauthenticated");
    kari.holds_session(again);
    kari.notes_code(
        &kari.repeats(&challenge, &typed).await.expect_status(201).json["emergency_code"].clone(),
    );
    kari.signs_in_with_emergency_code().await;
}

/// EMC-04
#[tokio::test]
async fn an_acknowledged_code_ends_the_repeating() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    let (challenge, typed) = (kari.gets_challenge().await, kari.emergency_code.clone());
    let session = kari.enters("emergency_code", &typed).await.expect_status(201);
    kari.notes_code(&session.json["emergency_code"].clone());
    kari.holds_session(session);
    kari.acknowledges().await.expect_status(204);
    kari.repeats(&challenge, &typed).await.expect_problem(401, "challenge_expired");
}
