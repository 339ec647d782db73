//! Twilio: its Messages API as its own document describes it, its errors, and what it tells of deliveries.

use aws_lc_rs::hmac;
use data_encoding::BASE64;
use serde_json::json;

use super::{newest_is, texts};
use crate::support::{
    Person, TestApp,
    client::Answer,
    peer::{Peer, SmsGateway, eventually},
};

const ACCOUNT: &str = "AC0123456789abcdef0123456789abcdef";
const SECRET: &str = "an auth token of a test account";
const SID: &str = "SM0123456789abcdef0123456789abcdef";

/// Settings of an account whose API is at `url`.
fn account(url: &str) -> [(&'static str, &str); 5] {
    [
        ("TWOSTEP_SMS_GATEWAYS", "twilio"),
        ("TWOSTEP_SMS_TWILIO_ACCOUNT_SID", ACCOUNT),
        ("TWOSTEP_SMS_TWILIO_AUTH_TOKEN", SECRET),
        ("TWOSTEP_SMS_TWILIO_FROM", "+15005550006"),
        ("TWOSTEP_SMS_TWILIO_API_URL", url),
    ]
}

/// What the vendor's document allows is sent: Prism refuses anything else, and what has no credentials.
#[tokio::test]
async fn what_is_sent_keeps_the_vendors_document() {
    let (_prism, url) = Peer::twilio().await;
    let messages = format!("{url}/2010-04-01/Accounts/{ACCOUNT}/Messages.json");
    let form = |validity: &'static str| [("To", "+4791234560"), ("ValidityPeriod", validity)];
    let http = reqwest::Client::new();
    let wrong = http.post(&messages).basic_auth(ACCOUNT, Some(SECRET)).form(&form("soon")).send().await;
    assert_eq!(wrong.expect("an answer").status().as_u16(), 422, "the mock checks what it gets");
    let nobody = http.post(&messages).form(&form("300")).send().await.expect("an answer");
    assert_eq!(nobody.status().as_u16(), 401, "the mock asks for credentials");
    let app = TestApp::start_with(&account(&url)).await;
    app.person("kari").at_stage("add_phone").await.adds_phone().await.expect_status(200);
    let receipt = newest_is(&app, "sent").await.expect("a receipt");
    assert!(receipt.starts_with("twilio:"), "{receipt}");
}

/// An account that the document does not know is an answer of 4xx by the mock: the next gateway sends.
#[tokio::test]
async fn an_error_of_the_vendors_mock_fails_over() {
    let (_prism, url) = Peer::twilio().await;
    let next = SmsGateway::start();
    let elsewhere = format!("{url}/no-such-api");
    let mut settings = account(&elsewhere).to_vec();
    settings[0].1 = "twilio,next";
    settings.push(("TWOSTEP_SMS_NEXT_URL", &next.url));
    let app = TestApp::start_with(&settings).await;
    app.person("kari").at_stage("add_phone").await.adds_phone().await.expect_status(200);
    assert_eq!(newest_is(&app, "sent").await.as_deref(), Some("next:"));
    assert_eq!(next.received().await.len(), 1);
}

/// The request, field by field.
#[tokio::test]
async fn number_text_sender_life_and_callback_are_sent() {
    let twilio = SmsGateway::start();
    twilio.answers(201, &json!({ "sid": SID })).await;
    let app = TestApp::start_with(&account(&twilio.url)).await;
    app.person("kari").at_stage("add_phone").await.adds_phone().await.expect_status(200);
    let got = twilio.got(1).await.remove(0);
    assert_eq!(got["url"], format!("/2010-04-01/Accounts/{ACCOUNT}/Messages.json"));
    let basic = BASE64.encode(format!("{ACCOUNT}:{SECRET}").as_bytes());
    assert_eq!(got["headers"]["authorization"], format!("Basic {basic}"));
    let body = got["body"].as_str().expect("a body");
    let callback = format!("{}/callbacks/twilio/", app.url()).replace(':', "%3A").replace('/', "%2F");
    assert!(body.starts_with("To=%2B4791234567&From=%2B15005550006&Body="), "{body}");
    assert!(body.contains("&ValidityPeriod=299&") || body.contains("&ValidityPeriod=300&"), "{body}");
    assert!(body.contains(&format!("&StatusCallback={callback}")), "{body}");
    assert_eq!(newest_is(&app, "sent").await, Some(format!("twilio:{SID}")));
}

/// Errors about the number end the try; errors about the account are the gateway's, and it is tried again.
#[tokio::test]
async fn the_vendors_error_codes_are_told_apart() {
    let twilio = SmsGateway::start();
    let app = TestApp::start_with(&account(&twilio.url)).await;
    twilio
        .answers(400, &json!({ "code": 21211, "message": "Invalid 'To' Phone Number", "status": 400 }))
        .await;
    let kari = app.person("kari").at_stage("add_phone").await;
    kari.adds_phone().await.expect_status(200);
    newest_is(&app, "failed").await;
    assert_eq!(kari.reads_wizard().await["phone"]["delivery"], "failed");
    assert_eq!(kari.events_of("message_not_delivered").await, 1);
    twilio.answers(401, &json!({ "code": 20003, "message": "Authenticate", "status": 401 })).await;
    app.seconds_later(60);
    kari.tries_to_add_phone("+4791234568").await.expect_status(200);
    eventually("it is put off", async || {
        texts(&app).await.pop().filter(|text| text.0 == "queued" && text.3 == 1)
    })
    .await;
}

/// An answer that breaks off after its status: the message was taken, and is not sent a second time.
#[tokio::test]
async fn an_answer_cut_off_after_its_status_is_no_second_message() {
    let twilio = SmsGateway::start();
    twilio.misbehaves("half").await;
    let app = TestApp::start_with(&account(&twilio.url)).await;
    app.person("kari").at_stage("add_phone").await.adds_phone().await.expect_status(200);
    assert_eq!(newest_is(&app, "sent").await.as_deref(), Some("twilio:"));
    assert_eq!(twilio.received().await.len(), 1);
}

/// Cut off before any answer: tried again, as nobody knows whether it was taken.
#[tokio::test]
async fn a_request_cut_off_before_its_answer_is_tried_again() {
    let twilio = SmsGateway::start();
    twilio.misbehaves("cut").await;
    let app = TestApp::start_with(&account(&twilio.url)).await;
    app.person("kari").at_stage("add_phone").await.adds_phone().await.expect_status(200);
    eventually("it is put off", async || texts(&app).await.pop().filter(|text| text.3 == 1)).await;
    twilio.answers(201, &json!({ "sid": SID })).await;
    app.seconds_later(5);
    assert_eq!(newest_is(&app, "sent").await, Some(format!("twilio:{SID}")));
    assert_eq!(twilio.received().await.len(), 2);
}

/// Twilio's signature of a form.
fn signature(secret: &str, url: &str, fields: &[(&str, &str)]) -> String {
    let mut fields = fields.to_vec();
    fields.sort_unstable();
    let signed = fields.iter().fold(url.to_owned(), |signed, (name, value)| signed + name + value);
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, secret.as_bytes());
    BASE64.encode(hmac::sign(&key, signed.as_bytes()).as_ref())
}

/// Reports a status of a message, signed with a secret.
async fn reports(app: &TestApp, id: &str, secret: &str, fields: &[(&str, &str)]) -> Answer {
    let path = format!("/callbacks/twilio/{id}");
    let signature = signature(secret, &format!("{}{path}", app.url()), fields);
    let form: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let call = app.client.call("POST", &path).header("x-twilio-signature", &signature);
    call.body("application/x-www-form-urlencoded", form.join("&")).send().await
}

/// Somebody who waits for a text that Twilio took, and the message's id.
async fn waiting(app: &TestApp, twilio: &SmsGateway) -> (Person, String) {
    twilio.answers(201, &json!({ "sid": SID })).await;
    let kari = app.person("kari").at_stage("add_phone").await;
    kari.adds_phone().await.expect_status(200);
    newest_is(app, "sent").await;
    let db = app.home.superuser().await;
    let id = db.query_one("SELECT message_id::text FROM outbox WHERE channel = 'sms'", &[]);
    (kari, id.await.expect("the text").get(0))
}

/// Delivery is visible: what Twilio could not deliver is told, once.
#[tokio::test]
async fn a_report_that_a_text_did_not_arrive_is_shown() {
    let twilio = SmsGateway::start();
    let app = TestApp::start_with(&account(&twilio.url)).await;
    let (kari, id) = waiting(&app, &twilio).await;
    let on_the_way = [("MessageSid", SID), ("MessageStatus", "delivered")];
    reports(&app, &id, SECRET, &on_the_way).await.expect_status(204);
    assert_eq!(kari.reads_wizard().await["phone"]["delivery"], "sent");
    let undelivered = [("MessageSid", SID), ("MessageStatus", "undelivered"), ("ErrorCode", "30003")];
    for _ in 0..2 {
        reports(&app, &id, SECRET, &undelivered).await.expect_status(204);
    }
    assert_eq!(kari.reads_wizard().await["phone"]["delivery"], "failed");
    assert_eq!(kari.events_of("message_not_delivered").await, 1);
}

/// A report counts only with Twilio's signature, for the message it is about, from the gateway that took it.
#[tokio::test]
async fn a_forged_report_changes_nothing() {
    let twilio = SmsGateway::start();
    let app = TestApp::start_with(&account(&twilio.url)).await;
    let (kari, id) = waiting(&app, &twilio).await;
    let failed = [("MessageSid", SID), ("MessageStatus", "failed")];
    reports(&app, &id, "another secret", &failed).await.expect_problem(401, "unauthenticated");
    reports(&app, &id, "", &failed).await.expect_problem(401, "unauthenticated");
    let path = format!("/callbacks/twilio/{id}");
    let unsigned =
        app.client.call("POST", &path).body("application/x-www-form-urlencoded", "MessageStatus=failed");
    unsigned.send().await.expect_problem(401, "unauthenticated");
    // A true signature of another message's report, and of fewer fields.
    let other = format!("{}/callbacks/twilio/00000000-0000-7000-8000-000000000000", app.url());
    for signed in
        [signature(SECRET, &other, &failed), signature(SECRET, &format!("{}{path}", app.url()), &failed[..1])]
    {
        let form = format!("MessageSid={SID}&MessageStatus=failed");
        let call = app.client.call("POST", &path).header("x-twilio-signature", &signed);
        call.body("application/x-www-form-urlencoded", form)
            .send()
            .await
            .expect_problem(401, "unauthenticated");
    }
    let unknown = [("MessageSid", "SMffffffffffffffffffffffffffffffff"), ("MessageStatus", "failed")];
    reports(&app, &id, SECRET, &unknown).await.expect_status(204);
    reports(&app, "not-an-id", SECRET, &failed).await.expect_problem(404, "not_found");
    let large = "a=".to_owned() + &"x".repeat(17 * 1024);
    let large = app.client.call("POST", &path).body("application/x-www-form-urlencoded", large);
    large.send().await.expect_problem(413, "body_too_large");
    assert_eq!(kari.reads_wizard().await["phone"]["delivery"], "sent");
    assert_eq!(kari.events_of("message_not_delivered").await, 0);
}
