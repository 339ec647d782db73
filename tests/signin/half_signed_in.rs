//! What the product hands out before the second step opens nothing else.

use serde_json::json;

use crate::support::{Person, TestApp, contract::CONTRACT};

/// Presents a token as an access token to every operation of the contract that asks for one.
async fn opens_nothing(person: &Person, token: &str) {
    let members = CONTRACT.operations().iter().filter(|one| !one.open_to_strangers);
    let sign_out = CONTRACT.operations().iter().filter(|one| one.path.ends_with("/sessions/current"));
    let mut tried = 0;
    for operation in members.chain(sign_out) {
        let call = person.client.call(&operation.method, &operation.address()).bearer(token);
        call.json(&json!({})).send().await.expect_problem(401, "unauthenticated");
        tried += 1;
    }
    assert!(tried > 25, "the contract has more operations than {tried}");
}

/// AUT-09, SES-10, ENR-08
#[tokio::test]
async fn a_challenge_opens_no_operation() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    let challenge = kari.gets_challenge().await;
    opens_nothing(&kari, &challenge).await;
}

/// SES-10
#[tokio::test]
async fn a_refresh_token_opens_no_operation() {
    let app = TestApp::start().await;
    let kari = app.person("kari").enrolled().await;
    opens_nothing(&kari, &kari.refresh).await;
}

/// SES-10, MAIL-01
#[tokio::test]
async fn a_sign_up_token_opens_no_operation() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari");
    kari.signs_up().await;
    opens_nothing(&kari, &kari.sign_up_token).await;
}

/// AUT-12
#[tokio::test]
async fn no_field_or_header_talks_the_second_step_away() {
    let app = TestApp::start().await;
    let kari = app.person("kari").enrolled().await;
    let basic = kari.client.get("/api/v1/account").header("authorization", "Basic a2FyaTpuaW5l").send().await;
    basic.expect_problem(401, "unauthenticated");
    for extra in ["mfa_required", "two_step", "trust_browser", "grant_type"] {
        let mut body = json!({ "email": kari.email, "password": kari.password });
        body[extra] = json!(false);
        let answer = kari.client.post("/sessions", &body).send().await;
        assert!(answer["access_token"].is_null());
    }
}
