//! After the emergency code: acknowledge its successor, then keep or replace the authenticator.

use serde_json::{Value, json};

use crate::support::{TestApp, contract::CONTRACT};

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
    let allowed = ["GET /api/v1/account", "GET /api/v1/two-step", "POST /api/v1/two-step/emergency-code"];
    let steps =
        ["GET ", "POST ", "PUT ", "DELETE "].map(|method| format!("{method}/api/v1/two-step/enrollments"));
    let steps: Vec<&str> = steps.iter().map(String::as_str).collect();
    let own = ["POST /api/v1/two-step/recovery", "DELETE /api/v1/sessions/current"];
    let closed = CONTRACT.calls_but(&[&allowed[..], &own[..], &steps[..]].concat());
    assert!(closed.len() > 12, "{closed:?}");
    let more = ["/account/events", "/account/export", "/two-step/trusted-browsers"];
    let more = more.map(|path| ("GET".to_owned(), format!("/api/v1{path}")));
    for (method, path) in closed.into_iter().chain(more) {
        let call = app.client.call(&method, &path).bearer(&kari.access).json(&json!({}));
        call.send().await.expect_problem(403, "recovery_pending");
    }
    for path in ["/account", "/two-step"] {
        kari.reads(path).await.expect_status(200);
    }
}

/// EMC-08, ENR-08: every authenticator is replaced, none added.
#[tokio::test]
async fn in_recovery_no_authenticator_is_added_or_turned_on() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    kari.signs_in_with_emergency_code().await;
    kari.acknowledges().await.expect_status(204);
    for body in [json!({ "purpose": "add_authenticator" }), json!({ "password": kari.password })] {
        kari.tries_to_start(body).await.expect_problem(403, "recovery_pending");
    }
    let lost = kari.posts("/two-step/recovery", json!({ "authenticator": "lost" })).await;
    lost.expect_problem(422, "validation_failed");
    kari.keeps_authenticator().await;
    let twice = kari.posts("/two-step/recovery", json!({ "authenticator": "kept" })).await;
    twice.expect_problem(409, "wrong_stage");
}

/// EMC-08: it has a day, without resting.
#[tokio::test]
async fn recovery_can_wait_for_a_day() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    kari.signs_in_with_emergency_code().await;
    app.seconds_later(24 * 3600 - 1);
    kari.refreshes().await;
    kari.acknowledges().await.expect_status(204);
    app.seconds_later(1);
    kari.tries_to_refresh(&kari.refresh).await.expect_problem(401, "session_ended");
    kari.signs_in_with_emergency_code().await;
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

/// EMC-04: the same challenge and code, for ten minutes.
#[tokio::test]
async fn a_lost_answer_is_repeated_to_nobody_else_and_not_for_long() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    let (challenge, typed) = (kari.gets_challenge().await, kari.emergency_code.clone());
    let session = kari.enters("emergency_code", &typed).await.expect_status(201);
    kari.notes_code(&session.json["emergency_code"].clone());
    kari.repeats(&challenge, "0000-0000-0000-0000").await.expect_problem(401, "invalid_code");
    kari.repeats(&challenge, &kari.emergency_code).await.expect_problem(401, "invalid_code");
    kari.repeats(&challenge, "").await.expect_problem(422, "validation_failed");
    let other = kari.gets_challenge().await;
    kari.repeats(&other, &typed).await.expect_problem(401, "challenge_expired");
    app.minutes_later(10);
    kari.repeats(&challenge, &typed).await.expect_problem(401, "challenge_expired");
    kari.signs_in_with_emergency_code().await;
}
