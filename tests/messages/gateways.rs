//! Gateways: in order, failing over, resting, cut off in the middle.

use std::time::{Duration, Instant};

use serde_json::json;
use twostep::{entropy::SystemEntropy, keys::generate::ensure_keys};

use super::{code_of, newest_is, text_of, texts};
use crate::support::{
    Person, TestApp,
    client::Call,
    peer::{SmsGateway, eventually},
};

/// An installation with one gateway, and one with two.
async fn with_gateway(gateway: &SmsGateway) -> TestApp {
    TestApp::start_with(&[("TWOSTEP_SMS_GATEWAYS", "carrier"), ("TWOSTEP_SMS_CARRIER_URL", &gateway.url)])
        .await
}

async fn with_two(first: &SmsGateway, second: &SmsGateway) -> TestApp {
    TestApp::start_with(&[
        ("TWOSTEP_SMS_GATEWAYS", "first, second"),
        ("TWOSTEP_SMS_FIRST_URL", &first.url),
        ("TWOSTEP_SMS_SECOND_URL", &second.url),
        ("TWOSTEP_SOURCE_LIMITS", "off"),
    ])
    .await
}

/// Enters a number of their own, with a new code each time.
async fn texted(app: &TestApp, name: &str, last: usize) -> Person {
    let person = app.person(name).at_stage("add_phone").await;
    person.tries_to_add_phone(&format!("+479123456{last}")).await.expect_status(200);
    person
}

/// PRV-05, SMS-12: the provider gets number, text and a meaningless id; then nothing is left of the message.
#[tokio::test]
async fn a_gateway_gets_number_and_text_and_then_they_are_erased() {
    let gateway = SmsGateway::start();
    let app = with_gateway(&gateway).await;
    let kari = texted(&app, "kari", 0).await;
    let got = gateway.got(1).await;
    let body: serde_json::Value =
        serde_json::from_str(got[0]["body"].as_str().expect("a body")).expect("JSON");
    assert_eq!(body["to"], "+4791234560");
    assert_eq!(body["id"], got[0]["headers"]["idempotency-key"]);
    assert_eq!(body.as_object().expect("an object").len(), 3);
    assert!(!got[0].to_string().contains(&kari.email));
    newest_is(&app, "sent").await;
    assert_eq!(texts(&app).await, [("sent".to_owned(), Some("carrier:".to_owned()), false, 0)]);
    kari.tries_to_verify_phone(&code_of(&got[0])).await.expect_status(200);
    assert_eq!(text_of(&got[0]).lines().last(), Some(format!("@127.0.0.1 #{}", code_of(&got[0])).as_str()));
}

/// SMS-10
#[tokio::test]
async fn a_gateway_that_fails_is_passed_over_and_then_rests() {
    let (first, second) = (SmsGateway::start(), SmsGateway::start());
    let app = with_two(&first, &second).await;
    first.answers(500, &json!({})).await;
    for (place, name) in ["a", "b", "c", "d"].into_iter().enumerate() {
        texted(&app, name, place).await;
        second.got(place + 1).await;
    }
    assert_eq!(
        first.received().await.len(),
        3,
        "the fourth message passes over a gateway that failed three times"
    );
    first.answers(200, &json!({})).await;
    app.seconds_later(31);
    texted(&app, "e", 5).await;
    first.got(4).await;
    assert_eq!(second.received().await.len(), 4, "after its rest the first is asked first again");
}

/// SMS-10: whoever waits is told within five seconds, the app still signs in, and no more codes are promised.
#[tokio::test]
async fn when_no_gateway_works_the_way_is_closed_and_the_others_are_open() {
    let gateway = SmsGateway::start();
    let app = with_gateway(&gateway).await;
    let mut kari = texted(&app, "kari", 0).await;
    kari.tries_to_verify_phone(&code_of(&gateway.got(1).await[0])).await.expect_status(200);
    kari.gets_emergency_code().await;
    kari.finalizes().await.expect_status(200);
    gateway.misbehaves("silent").await;
    let mut told = 0;
    let refused = loop {
        app.seconds_later(if told < 2 { 61 } else { 1 });
        kari.gets_challenge().await;
        let asked = Instant::now();
        let answer = kari.asks_for_sms().await;
        if answer.status == 503 {
            break answer.expect_problem(503, "sms_unavailable");
        }
        answer.expect_status(202);
        eventually("the delivery has failed", async || {
            let answer = kari.reads_challenge().await.expect_status(200);
            (answer["challenge"]["sms"]["delivery"] == "failed").then_some(())
        })
        .await;
        assert!(asked.elapsed() < Duration::from_secs(5), "{:?}", asked.elapsed());
        told += 1;
        assert!(told <= 2, "three failures, tries again among them, begin a rest");
    };
    assert!(told >= 1);
    assert!(refused["retry_after"].as_u64().is_some_and(|wait| (1..=600).contains(&wait)));
    kari.enters("authenticator", &kari.code()).await.expect_status(201);
    gateway.answers(200, &json!({})).await;
    for _ in 0..9 {
        app.minutes_later(11);
        kari.gets_challenge().await;
        if kari.asks_for_sms().await.status == 202 {
            newest_is(&app, "sent").await;
            return;
        }
    }
    panic!("after its rest the gateway is asked again");
}

/// A provider that hangs up may have taken the message: another one gets it, under the same id, and nothing is lost.
#[tokio::test]
async fn a_message_cut_off_in_the_middle_goes_by_the_next_gateway() {
    let (first, second) = (SmsGateway::start(), SmsGateway::start());
    let app = with_two(&first, &second).await;
    first.misbehaves("cut").await;
    texted(&app, "kari", 0).await;
    let (cut, got) = (first.got(1).await, second.got(1).await);
    assert_eq!(cut[0]["headers"]["idempotency-key"], got[0]["headers"]["idempotency-key"]);
    assert_eq!(newest_is(&app, "sent").await.as_deref(), Some("second:"));
    assert_eq!((first.received().await.len(), second.received().await.len()), (1, 1));
}

/// With no other gateway it is tried again, under the same id, and arrives.
#[tokio::test]
async fn a_message_cut_off_in_the_middle_is_tried_again_under_the_same_id() {
    let gateway = SmsGateway::start();
    let app = with_gateway(&gateway).await;
    gateway.misbehaves("cut").await;
    texted(&app, "kari", 0).await;
    eventually("it is put off", async || texts(&app).await.pop().filter(|text| text.3 == 1)).await;
    gateway.answers(200, &json!({})).await;
    app.seconds_later(5);
    newest_is(&app, "sent").await;
    let got = gateway.received().await;
    assert_eq!(got.len(), 2, "at least once: what was cut off had arrived too");
    assert_eq!(got[0]["headers"]["idempotency-key"], got[1]["headers"]["idempotency-key"]);
    assert_eq!(got[0]["body"], got[1]["body"]);
}

/// A secret in a header or an address reaches the gateway that it is for and no other.
#[tokio::test]
async fn a_redirect_is_not_followed() {
    let (first, second) = (SmsGateway::start(), SmsGateway::start());
    let app = with_gateway(&first).await;
    let away = json!({ "status": 307, "headers": { "location": format!("{}/steal", second.url) } });
    reqwest::Client::new().post(format!("{}/behave", first.url)).json(&away).send().await.expect("an answer");
    texted(&app, "kari", 0).await;
    eventually("the try has failed", async || texts(&app).await.pop().filter(|text| text.3 == 1)).await;
    assert_eq!((first.received().await.len(), second.received().await.len()), (1, 0));
}

/// Every provider takes a message by some request: in the address, a form or JSON, with headers.
#[tokio::test]
async fn a_request_is_made_as_the_operator_describes_it() {
    let (form, get) = (SmsGateway::start(), SmsGateway::start());
    let app = TestApp::start_with(&[
        ("TWOSTEP_SMS_GATEWAYS", "form,get"),
        ("TWOSTEP_SMS_FORM_URL", &format!("{}/send?k=1", form.url)),
        ("TWOSTEP_SMS_FORM_BODY_TYPE", "form"),
        ("TWOSTEP_SMS_FORM_BODY", "recipient={to}&message={text}&ref={id}"),
        ("TWOSTEP_SMS_FORM_HEADERS", r#"{"Authorization":"Bearer s3cret"}"#),
        ("TWOSTEP_SMS_GET_URL", &format!("{}/send?to={{to}}&text={{text}}", get.url)),
        ("TWOSTEP_SMS_GET_BODY_TYPE", "none"),
    ])
    .await;
    form.answers(503, &json!({})).await;
    texted(&app, "kari", 0).await;
    let (form, get) = (form.got(1).await.remove(0), get.got(1).await.remove(0));
    let body = form["body"].as_str().expect("a body");
    assert!(
        body.starts_with("recipient=%2B4791234560&message=") && body.contains("%0A%40127.0.0.1%20%23"),
        "{body}"
    );
    assert_eq!(
        (&form["headers"]["authorization"], &form["url"]),
        (&json!("Bearer s3cret"), &json!("/send?k=1"))
    );
    assert_eq!((&get["method"], &get["body"]), (&json!("GET"), &json!("")));
    assert!(get["url"].as_str().is_some_and(|url| url.starts_with("/send?to=%2B4791234560&text=")));
    assert!(get["headers"]["authorization"].is_null());
}

/// As the proxy passes it on.
fn proxied(call: Call) -> Call {
    call.header("host", "id.example.com").header("x-forwarded-proto", "https")
}

/// D10: production without a gateway offers SMS nowhere, also to those whose number is on file; with one it does.
#[tokio::test]
async fn production_without_a_gateway_offers_no_sms() {
    let home = TestApp::start().await;
    let mut kari = home.person("kari").enrolled().await;
    home.hours_later(1);
    ensure_keys(&home.home.folder().join("keys"), &SystemEntropy).expect("keys");
    let keys = home.home.folder().join("keys").display().to_string();
    let production = [
        ("TWOSTEP_MODE", "production"),
        ("TWOSTEP_PUBLIC_URL", "https://id.example.com"),
        ("TWOSTEP_KEYS_DIR", keys.as_str()),
        ("TWOSTEP_TRUSTED_PROXIES", "127.0.0.1"),
        ("TWOSTEP_SMTP_URL", "smtp://127.0.0.1:1"),
        ("TWOSTEP_MAIL_FROM", "Twostep <no-reply@example.com>"),
    ];
    let gateway = [
        ("TWOSTEP_SMS_GATEWAYS", "a"),
        ("TWOSTEP_SMS_A_URL", "http://127.0.0.1:1"),
        ("TWOSTEP_SMS_COUNTRIES", "NO"),
    ];
    for offered in [false, true] {
        let own = if offered { &gateway[..] } else { &[] };
        let app = home.another_process(&[&production[..], own].concat()).await;
        let config = proxied(app.client.get("/api/v1/config")).send().await.expect_status(200);
        assert_eq!(config["sms_offered"], offered);
        let credentials = json!({ "email": kari.email, "password": kari.password });
        let answer = proxied(app.client.post("/sessions", &credentials)).send().await.expect_status(200);
        let methods = answer["challenge"]["methods"].to_string();
        assert_eq!(methods.contains("sms"), offered, "{methods}");
        kari.challenge = answer["challenge"]["token"].as_str().expect("a token").to_owned();
        let ask = json!({ "challenge_token": kari.challenge });
        let asked = proxied(app.client.post("/sessions/second-step/sms", &ask)).send().await;
        if offered {
            asked.expect_status(202);
            continue;
        }
        asked.expect_problem(409, "method_not_available");
        home.seconds_later(60);
        let code =
            json!({ "challenge_token": kari.challenge, "method": "authenticator", "code": kari.code() });
        let session =
            proxied(app.client.post("/sessions/second-step", &code)).send().await.expect_status(201);
        let token = session.text("access_token");
        let status =
            proxied(app.client.get("/api/v1/two-step").bearer(&token)).send().await.expect_status(200);
        assert_eq!(status["policy"]["sms_offered"], false);
        let phone = app.client.call("PUT", "/api/v1/account/phone").json(&json!({ "phone": "+4791234567" }));
        proxied(phone.bearer(&token)).send().await.expect_problem(409, "sms_not_offered");
    }
}
