//! What the operator asks of accounts without two-step verification.

use serde_json::{Value, json};

use crate::support::{Person, TestApp, contract::CONTRACT};

/// Half an hour after every story begins.
const FROM: &str = "2026-01-05T08:30:00Z";

async fn restriction(person: &mut Person) -> Value {
    person.signs_in().await.expect_status(201)["session"]["restriction"].clone()
}

#[tokio::test]
async fn everybody_decides_unless_the_operator_says_otherwise() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").with_account().await;
    assert_eq!(restriction(&mut kari).await, Value::Null);
    let policy = kari.reads("/two-step").await["policy"].clone();
    let expected = json!({
        "mode": "optional", "required_from": null, "sms_offered": true, "max_authenticators": 5,
        "trusted_browser_days": 0,
    });
    assert_eq!(policy, expected);
}

#[tokio::test]
async fn where_it_is_required_a_session_is_good_for_nothing_else_before_it_is_on() {
    let app = TestApp::start_with(&[("TWOSTEP_POLICY", "required")]).await;
    let mut kari = app.person("kari").with_account().await;
    assert_eq!(restriction(&mut kari).await, "enrollment_required");
    let token = "POST /api/v1/two-step/enrollment-tokens";
    let allowed = ["GET /api/v1/account", "GET /api/v1/two-step", "POST /api/v1/two-step/enrollments", token];
    let own = ["PUT /api/v1/two-step/enrollments", "DELETE /api/v1/two-step/enrollments"];
    let closed = CONTRACT.calls_but(&[&allowed[..], &own[..], &["DELETE /api/v1/sessions/current"]].concat());
    assert!(closed.len() > 12, "{closed:?}");
    for (method, path) in closed.into_iter().chain([("GET".into(), "/api/v1/account/export".into())]) {
        let call = app.client.call(&method, &path).bearer(&kari.access).json(&json!({}));
        call.send().await.expect_problem(403, "enrollment_required");
    }
    for path in ["/account", "/two-step"] {
        kari.reads(path).await.expect_status(200);
    }
}

#[tokio::test]
async fn turning_it_on_lifts_the_restriction_and_leaving_keeps_it() {
    let app = TestApp::start_with(&[("TWOSTEP_POLICY", "required")]).await;
    let mut kari = app.person("kari").signed_in().await;
    kari.starts_enrollment().await;
    kari.refreshes().await;
    kari.reads("/sessions").await.expect_problem(403, "enrollment_required");
    kari.wizard("DELETE", "").send().await.expect_status(204);
    kari.reads("/sessions").await.expect_problem(403, "enrollment_required");
    let kari = kari.enrolled().await;
    kari.reads("/sessions").await.expect_status(200);
    kari.posts("/two-step/disable", json!({})).await.expect_problem(409, "policy_requires_two_step");
    assert!(kari.has_two_step().await);
}

/// The date is the operator's and the clock the server's: nothing that a client does moves it.
#[tokio::test]
async fn where_it_is_encouraged_it_can_be_put_off_until_the_operators_date() {
    let settings = [("TWOSTEP_POLICY", "encouraged"), ("TWOSTEP_POLICY_REQUIRED_FROM", FROM)];
    let app = TestApp::start_with(&settings).await;
    let mut kari = app.person("kari").with_account().await;
    let mut ola = app.person("ola").with_account().await;
    assert_eq!(restriction(&mut kari).await, Value::Null);
    let policy = kari.reads("/two-step").await["policy"].clone();
    assert_eq!((&policy["mode"], &policy["required_from"]), (&json!("encouraged"), &json!(FROM)));
    app.seconds_later(30 * 60 - 1);
    assert_eq!(restriction(&mut ola).await, Value::Null);
    app.seconds_later(1);
    for person in [&mut kari, &mut ola] {
        assert_eq!(restriction(person).await, "enrollment_required");
        person.reads("/sessions").await.expect_problem(403, "enrollment_required");
        assert_eq!(person.reads("/two-step").await["policy"]["mode"], "required");
    }
}

/// Whoever signed in a minute before is asked a minute later, not at the next sign-in.
#[tokio::test]
async fn a_session_that_is_open_on_the_date_is_held_to_it() {
    let settings = [("TWOSTEP_POLICY", "encouraged"), ("TWOSTEP_POLICY_REQUIRED_FROM", FROM)];
    let app = TestApp::start_with(&settings).await;
    app.minutes_later(29);
    let mut kari = app.person("kari").signed_in().await;
    let ola = app.person("ola").reached_at("+4791234568").enrolled().await;
    kari.reads("/sessions").await.expect_status(200);
    app.minutes_later(1);
    kari.reads("/sessions").await.expect_problem(403, "enrollment_required");
    assert_eq!(kari.refreshes().await["session"]["restriction"], "enrollment_required");
    kari.reads("/sessions").await.expect_problem(403, "enrollment_required");
    ola.reads("/sessions").await.expect_status(200);
    assert_eq!(ola.clone().refreshes().await["session"]["restriction"], Value::Null);
    kari.enrolled().await.reads("/sessions").await.expect_status(200);
}

#[tokio::test]
async fn until_the_date_it_can_be_turned_off_again_and_afterwards_not() {
    let settings = [("TWOSTEP_POLICY", "encouraged"), ("TWOSTEP_POLICY_REQUIRED_FROM", FROM)];
    let app = TestApp::start_with(&settings).await;
    let kari = app.person("kari").enrolled().await;
    kari.posts("/two-step/disable", json!({})).await.expect_status(204);
    let mut ola = app.person("ola").reached_at("+4791234568").enrolled().await;
    app.minutes_later(29);
    ola.refreshes().await;
    app.minutes_later(1);
    ola.reauthenticates(&app).await;
    ola.posts("/two-step/disable", json!({})).await.expect_problem(409, "policy_requires_two_step");
}

/// Without a date nobody is ever made to.
#[tokio::test]
async fn where_it_is_encouraged_without_a_date_it_stays_a_recommendation() {
    let app = TestApp::start_with(&[("TWOSTEP_POLICY", "encouraged")]).await;
    let mut kari = app.person("kari").with_account().await;
    app.hours_later(24 * 365);
    assert_eq!(restriction(&mut kari).await, Value::Null);
}
