//! Forged access tokens.

use aws_lc_rs::{
    hmac,
    rand::SystemRandom,
    signature::{Ed25519KeyPair, KeyPair},
};
use data_encoding::BASE64URL_NOPAD;
use serde_json::{Value, json};

use crate::support::{Person, TestApp};

/// Header and claims of a genuine token.
fn parts(token: &str) -> (Value, Value) {
    let mut parts = token.split('.').map(|part| BASE64URL_NOPAD.decode(part.as_bytes()).expect("base 64"));
    let mut next = || serde_json::from_slice(&parts.next().expect("a part")).unwrap_or_default();
    (next(), next())
}

fn signing_input(header: &Value, claims: &Value) -> String {
    let encode = |value: &Value| BASE64URL_NOPAD.encode(value.to_string().as_bytes());
    format!("{}.{}", encode(header), encode(claims))
}

async fn refused(person: &Person, token: &str) {
    let answer = person.client.get("/api/v1/account").bearer(token).send().await;
    answer.expect_problem(401, "unauthenticated");
}

/// SES-08
#[tokio::test]
async fn a_token_without_signature_is_refused() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    let (mut header, claims) = parts(&kari.access);
    for algorithm in ["none", "None", "NONE", ""] {
        header["alg"] = json!(algorithm);
        refused(&kari, &format!("{}.", signing_input(&header, &claims))).await;
    }
}

/// SES-08
#[tokio::test]
async fn a_token_signed_with_the_public_key_as_a_secret_is_refused() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    let jwks = kari.client.get("/.well-known/jwks.json").send().await;
    let x = jwks["keys"][0]["x"].as_str().expect("a key").to_owned();
    let (mut header, claims) = parts(&kari.access);
    header["alg"] = json!("HS256");
    let raw = BASE64URL_NOPAD.decode(x.as_bytes()).expect("base 64");
    for secret in [x.as_bytes(), &raw, b""] {
        let input = signing_input(&header, &claims);
        let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, secret), input.as_bytes());
        refused(&kari, &format!("{input}.{}", BASE64URL_NOPAD.encode(tag.as_ref()))).await;
    }
}

/// SES-08
#[tokio::test]
async fn a_token_that_brings_its_own_key_is_refused() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    let pkcs8 = Ed25519KeyPair::generate_pkcs8(&SystemRandom::new()).expect("a key");
    let pair = Ed25519KeyPair::from_pkcs8(pkcs8.as_ref()).expect("a key");
    let x = BASE64URL_NOPAD.encode(pair.public_key().as_ref());
    let (genuine, claims) = parts(&kari.access);
    let jwk = json!({ "kty": "OKP", "crv": "Ed25519", "x": x });
    for (name, value) in [
        ("jwk", jwk),
        ("jku", json!("http://127.0.0.1/keys")),
        ("kid", json!("../../dev/null")),
        ("kid", json!("' OR 1=1--")),
        ("typ", json!("JWT")),
    ] {
        let mut header = genuine.clone();
        header[name] = value;
        let input = signing_input(&header, &claims);
        let signature = BASE64URL_NOPAD.encode(pair.sign(input.as_bytes()).as_ref());
        refused(&kari, &format!("{input}.{signature}")).await;
    }
}

/// SES-08, SES-10
#[tokio::test]
async fn a_changed_claim_is_refused() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    let (header, claims) = parts(&kari.access);
    let signature = kari.access.rsplit('.').next().expect("a signature");
    for (name, value) in [("exp", json!(9_999_999_999_u64)), ("gen", json!(2)), ("acr", json!("aal2"))] {
        let mut claims = claims.clone();
        claims[name] = value;
        refused(&kari, &format!("{}.{signature}", signing_input(&header, &claims))).await;
    }
}

/// SES-10
#[tokio::test]
async fn a_token_of_another_installation_is_refused() {
    let (here, there) = (TestApp::start().await, TestApp::start().await);
    let kari = here.person("kari").signed_in().await;
    let stranger = there.person("kari").signed_in().await;
    refused(&kari, &stranger.access).await;
}

/// SES-09
#[tokio::test]
async fn a_genuine_token_says_what_it_must() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    let (header, claims) = parts(&kari.access);
    assert_eq!((&header["alg"], &header["typ"]), (&json!("EdDSA"), &json!("at+jwt")));
    assert_eq!(claims["iss"], app.url());
    let number = |name: &str| claims[name].as_i64().expect("a number");
    assert!(number("exp") - number("iat") <= 600 && number("nbf") <= number("iat"));
    assert_eq!(claims["amr"], json!(["pwd"]));
    assert!(claims["jti"].is_string() && claims["sid"].is_string() && claims["gen"].is_i64());
}
