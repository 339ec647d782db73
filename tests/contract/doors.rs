//! The list of doors that are open to strangers is a golden file: one that opens by mistake fails here.

use serde_json::json;

use crate::support::{TestApp, contract::CONTRACT};

const GOLDEN: &str = include_str!("open_doors.txt");

#[test]
fn exactly_the_listed_operations_are_open_to_strangers() {
    let open = CONTRACT.operations().iter().filter(|one| one.open_to_strangers);
    let mut found: Vec<String> = open.map(|one| format!("{} {}", one.method, one.path)).collect();
    found.sort();
    assert_eq!(found, GOLDEN.lines().collect::<Vec<_>>());
}

/// AUT-12: a stranger gets 401 at every other door, whatever the body.
#[tokio::test]
async fn every_other_door_answers_a_stranger_with_401() {
    let app = TestApp::start().await;
    for operation in CONTRACT.operations().iter().filter(|one| !one.open_to_strangers) {
        let path = operation.address();
        let call = app.client.call(&operation.method, &path).json(&json!({ "nonsense": true }));
        call.send().await.expect_problem(401, "unauthenticated");
    }
}

/// API-04
#[tokio::test]
async fn a_method_that_a_path_does_not_have_is_405_with_allow() {
    let app = TestApp::start().await;
    let answer = app.client.get("/api/v1/accounts").send().await.expect_problem(405, "method_not_allowed");
    assert_eq!(answer.header("allow"), "POST");
    let answer =
        app.client.call("PUT", "/api/v1/sessions").send().await.expect_problem(405, "method_not_allowed");
    for method in ["GET", "POST", "DELETE"] {
        assert!(answer.header("allow").contains(method));
    }
}

/// API-06
#[tokio::test]
async fn no_page_of_another_site_may_read_an_answer() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    for origin in ["https://evil.example", "null", &format!("{}.evil.example", app.url())] {
        let call = kari.call("GET", "/account").header("origin", origin).send().await.expect_status(200);
        let asked = app.client.call("OPTIONS", "/api/v1/account").header("origin", origin);
        let asked = asked.header("access-control-request-method", "PATCH").send().await.expect_status(405);
        for answer in [call, asked] {
            assert!(answer.header("access-control-allow-origin").is_empty(), "{origin}");
            assert!(answer.header("access-control-allow-credentials").is_empty(), "{origin}");
        }
    }
}

/// What a page may know before anybody signs in, and nothing more.
#[tokio::test]
async fn the_configuration_is_open_and_holds_no_secret() {
    let app =
        TestApp::start_with(&[("TWOSTEP_PRODUCT_NAME", "Fjord"), ("TWOSTEP_PASSWORD_MINIMUM", "16")]).await;
    let config = app.client.get("/api/v1/config").send().await.expect_status(200);
    assert_eq!((&config["product_name"], &config["password_min_length"]), (&json!("Fjord"), &json!(16)));
    assert!(config["locales"].as_array().is_some_and(|tags| tags.contains(&json!("en"))));
    let mut names: Vec<&str> = config.json.as_object().expect("fields").keys().map(String::as_str).collect();
    names.sort_unstable();
    let known = [
        "accent",
        "deletion_grace_days",
        "development",
        "locales",
        "logo",
        "password_min_length",
        "product_name",
        "sign_up",
        "sms_offered",
        "support",
        "trusted_browser_days",
    ];
    assert_eq!(names, known);
}
