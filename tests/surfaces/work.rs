//! Whoever is unknown costs the costly work that whoever is known costs. `make timing` measures the rest.

use std::future::Future;

use serde_json::{Value, json};

use super::newcomer;
use crate::support::{Person, TestApp, client::Answer};

/// How many hashes a call costs.
async fn cost_of(app: &TestApp, call: impl Future<Output = Answer>) -> (u16, u64) {
    let before = app.hashes();
    let status = call.await.status;
    (status, app.hashes() - before)
}

/// Somebody of every kind that a stranger must not tell apart.
async fn everybody(app: &TestApp) -> [Person; 4] {
    let mut unconfirmed = newcomer(app);
    unconfirmed.signs_up().await;
    [newcomer(app), unconfirmed, newcomer(app).with_account().await, newcomer(app).enrolled().await]
}

/// AUT-02: also with an empty password, and one that is too long costs nobody anything.
#[tokio::test]
async fn every_refusal_at_sign_in_costs_one_hash_and_a_delay_none() {
    let app = TestApp::start_without_source_limits().await;
    for person in everybody(&app).await {
        for wrong in ["not the one", "", "x", "short", "not the one"] {
            assert_eq!(cost_of(&app, person.tries_to_sign_in(wrong)).await, (401, 1), "{wrong:?}");
        }
        for password in ["not the one", "", &person.password] {
            assert_eq!(cost_of(&app, person.tries_to_sign_in(password)).await, (429, 0));
        }
        assert_eq!(cost_of(&app, person.tries_to_sign_in(&"x".repeat(1025))).await, (422, 0));
    }
}

/// AUT-02, AUT-14: at the other calls of strangers that name an address.
#[tokio::test]
async fn signing_up_and_asking_for_a_link_cost_alike_for_everybody() {
    let app = TestApp::start_without_source_limits().await;
    for person in everybody(&app).await {
        let again: Value = json!({ "password": "a phrase nobody has heard" });
        assert_eq!(cost_of(&app, person.tries_to_sign_up(again)).await, (202, 2));
        let link = app.client.post("/password-resets", &json!({ "email": person.email })).send();
        assert_eq!(cost_of(&app, link).await, (202, 0));
    }
}
