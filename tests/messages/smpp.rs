//! SMPP: a session that is kept with a message center of another maker, orders, receipts, and what is cut off.

use std::collections::BTreeSet;

use futures_util::future::join_all;
use serde_json::json;
use twostep::init;

use super::{newest_is, texts};
use crate::support::{
    Person, TestApp,
    center::MessageCenter,
    peer::{SmsGateway, eventually},
};

/// An installation with an account at the message center, and settings of its own.
async fn app_at(center: &MessageCenter, more: &[(&str, &str)]) -> TestApp {
    let account = center.account();
    let account = account.iter().map(|(name, value)| (*name, value.as_str()));
    let account = account.filter(|(name, _)| more.iter().all(|(other, _)| other != name));
    TestApp::start_with(&account.chain(more.iter().copied()).collect::<Vec<_>>()).await
}

/// The same, with another gateway to fail over to.
async fn with_next(center: &MessageCenter, next: &SmsGateway) -> TestApp {
    app_at(center, &[("TWOSTEP_SMS_GATEWAYS", "smpp,next"), ("TWOSTEP_SMS_NEXT_URL", &next.url)]).await
}

/// Somebody enters a number of their own.
async fn texted(app: &TestApp, name: &str, last: usize) -> Person {
    let person = app.person(name).at_stage("add_phone").await;
    person.tries_to_add_phone(&format!("+47912345{last:02}")).await.expect_status(200);
    person
}

/// PRV-05, SMS-12: number, text, life and the wish for a receipt; nothing about the person.
#[tokio::test]
async fn a_message_center_gets_number_and_text_and_the_code_in_it_counts() {
    let center = MessageCenter::start();
    let app = app_at(&center, &[("TWOSTEP_SMS_SMPP_SYSTEM_TYPE", "otp")]).await;
    let kari = texted(&app, "kari", 0).await;
    let order = center.got(1).await.remove(0);
    assert_eq!((&order["destination_addr"], &order["dest_addr_ton"]), (&json!("4791234500"), &json!(1)));
    assert_eq!((&order["source_addr"], &order["source_addr_ton"]), (&json!("Twostep"), &json!(5)));
    assert_eq!((&order["data_coding"], &order["registered_delivery"]), (&json!(0), &json!(1)));
    assert!(order["life"].as_i64().is_some_and(|life| (290..=301).contains(&life)), "{order}");
    let text = order["text"].as_str().expect("a text");
    let code = text.rsplit('#').next().expect("a code");
    assert_eq!(text.lines().last(), Some(format!("@127.0.0.1 #{code}").as_str()));
    assert!(!order.to_string().contains(&kari.email));
    assert_eq!(newest_is(&app, "sent").await.as_deref(), Some("smpp:id-1"));
    kari.tries_to_verify_phone(code).await.expect_status(200);
    let bind = json!({ "system_id": "twostep", "system_type": "otp", "interface_version": 0x34 });
    assert_eq!(center.binds().await, [bind]);
    assert_eq!(center.received().await.len(), 1);
}

/// Letters that GSM 7-bit lacks go in UCS-2, and what is longer than a segment as a payload; both arrive whole.
#[tokio::test]
async fn other_alphabets_and_long_texts_arrive_whole() {
    let center = MessageCenter::start();
    let app = app_at(&center, &[]).await;
    let long = "a{€".repeat(60);
    for (text, coding, payload) in
        [("Zażółć gęślą jaźń 🔑", 8, false), (long.as_str(), 0, true), (&"ł".repeat(140), 8, true)]
    {
        let before = center.received().await.len();
        app.texts("+4791234567", text).await;
        let order = center.got(before + 1).await.pop().expect("an order");
        assert_eq!((&order["text"], &order["data_coding"]), (&json!(text), &json!(coding)));
        assert_eq!(order["payload"], payload);
    }
}

/// Delivery is visible: what the message center could not deliver is told, once, and what it could is not.
#[tokio::test]
async fn a_receipt_that_a_text_did_not_arrive_is_shown() {
    let center = MessageCenter::start();
    let app = app_at(&center, &[]).await;
    let kari = texted(&app, "kari", 0).await;
    newest_is(&app, "sent").await;
    center.tells("id-1", "DELIVRD").await;
    center.tells("id-9", "UNDELIV").await;
    eventually("both are acknowledged", async || (center.acknowledged().await.len() == 2).then_some(()))
        .await;
    assert_eq!(kari.reads_wizard().await["phone"]["delivery"], "sent");
    for _ in 0..2 {
        center.tells("id-1", "UNDELIV").await;
    }
    newest_is(&app, "failed").await;
    eventually("all are acknowledged", async || (center.acknowledged().await.len() == 4).then_some(())).await;
    assert_eq!(kari.reads_wizard().await["phone"]["delivery"], "failed");
    assert_eq!(kari.events_of("message_not_delivered").await, 1);
    assert_eq!(center.acknowledged().await, [0, 0, 0, 0].map(|status| json!(status)));
}

/// A receipt that comes with the answer to the order may overtake the note that it was taken.
#[tokio::test]
async fn a_receipt_that_overtakes_is_not_lost() {
    let center = MessageCenter::start();
    let app = app_at(&center, &[]).await;
    center.behaves(json!({ "stat": "REJECTD" })).await;
    let kari = texted(&app, "kari", 0).await;
    newest_is(&app, "failed").await;
    assert_eq!(kari.events_of("message_not_delivered").await, 1);
}

/// A status about the number ends the try; one about the account or its rate is the gateway's, and is tried again.
#[tokio::test]
async fn statuses_about_the_message_and_about_the_gateway_are_told_apart() {
    let center = MessageCenter::start();
    let app = app_at(&center, &[]).await;
    center.behaves(json!({ "status": 0x0b })).await;
    let kari = texted(&app, "kari", 0).await;
    newest_is(&app, "failed").await;
    assert_eq!(kari.events_of("message_not_delivered").await, 1);
    center.behaves(json!({ "status": 0x58 })).await;
    texted(&app, "ola", 1).await;
    let throttled = async || texts(&app).await.pop().filter(|text| text.0 == "queued" && text.3 == 1);
    eventually("a throttled text is put off", throttled).await;
    center.behaves(json!({})).await;
    app.seconds_later(5);
    newest_is(&app, "sent").await;
    assert_eq!(center.received().await.len(), 3);
}

/// SMS-10: throttled three times it rests, and the next gateway sends meanwhile; then it is asked again.
#[tokio::test]
async fn a_message_center_that_throttles_is_passed_over_and_rests() {
    let (center, next) = (MessageCenter::start(), SmsGateway::start());
    let app = with_next(&center, &next).await;
    center.behaves(json!({ "status": 0x58 })).await;
    for place in 0..4 {
        texted(&app, &format!("p{place}"), place).await;
        next.got(place + 1).await;
    }
    assert_eq!(center.received().await.len(), 3);
    center.behaves(json!({})).await;
    app.seconds_later(31);
    texted(&app, "late", 9).await;
    center.got(4).await;
    assert_eq!(next.received().await.len(), 4);
}

/// Cut off between the order and its answer: the next gateway sends, and the session is bound again.
#[tokio::test]
async fn an_order_that_is_cut_off_goes_by_the_next_gateway() {
    let (center, next) = (MessageCenter::start(), SmsGateway::start());
    let app = with_next(&center, &next).await;
    center.behaves(json!({ "kind": "cut" })).await;
    texted(&app, "kari", 0).await;
    next.got(1).await;
    assert_eq!(newest_is(&app, "sent").await.as_deref(), Some("next:"));
    assert_eq!((center.received().await.len(), next.received().await.len()), (1, 1));
    center.behaves(json!({})).await;
    center.is_bound().await;
    texted(&app, "ola", 1).await;
    assert_eq!(newest_is(&app, "sent").await.as_deref(), Some("smpp:id-1"));
}

/// Cut off with no other gateway: it is tried again over a new session and arrives; nothing is lost.
#[tokio::test]
async fn an_order_that_is_cut_off_is_tried_again_over_a_new_session() {
    let center = MessageCenter::start();
    let app = app_at(&center, &[]).await;
    center.behaves(json!({ "kind": "cut" })).await;
    texted(&app, "kari", 0).await;
    eventually("it is put off", async || texts(&app).await.pop().filter(|text| text.3 == 1)).await;
    center.behaves(json!({})).await;
    center.is_bound().await;
    app.seconds_later(5);
    newest_is(&app, "sent").await;
    let orders = center.received().await;
    assert_eq!(orders.len(), 2, "at least once: the one that was cut off had arrived too");
    assert_eq!(orders[0]["text"], orders[1]["text"]);
}

/// A session that ends, by a cut or politely, is bound again without anybody asking.
#[tokio::test]
async fn a_session_that_ends_is_bound_again() {
    let center = MessageCenter::start();
    let app = app_at(&center, &[]).await;
    center.is_bound().await;
    center.hangs_up().await;
    eventually("it is bound again", async || (center.binds().await.len() == 2).then_some(())).await;
    center.is_bound().await;
    center.unbinds().await;
    eventually("and once more", async || (center.binds().await.len() == 3).then_some(())).await;
    center.is_bound().await;
    texted(&app, "kari", 0).await;
    newest_is(&app, "sent").await;
    assert_eq!(center.sessions().await, 1);
}

/// An account that is refused, or a message center that is gone, is a failure at once: the next gateway sends.
#[tokio::test]
async fn without_a_session_the_next_gateway_sends() {
    let (mut center, next) = (MessageCenter::start(), SmsGateway::start());
    let app = with_next(&center, &next).await;
    center.is_bound().await;
    center.dies();
    texted(&app, "kari", 0).await;
    next.got(1).await;
    assert_eq!(newest_is(&app, "sent").await.as_deref(), Some("next:"));
}

/// Over TLS, by a certificate of an authority that the operator names; without it nothing is sent.
#[tokio::test]
async fn a_session_over_tls_asks_for_a_certificate_that_is_vouched_for() {
    let folder = tempfile::tempdir().expect("a folder");
    init::init(folder.path(), &["127.0.0.1".to_owned()]).expect("certificates");
    let path = |name: &str| folder.path().join(name).display().to_string();
    let center = MessageCenter::start_with_tls(&path("proxy/server.crt"), &path("proxy/server.key"));
    let url = format!("smpps://127.0.0.1:{}", center.port);
    let tls = [("TWOSTEP_SMS_SMPP_URL", url.as_str())];
    let stranger = app_at(&center, &tls).await;
    texted(&stranger, "kari", 0).await;
    eventually("it is put off", async || texts(&stranger).await.pop().filter(|text| text.3 == 1)).await;
    assert_eq!((center.binds().await.len(), center.received().await.len()), (0, 0));
    let authority = path("api/ca.crt");
    let known = app_at(&center, &[tls[0], ("TWOSTEP_SMS_SMPP_CA_FILE", authority.as_str())]).await;
    texted(&known, "ola", 1).await;
    assert_eq!(newest_is(&known, "sent").await.as_deref(), Some("smpp:id-1"));
}

/// No more orders wait for an answer than the operator allows, and all arrive.
#[tokio::test]
async fn the_window_is_bounded() {
    let center = MessageCenter::start();
    let app = app_at(&center, &[("TWOSTEP_SMS_SMPP_WINDOW", "2")]).await;
    let mut people = Vec::new();
    for place in 0..8 {
        people.push(app.person(&format!("p{place}")).at_stage("add_phone").await);
    }
    center.behaves(json!({ "wait": 50 })).await;
    let numbers: BTreeSet<String> = (0..8).map(|place| format!("479123451{place}")).collect();
    let enter = |(person, number): (&Person, &String)| {
        let number = format!("+{number}");
        let person = person.clone();
        async move { person.tries_to_add_phone(&number).await.expect_status(200) }
    };
    join_all(people.iter().zip(&numbers).map(enter)).await;
    eventually("all are sent", async || texts(&app).await.iter().all(|text| text.0 == "sent").then_some(()))
        .await;
    let sent: BTreeSet<String> =
        center.received().await.iter().map(|order| order["destination_addr"].to_string()).collect();
    assert_eq!(sent, numbers.iter().map(|number| format!("\"{number}\"")).collect());
    assert!((1..=2).contains(&center.most_waiting().await));
}
