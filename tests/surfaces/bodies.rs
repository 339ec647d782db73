//! Every field of every body, filled with what it must not hold.

use serde_json::{Map, Value, json};

use super::{acts::NEW_PASSWORD, newcomer};
use crate::support::{
    Person, TestApp,
    client::{Answer, Call},
    contract::{CONTRACT, NOBODYS, Operation},
    person::PASSWORD,
};

/// Text that has broken other programs.
const HOSTILE: [&str; 9] = [
    "' OR 1=1--",
    "'; DROP TABLE accounts;--'",
    "\u{0}",
    "a\u{0}b",
    "%00",
    "{{7*7}}${7*7}",
    "../../../../etc/passwd",
    "\u{202e}\u{fffe}\u{1f600}",
    "x\r\nBcc: a@b.test\r\n\r\n",
];

/// A well-formed body of an operation.
fn body(operation: &Operation) -> Map<String, Value> {
    let value = |name: &str| match name {
        "email" | "new_email" => json!("somebody@example.test"),
        "password" | "current_password" => json!(PASSWORD),
        "new_password" => json!(NEW_PASSWORD),
        "first_name" | "last_name" => json!("Kari"),
        "locale" => json!("en"),
        "method" => json!("authenticator"),
        "transport" => json!("body"),
        "phone" => json!("+4791234567"),
        "acknowledged" => json!(true),
        "trust_browser" => json!(false),
        "authenticator" => json!("kept"),
        "purpose" => json!("enable"),
        "authenticator_id" => json!(NOBODYS),
        "channel" => json!("email"),
        "evidence" => json!("in_person"),
        "issued_at" => json!("2026-01-05T08:00:00Z"),
        _ => json!("123456"),
    };
    operation.fields.iter().map(|(name, _)| (name.clone(), value(name))).collect()
}

fn with(operation: &Operation, field: &str, value: Value) -> Value {
    let mut body = body(operation);
    body.insert(field.to_owned(), value);
    Value::Object(body)
}

fn call(kari: &Person, operation: &Operation) -> Call {
    let call = kari.client.call(&operation.method, &operation.address());
    let holds_cookie = operation.name == "refresh_session";
    if holds_cookie { call } else { call.bearer(&kari.access) }
}

fn with_bodies() -> impl Iterator<Item = &'static Operation> {
    CONTRACT.operations().iter().filter(|one| !one.fields.is_empty())
}

/// ENR-02, ENR-10: what says something to a call that takes nothing is refused before anything is done.
#[tokio::test]
async fn a_call_that_takes_no_body_refuses_one() {
    let app = TestApp::start_without_source_limits().await;
    let kari = newcomer(&app).enrolled().await;
    let agent = newcomer(&app).agent(&app, "admin").await;
    let before = kari.reads("/two-step").await.json;
    let bodiless = CONTRACT.operations().iter().filter(|one| one.fields.is_empty() && one.method != "GET");
    let bodiless: Vec<&Operation> = bodiless.collect();
    assert!(bodiless.len() > 12, "{} calls", bodiless.len());
    for operation in bodiless {
        let (caller, ticket) =
            if operation.path.contains("/support/") { (&agent, "?ticket=T-1") } else { (&kari, "") };
        let path = format!("{}{ticket}", operation.address());
        let sends = |kind: &'static str, body: Vec<u8>| {
            app.client.call(&operation.method, &path).bearer(&caller.access).body(kind, body).send()
        };
        let json = "application/json";
        sends("text/plain", b"x".to_vec()).await.expect_problem(415, "unsupported_media_type");
        sends("text/plain", vec![b'x'; 20_000]).await.expect_problem(413, "body_too_large");
        sends(json, br#"{"verified":true}"#.to_vec()).await.expect_problem(422, "validation_failed");
        sends(json, b"[]".to_vec()).await.expect_problem(422, "validation_failed");
        sends(json, b"{".to_vec()).await.expect_problem(400, "malformed_json");
    }
    assert_eq!(kari.reads("/two-step").await.json, before);
    kari.call("POST", "/two-step/emergency-code")
        .body("application/json", "{}")
        .send()
        .await
        .expect_status(201);
    kari.call("POST", "/two-step/disable").send().await.expect_status(204);
}

/// API-09, API-02: refused or taken as it is; never a failure, and the words repeat nothing.
#[tokio::test]
async fn hostile_text_in_any_field_of_any_call_breaks_nothing() {
    let app = TestApp::start_without_source_limits().await;
    let mut kari = newcomer(&app).signed_in().await;
    let agent = newcomer(&app).agent(&app, "admin").await;
    for operation in with_bodies() {
        for (field, _) in &operation.fields {
            for text in HOSTILE.iter().map(|text| (*text).to_owned()).chain(["x".repeat(10_000)]) {
                let caller = if operation.path.contains("/support/") { &agent } else { &kari };
                let answer = call(caller, operation).json(&with(operation, field, json!(text))).send().await;
                assert!(answer.status < 500, "{}: {field} {text:.30}: {}", operation.name, answer.json);
                repeats_nothing(&answer, &text);
                if answer.status == 401 || answer.status == 204 {
                    kari = newcomer(&app).signed_in().await;
                }
            }
        }
    }
}

fn repeats_nothing(answer: &Answer, text: &str) {
    let said = String::from_utf8_lossy(&answer.bytes);
    assert!(
        answer.status < 400 || text.len() < 4 || !said.contains(text),
        "{} repeats {text}",
        answer.call()
    );
    for inside in ["panicked", "tokio_postgres", ".rs:", "SELECT "] {
        assert!(!said.contains(inside), "{}: {said}", answer.call());
    }
}

/// API-01: a field holds what its schema says, once.
#[tokio::test]
async fn no_field_of_any_call_takes_another_type_or_stands_twice() {
    let app = TestApp::start_without_source_limits().await;
    let kari = newcomer(&app).signed_in().await;
    let agent = newcomer(&app).agent(&app, "admin").await;
    for operation in with_bodies() {
        let kari = if operation.path.contains("/support/") { &agent } else { &kari };
        for (field, _) in &operation.fields {
            for wrong in [json!(["x"]), json!({ "x": 1 }), json!(1.5), json!([])] {
                let answer = call(kari, operation).json(&with(operation, field, wrong)).send().await;
                answer.expect_problem(422, "validation_failed");
            }
            let body = Value::Object(body(operation)).to_string();
            let twice = body.replacen('{', &format!("{{\"{field}\":\"x\","), 1);
            let answer = call(kari, operation).body("application/json", twice).send().await;
            answer.expect_problem(422, "validation_failed");
        }
        let more = with(operation, "is_admin", json!(true));
        call(kari, operation).json(&more).send().await.expect_problem(422, "validation_failed");
    }
    kari.reads("/account").await.expect_status(200);
}

/// API-09, WEB-05: what is taken comes back letter by letter.
#[tokio::test]
async fn hostile_names_are_kept_as_they_are() {
    let app = TestApp::start().await;
    let kari = newcomer(&app).enrolled().await;
    let id = kari.reads("/two-step").await["authenticators"][0]["id"].as_str().expect("an id").to_owned();
    for name in ["' OR 1=1--", "<img src=x onerror=alert(1)>", "%00 ${7*7} {{7}}", "\"; DROP TABLE x; --"] {
        let path = format!("/two-step/authenticators/{id}");
        kari.call("PATCH", &path).json(&json!({ "name": name })).send().await.expect_status(200);
        assert_eq!(kari.reads("/two-step").await["authenticators"][0]["name"], name);
    }
}
