//! Changing and resetting the password.

use serde_json::json;

use crate::support::{Person, TestApp};

const NEW: &str = "a phrase nobody has heard";

/// Everybody that Kari left somewhere: two more sessions, and a sign-in that waits for its second step.
async fn everywhere(app: &TestApp) -> [Person; 4] {
    let kari = app.person("kari").enrolled().await;
    let (mut there, mut elsewhere, mut half) = (kari.clone(), kari.clone(), kari.clone());
    for person in [&mut there, &mut elsewhere] {
        app.seconds_later(30);
        person.signs_in_with_app().await;
    }
    half.gets_challenge().await;
    app.seconds_later(30);
    [kari, there, elsewhere, half]
}

/// Nothing that was begun under the old password goes on.
async fn all_is_over([kari, there, elsewhere, half]: &[Person; 4]) {
    for person in [kari, there, elsewhere] {
        person.reads("/account").await.expect_problem(401, "session_ended");
        person.tries_to_refresh(&person.refresh).await.expect_problem(401, "session_ended");
    }
    half.enters("authenticator", &half.code()).await.expect_problem(401, "challenge_expired");
    half.enters("emergency_code", &half.emergency_code).await.expect_problem(401, "challenge_expired");
    kari.tries_to_sign_in(&kari.password).await.expect_problem(401, "invalid_credentials");
}

/// SES-06
#[tokio::test]
async fn a_change_ends_every_session_refresh_token_and_challenge() {
    let app = TestApp::start().await;
    let mut people = everywhere(&app).await;
    let old = people[0].password.clone();
    people[0].changes_password(NEW).await.expect_status(204);
    people[0].password = old;
    all_is_over(&people).await;
    let [mut kari, ..] = people;
    NEW.clone_into(&mut kari.password);
    kari.signs_in_with_app().await;
    assert_eq!(app.client.mails_about(&kari.email, "password was changed").await, 1);
    assert_eq!(kari.reads("/sessions").await["sessions"].as_array().map(Vec::len), Some(1));
}

/// SES-06, AUT-13
#[tokio::test]
async fn a_reset_ends_all_that_a_change_ends() {
    let app = TestApp::start().await;
    let people = everywhere(&app).await;
    people[3].clone().resets_password(NEW).await;
    all_is_over(&people).await;
    let [mut kari, ..] = people;
    NEW.clone_into(&mut kari.password);
    kari.signs_in_with_app().await;
}

/// SES-06: wizards, mailed links, and changes of address and phone that wait.
#[tokio::test]
async fn a_change_ends_whatever_waits_for_a_code_or_a_link() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").at_stage("add_phone").await;
    kari.asks_for_reset().await;
    let reset = app.client.link_to(&kari.email, "reset").await;
    kari.tries_to_change_email("new@example.test").await.expect_status(202);
    kari.tries_to_change_phone("+4791234568").await.expect_status(202);
    let (mail, text) =
        (app.client.code_to("new@example.test").await, app.client.code_to("+4791234568").await);
    kari.changes_password(NEW).await.expect_status(204);
    kari.signs_in().await.expect_status(201);
    kari.tries_to_reset(&reset, NEW).await.expect_problem(410, "reset_token_expired");
    kari.tries_to_verify_email(&mail).await.expect_problem(422, "wrong_code");
    kari.tries_to_prove_phone(&text).await.expect_problem(422, "wrong_code");
    kari.reads_wizard().await.expect_problem(404, "not_found");
    let dump = app.dump().await;
    for table in ["password_resets", "email_changes", "phone_changes", "challenges"] {
        assert!(dump.rows_of(table).is_empty(), "{table}");
    }
}

/// SES-06: every process of the installation knows at once.
#[tokio::test]
async fn a_change_at_one_process_counts_at_every_other() {
    let app = TestApp::start().await;
    let other = app.second_process().await;
    let mut kari = app.person("kari").signed_in().await;
    let elsewhere = kari.at(&other);
    elsewhere.reads("/account").await.expect_status(200);
    kari.changes_password(NEW).await.expect_status(204);
    elsewhere.reads("/account").await.expect_problem(401, "session_ended");
    elsewhere.tries_to_refresh(&elsewhere.refresh).await.expect_problem(401, "session_ended");
    elsewhere.tries_to_sign_in(&elsewhere.password).await.expect_problem(401, "invalid_credentials");
}

/// PWD-01, PWD-06, PWD-09
#[tokio::test]
async fn a_change_takes_the_old_password_and_a_good_new_one() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    let change = async |current: &str, new: &str| {
        let body = json!({ "current_password": current, "new_password": new });
        kari.call("PUT", "/account/password").json(&body).send().await.expect_status(422)
    };
    for (new, code) in [
        ("fourteen chars", "password_too_short"),
        ("passwordpassword", "password_blocklisted"),
        ("", "validation_failed"),
    ] {
        let answer = change(&kari.password, new).await;
        let error = &answer["errors"][0];
        assert_eq!((&error["pointer"], &error["code"]), (&json!("/new_password"), &json!(code)), "{new}");
    }
    assert_eq!(change("not the one", NEW).await["code"], "wrong_password");
    kari.reads("/account").await.expect_status(200);
    assert_eq!(app.client.mails_about(&kari.email, "password").await, 0);
}

/// PWD-09: guesses inside a session end it, and count for the account.
#[tokio::test]
async fn five_wrong_passwords_inside_a_session_end_it() {
    let app = TestApp::start_without_source_limits().await;
    let kari = app.person("kari").signed_in().await;
    let wrong = json!({ "current_password": "not the one", "new_password": NEW });
    for _ in 0..5 {
        kari.call("PUT", "/account/password").json(&wrong).send().await.expect_problem(422, "wrong_password");
    }
    kari.reads("/account").await.expect_problem(401, "session_ended");
    kari.tries_to_sign_in(&kari.password).await.expect_problem(429, "too_many_attempts");
}

/// PWD-09
#[tokio::test]
async fn strangers_failing_at_sign_in_can_t_freeze_the_owners_clean_up() {
    let app = TestApp::start_without_source_limits().await;
    let mut kari = app.person("kari").signed_in().await;
    for _ in 0..50 {
        kari.tries_to_sign_in("not the one").await;
    }
    kari.changes_password(NEW).await.expect_status(204);
}

/// PWD-06, AUT-03
#[tokio::test]
async fn a_password_found_in_a_hundred_guesses_is_refused_in_words() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").signed_in().await;
    for (easy, why) in [
        ("marymarymarymary", "less than a hundred tries"),
        ("passwordpassword", "list of common passwords"),
        ("KariNordmann1985!", "your name"),
    ] {
        let refused = kari.changes_password(easy).await.expect_problem(422, "password_blocklisted");
        assert!(refused["errors"][0]["message"].as_str().expect("words").contains(why), "{easy}");
    }
    kari.reads("/account").await.expect_status(200);
}

/// PWD-04, PWD-05
#[tokio::test]
async fn no_rule_of_composition_refuses_a_password_that_is_only_advised_against() {
    let app = TestApp::start().await;
    for (name, text) in
        [("a", "😀".repeat(15)), ("b", "plainlowercases".to_owned()), ("c", "mary".repeat(11))]
    {
        app.person(name).tries_to_sign_up(json!({ "password": text })).await.expect_status(202);
    }
}

/// AUT-14
#[tokio::test]
async fn a_reset_refuses_an_easily_guessed_password_and_its_link_lives() {
    let app = TestApp::start().await;
    let kari = app.person("kari").with_account().await;
    kari.asks_for_reset().await;
    let token = app.client.link_to(&kari.email, "reset").await;
    kari.tries_to_reset(&token, "marymarymarymary").await.expect_problem(422, "password_blocklisted");
    kari.tries_to_reset(&token, NEW).await.expect_status(200);
}

/// PWD-06, AUT-14: the mailed link does not say whose it is, and yet the words of the account are refused.
#[tokio::test]
async fn a_reset_refuses_the_words_of_the_account_and_says_so() {
    let app = TestApp::start().await;
    let kari = app.person("kari").with_account().await;
    kari.asks_for_reset().await;
    let token = app.client.link_to(&kari.email, "reset").await;
    let refused =
        kari.tries_to_reset(&token, "KariNordmann1985!").await.expect_problem(422, "password_blocklisted");
    let error = &refused["errors"][0];
    assert_eq!(error["pointer"], "/new_password");
    assert!(error["message"].as_str().expect("words").contains("made of your name"), "{error}");
    for personal in [kari.email.as_str(), "Nordmann"] {
        assert!(!String::from_utf8_lossy(&refused.bytes).contains(personal), "{personal}");
    }
    kari.tries_to_reset(&token, NEW).await.expect_status(200);
}

/// AUT-13, AUT-14
#[tokio::test]
async fn a_reset_signs_nobody_in_touches_no_factor_and_works_once() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    kari.asks_for_reset().await;
    let token = app.client.link_to(&kari.email, "reset").await;
    kari.tries_to_reset(&token, "short").await.expect_problem(422, "password_too_short");
    let answer = kari.tries_to_reset(&token, NEW).await.expect_status(200);
    assert!(answer["access_token"].is_null() && answer["device_token"].is_string());
    kari.tries_to_reset(&token, NEW).await.expect_problem(410, "reset_token_expired");
    app.minutes_later(1);
    NEW.clone_into(&mut kari.password);
    kari.signs_in_with_app().await;
}

/// AUT-14
#[tokio::test]
async fn one_link_in_ten_minutes_and_it_dies_after_an_hour() {
    let app = TestApp::start().await;
    let kari = app.person("kari").with_account().await;
    let before = app.client.count_to(&kari.email).await;
    for email in [kari.email.as_str(), kari.email.as_str(), "nobody@example.test"] {
        app.client.post("/password-resets", &json!({ "email": email })).send().await.expect_status(202);
    }
    assert_eq!(app.client.count_to(&kari.email).await, before + 1);
    assert_eq!(app.client.count_to("nobody@example.test").await, 0);
    let token = app.client.link_to(&kari.email, "reset").await;
    app.minutes_later(60);
    kari.tries_to_reset(&token, NEW).await.expect_problem(410, "reset_token_expired");
}

/// AUT-14: several links live side by side, and the first that is used ends them all.
#[tokio::test]
async fn an_older_link_works_while_a_newer_one_lives_and_kills_it() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").with_account().await;
    kari.asks_for_reset().await;
    let older = app.client.link_to(&kari.email, "reset").await;
    app.minutes_later(10);
    kari.asks_for_reset().await;
    let newer = app.client.link_to(&kari.email, "reset").await;
    assert_ne!(older, newer);
    kari.tries_to_reset(&older, NEW).await.expect_status(200);
    kari.tries_to_reset(&newer, NEW).await.expect_problem(410, "reset_token_expired");
    NEW.clone_into(&mut kari.password);
    kari.signs_in().await.expect_status(201);
}

/// AUT-13, AUT-16: it clears the waiting times that strangers caused, and gives the browser a proof.
#[tokio::test]
async fn a_reset_is_the_way_out_of_a_lockout() {
    let app = TestApp::start_without_source_limits().await;
    let mut kari = app.person("kari").with_account().await;
    for _ in 0..6 {
        kari.tries_to_sign_in("not the one").await;
    }
    kari.tries_to_sign_in(&kari.password).await.expect_problem(429, "too_many_attempts");
    kari.resets_password(NEW).await;
    kari.signs_in().await.expect_status(201);
}

/// AUT-13: the hard stop is lifted four times between two successes, no more.
#[tokio::test]
async fn resets_lift_the_hard_stop_of_the_second_step_four_times() {
    let app = TestApp::start_without_source_limits().await;
    let mut kari = app.person("kari").enrolled().await;
    for lift in 0..5 {
        kari.enters_wrong_codes_until_disabled(&app).await;
        kari.resets_password(&format!("a phrase nobody has heard {lift}")).await;
    }
    kari.gets_challenge().await;
    kari.enters("authenticator", &kari.code()).await.expect_problem(403, "second_step_disabled");
    kari.signs_in_with_emergency_code().await;
}
