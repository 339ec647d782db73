//! A new emergency code, and that it was stored.

use serde_json::{Value, json};

use crate::support::{TestApp, client::Answer};

async fn renews(person: &mut crate::support::Person) -> Answer {
    let shown = person.posts("/two-step/emergency-code", json!({})).await.expect_status(201);
    person.notes_code(&shown.json);
    shown
}

/// EMC-10, EMC-02
#[tokio::test]
async fn a_new_one_kills_the_one_before_at_once() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    let before = kari.emergency_code.clone();
    let shown = renews(&mut kari).await;
    assert_eq!(shown.header("cache-control"), "no-store");
    kari.gets_challenge().await;
    kari.enters("emergency_code", &before).await.expect_problem(401, "invalid_code");
    kari.signs_in_with_emergency_code().await;
}

/// EMC-02: only the live code can be acknowledged, and only by saying so.
#[tokio::test]
async fn only_the_newest_is_acknowledged() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    renews(&mut kari).await;
    let older = kari.issued_at.clone();
    app.seconds_later(1);
    renews(&mut kari).await;
    let acknowledge = async |body: Value| kari.posts("/two-step/emergency-code/acknowledge", body).await;
    let late = acknowledge(json!({ "acknowledged": true, "issued_at": older })).await;
    late.expect_problem(409, "emergency_code_changed");
    for no in [json!(false), json!("true"), json!(1), json!(null)] {
        let body = json!({ "acknowledged": no, "issued_at": kari.issued_at });
        acknowledge(body).await.expect_problem(422, "validation_failed");
    }
    let facts = async || kari.reads("/two-step").await["emergency_code"]["acknowledged_at"].clone();
    assert!(facts().await.is_null());
    kari.acknowledges().await.expect_status(204);
    let first = facts().await;
    assert!(first.is_string());
    acknowledge(json!({ "acknowledged": true })).await.expect_status(204);
    assert_eq!(facts().await, first);
}

/// EMC-02: it is nowhere to be read afterwards.
#[tokio::test]
async fn it_is_shown_once_and_sent_nowhere() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    renews(&mut kari).await;
    let plain = kari.emergency_code.replace('-', "");
    for path in ["/two-step", "/account", "/account/events", "/account/export"] {
        let answer = kari.reads(path).await.expect_status(200);
        let text = String::from_utf8_lossy(&answer.bytes).into_owned();
        assert!(!text.contains(&kari.emergency_code) && !text.contains(&plain), "{path}");
    }
    for to in [&kari.email, &kari.phone] {
        let messages = app.client.messages_to(to).await;
        assert!(messages.iter().all(|message| !message.text.contains(&kari.emergency_code)));
    }
    assert!(!app.dump().await.holds(&plain));
}

#[tokio::test]
async fn without_two_step_there_is_none() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    let acknowledged = json!({ "acknowledged": true });
    for (path, body) in
        [("/two-step/emergency-code", json!({})), ("/two-step/emergency-code/acknowledge", acknowledged)]
    {
        kari.posts(path, body).await.expect_problem(409, "not_enabled");
    }
    assert!(kari.reads("/two-step").await["emergency_code"].is_null());
}
