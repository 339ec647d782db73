//! What holds for every call of the contract.

use serde_json::json;

use crate::support::{TestApp, contract::CONTRACT};

/// API-04: reading changes nothing, and no call can be made by reading.
#[tokio::test]
async fn a_call_made_with_another_method_is_405_and_changes_nothing() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    let before = app.dump().await;
    for operation in CONTRACT.operations() {
        let path = operation.address();
        let known: Vec<&str> = CONTRACT.at(&path).map(|other| other.method.as_str()).collect();
        for method in ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "TRACE"] {
            if known.contains(&method) || method == "HEAD" && known.contains(&"GET") {
                continue;
            }
            let status = app.client.call(method, &path).bearer(&kari.access).send_unread().await;
            assert_eq!(status, 405, "{method} {path}");
        }
    }
    assert!(app.dump().await == before, "the database changed");
}

/// API-04: the name of a call is no id, whatever the method.
#[tokio::test]
async fn the_name_of_a_call_is_not_read_as_an_id() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    for name in ["refresh", "second-step"] {
        let path = format!("/sessions/{name}");
        let answer = kari.call("DELETE", &path).send().await.expect_problem(405, "method_not_allowed");
        assert_eq!(answer.header("allow"), "POST", "{path}");
    }
    kari.call("DELETE", "/sessions/other").send().await.expect_problem(404, "not_found");
}

/// API-01: every call that takes a body refuses what is no small JSON object of its own fields.
#[tokio::test]
async fn every_call_with_a_body_refuses_other_types_sizes_and_fields() {
    let app = TestApp::start_without_source_limits().await;
    let kari = app.person("kari").signed_in().await;
    let agent = app.person("agent").agent(&app, "admin").await;
    for operation in CONTRACT.operations().iter().filter(|one| one.has_body) {
        let path = operation.address();
        let caller = if path.contains("/support/") { &agent } else { &kari };
        let call = || app.client.call(&operation.method, &path).bearer(&caller.access);
        call().body("text/plain", "{}").send().await.expect_problem(415, "unsupported_media_type");
        let form = call().body("application/x-www-form-urlencoded", "a=b");
        form.send().await.expect_problem(415, "unsupported_media_type");
        call().body("application/json", "{").send().await.expect_problem(400, "malformed_json");
        let large = format!("{{\"a\":\"{}\"}}", "x".repeat(17 * 1024));
        call().body("application/json", large).send().await.expect_problem(413, "body_too_large");
        call().json(&json!({ "not_a_field": 1 })).send().await.expect_problem(422, "validation_failed");
        call().json(&json!([])).send().await.expect_problem(422, "validation_failed");
        call().json(&json!(null)).send().await.expect_problem(422, "validation_failed");
    }
}

/// API-02, API-07: the words of a refusal repeat nothing that was sent.
#[tokio::test]
async fn no_refusal_repeats_what_was_sent() {
    let app = TestApp::start_without_source_limits().await;
    let kari = app.person("kari").signed_in().await;
    for operation in CONTRACT.operations().iter().filter(|one| one.has_body) {
        for field in ["password", "code", "email", "challenge_token", "refresh_token", "phone"] {
            let call = app.client.call(&operation.method, &operation.address());
            let answer = call.bearer(&kari.access).json(&json!({ field: ["hunter2-secret"] })).send().await;
            let text = String::from_utf8_lossy(&answer.bytes).into_owned();
            assert!(answer.status >= 400, "{}", answer.call());
            assert!(!text.contains("hunter2") && !text.contains("panicked"), "{text}");
        }
    }
}
