//! What is posted, to whom, and how it is signed.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use twostep::init;

use crate::support::{
    TestApp,
    peer::eventually,
    webhook::{Receiver, SECRET, body_of, types_of},
};

/// PRV-05: ids, a type and a time; nothing of the person, nor where they were.
#[tokio::test]
async fn an_event_is_posted_signed_and_names_nobody() {
    let receiver = Receiver::start().await;
    let app = TestApp::start_with(&receiver.settings()).await;
    let kari = app.person("kari").signed_in().await;
    let got = receiver.got(2).await;
    assert_eq!(types_of(&got), ["account_created", "signed_in"]);
    let signed_in = got.iter().find(|one| body_of(one)["type"] == "signed_in").expect("the sign-in");
    assert!(got.iter().all(|one| one["verified"] == true && one["method"] == "POST"), "{got:?}");
    let body = body_of(signed_in);
    let data = &body["data"];
    assert_eq!(data["id"], signed_in["headers"]["webhook-id"]);
    assert_eq!((&data["version"], &data["method"]), (&json!(1), &Value::Null));
    assert_eq!(data["account_id"], kari.account_id().await);
    let own = kari.reads("/sessions").await.expect_status(200);
    assert_eq!(data["session_id"], own["sessions"][0]["id"]);
    let keys: BTreeSet<&str> = data.as_object().expect("data").keys().map(String::as_str).collect();
    assert_eq!(keys, BTreeSet::from(["version", "id", "account_id", "session_id", "method"]));
    let all = Value::from(got).to_string();
    assert!(!all.contains(&kari.email) && !all.contains("Kari") && !body.to_string().contains("127.0.0.1"));
    app.has_posted_everything().await;
}

/// The id is the one that the account's owner and administrators see, so that everything about one event fits together.
#[tokio::test]
async fn each_event_is_posted_once_with_the_id_that_its_owner_sees() {
    let receiver = Receiver::start().await;
    let app = TestApp::start_with(&receiver.settings()).await;
    let kari = app.person("kari").enrolled().await;
    let listed = kari.reads("/account/events?limit=100").await.expect_status(200);
    let mut owner: Vec<&str> =
        listed["events"].as_array().expect("events").iter().filter_map(|one| one["id"].as_str()).collect();
    app.has_posted_everything().await;
    let got = receiver.received().await;
    let mut posted: Vec<String> =
        got.iter().map(|one| one["headers"]["webhook-id"].as_str().expect("an id").to_owned()).collect();
    owner.sort_unstable();
    posted.sort();
    assert_eq!(posted, owner);
    let times = listed["events"].as_array().expect("events").iter().map(|one| &one["at"]);
    let told: Vec<Value> = got.iter().map(|one| body_of(one)["timestamp"].clone()).collect();
    assert!(times.into_iter().all(|at| told.contains(at)), "the time of the event, not of the try");
}

#[tokio::test]
async fn an_endpoint_gets_only_what_it_asked_for() {
    let (all, some) = (Receiver::start().await, Receiver::start().await);
    let other = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX";
    let settings = [
        ("TWOSTEP_WEBHOOKS", "all,some"),
        ("TWOSTEP_WEBHOOK_ALL_URL", all.url.as_str()),
        ("TWOSTEP_WEBHOOK_ALL_SECRETS", SECRET),
        ("TWOSTEP_WEBHOOK_SOME_URL", some.url.as_str()),
        ("TWOSTEP_WEBHOOK_SOME_SECRETS", other),
        ("TWOSTEP_WEBHOOK_SOME_EVENTS", "signed_in"),
    ];
    let app = TestApp::start_with(&settings).await;
    app.person("kari").signed_in().await;
    assert_eq!(types_of(&all.got(2).await), ["account_created", "signed_in"]);
    app.has_posted_everything().await;
    let got = some.received().await;
    assert_eq!(types_of(&got), ["signed_in"]);
    assert_eq!(got[0]["verified"], false, "signed with its own secret, not with another's");
}

/// Both secrets sign while one takes the place of the other.
#[tokio::test]
async fn a_secret_is_changed_without_a_gap() {
    let receiver = Receiver::start().await;
    let both = format!("whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX,{SECRET}");
    let mut settings = receiver.settings();
    settings[2].1 = &both;
    let app = TestApp::start_with(&settings).await;
    app.person("kari").signed_in().await;
    let got = receiver.got(2).await;
    assert!(got.iter().all(|one| one["verified"] == true));
    let signatures = got[0]["headers"]["webhook-signature"].as_str().expect("signatures");
    assert_eq!(signatures.split(' ').filter(|one| one.starts_with("v1,")).count(), 2);
}

/// What happens without a request, and on the command line, is told as well.
#[tokio::test]
async fn an_event_that_nobody_asked_for_is_posted_too() {
    let receiver = Receiver::start().await;
    let app = TestApp::start_with(&receiver.settings()).await;
    let mut kari = app.person("kari").enrolled().await;
    app.has_posted_everything().await;
    let before = receiver.received().await.len();
    kari.gets_challenge().await;
    app.minutes_later(11);
    app.housekeeping().await;
    eventually("the owner is told", async || {
        types_of(&receiver.received().await[before..])
            .contains(&"second_step_unanswered".to_owned())
            .then_some(())
    })
    .await;
}

/// The account may be gone before the endpoint is back; the news of its end is not.
#[tokio::test]
async fn the_end_of_an_account_is_told_after_it_is_gone() {
    let receiver = Receiver::start().await;
    let app = TestApp::start_with(&receiver.settings()).await;
    let mut kari = app.person("kari").enrolled().await;
    app.hours_later(72);
    kari.signs_in_with_app().await;
    app.has_posted_everything().await;
    receiver.answers(503, json!({})).await;
    kari.call("DELETE", "/account").send().await.expect_status(204);
    app.housekeeping().await;
    assert_eq!(app.dump().await.rows_of("accounts").len(), 0, "erased");
    let before = receiver.received().await.len();
    eventually("a try failed", async || {
        let waiting = app.waiting_posts().await;
        (!waiting.is_empty() && waiting.iter().all(|one| one.1 == 1)).then_some(())
    })
    .await;
    receiver.answers(204, json!({})).await;
    app.hours_later(1);
    eventually("it is told", async || {
        types_of(&receiver.received().await[before..]).contains(&"account_deleted".to_owned()).then_some(())
    })
    .await;
}

/// Over TLS, and only to whom the operator trusts: without the authority nobody is told anything.
#[tokio::test]
async fn an_endpoint_is_believed_by_its_certificate_only() {
    let folder = tempfile::tempdir().expect("a folder");
    init::init(folder.path(), &["127.0.0.1".to_owned()]).expect("certificates");
    let path = |name: &str| folder.path().join(name).display().to_string();
    let authority = path("api/ca.crt");
    let pem = std::fs::read(&authority).expect("an authority");
    let trusted = reqwest::Certificate::from_pem(&pem).expect("a certificate");
    let http = reqwest::Client::builder().tls_certs_merge([trusted]).build().expect("a client");
    let receiver = Receiver::behind_tls(&path("proxy/server.key"), &path("proxy/server.crt"), http).await;
    let app = TestApp::start_with(&receiver.settings()).await;
    app.person("kari").with_account().await;
    eventually("a try failed", async || app.waiting_posts().await.pop().filter(|one| one.1 == 1)).await;
    assert_eq!(receiver.received().await.len(), 0);
    let ca = [("TWOSTEP_WEBHOOK_SIEM_CA_FILE", authority.as_str())];
    let app = TestApp::start_with(&[&receiver.settings()[..], &ca].concat()).await;
    app.person("kari").with_account().await;
    assert_eq!(receiver.got(1).await[0]["verified"], true);
}
