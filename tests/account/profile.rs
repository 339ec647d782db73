//! Name and language.

use serde_json::{Value, json};

use crate::support::{Person, TestApp, client::Answer};

async fn changes(person: &Person, body: Value) -> Answer {
    person.call("PATCH", "/account").json(&body).send().await
}

#[tokio::test]
async fn each_field_changes_alone_and_the_answer_is_the_account() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    let mut expected = kari.reads("/account").await.json;
    for (field, value) in [("first_name", "Karin Åse"), ("last_name", "O'Brien-Lie"), ("locale", "nb")] {
        expected[field] = json!(value);
        assert_eq!(changes(&kari, json!({ field: value })).await.expect_status(200).json, expected);
        assert_eq!(kari.reads("/account").await.json, expected);
    }
    assert_eq!(kari.events_of("profile_changed").await, 3);
}

/// ACC-02
#[tokio::test]
async fn nothing_else_of_an_account_can_be_set() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    let before = app.dump().await;
    for (field, value) in [
        ("id", json!("01a20bc8-4ce7-77dc-8d26-af08efd6798e")),
        ("email", json!("elsewhere@example.test")),
        ("email_verified", json!(true)),
        ("phone", json!("+4791234568")),
        ("phone_verified", json!(true)),
        ("password_hash", json!("$argon2id$v=19$m=19456,t=2,p=1$AAAA$AAAA")),
        ("role", json!("admin")),
        ("two_factor_enabled", json!(false)),
        ("two_step", json!({ "enabled": true })),
        ("created_at", json!("2020-01-01T00:00:00Z")),
    ] {
        changes(&kari, json!({ field: value })).await.expect_problem(422, "validation_failed");
        let beside = json!({ "first_name": "Karin", field: value });
        changes(&kari, beside).await.expect_problem(422, "validation_failed");
    }
    assert!(app.dump().await == before, "something changed");
}

#[tokio::test]
async fn every_wrong_field_is_named_and_nothing_changes() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    let before = app.dump().await;
    let wrong = json!({ "first_name": "K", "last_name": "4", "locale": "klingon" });
    let answer = changes(&kari, wrong).await.expect_problem(422, "validation_failed");
    let errors = answer["errors"].as_array().expect("errors");
    let pointers: Vec<&str> = errors.iter().filter_map(|error| error["pointer"].as_str()).collect();
    assert_eq!(pointers, ["/first_name", "/last_name", "/locale"]);
    for body in [
        json!({}),
        json!({ "first_name": "Karin", "last_name": "4" }),
        json!({ "first_name": "<b>Kari</b>" }),
    ] {
        changes(&kari, body).await.expect_problem(422, "validation_failed");
    }
    assert!(app.dump().await == before, "something changed");
}
