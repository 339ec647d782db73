//! The password at sign-in: what strangers learn, and how often they may guess.

use serde_json::json;

use crate::support::{TestApp, client::Answer};

const WRONG: &str = "seven red apples in a box";

/// Tries to sign in at an address.
async fn tries(app: &TestApp, email: &str, password: &str) -> Answer {
    app.client.post("/sessions", &json!({ "email": email, "password": password })).send().await
}

/// AUT-01
#[tokio::test]
async fn unknown_and_known_addresses_answer_alike() {
    let app = TestApp::start().await;
    let kari = app.person("kari").with_account().await;
    let mut ola = app.person("ola");
    ola.signs_up().await;
    let wrong = tries(&app, &kari.email, WRONG).await.expect_problem(401, "invalid_credentials");
    for (email, password) in [
        ("nobody@example.test", WRONG),
        (&*kari.email, ""),
        ("nobody@example.test", ""),
        (&*ola.email, &*ola.password),
    ] {
        let other = tries(&app, email, password).await.expect_status(401);
        assert_eq!(other.blanked(), wrong.blanked());
    }
}

/// AUT-01, AUT-04
#[tokio::test]
async fn the_sixth_try_waits_whatever_the_spelling() {
    let app = TestApp::start().await;
    let kari = app.person("kari").with_account().await;
    for email in [
        "kari@example.test",
        "KARI@example.test",
        "Kari@EXAMPLE.test",
        "karI@example.tesT",
        "kari@Example.Test",
    ] {
        tries(&app, email, WRONG).await.expect_problem(401, "invalid_credentials");
    }
    let wait =
        tries(&app, "kARI@example.test", &kari.password).await.expect_problem(429, "too_many_attempts");
    assert_eq!(wait["retry_after"], 30);
}

/// AUT-01
#[tokio::test]
async fn an_unknown_address_waits_like_a_known_one() {
    let app = TestApp::start().await;
    let kari = app.person("kari").with_account().await;
    for _ in 0..5 {
        tries(&app, &kari.email, WRONG).await;
        tries(&app, "nobody@example.test", WRONG).await;
    }
    let known = tries(&app, &kari.email, WRONG).await.expect_status(429);
    let right = tries(&app, &kari.email, &kari.password).await.expect_status(429);
    let unknown = tries(&app, "nobody@example.test", WRONG).await.expect_status(429);
    assert_eq!(known.blanked(), unknown.blanked());
    assert_eq!(known.blanked(), right.blanked());
}

/// AUT-03, API-03
#[tokio::test]
async fn the_wait_is_true_and_doubles() {
    let app = TestApp::start().await;
    let kari = app.person("kari").with_account().await;
    for _ in 0..5 {
        tries(&app, &kari.email, WRONG).await;
    }
    app.seconds_later(29);
    tries(&app, &kari.email, &kari.password).await.expect_status(429);
    app.seconds_later(1);
    tries(&app, &kari.email, WRONG).await.expect_status(401);
    assert_eq!(tries(&app, &kari.email, WRONG).await.expect_status(429)["retry_after"], 60);
    app.seconds_later(60);
    tries(&app, &kari.email, &kari.password).await.expect_status(201);
}

/// AUT-03
#[tokio::test]
async fn a_right_password_resets_the_count() {
    let app = TestApp::start().await;
    let kari = app.person("kari").with_account().await;
    for _ in 0..3 {
        for _ in 0..4 {
            tries(&app, &kari.email, WRONG).await.expect_status(401);
        }
        tries(&app, &kari.email, &kari.password).await.expect_status(201);
    }
}

/// AUT-07
#[tokio::test]
async fn forwarding_headers_of_strangers_buy_no_tries() {
    let app = TestApp::start().await;
    let kari = app.person("kari").with_account().await;
    let body = json!({ "email": kari.email, "password": WRONG });
    let statuses = futures_util::future::join_all((0..8).map(|i| {
        let address = format!("198.51.100.{i}");
        let call = app.client.post("/sessions", &body).header("x-forwarded-for", &address);
        call.header("forwarded", &format!("for={address}")).header("x-real-ip", "a").send()
    }))
    .await;
    assert_eq!(statuses.iter().filter(|answer| answer.status == 401).count(), 5);
}

/// PWD-02, PWD-03
#[tokio::test]
async fn every_character_counts() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari");
    kari.password = format!(" {}æ ", "correct horse battery ".repeat(5));
    let kari = kari.with_account().await;
    let password = kari.password.as_str();
    let short: String = password.chars().take(72).collect();
    for wrong in [short.as_str(), password.trim(), &password.to_uppercase()] {
        tries(&app, &kari.email, wrong).await.expect_status(401);
    }
    tries(&app, &kari.email, password).await.expect_status(201);
    tries(&app, &kari.email, &"x".repeat(1025)).await.expect_status(422);
}

/// PWD-05
#[tokio::test]
async fn composed_and_decomposed_letters_are_the_same() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari");
    kari.password = "cafe\u{301} au lait et croissant".to_owned();
    let kari = kari.with_account().await;
    tries(&app, &kari.email, "caf\u{e9} au lait et croissant").await.expect_status(201);
}

/// AUT-03: at a hundred in a row the password is closed, also to whoever knows it, until it is reset by mail.
#[tokio::test]
async fn after_a_hundred_wrong_passwords_only_a_reset_helps() {
    let app = TestApp::start_without_source_limits().await;
    let mut kari = app.person("kari").with_account().await;
    for _ in 0..100 {
        tries(&app, &kari.email, WRONG).await.expect_status(401);
        app.hours_later(1);
    }
    app.hours_later(24 * 30);
    kari.tries_to_sign_in(&kari.password).await.expect_problem(429, "too_many_attempts");
    kari.resets_password("a phrase nobody has heard").await;
    kari.signs_in().await.expect_status(201);
}

/// AUT-14: a mail goes to the address as its owner wrote it.
#[tokio::test]
async fn a_reset_is_mailed_to_the_spelling_on_file() {
    let app = TestApp::start().await;
    let kari = app.person("kari").with_account().await;
    let before = app.client.count_to(&kari.email).await;
    kari.clone().known_as("KARI@EXAMPLE.TEST").asks_for_reset().await;
    assert_eq!(app.client.count_to("KARI@EXAMPLE.TEST").await, 0);
    assert_eq!(app.client.count_to(&kari.email).await, before + 1);
}
