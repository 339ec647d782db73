//! Changing factors once two-step verification is on.

use serde_json::json;

use crate::support::TestApp;

/// STP-01, STP-02, STP-03
#[tokio::test]
async fn a_change_asks_for_a_fresh_proof_that_is_more_than_the_password() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    app.minutes_later(6);
    let answer =
        kari.posts("/two-step/disable", json!({})).await.expect_problem(401, "reauthentication_required");
    let header = answer.header("www-authenticate");
    assert!(
        header.contains("insufficient_user_authentication") && header.contains("max_age=300"),
        "{header}"
    );
    let prove = "/sessions/current/reauthenticate";
    kari.posts(prove, json!({ "password": kari.password })).await.expect_problem(422, "validation_failed");
    let emergency =
        json!({ "password": kari.password, "method": "emergency_code", "code": kari.emergency_code });
    kari.posts(prove, emergency).await.expect_problem(422, "validation_failed");
    let before = kari.access.clone();
    let proof = json!({ "password": kari.password, "method": "authenticator", "code": kari.code() });
    let raised = kari.posts(prove, proof).await.expect_status(200);
    kari.holds_session(raised);
    app.client.get("/api/v1/account").bearer(&before).send().await.expect_problem(401, "unauthenticated");
    kari.posts("/two-step/disable", json!({})).await.expect_status(204);
    assert!(!kari.has_two_step().await && kari.signs_in_plainly_elsewhere().await);
}

/// STP-02, D12: a stolen SIM signs in, and can't push the owner out.
#[tokio::test]
async fn whoever_signed_in_by_sms_can_add_an_app_and_remove_nothing() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    app.minutes_later(2);
    kari.gets_challenge().await;
    let code = kari.gets_sms().await;
    let session = kari.enters("sms", &code).await.expect_status(201);
    kari.holds_session(session);
    for path in ["/two-step/disable", "/two-step/emergency-code"] {
        kari.posts(path, json!({})).await.expect_problem(403, "step_up_too_weak");
    }
    kari.call("DELETE", "/account/phone").send().await.expect_problem(403, "step_up_too_weak");
    let begun = kari.tries_to_start(json!({ "purpose": "add_authenticator", "name": "Tablet" })).await;
    begun.expect_status(201);
    assert_eq!(app.client.mails_about(&kari.email, "is off").await, 0);
}

/// ENR-08
#[tokio::test]
async fn a_new_phone_takes_the_old_ones_place_only_once_it_is_proven() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    let old = kari.app().clone();
    let id = kari.reads("/two-step").await["authenticators"][0]["id"].clone();
    kari.moves_to_new_phone(json!({ "purpose": "replace_authenticator", "authenticator_id": id })).await;
    app.minutes_later(1);
    kari.gets_challenge().await;
    kari.enters("authenticator", &old.code(kari.now(), 0)).await.expect_problem(401, "invalid_code");
    kari.signs_in_with_app().await;
    assert_eq!(app.client.mails_about(&kari.email, "replaced").await, 1);
}

/// ENR-02: what a second authenticator was meant for is gone by the time that it is proven.
#[tokio::test]
async fn an_authenticator_is_not_added_to_what_was_turned_off_meanwhile() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    let begun = kari.tries_to_start(json!({ "purpose": "add_authenticator", "name": "Tablet" })).await;
    kari.scans(&begun);
    kari.posts("/two-step/disable", json!({})).await.expect_status(204);
    kari.tries_to_verify(&kari.code()).await.expect_problem(409, "not_enabled");
    assert!(!kari.has_two_step().await && kari.signs_in_plainly_elsewhere().await);
}

#[tokio::test]
async fn the_last_authenticator_stays_while_two_step_is_on() {
    let app = TestApp::start().await;
    let kari = app.person("kari").enrolled().await;
    let id = kari.reads("/two-step").await["authenticators"][0]["id"].as_str().expect("an id").to_owned();
    let path = format!("/two-step/authenticators/{id}");
    kari.call("DELETE", &path).send().await.expect_problem(409, "last_authenticator");
    let renamed =
        kari.call("PATCH", &path).json(&json!({ "name": "My phone" })).send().await.expect_status(200);
    assert_eq!(renamed["name"], "My phone");
}

/// ACC-03
#[tokio::test]
async fn what_belongs_to_somebody_else_does_not_exist() {
    let app = TestApp::start().await;
    let kari = app.person("kari").enrolled().await;
    let mut ola = app.person("ola");
    ola.phone = "+4791234568".to_owned();
    let ola = ola.enrolled().await;
    let id = kari.reads("/two-step").await["authenticators"][0]["id"].as_str().expect("an id").to_owned();
    let session = kari.reads("/sessions").await["sessions"][0]["id"].as_str().expect("an id").to_owned();
    ola.call("DELETE", &format!("/two-step/authenticators/{id}"))
        .send()
        .await
        .expect_problem(404, "not_found");
    ola.call("DELETE", &format!("/sessions/{session}")).send().await.expect_problem(404, "not_found");
    kari.reads("/account").await.expect_status(200);
}

/// EMC-08: every authenticator is lost for good.
#[tokio::test]
async fn after_an_emergency_code_a_new_authenticator_replaces_every_old_one() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    let old = kari.app().clone();
    kari.signs_in_with_emergency_code().await;
    kari.reads("/sessions").await.expect_problem(403, "recovery_pending");
    let begin = json!({ "purpose": "replace_authenticator" });
    kari.tries_to_start(begin.clone()).await.expect_problem(409, "acknowledgement_required");
    kari.acknowledges().await.expect_status(204);
    app.minutes_later(20);
    kari.refreshes().await;
    kari.moves_to_new_phone(begin).await;
    kari.reads("/sessions").await.expect_status(200);
    app.minutes_later(1);
    kari.gets_challenge().await;
    kari.enters("authenticator", &old.code(kari.now(), 0)).await.expect_problem(401, "invalid_code");
    kari.signs_in_with_app().await;
}
