//! Turning two-step verification off.

use serde_json::json;

use crate::support::{TestApp, browser::Browser};

/// STP-05, EMC-10, ENR-03
#[tokio::test]
async fn afterwards_the_password_alone_signs_in_and_nothing_of_it_is_left() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    kari.posts("/two-step/disable", json!({})).await.expect_status(204);
    assert!(kari.signs_in_plainly_elsewhere().await);
    let status = kari.reads("/two-step").await.expect_status(200);
    assert_eq!((&status["enabled"], &status["authenticators"]), (&json!(false), &json!([])));
    assert!(status["phone"].is_null() && status["emergency_code"].is_null());
    let dump = app.dump().await;
    for table in ["two_step", "authenticators", "phones", "attempts", "trusted_browsers", "challenges"] {
        assert!(dump.rows_of(table).is_empty(), "{table}");
    }
    app.housekeeping().await;
    assert_eq!(app.client.count_to(&kari.phone).await, 0);
    assert_eq!(app.client.mails_about(&kari.email, "verification is off").await, 1);
    assert_eq!(kari.events_of("two_step_disabled").await, 1);
    kari.refreshes().await;
    kari.posts("/two-step/disable", json!({})).await.expect_problem(409, "not_enabled");
}

/// STP-05, AUT-12: whatever else was signed in, begun or trusted ends.
#[tokio::test]
async fn other_sessions_challenges_and_trusted_browsers_end() {
    let app = TestApp::start_with(&[("TWOSTEP_TRUSTED_BROWSER_DAYS", "30")]).await;
    let kari = app.person("kari").enrolled().await;
    let (mut elsewhere, mut half, mut browser) = (kari.clone(), kari.clone(), Browser::default());
    app.seconds_later(30);
    elsewhere.trusts(&mut browser).await;
    half.gets_challenge().await;
    app.seconds_later(30);
    let code = half.code();
    kari.posts("/two-step/disable", json!({})).await.expect_status(204);
    elsewhere.reads("/account").await.expect_problem(401, "session_ended");
    half.enters("authenticator", &code).await.expect_problem(401, "challenge_expired");
    half.enters("emergency_code", &half.emergency_code).await.expect_problem(401, "challenge_expired");
    kari.reads("/account").await.expect_status(200);
    let again = kari.enrolled().await;
    assert_eq!(again.clone().signs_in_at(&mut browser).await["status"], "second_step_required");
}

/// STP-05, EMC-10: what was proven before is worth nothing when it is turned on anew.
#[tokio::test]
async fn turned_on_again_only_the_new_factors_count() {
    let app = TestApp::start().await;
    let kari = app.person("kari").enrolled().await;
    let old = kari.clone();
    kari.posts("/two-step/disable", json!({})).await.expect_status(204);
    app.minutes_later(2);
    let mut kari = kari.enrolled().await;
    app.seconds_later(30);
    kari.gets_challenge().await;
    kari.enters("authenticator", &old.code()).await.expect_problem(401, "invalid_code");
    kari.enters("emergency_code", &old.emergency_code).await.expect_problem(401, "invalid_code");
    kari.signs_in_with_app().await;
}

/// PWD-01: a password that would be the only factor is long enough for it.
#[tokio::test]
async fn with_a_short_password_a_longer_one_comes_first() {
    let app = TestApp::start_with(&[("TWOSTEP_PASSWORD_MINIMUM", "8")]).await;
    let mut kari = app.person("kari").enrolled().await;
    kari.changes_password("ninegrnbtl").await.expect_status(204);
    app.seconds_later(30);
    kari.signs_in_with_app().await;
    kari.posts("/two-step/disable", json!({})).await.expect_problem(409, "password_too_short");
    assert!(kari.has_two_step().await);
    kari.changes_password("a phrase nobody has heard").await.expect_status(204);
    app.seconds_later(30);
    kari.signs_in_with_app().await;
    kari.posts("/two-step/disable", json!({})).await.expect_status(204);
    assert!(kari.signs_in_plainly_elsewhere().await);
}

/// PWD-01: what the operator set below 15 holds only where a second factor stands beside the password.
#[tokio::test]
async fn a_password_that_would_be_the_only_factor_is_never_short() {
    let short = "ninegrnbtl";
    let app = TestApp::start_with(&[("TWOSTEP_PASSWORD_MINIMUM", "8")]).await;
    let config = app.client.get("/api/v1/config").send().await;
    assert_eq!(config["password_min_length"], 15);
    let mut kari = app.person("kari").signed_in().await;
    kari.changes_password(short).await.expect_problem(422, "password_too_short");
    let ola = app.person("ola");
    ola.tries_to_sign_up(json!({ "password": short })).await.expect_problem(422, "password_too_short");
    assert_eq!(app.client.count_to(&ola.email).await, 0);
}

/// PWD-01: where two-step verification is compulsory, 8 is the floor.
#[tokio::test]
async fn where_a_second_factor_is_compulsory_the_operators_minimum_holds() {
    let settings = [("TWOSTEP_PASSWORD_MINIMUM", "8"), ("TWOSTEP_POLICY", "required")];
    let app = TestApp::start_with(&settings).await;
    let mut kari = app.person("kari");
    kari.password = "ninegrnbtl".to_owned();
    let kari = kari.enrolled().await;
    assert!(kari.has_two_step().await);
    let config = app.client.get("/api/v1/config").send().await;
    assert_eq!(config["password_min_length"], 8);
}

/// STP-05: neither a cookie nor half a proof turns it off.
#[tokio::test]
async fn a_cookie_a_challenge_or_no_proof_turns_nothing_off() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    app.seconds_later(30);
    let mut browser = Browser::default();
    kari.trusts(&mut browser).await;
    let challenge = kari.clone().gets_challenge().await;
    let path = "/api/v1/two-step/disable";
    browser.send(app.client.call("POST", path)).await.expect_problem(401, "unauthenticated");
    for token in [challenge.as_str(), &kari.refresh, "x"] {
        app.client.call("POST", path).bearer(token).send().await.expect_problem(401, "unauthenticated");
    }
    app.minutes_later(6);
    kari.posts("/two-step/disable", json!({})).await.expect_problem(401, "reauthentication_required");
    assert!(kari.has_two_step().await);
}
