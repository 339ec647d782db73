//! What every answer carries, whichever call it answers and however.

use serde_json::json;

use super::newcomer;
use crate::support::{
    TestApp,
    client::Answer,
    contract::{CONTRACT, Operation},
};

/// Fails unless the answer can be framed, sniffed, kept or read by nobody else.
fn is_for_the_caller_alone(answer: &Answer) {
    let call = answer.call();
    for (name, value) in [
        ("cache-control", "no-store"),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("access-control-allow-origin", ""),
        ("access-control-allow-credentials", ""),
        ("server", ""),
    ] {
        assert_eq!(answer.header(name), value, "{name} of {call}");
    }
    let policy = answer.header("content-security-policy");
    assert!(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"), "{call}: {policy}");
    assert!(answer.header("permissions-policy").contains("camera=()"), "{call}");
}

/// Every way in which a call of the contract is answered by a refusal or gladly.
async fn ways(app: &TestApp, access: &str, operation: &Operation, origin: &str) -> Vec<Answer> {
    let call = || app.client.call(&operation.method, &operation.address()).header("origin", origin);
    vec![
        call().send().await,
        call().json(&json!({ "nonsense": 1 })).send().await,
        call().bearer("nonsense").json(&json!({})).send().await,
        call().bearer(access).json(&json!({})).send().await,
        call().bearer(access).body("text/plain", "x").send().await,
        call().header("host", "evil.example").send().await,
        app.client.call("TRACE", &operation.address()).header("origin", origin).send().await,
    ]
}

/// API-06, API-07, WEB-01, WEB-02
#[tokio::test]
async fn every_answer_of_every_call_is_for_the_caller_alone() {
    let app = TestApp::start_without_source_limits().await;
    let mut kari = newcomer(&app).signed_in().await;
    for (number, operation) in CONTRACT.operations().iter().enumerate() {
        let own = format!("{}.evil.example", app.url());
        let origin = ["https://evil.example", "null", &own, &app.url()][number % 4].to_owned();
        for answer in ways(&app, &kari.access, operation, &origin).await {
            is_for_the_caller_alone(&answer);
        }
        if kari.reads("/account").await.status == 401 {
            kari = newcomer(&app).signed_in().await;
        }
    }
}

/// API-07, WEB-02, API-10: also what the program says when it can do nothing.
#[tokio::test]
async fn a_failure_carries_them_too() {
    let app = TestApp::start().await;
    let kari = newcomer(&app).signed_in().await;
    let db = app.home.superuser().await;
    db.batch_execute("ALTER TABLE sessions RENAME TO gone").await.expect("broken");
    let failed = kari.reads("/account").await.expect_problem(503, "unavailable");
    is_for_the_caller_alone(&failed);
    let said = String::from_utf8_lossy(&failed.bytes).into_owned();
    assert!(!said.contains("sessions") && !said.contains("relation"), "{said}");
}

/// API-04: a refused method names those that the path has.
#[tokio::test]
async fn every_refused_method_is_told_which_are_allowed() {
    let app = TestApp::start().await;
    for operation in CONTRACT.operations() {
        let refused = app.client.call("TRACE", &operation.address()).send().await;
        let refused = refused.expect_problem(405, "method_not_allowed");
        let all: Vec<&str> = refused.header("allow").split(", ").collect();
        assert!(all.contains(&operation.method.as_str()), "{}: {all:?}", operation.name);
        assert!(!all.contains(&"TRACE") && !all.contains(&"OPTIONS"), "{all:?}");
    }
}
