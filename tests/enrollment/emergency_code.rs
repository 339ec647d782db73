//! The emergency code and the box that must be ticked.

use jiff::Timestamp;
use serde_json::{Value, json};

use crate::support::TestApp;

/// ENR-05
#[tokio::test]
async fn the_box_must_be_ticked() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").at_stage("save_emergency_code").await;
    kari.gets_emergency_code().await;
    for ticked in [Value::Null, json!(false), json!("true"), json!(1)] {
        let mut body = json!({ "acknowledged": ticked, "issued_at": kari.issued_at });
        kari.steps("/finalize", body.clone()).await.expect_problem(422, "validation_failed");
        body.as_object_mut().expect("an object").remove("acknowledged");
        kari.steps("/finalize", body).await.expect_problem(422, "validation_failed");
    }
    assert!(!kari.has_two_step().await);
    kari.finalizes().await;
    let status = kari.reads("/two-step").await;
    assert!(status["emergency_code"]["acknowledged_at"].is_string());
}

/// EMC-02
#[tokio::test]
async fn a_code_that_was_replaced_is_not_acknowledged() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").at_stage("save_emergency_code").await;
    kari.gets_emergency_code().await;
    let first = kari.clone();
    app.seconds_later(1);
    kari.gets_emergency_code().await;
    assert_ne!(first.emergency_code, kari.emergency_code);
    first.tries_to_finalize().await.expect_problem(409, "emergency_code_changed");
    assert!(!kari.has_two_step().await);
    kari.finalizes().await;
    kari.gets_challenge().await;
    kari.enters("emergency_code", &first.emergency_code).await.expect_problem(401, "invalid_code");
    kari.enters("emergency_code", &kari.emergency_code).await.expect_status(201);
}

/// JavaScript's `Date` keeps milliseconds: a client that reads the time as one must be able to give it back.
#[tokio::test]
async fn the_time_of_issue_is_in_whole_milliseconds() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").at_stage("save_emergency_code").await;
    kari.gets_emergency_code().await;
    let issued: Timestamp = kari.issued_at.parse().expect("a time");
    let read_back = Timestamp::from_millisecond(issued.as_millisecond()).expect("a time");
    let finalize = json!({ "acknowledged": true, "issued_at": format!("{read_back:.3}") });
    kari.steps("/finalize", finalize).await.expect_status(200);
    assert_eq!(issued, read_back);
}

/// EMC-02
#[tokio::test]
async fn the_code_is_shown_once_and_sent_nowhere() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").at_stage("save_emergency_code").await;
    kari.gets_emergency_code().await;
    let read = String::from_utf8(kari.reads_wizard().await.bytes).expect("text");
    assert!(!read.contains(&kari.emergency_code));
    kari.finalizes().await;
    let outbox = kari.client.get("/dev/outbox.json").send().await;
    let sent = String::from_utf8(outbox.bytes).expect("text");
    assert!(!sent.contains(&kari.emergency_code) && !sent.contains(&kari.app().base32));
}

/// EMC-01
#[tokio::test]
async fn the_code_is_sixteen_crockford_characters_in_four_groups() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").at_stage("save_emergency_code").await;
    kari.gets_emergency_code().await;
    let groups: Vec<&str> = kari.emergency_code.split('-').collect();
    assert!(groups.len() == 4 && groups.iter().all(|group| group.len() == 4));
    let alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    assert!(groups.concat().chars().all(|character| alphabet.contains(character)));
}

/// EMC-01
#[tokio::test]
async fn five_codes_are_issued_and_no_more() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").at_stage("save_emergency_code").await;
    for _ in 0..5 {
        kari.gets_emergency_code().await;
    }
    let sixth = kari.wizard("POST", "/emergency-code").send().await;
    assert!(sixth.expect_problem(429, "too_many_attempts").text("detail").contains("start again"));
    kari.finalizes().await;
}
