//! Authenticators that were set up elsewhere go on working, wherever a code is asked for.

use serde_json::json;

use super::{SECRET, authenticator, record, with_authenticator};
use crate::support::TestApp;

#[tokio::test]
async fn sha_256_and_eight_digits_sign_in_and_prove_who_one_is() {
    let app = TestApp::start().await;
    app.imports_one(&with_authenticator("kari")).await;
    app.seconds_later(60);
    let mut kari = app.newcomer("kari");
    let challenge = kari.signs_in().await.expect_status(200);
    let methods = &challenge["challenge"]["methods"];
    assert_eq!(methods, &json!([{ "method": "authenticator", "codes": [{ "digits": 8, "period": 30 }] }]));
    let answer = kari.enters("authenticator", &kari.code()).await.expect_status(201);
    assert_eq!(answer["session"]["acr"], "aal2");
    kari.holds_session(answer);
    app.seconds_later(400);
    kari.reauthenticates(&app).await;
    let two_step = kari.reads("/two-step").await;
    let shown = &two_step["authenticators"][0];
    assert_eq!(
        (&shown["name"], &shown["digits"], &shown["period"]),
        (&json!("Old phone"), &json!(8), &json!(30))
    );
    assert_eq!(kari.client.count_to(&kari.email).await, 0);
}

/// TOTP-06: what the account's authenticators can't show is malformed, and no guess.
#[tokio::test]
async fn a_code_of_another_length_is_refused_uncounted() {
    let app = TestApp::start().await;
    app.imports_one(&with_authenticator("kari")).await;
    let mut kari = app.newcomer("kari");
    kari.gets_challenge().await;
    for _ in 0..8 {
        kari.enters("authenticator", "123456").await.expect_problem(422, "validation_failed");
    }
    let challenge = kari.reads_challenge().await;
    assert_eq!(challenge["challenge"]["attempts_left"], 5);
    let mut ola = app.person("ola").enrolled().await;
    ola.gets_challenge().await;
    ola.enters("authenticator", "12345678").await.expect_problem(422, "validation_failed");
}

/// TOTP-04, TOTP-05
#[tokio::test]
async fn a_code_works_once_and_not_at_all_where_it_was_shown_before_the_import() {
    let app = TestApp::start().await;
    app.imports_one(&with_authenticator("kari")).await;
    let mut kari = app.newcomer("kari");
    kari.gets_challenge().await;
    kari.enters("authenticator", &kari.code()).await.expect_problem(401, "invalid_code");
    app.seconds_later(30);
    let code = kari.code();
    kari.gets_challenge().await;
    kari.enters("authenticator", &code).await.expect_status(201);
    kari.gets_challenge().await;
    kari.enters("authenticator", &code).await.expect_problem(401, "invalid_code");
}

/// AUT-12: two-step verification is on where an authenticator was proven, and only there.
#[tokio::test]
async fn an_authenticator_that_was_never_proven_turns_nothing_on() {
    let app = TestApp::start().await;
    let unproven = json!({ "secret": SECRET, "proven": false });
    app.imports_one(&record("kari", json!({ "authenticators": [unproven] }))).await;
    let mut kari = app.newcomer("kari");
    kari.signs_in().await.expect_status(201);
    assert!(!kari.has_two_step().await);
    let both = json!([unproven_and(), authenticator()]);
    app.imports_one(&record("ola", json!({ "authenticators": both }))).await;
    app.newcomer("ola").gets_challenge().await;
}

fn unproven_and() -> serde_json::Value {
    json!({ "secret": "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", "proven": false })
}

/// KEY-01: a secret is sealed for its own row.
#[tokio::test]
async fn swapped_secrets_of_imported_accounts_open_nothing() {
    let app = TestApp::start().await;
    app.imports(&format!("{}\n{}", with_authenticator("kari"), with_authenticator("ola"))).await;
    let swap = "UPDATE authenticators a SET secret_sealed = b.secret_sealed FROM authenticators b
        WHERE a.account_id <> b.account_id";
    assert_eq!(app.home.superuser().await.execute(swap, &[]).await.expect("swapped"), 2);
    app.seconds_later(60);
    let mut kari = app.newcomer("kari");
    kari.gets_challenge().await;
    kari.enters("authenticator", &kari.code()).await.expect_problem(503, "unavailable");
}
