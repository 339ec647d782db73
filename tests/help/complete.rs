//! Old factors and sessions end in the transaction that completes the recovery, and not before.

use super::open_recovery;
use crate::support::{Person, TestApp, browser::Browser};

/// Everything from the QR code to the emergency code, all anew.
async fn enrolls_anew(kari: &mut Person) {
    kari.starts_enrollment().await;
    kari.verifies().await;
    assert_eq!(kari.stage().await, "add_phone", "the phone is asked anew");
    kari.adds_phone().await;
    kari.verifies_phone().await;
    kari.gets_emergency_code().await;
}

/// SUP-05, SUP-06, ACC-04
#[tokio::test]
async fn completing_it_ends_everything_before_it_and_nothing_ended_sooner() {
    let app = TestApp::start_with(&[("TWOSTEP_TRUSTED_BROWSER_DAYS", "30")]).await;
    let (mut kari, _, _) = open_recovery(&app).await;
    let old = kari.clone();
    kari.is_rescued().await;
    kari.asks_for_reset().await;
    let reset = app.client.link_to(&kari.email, "reset").await;
    enrolls_anew(&mut kari).await;
    let mut elsewhere = old.clone();
    elsewhere.gets_challenge().await;
    let (challenge, before) = (elsewhere.challenge.clone(), app.client.count_to(&kari.email).await);
    let done = kari.finalizes().await;
    assert!(done["session"]["restriction"].is_null() && done["session"]["acr"] == "aal2");
    old.answers(&challenge, "authenticator", &old.code()).await.expect_problem(401, "challenge_expired");
    kari.tries_to_reset(&reset, "a phrase nobody has heard").await.expect_problem(410, "reset_token_expired");
    app.seconds_later(61);
    elsewhere.gets_challenge().await;
    elsewhere.enters("authenticator", &old.code()).await.expect_problem(401, "invalid_code");
    elsewhere.enters("emergency_code", &old.emergency_code).await.expect_problem(401, "invalid_code");
    elsewhere.enters("recovery_code", "123456").await.expect_problem(409, "method_not_available");
    assert_eq!(app.client.count_to(&kari.email).await, before + 1, "one mail of the completion");
    assert_eq!(app.client.mails_about(&kari.email, "set up anew").await, 1);
    kari.signs_in_with_app().await;
    assert_eq!(kari.events_of("support_recovery_completed").await, 1);
    assert!(!super::is_under_way(&app, "").await);
}

/// SUP-05: sessions and trusted browsers live until then.
#[tokio::test]
async fn sessions_and_trusted_browsers_live_until_it_is_completed() {
    let settings = [("TWOSTEP_TRUSTED_BROWSER_DAYS", "30"), ("TWOSTEP_SUPPORT_HOLD_HOURS", "0")];
    let app = TestApp::start_with(&settings).await;
    let (mut kari, mut agent, id) = super::kari_and_agent(&app).await;
    app.seconds_later(30);
    let mut browser = Browser::default();
    kari.clone().trusts(&mut browser).await;
    app.seconds_later(30);
    let mut laptop = kari.clone();
    laptop.signs_in_with_app().await;
    agent.reauthenticates(&app).await;
    agent.starts_recovery(&id).await.expect_status(201);
    kari.is_rescued().await;
    enrolls_anew(&mut kari).await;
    laptop.reads("/account").await.expect_status(200);
    assert_eq!(app.dump().await.rows_of("trusted_browsers").len(), 1);
    kari.finalizes().await;
    laptop.reads("/account").await.expect_problem(401, "session_ended");
    laptop.tries_to_refresh(&laptop.refresh).await.expect_problem(401, "session_ended");
    assert!(app.dump().await.rows_of("trusted_browsers").is_empty());
}

/// SUP-05: without a phone the old number is erased, and told so.
#[tokio::test]
async fn the_old_number_goes_where_none_is_given_anew() {
    let app = TestApp::start().await;
    let (mut kari, _, _) = open_recovery(&app).await;
    kari.is_rescued().await;
    kari.starts_enrollment().await;
    kari.verifies().await;
    kari.skips_phone().await;
    kari.gets_emergency_code().await;
    kari.finalizes().await;
    assert!(kari.reads("/account").await["phone"].is_null());
    let texts = app.client.notices_to(&kari.phone).await;
    assert!(texts.iter().any(|text| text.contains("removed from your account")), "{texts:?}");
}

/// PWD-04, SUP-06: a password that others may know is changed next.
#[tokio::test]
async fn a_compromised_password_is_changed_once_the_factors_are_new() {
    let app = TestApp::start().await;
    let (mut kari, _, _) = open_recovery(&app).await;
    let mark = "UPDATE accounts SET password_compromised = true WHERE email = 'kari@example.test'";
    app.home.superuser().await.execute(mark, &[]).await.expect("marked");
    assert_eq!(kari.is_rescued().await["session"]["restriction"], "support_recovery");
    enrolls_anew(&mut kari).await;
    assert_eq!(kari.finalizes().await["session"]["restriction"], "password_change_required");
}

/// SUP-05: leaving at any point leaves everything as it was, and the recovery open.
#[tokio::test]
async fn whoever_leaves_half_way_can_come_back() {
    let app = TestApp::start().await;
    let (mut kari, _, _) = open_recovery(&app).await;
    let mut old = kari.clone();
    kari.is_rescued().await;
    enrolls_anew(&mut kari).await;
    kari.signs_out().await;
    app.minutes_later(2);
    kari.is_rescued().await;
    enrolls_anew(&mut kari).await;
    kari.signs_out().await;
    app.minutes_later(2);
    old.signs_in_with_app().await;
    assert!(old.has_two_step().await);
}
