//! Guessing budgets: whose they are, how long they make one wait, what they never touch.

use crate::support::TestApp;

/// TOTP-07, TOTP-09, API-03
#[tokio::test]
async fn five_wrong_codes_end_the_challenge_and_start_delays_whose_end_is_true() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    app.minutes_later(1);
    kari.gets_challenge().await;
    for left in (0..5).rev() {
        let answer =
            kari.enters("authenticator", &kari.wrong_code()).await.expect_problem(401, "invalid_code");
        assert_eq!(answer["attempts_left"], left);
    }
    kari.enters("authenticator", &kari.code()).await.expect_problem(401, "challenge_expired");
    let challenge = kari.signs_in().await.expect_status(200)["challenge"].clone();
    assert_eq!((challenge["attempts_left"].as_u64(), challenge["retry_after"].as_u64()), (Some(0), Some(30)));
    app.seconds_later(29);
    let right = kari.enters("authenticator", &kari.code()).await.expect_problem(429, "too_many_attempts");
    let wrong =
        kari.enters("authenticator", &kari.wrong_code()).await.expect_problem(429, "too_many_attempts");
    assert_eq!(right.blanked(), wrong.blanked());
    app.seconds_later(1);
    kari.enters("authenticator", &kari.code()).await.expect_status(201);
}

/// AUT-05, TOTP-08
#[tokio::test]
async fn the_count_spans_challenges_and_both_kinds_of_codes() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    app.minutes_later(2);
    kari.gets_challenge().await;
    kari.gets_sms().await;
    for _ in 0..2 {
        kari.enters("sms", "000000").await.expect_problem(401, "invalid_code");
        kari.enters("authenticator", &kari.wrong_code()).await.expect_problem(401, "invalid_code");
    }
    kari.gets_challenge().await;
    let fifth = kari.enters("authenticator", &kari.wrong_code()).await.expect_problem(401, "invalid_code");
    assert_eq!(fifth["attempts_left"], 0);
    kari.enters("sms", "000000").await.expect_problem(429, "too_many_attempts");
}

/// TOTP-07, EMC-07: nobody who knows the password can close the way back in.
#[tokio::test]
async fn twenty_wrong_codes_lock_the_app_and_the_emergency_code_opens_it_again() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    for _ in 0..20 {
        app.hours_later(1);
        kari.gets_challenge().await;
        kari.enters("authenticator", &kari.wrong_code()).await.expect_problem(401, "invalid_code");
    }
    app.hours_later(1);
    kari.gets_challenge().await;
    kari.enters("authenticator", &kari.code()).await.expect_problem(403, "second_step_disabled");
    assert_eq!(app.client.mails_about(&kari.email, "locked").await, 1);
    kari.signs_in_with_emergency_code().await;
    kari.acknowledges().await.expect_status(204);
    kari.keeps_authenticator().await;
    app.seconds_later(60);
    kari.signs_in_with_app().await;
}

/// AUT-05
#[tokio::test]
async fn wrong_passwords_never_lock_a_challenge_that_was_issued() {
    let app = TestApp::start_without_source_limits().await;
    let mut kari = app.person("kari").enrolled().await;
    app.minutes_later(1);
    kari.gets_challenge().await;
    for _ in 0..10 {
        kari.tries_to_sign_in("not the one").await;
    }
    kari.enters("authenticator", &kari.code()).await.expect_status(201);
}

/// AUT-01, AUT-03, AUT-04
#[tokio::test]
async fn the_sixth_wrong_password_waits_for_known_and_unknown_addresses_alike() {
    let app = TestApp::start().await;
    let kari = app.person("kari").with_account().await;
    let nobody = app.person("nobody");
    for spelling in [
        "kari@example.test",
        "KARI@example.test",
        "Kari@Example.Test",
        "kari@EXAMPLE.test",
        "karI@example.test",
    ] {
        let mut spelled = kari.clone();
        spelling.clone_into(&mut spelled.email);
        let known = spelled.tries_to_sign_in("not the one").await.expect_problem(401, "invalid_credentials");
        let unknown = nobody.tries_to_sign_in("").await.expect_problem(401, "invalid_credentials");
        assert_eq!(known.blanked(), unknown.blanked());
    }
    let right = kari.tries_to_sign_in(&kari.password).await.expect_problem(429, "too_many_attempts");
    let unknown = nobody.tries_to_sign_in("x").await.expect_problem(429, "too_many_attempts");
    assert_eq!(right.blanked(), unknown.blanked());
    app.seconds_later(30);
    kari.tries_to_sign_in(&kari.password).await.expect_status(201);
}

/// AUT-16
#[tokio::test]
async fn strangers_can_t_lock_out_a_client_that_signed_in_before() {
    let app = TestApp::start_without_source_limits().await;
    let kari = app.person("kari").with_account().await;
    let proof = kari.tries_to_sign_in(&kari.password).await.expect_status(201).text("device_token");
    for _ in 0..30 {
        kari.tries_to_sign_in("not the one").await;
    }
    kari.tries_to_sign_in(&kari.password).await.expect_problem(429, "too_many_attempts");
    let sign_in = |password: &str, email: &str| {
        let body = serde_json::json!({ "email": email, "password": password, "device_token": proof });
        app.client.post("/sessions", &body).send()
    };
    sign_in("not the one", &kari.email).await.expect_problem(401, "invalid_credentials");
    sign_in(&kari.password, &kari.email).await.expect_status(201);
}

/// AUT-06: the count outlives the process.
#[tokio::test]
async fn a_delay_holds_in_another_process() {
    let app = TestApp::start().await;
    let kari = app.person("kari").with_account().await;
    for _ in 0..5 {
        kari.tries_to_sign_in("not the one").await.expect_problem(401, "invalid_credentials");
    }
    let second = app.second_process().await;
    let there = second.person("kari");
    there.tries_to_sign_in(&kari.password).await.expect_problem(429, "too_many_attempts");
}
