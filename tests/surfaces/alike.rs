//! Whoever has no account here looks like whoever has one, in every answer that a stranger can get.

use serde_json::{Value, json};

use super::newcomer;
use crate::support::{TestApp, client::Answer};

/// An answer without what differs from answer to answer: status, headers and body.
fn shape(answer: &Answer) -> (u16, Vec<String>, String) {
    let changing = ["date", "x-request-id", "content-length"];
    let headers = answer.headers.iter().filter(|(name, _)| !changing.contains(&name.as_str()));
    let mut headers: Vec<String> = headers.map(|(name, value)| format!("{name}: {value:?}")).collect();
    headers.sort();
    let body = match answer.json["sign_up_token"].as_str() {
        Some(token) => answer.blanked().replace(token, &"x".repeat(token.len())),
        None => answer.blanked(),
    };
    (answer.status, headers, body)
}

async fn asks(app: &TestApp, path: &str, body: Value) -> Answer {
    app.client.post(path, &body).send().await
}

/// Fails unless both answers are the same, byte by byte.
#[track_caller]
fn are_alike(one: &Answer, other: &Answer) {
    assert_eq!(shape(one), shape(other), "{} and {}", one.call(), other.call());
}

/// AUT-01: at sign-in, from the first wrong try to the delay and beyond it.
#[tokio::test]
async fn known_unknown_and_unconfirmed_addresses_fail_alike_to_the_end() {
    let app = TestApp::start_without_source_limits().await;
    let mut unconfirmed = newcomer(&app);
    unconfirmed.signs_up().await;
    let two_step = newcomer(&app).enrolled().await;
    let (plain, nobody) = (newcomer(&app).with_account().await, newcomer(&app));
    for (number, password) in
        ["not the one", "", "x", "not the one", "short", "not the one", ""].iter().enumerate()
    {
        let body = |email: &str| json!({ "email": email, "password": password });
        let unknown = asks(&app, "/sessions", body(&nobody.email)).await;
        assert_eq!(unknown.status, if number < 5 { 401 } else { 429 });
        for person in [&unconfirmed, &two_step, &plain] {
            are_alike(&asks(&app, "/sessions", body(&person.email)).await, &unknown);
        }
    }
    for person in [&unconfirmed, &two_step, &plain, &nobody] {
        let right = json!({ "email": person.email, "password": person.password });
        are_alike(
            &asks(&app, "/sessions", right).await,
            &asks(&app, "/sessions", json!({ "email": nobody.email, "password": "x" })).await,
        );
    }
}

/// AUT-01, AUT-14: a link is asked for, and asked for again at once.
#[tokio::test]
async fn resets_are_accepted_alike() {
    let app = TestApp::start_without_source_limits().await;
    let (known, nobody) = (newcomer(&app).with_account().await, newcomer(&app));
    for _ in 0..3 {
        let one = asks(&app, "/password-resets", json!({ "email": known.email })).await.expect_status(202);
        let other = asks(&app, "/password-resets", json!({ "email": nobody.email })).await;
        are_alike(&one, &other);
    }
}

/// AUT-01, MAIL-01: signing up, the codes typed for it, and the end of its tries.
#[tokio::test]
async fn signing_up_with_a_known_address_looks_like_any_other() {
    let app = TestApp::start_without_source_limits().await;
    let known = newcomer(&app).with_account().await;
    app.minutes_later(1);
    let (mut again, mut new) = (app.person("x").known_as(&known.email), newcomer(&app));
    are_alike(&again.tries_to_sign_up(json!({})).await, &new.tries_to_sign_up(json!({})).await);
    app.minutes_later(1);
    again.signs_up().await;
    new.signs_up().await;
    let right = app.client.code_to(&new.email).await;
    let wrong = if right == "000000" { "000001" } else { "000000" };
    for _ in 0..6 {
        are_alike(&again.tries_to_confirm(wrong).await, &new.tries_to_confirm(wrong).await);
    }
}

/// AUT-01, ACC-01: a new address that is taken is accepted like one that is free.
#[tokio::test]
async fn changing_to_a_taken_address_looks_like_changing_to_a_free_one() {
    let app = TestApp::start().await;
    let (taken, free) = (newcomer(&app).with_account().await, newcomer(&app));
    let kari = newcomer(&app).signed_in().await;
    let one = kari.tries_to_change_email(&taken.email).await.expect_status(202);
    let one_code = kari.tries_to_verify_email("000000").await;
    let other = kari.tries_to_change_email(&free.email).await;
    are_alike(&one, &other);
    let right = app.client.code_to(&free.email).await;
    let wrong = if right == "000000" { "000001" } else { "000000" };
    are_alike(&one_code, &kari.tries_to_verify_email(wrong).await);
}
