//! Password and code lead into enrollment, and nowhere else.

use serde_json::json;

use super::{kari_and_agent, open_recovery};
use crate::support::TestApp;

/// SUP-05, SUP-06: before its hold is over a recovery opens nothing and touches nothing.
#[tokio::test]
async fn during_the_hold_there_is_no_other_way_in() {
    let app = TestApp::start().await;
    let (mut kari, agent, id) = kari_and_agent(&app).await;
    let answer = agent.starts_recovery(&id).await.expect_status(201);
    assert_eq!(answer["state"], "held");
    app.seconds_later(24 * 3600 - 1);
    assert!(!kari.methods().await.contains(&"recovery_code".to_owned()));
    kari.asks_for_recovery_code("email").await.expect_problem(409, "method_not_available");
    kari.enters("recovery_code", "123456").await.expect_problem(409, "method_not_available");
    assert_eq!(app.client.codes_to(&kari.email).await, 1, "the one of the sign-up");
    app.seconds_later(1);
    assert_eq!(kari.methods().await, ["authenticator", "sms", "emergency_code", "recovery_code"]);
}

/// SUP-06: password and code, once each; wrong ones are refused.
#[tokio::test]
async fn password_and_mailed_code_open_a_session_that_can_only_enroll() {
    let app = TestApp::start().await;
    let (mut kari, _, _) = open_recovery(&app).await;
    kari.gets_challenge().await;
    kari.enters("recovery_code", "123456").await.expect_problem(401, "invalid_code");
    let answer = kari.is_rescued().await;
    assert_eq!(answer["session"]["restriction"], "support_recovery");
    assert_eq!((&answer["session"]["acr"], &answer["session"]["amr"]), (&json!("aal1"), &json!(["pwd"])));
    assert!(answer["device_token"].is_null() && answer["emergency_code"].is_null());
    for path in ["/account", "/two-step"] {
        kari.reads(path).await.expect_status(200);
    }
    kari.refreshes().await;
    for path in ["/sessions", "/account/events", "/account/export", "/two-step/trusted-browsers"] {
        kari.reads(path).await.expect_problem(403, "recovery_pending");
    }
    for path in ["/two-step/disable", "/two-step/emergency-code", "/two-step/recovery"] {
        kari.posts(path, json!({ "authenticator": "kept" })).await.expect_problem(403, "recovery_pending");
    }
    let factor = json!({ "method": "authenticator", "code": kari.code() });
    kari.tries_to_reauthenticate(factor).await.expect_problem(403, "recovery_pending");
    kari.changes_password("a phrase nobody has heard").await.expect_problem(403, "recovery_pending");
    kari.signs_out().await;
}

/// SUP-06: the way leads to new factors, not beside the old ones.
#[tokio::test]
async fn no_other_enrollment_than_enabling_is_started() {
    let app = TestApp::start().await;
    let (mut kari, _, _) = open_recovery(&app).await;
    kari.is_rescued().await;
    for body in [json!({ "purpose": "add_authenticator" }), json!({ "purpose": "replace_authenticator" })] {
        kari.tries_to_start(body).await.expect_problem(403, "recovery_pending");
    }
    let wrong = json!({ "password": "not the password of anybody" });
    kari.tries_to_start(wrong).await.expect_problem(422, "wrong_password");
    kari.starts_enrollment().await;
}

/// SUP-06: a code is good for one use, for an hour, and for one recovery.
#[tokio::test]
async fn a_code_works_once_and_for_an_hour() {
    let app = TestApp::start().await;
    let (mut kari, mut agent, id) = open_recovery(&app).await;
    kari.is_rescued().await;
    let used = app.client.code_to(&kari.email).await;
    kari.gets_challenge().await;
    kari.enters("recovery_code", &used).await.expect_problem(401, "invalid_code");
    kari.asks_for_recovery_code("email").await.expect_problem(429, "too_many_messages");
    app.seconds_later(61);
    kari.asks_for_recovery_code("email").await.expect_status(202);
    let late = app.client.code_to(&kari.email).await;
    app.minutes_later(60);
    kari.gets_challenge().await;
    kari.enters("recovery_code", &late).await.expect_problem(401, "invalid_code");
    kari.asks_for_recovery_code("email").await.expect_status(202);
    let earlier = app.client.code_to(&kari.email).await;
    agent.signs_in_with_app().await;
    agent.stops_as_support(&id).await.expect_status(204);
    agent.starts_recovery(&id).await.expect_status(201);
    app.hours_later(24);
    kari.gets_challenge().await;
    kari.enters("recovery_code", &earlier).await.expect_problem(401, "invalid_code");
}

/// SUP-06: it lapses seven days after it opened; its session no later.
#[tokio::test]
async fn unclaimed_it_lapses_after_seven_days() {
    let app = TestApp::start().await;
    let (mut kari, mut agent, id) = open_recovery(&app).await;
    app.seconds_later(7 * 24 * 3600 - 120);
    let answer = kari.is_rescued().await;
    let ends = answer["session"]["expires_at"].as_str().expect("a time").parse().expect("a time");
    assert!(kari.now().duration_since(ends).as_secs() >= -120, "{ends}");
    app.seconds_later(121);
    kari.tries_to_refresh(&kari.refresh).await.expect_problem(401, "session_ended");
    assert!(!kari.methods().await.contains(&"recovery_code".to_owned()));
    app.housekeeping().await;
    agent.signs_in_with_app().await;
    assert!(agent.views(&id).await.expect_status(200)["recovery"].is_null());
    kari.signs_in_with_app().await;
    assert_eq!(kari.events_of("support_recovery_lapsed").await, 1);
    assert_eq!(kari.events_of("support_recovery_canceled").await, 0);
}

/// SUP-08: without the agent's role nothing of theirs opens anything.
#[tokio::test]
async fn a_recovery_of_an_agent_who_lost_the_role_opens_nothing() {
    let app = TestApp::start().await;
    let (mut kari, agent, _) = open_recovery(&app).await;
    assert!(kari.methods().await.contains(&"recovery_code".to_owned()));
    app.dismisses(&agent).await;
    assert!(!kari.methods().await.contains(&"recovery_code".to_owned()));
    kari.asks_for_recovery_code("email").await.expect_problem(409, "method_not_available");
}

/// SUP-06: wrong recovery codes touch no other budget, and no other wrong code touches theirs.
#[tokio::test]
async fn the_code_of_a_recovery_has_a_count_of_its_own() {
    let app = TestApp::start_without_source_limits().await;
    let (mut kari, _, _) = open_recovery(&app).await;
    kari.gets_challenge().await;
    for left in (0..5).rev() {
        let answer = kari.enters("recovery_code", "000000").await.expect_problem(401, "invalid_code");
        assert_eq!(answer["attempts_left"], left);
    }
    kari.gets_challenge().await;
    kari.enters("recovery_code", "000000").await.expect_problem(429, "too_many_attempts");
    kari.asks_for_recovery_code("email").await.expect_problem(429, "too_many_attempts");
    kari.clone().signs_in_with_app().await;
    assert!(!super::is_under_way(&app, "").await, "canceled by the app that is there after all");
}

/// SUP-06: whoever guesses at the app's codes closes no recovery.
#[tokio::test]
async fn a_locked_second_step_does_not_close_the_recovery() {
    let app = TestApp::start_without_source_limits().await;
    let (mut kari, _, _) = open_recovery(&app).await;
    kari.enters_wrong_codes_until_disabled(&app).await;
    assert_eq!(kari.methods().await, ["emergency_code", "recovery_code"]);
    kari.is_rescued().await;
}
