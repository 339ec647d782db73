//! Steps run only in order, and nothing is on before the last.

use serde_json::json;

use crate::support::TestApp;

const STAGES: [&str; 4] = ["verify_authenticator", "add_phone", "verify_phone", "save_emergency_code"];

/// Every step, with the stages that it is legal at.
const STEPS: [(&str, &str, &[&str]); 7] = [
    ("POST", "/authenticator/verify", &["verify_authenticator"]),
    ("PUT", "/phone", &["add_phone", "verify_phone"]),
    ("POST", "/phone/resend", &["verify_phone"]),
    ("POST", "/phone/verify", &["verify_phone"]),
    ("POST", "/phone/skip", &["add_phone", "verify_phone", "save_emergency_code"]),
    ("POST", "/emergency-code", &["save_emergency_code"]),
    ("POST", "/finalize", &["save_emergency_code"]),
];

fn body_of(path: &str) -> serde_json::Value {
    match path {
        "/phone" => json!({ "phone": "+4791234500" }),
        "/finalize" => json!({ "acknowledged": true }),
        _ => json!({ "code": "123456" }),
    }
}

/// ENR-02, ENR-07, SMS-01
#[tokio::test]
async fn a_step_out_of_order_names_the_stage_and_changes_nothing() {
    for stage in STAGES {
        let app = TestApp::start().await;
        let kari = app.person("kari").at_stage(stage).await;
        for (method, path, _) in STEPS.iter().filter(|(_, _, legal)| !legal.contains(&stage)) {
            let answer = kari.wizard(method, path).json(&body_of(path)).send().await;
            let answer = answer.expect_problem(409, "wrong_stage");
            assert_eq!(answer["expected_stage"], stage, "{path}");
            assert_eq!(kari.stage().await, stage);
        }
        assert!(!kari.has_two_step().await);
    }
}

/// ENR-07: what was shown before the code is not shown again.
#[tokio::test]
async fn the_secret_is_shown_only_until_it_is_proven() {
    let app = TestApp::start().await;
    let kari = app.person("kari").at_stage("add_phone").await;
    for path in ["/authenticator", "/qr.svg", "/qr.png"] {
        kari.wizard("GET", path).send().await.expect_problem(409, "wrong_stage");
    }
    let read = kari.reads_wizard().await.expect_status(200);
    assert!(!read.json.to_string().contains(&kari.app().base32));
}

/// ENR-03
#[tokio::test]
async fn leaving_at_any_stage_changes_nothing_about_signing_in() {
    let app = TestApp::start().await;
    for (number, stage) in STAGES.iter().enumerate() {
        let mut kari = app.person(&format!("kari{number}"));
        kari.phone = format!("+479123450{number}");
        let kari = kari.at_stage(stage).await;
        assert!(kari.signs_in_plainly_elsewhere().await, "{stage}");
        assert!(!kari.has_two_step().await, "{stage}");
    }
}

/// ENR-02: fields that would steer the wizard are refused.
#[tokio::test]
async fn a_client_can_t_say_where_the_wizard_stands() {
    let app = TestApp::start().await;
    let kari = app.person("kari").at_stage("verify_authenticator").await;
    for field in ["step", "verified", "stage", "secret"] {
        let body = json!({ "code": kari.code(), field: true });
        kari.steps("/authenticator/verify", body).await.expect_problem(422, "validation_failed");
    }
    let body = json!({ "password": kari.password, "secret": "JBSWY3DPEHPK3PXP" });
    kari.tries_to_start(body).await.expect_problem(422, "validation_failed");
    assert_eq!(kari.stage().await, "verify_authenticator");
}

/// ENR-05
#[tokio::test]
async fn nothing_is_on_without_the_box_being_ticked() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").at_stage("save_emergency_code").await;
    kari.gets_emergency_code().await;
    for tick in [
        json!({}),
        json!({ "acknowledged": false }),
        json!({ "acknowledged": "true" }),
        json!({ "acknowledged": 1 }),
    ] {
        kari.steps("/finalize", tick).await.expect_problem(422, "validation_failed");
    }
    assert!(!kari.has_two_step().await);
}

/// EMC-02
#[tokio::test]
async fn only_the_emergency_code_shown_last_can_be_acknowledged() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").at_stage("save_emergency_code").await;
    kari.steps("/finalize", json!({ "acknowledged": true })).await.expect_problem(409, "wrong_stage");
    kari.gets_emergency_code().await;
    let first = kari.issued_at.clone();
    app.seconds_later(1);
    kari.gets_emergency_code().await;
    let stale = json!({ "acknowledged": true, "issued_at": first });
    kari.steps("/finalize", stale).await.expect_problem(409, "emergency_code_changed");
    kari.finalizes().await;
}
