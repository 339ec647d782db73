//! The device proof: strangers can't lock an owner out.

use serde_json::json;

use crate::support::{Person, TestApp, client::Answer};

const WRONG: &str = "seven red apples in a box";

async fn with_proof(person: &Person, proof: &str, password: &str) -> Answer {
    let body = json!({ "email": person.email, "password": password, "device_token": proof });
    person.client.post("/sessions", &body).send().await
}

/// Signs in and gives the proof that came with it.
async fn proof_of(person: &mut Person) -> String {
    person.signs_in().await.expect_status(201).text("device_token")
}

/// AUT-16
#[tokio::test]
async fn failures_elsewhere_do_not_touch_a_client_that_signed_in_before() {
    let app = TestApp::start_without_source_limits().await;
    let mut kari = app.person("kari").with_account().await;
    let proof = proof_of(&mut kari).await;
    for _ in 0..6 {
        kari.tries_to_sign_in(WRONG).await;
    }
    kari.tries_to_sign_in(&kari.password).await.expect_status(429);
    with_proof(&kari, &proof, &kari.password).await.expect_status(201);
}

/// AUT-16
#[tokio::test]
async fn a_proof_without_the_password_opens_nothing() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").with_account().await;
    let proof = proof_of(&mut kari).await;
    with_proof(&kari, &proof, WRONG).await.expect_problem(401, "invalid_credentials");
    with_proof(&kari, &proof, "").await.expect_problem(401, "invalid_credentials");
}

/// AUT-16
#[tokio::test]
async fn a_proof_has_a_budget_of_its_own() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").with_account().await;
    let proof = proof_of(&mut kari).await;
    for _ in 0..5 {
        with_proof(&kari, &proof, WRONG).await.expect_status(401);
    }
    with_proof(&kari, &proof, &kari.password).await.expect_problem(429, "too_many_attempts");
    kari.tries_to_sign_in(&kari.password).await.expect_status(201);
}

/// AUT-16
#[tokio::test]
async fn a_proof_is_for_one_account() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").with_account().await;
    let ola = app.person("ola").with_account().await;
    let proof = proof_of(&mut kari).await;
    for _ in 0..5 {
        ola.tries_to_sign_in(WRONG).await;
    }
    with_proof(&ola, &proof, &ola.password).await.expect_problem(429, "too_many_attempts");
}

/// AUT-16
#[tokio::test]
async fn a_proof_outlives_a_password_change() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").with_account().await;
    let proof = proof_of(&mut kari).await;
    kari.changes_password("eleven blue pens in a jar").await.expect_status(204);
    for _ in 0..5 {
        kari.tries_to_sign_in(WRONG).await;
    }
    with_proof(&kari, &proof, &kari.password).await.expect_status(201);
}

/// AUT-16
#[tokio::test]
async fn a_challenge_gives_no_proof_and_the_second_step_does() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    app.seconds_later(30);
    assert!(kari.signs_in().await["device_token"].is_null());
    let session = kari.enters("authenticator", &kari.code()).await.expect_status(201);
    let proof = session.text("device_token");
    for _ in 0..5 {
        kari.tries_to_sign_in(WRONG).await;
    }
    assert_eq!(with_proof(&kari, &proof, &kari.password).await["status"], "second_step_required");
}

/// AUT-16: it dies of twenty failures of its own; whoever holds it then is a client like any other.
#[tokio::test]
async fn a_proof_is_worn_out_after_twenty_failures() {
    let app = TestApp::start_without_source_limits().await;
    let mut kari = app.person("kari").with_account().await;
    let proof = proof_of(&mut kari).await;
    for _ in 0..20 {
        app.hours_later(1);
        with_proof(&kari, &proof, WRONG).await.expect_status(401);
    }
    for _ in 0..5 {
        kari.tries_to_sign_in(WRONG).await.expect_status(401);
    }
    with_proof(&kari, &proof, &kari.password).await.expect_problem(429, "too_many_attempts");
}

/// AUT-16: twenty live at a time; a new one takes the oldest one's place.
#[tokio::test]
async fn an_account_has_twenty_proofs() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").with_account().await;
    let oldest = proof_of(&mut kari).await;
    app.seconds_later(1);
    let second = proof_of(&mut kari).await;
    for _ in 0..19 {
        app.seconds_later(1);
        proof_of(&mut kari).await;
    }
    for _ in 0..5 {
        kari.tries_to_sign_in(WRONG).await.expect_status(401);
    }
    with_proof(&kari, &oldest, &kari.password).await.expect_problem(429, "too_many_attempts");
    with_proof(&kari, &second, &kari.password).await.expect_status(201);
}
