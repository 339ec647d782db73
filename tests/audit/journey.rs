//! A whole journey, held against the whole list of its events.

use serde_json::Value;

use super::look;
use crate::support::{Person, TestApp};

/// All events, the oldest first, as `type` or `type/method`.
async fn told(person: &Person) -> Vec<String> {
    let answer = person.reads("/account/events?limit=100").await.expect_status(200);
    let text = |event: &Value| {
        let method = event["method"].as_str().map(|method| format!("/{method}")).unwrap_or_default();
        format!("{}{method}", event["type"].as_str().expect("a type"))
    };
    answer["events"].as_array().expect("events").iter().rev().map(text).collect()
}

/// AUD-01: each once, in order, and nothing else.
#[tokio::test]
async fn turning_on_is_told_step_by_step() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").signed_in().await;
    kari.starts_enrollment().await;
    kari.tries_to_add_phone(&kari.phone).await.expect_problem(409, "wrong_stage");
    kari.tries_to_verify(&kari.wrong_code()).await.expect_problem(422, "wrong_code");
    kari.verifies().await;
    kari.adds_phone().await;
    kari.verifies_phone().await;
    kari.gets_emergency_code().await;
    kari.finalizes().await;
    let expected = [
        "account_created",
        "signed_in",
        "enrollment_started",
        "enrollment_order_violated",
        "enrollment_code_failed",
        "enrollment_authenticator_verified",
        "sms_code_sent/sms",
        "enrollment_phone_verified",
        "enrollment_emergency_code_issued",
        "two_step_enabled",
    ];
    assert_eq!(told(&kari).await, expected);
    app.housekeeping().await;
    assert_eq!(look(&app).await.expect("whole").events, expected.len() as u64);
}

/// AUD-01: each once, in order, and nothing else.
#[tokio::test]
async fn ways_in_and_changes_are_told() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    let before = told(&kari).await.len();
    app.seconds_later(60);
    kari.tries_to_sign_in("not the password").await.expect_status(401);
    kari.gets_challenge().await;
    kari.enters("authenticator", &kari.wrong_code()).await.expect_status(401);
    kari.signs_in_with_app().await;
    app.seconds_later(30);
    kari.reauthenticates(&app).await;
    kari.changes_password("a phrase nobody has heard").await.expect_status(204);
    app.seconds_later(60);
    kari.signs_in_with_emergency_code().await;
    kari.acknowledges().await.expect_status(204);
    kari.keeps_authenticator().await;
    let expected = [
        "sign_in_failed",
        "second_step_required",
        "second_step_failed/authenticator",
        "second_step_required",
        "signed_in/authenticator",
        "reauthenticated/authenticator",
        "password_changed",
        "second_step_required",
        "signed_in/emergency_code",
        "emergency_code_used",
        "emergency_code_acknowledged",
        "recovery_completed",
    ];
    assert_eq!(told(&kari).await[before..], expected);
}

/// AUD-06: enrolled, added, replaced, removed and disabled: a dated record of each, without any secret.
#[tokio::test]
async fn every_authenticator_ever_bound_is_on_record() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    kari.adds_authenticator("Tablet").await;
    let replace = kari.replacement_of(0).await;
    let begun = kari.tries_to_start(replace).await.expect_status(201);
    kari.scans(&begun);
    app.seconds_later(30);
    let done = kari.verifies().await;
    kari.takes_tokens(&done["session"]);
    let path = kari.authenticator_path(1).await;
    kari.call("DELETE", &path).send().await.expect_status(204);
    kari.posts("/two-step/disable", serde_json::json!({})).await.expect_status(204);
    let dump = app.dump().await;
    assert!(dump.rows_of("authenticators").is_empty());
    for kind in ["two_step_enabled", "authenticator_added", "authenticator_replaced", "authenticator_removed"]
    {
        let of_kind = dump.rows_of("events").iter().filter(|row| row.contains(kind)).count();
        assert_eq!(of_kind, 1, "{kind}");
    }
    assert!(dump.rows_of("events").iter().any(|row| row.contains("two_step_disabled")));
    assert!(!dump.holds(&kari.emergency_code));
    app.housekeeping().await;
    look(&app).await.expect("whole");
}
