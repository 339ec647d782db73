//! Access tokens signed with the right key that say something wrong.

use aws_lc_rs::signature::Ed25519KeyPair;
use data_encoding::{BASE64, BASE64URL_NOPAD};
use serde_json::{Value, json};

use crate::support::{Person, TestApp};

/// Header and claims of a genuine token, and the key that signed it.
struct Signer {
    header: Value,
    claims: Value,
    key: Ed25519KeyPair,
}

impl Signer {
    fn of(app: &TestApp, person: &Person) -> Self {
        let file = app.home.folder().join("keys/signing.keys");
        let line = std::fs::read_to_string(file).expect("a key file");
        let seed =
            line.trim().split_once(':').map(|(_, seed)| BASE64.decode(seed.as_bytes()).expect("base 64"));
        let parts: Vec<Value> = person.access.split('.').take(2).map(read).collect();
        let key = Ed25519KeyPair::from_seed_unchecked(&seed.expect("a version and a key")).expect("a seed");
        Self { header: parts[0].clone(), claims: parts[1].clone(), key }
    }

    /// A token with other fields in header and claims; null leaves one out.
    fn sign(&self, header: &Value, claims: &Value) -> String {
        let text = format!("{}.{}", write(&self.header, header), write(&self.claims, claims));
        let signature = BASE64URL_NOPAD.encode(self.key.sign(text.as_bytes()).as_ref());
        format!("{text}.{signature}")
    }
}

fn read(part: &str) -> Value {
    let bytes = BASE64URL_NOPAD.decode(part.as_bytes()).expect("base 64");
    serde_json::from_slice(&bytes).expect("JSON")
}

fn write(genuine: &Value, changes: &Value) -> String {
    let mut fields = genuine.as_object().expect("an object").clone();
    fields.extend(changes.as_object().expect("an object").clone());
    fields.retain(|_, value| !value.is_null());
    BASE64URL_NOPAD.encode(Value::Object(fields).to_string().as_bytes())
}

/// SES-09: the numbers are required, numeric and enforced.
#[tokio::test]
async fn wrong_times_are_refused_although_the_signature_is_right() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    let signer = Signer::of(&app, &kari);
    let account = |token: String| app.client.get("/api/v1/account").bearer(&token).send();
    account(signer.sign(&json!({}), &json!({}))).await.expect_status(200);
    let now = kari.now().as_second();
    for name in ["exp", "nbf", "iat"] {
        for value in [json!(null), json!("1"), json!(now.to_string()), json!([now]), json!(true)] {
            let token = signer.sign(&json!({}), &json!({ name: value }));
            account(token).await.expect_problem(401, "unauthenticated");
        }
    }
    for (name, value) in [("exp", now), ("nbf", now + 1), ("iat", now + 1)] {
        let token = signer.sign(&json!({}), &json!({ name: value }));
        account(token).await.expect_problem(401, "unauthenticated");
    }
}

/// SES-08: type, algorithm and key are fixed.
#[tokio::test]
async fn another_type_algorithm_or_key_is_refused_although_the_signature_is_right() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    let signer = Signer::of(&app, &kari);
    let account = |token: String| app.client.get("/api/v1/account").bearer(&token).send();
    for header in [
        json!({ "typ": "JWT" }),
        json!({ "typ": null }),
        json!({ "alg": "none" }),
        json!({ "alg": "HS256" }),
        json!({ "alg": "ES256" }),
        json!({ "kid": null }),
        json!({ "kid": "../../dev/null" }),
        json!({ "kid": "' OR 1=1--" }),
    ] {
        account(signer.sign(&header, &json!({}))).await.expect_problem(401, "unauthenticated");
    }
}

/// SES-10: who made it, for whom, and whose session it names.
#[tokio::test]
async fn another_issuer_audience_or_session_is_refused_although_the_signature_is_right() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    let signer = Signer::of(&app, &kari);
    let account = |token: String| app.client.get("/api/v1/account").bearer(&token).send();
    for name in ["iss", "aud", "sub", "sid", "gen"] {
        for value in [json!(null), json!("https://evil.example")] {
            let token = signer.sign(&json!({}), &json!({ name: value }));
            account(token).await.expect_problem(401, "unauthenticated");
        }
    }
}
