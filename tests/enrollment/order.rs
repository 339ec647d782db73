//! Steps run only in order, and whoever leaves in between signs in as before.

use serde_json::{Value, json};

use crate::support::{Person, TestApp};

/// Each call of the wizard that moves it, and the stages at which it is legal.
fn calls() -> Vec<(&'static str, &'static str, Value, &'static [&'static str])> {
    let (code, phone) = (json!({ "code": "123456" }), json!({ "phone": "+4791234599" }));
    let none = Value::Null;
    let finalize = json!({ "acknowledged": true });
    vec![
        ("GET", "/authenticator", none.clone(), &["verify_authenticator"]),
        ("GET", "/qr.svg", none.clone(), &["verify_authenticator"]),
        ("GET", "/qr.png", none.clone(), &["verify_authenticator"]),
        ("POST", "/authenticator/verify", code.clone(), &["verify_authenticator"]),
        ("PUT", "/phone", phone, &["add_phone", "verify_phone"]),
        ("POST", "/phone/resend", none.clone(), &["verify_phone"]),
        ("POST", "/phone/verify", code, &["verify_phone"]),
        ("POST", "/phone/skip", none.clone(), &["add_phone", "verify_phone", "save_emergency_code"]),
        ("POST", "/emergency-code", none, &["save_emergency_code"]),
        ("POST", "/finalize", finalize, &["save_emergency_code"]),
    ]
}

/// What the wizard says, without how far a text message has come, which goes on by itself.
async fn standing(person: &Person) -> Value {
    let mut read = person.reads_wizard().await.json;
    if let Some(phone) = read["phone"].as_object_mut() {
        phone.remove("delivery");
    }
    read
}

/// Tries every call that is not legal at the stage, and looks whether anything changed.
async fn nothing_else_is_legal(app: &TestApp, stage: &str) {
    let kari = app.person("kari").at_stage(stage).await;
    let (before, messages) = (standing(&kari).await, kari.client.count_to(&kari.phone).await);
    for (method, path, body, _) in calls().into_iter().filter(|(_, _, _, legal)| !legal.contains(&stage)) {
        let call = kari.wizard(method, path);
        let call = if body.is_null() { call } else { call.json(&body) };
        let refused = call.send().await.expect_problem(409, "wrong_stage");
        assert_eq!(refused["expected_stage"], stage, "{method} {path}");
    }
    assert_eq!(standing(&kari).await, before);
    assert_eq!(kari.client.count_to(&kari.phone).await, messages);
    assert!(!kari.has_two_step().await);
}

/// ENR-02, ENR-07, SMS-01
#[tokio::test]
async fn before_the_app_is_proven_only_its_code_is_taken() {
    nothing_else_is_legal(&TestApp::start().await, "verify_authenticator").await;
}

/// ENR-02, ENR-12
#[tokio::test]
async fn at_the_phone_step_only_a_number_or_skipping_is_taken() {
    nothing_else_is_legal(&TestApp::start().await, "add_phone").await;
}

/// ENR-02, ENR-12
#[tokio::test]
async fn at_the_sms_step_only_its_calls_are_taken() {
    nothing_else_is_legal(&TestApp::start().await, "verify_phone").await;
}

/// ENR-02, ENR-12
#[tokio::test]
async fn at_the_emergency_step_only_its_calls_are_taken() {
    nothing_else_is_legal(&TestApp::start().await, "save_emergency_code").await;
}

/// ENR-02
#[tokio::test]
async fn finishing_without_having_seen_a_code_is_refused() {
    let app = TestApp::start().await;
    let kari = app.person("kari").at_stage("save_emergency_code").await;
    let refused = kari.steps("/finalize", json!({ "acknowledged": true })).await;
    refused.expect_problem(409, "wrong_stage");
    assert!(!kari.has_two_step().await);
}

/// ENR-02
#[tokio::test]
async fn no_field_talks_the_wizard_into_another_stage() {
    let app = TestApp::start().await;
    let kari = app.person("kari").at_stage("verify_authenticator").await;
    for extra in [json!({ "stage": "complete" }), json!({ "verified": true }), json!({ "step": 7 })] {
        let mut body = json!({ "code": kari.wrong_code() });
        body.as_object_mut().expect("an object").extend(extra.as_object().expect("an object").clone());
        kari.steps("/authenticator/verify", body).await.expect_status(422);
    }
    assert_eq!(kari.stage().await, "verify_authenticator");
}

/// Whether a sign-in elsewhere is as if the wizard had never been opened.
async fn leaves_nothing_behind(person: &Person) {
    assert!(person.signs_in_plainly_elsewhere().await);
    assert!(!person.has_two_step().await);
    assert!(person.reads("/account").await["phone"].is_null());
}

/// ENR-03
#[tokio::test]
async fn whoever_leaves_the_wizard_signs_in_as_before() {
    let stages = ["verify_authenticator", "add_phone", "verify_phone", "save_emergency_code"];
    for stage in stages {
        let app = TestApp::start().await;
        let kari = app.person("kari").at_stage(stage).await;
        leaves_nothing_behind(&kari).await;
    }
}

/// ENR-03, EMC-02
#[tokio::test]
async fn whoever_has_seen_the_code_and_not_ticked_the_box_signs_in_as_before() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").at_stage("save_emergency_code").await;
    kari.gets_emergency_code().await;
    leaves_nothing_behind(&kari).await;
}
