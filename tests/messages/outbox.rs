//! The outbox: nothing lost, nothing sent twice, nothing late.

use super::{newest_is, texts};
use crate::support::{
    TestApp,
    peer::{SmsGateway, eventually},
};

/// One gateway, and no limits by address.
pub(crate) fn settings(gateway: &SmsGateway) -> [(&'static str, &str); 3] {
    [
        ("TWOSTEP_SMS_GATEWAYS", "carrier"),
        ("TWOSTEP_SMS_CARRIER_URL", &gateway.url),
        ("TWOSTEP_SOURCE_LIMITS", "off"),
    ]
}

/// What a process was handing over when it died is taken up by another when its lease ends.
#[tokio::test]
async fn a_message_of_a_process_that_died_is_sent_by_another() {
    let (silent, gateway) = (SmsGateway::start(), SmsGateway::start());
    silent.misbehaves("silent").await;
    let dying = TestApp::start_with(&settings(&silent)).await;
    let other = dying.another_process(&settings(&gateway)).await;
    let kari = dying.person("kari").at_stage("add_phone").await;
    kari.adds_phone().await.expect_status(200);
    silent.got(1).await;
    drop(dying);
    assert_eq!(texts(&other).await, [("queued".to_owned(), None, true, 0)]);
    assert_eq!(gateway.received().await.len(), 0, "it is still the first one's");
    other.seconds_later(61);
    assert_eq!(newest_is(&other, "sent").await.as_deref(), Some("carrier:"));
    assert_eq!(gateway.received().await.len(), 1);
}

/// 20 codes of two processes with one database: each leaves once.
#[tokio::test]
async fn two_processes_send_every_message_once() {
    let gateway = SmsGateway::start();
    let app = TestApp::start_with(&settings(&gateway)).await;
    let public = app.url();
    let own = [&settings(&gateway)[..], &[("TWOSTEP_PUBLIC_URL", public.as_str())]].concat();
    let other = app.another_process(&own).await;
    let mut numbers = Vec::new();
    for place in 0..20 {
        let name = format!("p{place}");
        let person = app.person(&name).at_stage("add_phone").await;
        let number = format!("+47912345{place:02}");
        let here = if place % 2 == 0 { person } else { person.at(&other) };
        here.tries_to_add_phone(&number).await.expect_status(200);
        numbers.push(number);
    }
    eventually("all are sent", async || texts(&app).await.iter().all(|text| text.0 == "sent").then_some(()))
        .await;
    let got = gateway.got(20).await;
    let mut to: Vec<String> = got
        .iter()
        .map(|one| {
            let body: serde_json::Value =
                serde_json::from_str(one["body"].as_str().expect("a body")).expect("JSON");
            body["to"].as_str().expect("a number").to_owned()
        })
        .collect();
    to.sort();
    assert_eq!(to, numbers);
}

/// A code that has expired is not sent any more; the account's events say so.
#[tokio::test]
async fn a_code_that_has_expired_is_given_up_with_an_event() {
    let gateway = SmsGateway::start();
    let app = TestApp::start_with(&settings(&gateway)).await;
    gateway.answers(500, &serde_json::json!({})).await;
    let kari = app.person("kari").at_stage("add_phone").await;
    kari.adds_phone().await.expect_status(200);
    eventually("the first try failed", async || texts(&app).await.pop().filter(|text| text.3 >= 1)).await;
    let tries = gateway.received().await.len();
    gateway.answers(200, &serde_json::json!({})).await;
    app.minutes_later(6);
    newest_is(&app, "failed").await;
    assert_eq!(gateway.received().await.len(), tries, "no try after the code's life");
    assert!(texts(&app).await.iter().all(|text| !text.2), "nothing is left of it");
    assert_eq!(kari.events_of("message_not_delivered").await, 1);
}

/// What failed is tried again, later each time, and arrives once.
#[tokio::test]
async fn what_failed_is_tried_again_and_arrives() {
    let gateway = SmsGateway::start();
    let app = TestApp::start_with(&settings(&gateway)).await;
    gateway.answers(500, &serde_json::json!({})).await;
    app.person("kari").at_stage("add_phone").await.adds_phone().await.expect_status(200);
    for tries in 1..=2 {
        eventually("another try failed", async || texts(&app).await.pop().filter(|text| text.3 == tries))
            .await;
        app.seconds_later(5);
    }
    gateway.answers(200, &serde_json::json!({})).await;
    app.seconds_later(40);
    newest_is(&app, "sent").await;
    let ids: std::collections::BTreeSet<String> =
        gateway.received().await.iter().map(|one| one["headers"]["idempotency-key"].to_string()).collect();
    assert_eq!(ids.len(), 1);
}
