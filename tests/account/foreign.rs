//! What belongs to somebody else does not exist.

use serde_json::{Value, json};

use crate::support::{
    Person, TestApp,
    browser::Browser,
    contract::{CONTRACT, NOBODYS, Operation},
};

/// The ids of what is Kari's, by the path that leads to it.
async fn ids(kari: &Person) -> Vec<(&'static str, String)> {
    let first = |answer: Value, list: &str| answer[list][0]["id"].as_str().expect("an id").to_owned();
    let listed = async |path: &str, list: &str| first(kari.reads(path).await.json, list);
    vec![
        ("/sessions/{id}", listed("/sessions", "sessions").await),
        ("/two-step/authenticators/{id}", listed("/two-step", "authenticators").await),
        ("/two-step/trusted-browsers/{id}", listed("/two-step/trusted-browsers", "browsers").await),
        ("/two-step/enrollments/{id}", kari.enrollment.clone()),
    ]
}

/// A body that the operation takes.
fn body(operation: &Operation) -> Value {
    match operation.path.rsplit('/').next() {
        Some("verify") => json!({ "code": "123456" }),
        Some("phone") => json!({ "phone": "+4791234569" }),
        Some("finalize") => json!({ "acknowledged": true }),
        _ if operation.method == "PATCH" => json!({ "name": "Mine" }),
        _ => json!({}),
    }
}

/// Two people with everything that has an id; Kari also has a wizard that waits.
async fn two_people() -> (TestApp, Person, Person) {
    let app = TestApp::start_with(&[("TWOSTEP_TRUSTED_BROWSER_DAYS", "30")]).await;
    let mut kari = app.person("kari").enrolled().await;
    app.seconds_later(30);
    kari.clone().trusts(&mut Browser::default()).await;
    let begun = kari.tries_to_start(json!({ "purpose": "add_authenticator" })).await.expect_status(201);
    kari.enrollment = begun.text("id");
    let ola = app.person("ola").reached_at("+4791234568").enrolled().await;
    (app, kari, ola)
}

/// ACC-03, ENR-06, SES-07
#[tokio::test]
async fn every_call_on_a_foreign_id_answers_like_one_on_an_id_of_nobody() {
    let (app, kari, ola) = two_people().await;
    let ids = ids(&kari).await;
    let (before, mut calls) = (app.dump().await, 0);
    // What support does names accounts: who may is told in `help`.
    let own = |one: &&Operation| one.path.contains("{id}") && !one.path.contains("/support/");
    for operation in CONTRACT.operations().iter().filter(own) {
        let (_, id) = ids.iter().find(|(path, _)| operation.path.contains(path)).expect("an id of each kind");
        let answer = async |id: &str| {
            let call = app.client.call(&operation.method, &operation.path.replace("{id}", id));
            call.bearer(&ola.access).json(&body(operation)).send().await.expect_problem(404, "not_found")
        };
        assert_eq!(answer(id).await.blanked(), answer(NOBODYS).await.blanked(), "{}", operation.path);
        calls += 1;
    }
    assert!(calls >= 16, "{calls} calls");
    assert!(app.dump().await == before, "something changed");
}

/// ACC-03, ENR-08
#[tokio::test]
async fn a_foreign_authenticator_is_not_replaced() {
    let (_app, kari, ola) = two_people().await;
    let ids = ids(&kari).await;
    for id in [ids[1].1.as_str(), NOBODYS] {
        let replace = json!({ "purpose": "replace_authenticator", "authenticator_id": id });
        ola.tries_to_start(replace).await.expect_problem(404, "not_found");
    }
    assert_eq!(kari.reads("/two-step").await["authenticators"][0]["id"], ids[1].1);
}

/// ACC-03: lists show what is one's own.
#[tokio::test]
async fn lists_hold_nothing_of_anybody_else() {
    let (_app, kari, ola) = two_people().await;
    let karis = ids(&kari).await;
    for path in [
        "/account",
        "/account/events?limit=100",
        "/account/export",
        "/sessions",
        "/two-step",
        "/two-step/trusted-browsers",
    ] {
        let answer = ola.reads(path).await.expect_status(200);
        let text = String::from_utf8_lossy(&answer.bytes).into_owned();
        assert!(!text.contains(&kari.email), "{path}");
        assert!(karis.iter().all(|(_, id)| !text.contains(id)), "{path}");
    }
}
