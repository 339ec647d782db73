//! Fresh and strong: what a change asks of whoever makes it.

use serde_json::{Value, json};

use crate::support::{Person, TestApp, contract::NOBODYS};

type Operation = (&'static str, String, Value);

/// What takes a fresh and strong proof.
async fn strong(kari: &Person) -> Vec<Operation> {
    let path = kari.authenticator_path(0).await;
    let replace = kari.replacement_of(0).await;
    vec![
        ("POST", "/account/email".into(), json!({ "new_email": "elsewhere@example.test" })),
        ("PUT", "/account/phone".into(), json!({ "phone": "+4791234568" })),
        ("DELETE", "/account/phone".into(), json!({})),
        ("GET", "/account/export".into(), json!({})),
        ("DELETE", "/account".into(), json!({})),
        ("POST", "/two-step/enrollments".into(), replace),
        ("POST", "/two-step/emergency-code".into(), json!({})),
        ("DELETE", path, json!({})),
        ("POST", "/two-step/disable".into(), json!({})),
    ]
}

/// What takes a fresh proof.
async fn fresh(kari: &Person) -> Vec<Operation> {
    let passwords = json!({ "current_password": kari.password, "new_password": "a phrase nobody has heard" });
    vec![
        ("PUT", "/account/password".into(), passwords),
        ("DELETE", "/sessions".into(), json!({})),
        ("DELETE", format!("/sessions/{NOBODYS}"), json!({})),
        ("DELETE", format!("/two-step/trusted-browsers/{NOBODYS}"), json!({})),
        ("PATCH", kari.authenticator_path(0).await, json!({ "name": "Mine" })),
        ("POST", "/two-step/enrollments".into(), json!({ "purpose": "add_authenticator" })),
    ]
}

/// Two authenticators, so that one could be removed.
async fn with_two(app: &TestApp) -> Person {
    let mut kari = app.person("kari").enrolled().await;
    kari.adds_authenticator("Tablet").await;
    kari
}

/// Each operation is refused, and nothing changes.
async fn are_refused(app: &TestApp, kari: &Person, operations: Vec<Operation>, problem: (u16, &str)) {
    let before = app.dump().await;
    for (method, path, body) in operations {
        let answer = kari.call(method, &path).json(&body).send().await.expect_problem(problem.0, problem.1);
        let header = answer.header("www-authenticate");
        let says_how = header.contains("insufficient_user_authentication")
            && header.contains("max_age=300")
            && header.contains("acr_values=\"aal2\"");
        assert_eq!(says_how, problem.0 == 401, "{method} {path}: {header}");
    }
    assert!(app.dump().await == before, "something changed");
}

/// STP-01, STP-03, ACC-01
#[tokio::test]
async fn what_changes_the_account_asks_for_a_fresh_proof() {
    let app = TestApp::start().await;
    let kari = with_two(&app).await;
    app.minutes_later(6);
    let all = [strong(&kari).await, fresh(&kari).await].concat();
    are_refused(&app, &kari, all, (401, "reauthentication_required")).await;
}

/// STP-01: with two-step off the password is the whole proof, and that has to be fresh too.
#[tokio::test]
async fn without_two_step_a_fresh_password_is_asked_for() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").signed_in().await;
    app.minutes_later(6);
    for (method, path) in [("GET", "/account/export"), ("DELETE", "/account"), ("DELETE", "/sessions")] {
        let answer = kari.call(method, path).send().await;
        let answer = answer.expect_problem(401, "reauthentication_required");
        assert!(answer.header("www-authenticate").contains("acr_values=\"aal1\""));
    }
    kari.tries_to_change_email("new@example.test").await.expect_problem(401, "reauthentication_required");
    kari.tries_to_change_phone(&kari.phone).await.expect_problem(401, "reauthentication_required");
    kari.reauthenticates_by_password().await;
    kari.reads("/account/export").await.expect_status(200);
}

/// STP-02, D12: a stolen SIM signs in and adds an authenticator, and can't push the owner out.
#[tokio::test]
async fn a_text_message_is_too_weak_for_what_could_push_the_owner_out() {
    let app = TestApp::start().await;
    let mut kari = with_two(&app).await;
    app.seconds_later(61);
    kari.gets_challenge().await;
    let session = kari.enters("sms", &kari.gets_sms().await).await.expect_status(201);
    kari.holds_session(session);
    are_refused(&app, &kari, strong(&kari).await, (403, "step_up_too_weak")).await;
    kari.reauthenticates_by_sms(&app).await;
    are_refused(&app, &kari, strong(&kari).await, (403, "step_up_too_weak")).await;
    kari.adds_authenticator("Thief").await;
    kari.call("DELETE", "/sessions").send().await.expect_status(204);
    are_refused(&app, &kari, strong(&kari).await, (403, "step_up_too_weak")).await;
}

/// STP-02
#[tokio::test]
async fn an_authenticator_added_by_text_message_is_weak_for_a_day() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    kari.reauthenticates_by_sms(&app).await;
    kari.adds_authenticator("Thief").await;
    kari.reauthenticates(&app).await;
    are_refused(&app, &kari, strong(&kari).await, (403, "step_up_too_weak")).await;
    app.seconds_later(24 * 3600 - 60);
    kari.signs_in_with_app().await;
    are_refused(&app, &kari, strong(&kari).await, (403, "step_up_too_weak")).await;
    app.seconds_later(60);
    kari.signs_in_with_app().await;
    kari.reads("/account/export").await.expect_status(200);
}

/// STP-02: what a strong proof added is strong at once, and so is what was there before.
#[tokio::test]
async fn an_authenticator_added_by_a_strong_proof_is_strong_at_once() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    let mut old = kari.adds_authenticator("Tablet").await;
    app.seconds_later(30);
    for person in [&mut old, &mut kari] {
        person.signs_in_with_app().await;
        person.reads("/account/export").await.expect_status(200);
    }
}

/// STP-02, EMC-06: password alone, an emergency code or one of two halves is no step-up.
#[tokio::test]
async fn a_step_up_is_password_and_second_factor_together() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    app.minutes_later(6);
    let emergency = json!({ "method": "emergency_code", "code": kari.emergency_code });
    for factor in [json!({}), emergency, json!({ "method": "authenticator" }), json!({ "code": kari.code() })]
    {
        kari.tries_to_reauthenticate(factor).await.expect_problem(422, "validation_failed");
    }
    let code_alone = json!({ "password": "not the one", "method": "authenticator", "code": kari.code() });
    let answer = kari.posts("/sessions/current/reauthenticate", code_alone).await;
    answer.expect_problem(422, "wrong_password");
    kari.reads("/account/export").await.expect_problem(401, "reauthentication_required");
    kari.reauthenticates(&app).await;
    kari.reads("/account/export").await.expect_status(200);
    kari.signs_in_with_emergency_code().await;
}

/// STP-01, STP-04, SES-02: the proof is the session's that made it, and the token's that came of it.
#[tokio::test]
async fn a_proof_counts_for_its_own_session_for_five_minutes() {
    let app = TestApp::start().await;
    let mut here = app.person("kari").enrolled().await;
    app.seconds_later(30);
    let mut there = here.clone();
    there.signs_in_with_app().await;
    app.minutes_later(6);
    let stale = here.clone();
    here.reauthenticates(&app).await;
    there.reads("/account/export").await.expect_problem(401, "reauthentication_required");
    stale.reads("/account/export").await.expect_problem(401, "unauthenticated");
    app.seconds_later(299);
    here.refreshes().await;
    here.reads("/account/export").await.expect_status(200);
    app.seconds_later(2);
    here.refreshes().await;
    here.reads("/account/export").await.expect_problem(401, "reauthentication_required");
}

/// STP-04, ENR-01: the wizard's password check is as old as it is when the wizard ends.
#[tokio::test]
async fn finishing_the_wizard_late_makes_nothing_fresh() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").at_stage("save_emergency_code").await;
    app.minutes_later(6);
    kari.gets_emergency_code().await;
    kari.finalizes().await;
    kari.reads("/account/export").await.expect_problem(401, "reauthentication_required");
}

/// STP-01, SES-13: keeping the authenticator after an emergency code proves nothing.
#[tokio::test]
async fn after_recovery_by_keeping_a_step_up_is_asked_for() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    kari.signs_in_with_emergency_code().await;
    kari.acknowledges().await.expect_status(204);
    let kept = kari.keeps_authenticator().await;
    assert_eq!((&kept["session"]["acr"], &kept["session"]["amr"]), (&json!("aal1"), &json!(["pwd"])));
    are_refused(&app, &kari, strong(&kari).await, (401, "reauthentication_required")).await;
    kari.reauthenticates(&app).await;
    kari.reads("/account/export").await.expect_status(200);
}
