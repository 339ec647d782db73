//! What becomes of an account, and of those that are there already.

use serde_json::json;

use super::{OLD_PASSWORD, record, with_authenticator};
use crate::support::{TestApp, person::PHONE};

#[tokio::test]
async fn an_imported_account_is_its_owners_and_nobody_was_written_to() {
    let app = TestApp::start().await;
    app.imports_one(&record("kari", json!({ "phone": { "number": PHONE, "verified": true } }))).await;
    let mut kari = app.newcomer("kari");
    kari.signs_in().await.expect_status(201);
    let account = kari.reads("/account").await.expect_status(200);
    assert_eq!(account["first_name"], "Kari");
    assert_eq!(account["locale"], "nb");
    assert_eq!(account["created_at"], "2024-03-01T08:30:00Z");
    assert_eq!(account["two_step"]["enabled"], false);
    assert_eq!(account["phone"]["verified"], true);
    assert_eq!((kari.client.count_to(&kari.email).await, kari.client.count_to(PHONE).await), (0, 0));
}

/// AUD-05: the event of an import begins the account's chain.
#[tokio::test]
async fn each_imported_account_has_an_event_in_a_chain_that_holds() {
    let app = TestApp::start().await;
    let lines = format!("{}\n{}\n", record("kari", json!({})), with_authenticator("ola"));
    assert_eq!(app.imports(&lines).await.outcome.imported, 2);
    app.housekeeping().await;
    let seen = crate::audit::look(&app).await.expect("whole");
    assert_eq!((seen.chains, seen.events), (2, 2));
    let mut kari = app.newcomer("kari");
    kari.signs_in().await.expect_status(201);
    assert_eq!(kari.events_of("account_imported").await, 1);
}

#[tokio::test]
async fn the_same_file_changes_nothing_the_second_time() {
    let app = TestApp::start().await;
    let lines = format!("{}\n\n{}\n", with_authenticator("kari"), record("ola", json!({})));
    app.imports(&lines).await;
    let before = app.dump().await;
    let seen = app.imports(&lines).await;
    assert_eq!((seen.outcome.imported, seen.outcome.existing), (0, 2));
    assert_eq!(seen.report[1], "line 3: exists: the address has an account; unchanged");
    assert!(app.dump().await == before);
}

#[tokio::test]
async fn an_existing_account_keeps_everything_whatever_the_spelling_of_its_address() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    let before = app.dump().await;
    let seen = app.imports(&with_authenticator("KARI").to_string()).await;
    assert_eq!((seen.outcome.imported, seen.outcome.existing), (0, 1));
    assert!(app.dump().await == before);
    app.seconds_later(60);
    kari.signs_in_with_app().await;
}

#[tokio::test]
async fn of_two_records_of_one_address_the_first_counts() {
    let app = TestApp::start().await;
    let lines = format!("{}\n{}\n", record("kari", json!({})), with_authenticator("Kari"));
    let seen = app.imports(&lines).await;
    assert_eq!((seen.outcome.imported, seen.outcome.existing), (1, 1));
    app.newcomer("kari").signs_in().await.expect_status(201);
}

#[tokio::test]
async fn a_pending_sign_up_of_the_address_is_dropped() {
    let app = TestApp::start().await;
    let mut stranger = app.person("kari");
    stranger.signs_up().await;
    let code = app.client.code_to("kari@example.test").await;
    app.imports_one(&record("Kari", json!({}))).await;
    assert_eq!(app.dump().await.rows_of("sign_ups"), Vec::<&str>::new());
    stranger.tries_to_confirm(&code).await.expect_problem(422, "wrong_code");
    app.newcomer("kari").signs_in().await.expect_status(201);
}

/// MAIL-01: whoever made an account with an address that was never proven may be anybody.
#[tokio::test]
async fn an_address_that_was_never_proven_is_confirmed_before_anything() {
    let app = TestApp::start().await;
    let unproven = json!({ "email_verified": false, "authenticators": [super::authenticator()],
        "phone": { "number": PHONE, "verified": true } });
    app.imports_one(&record("kari", unproven)).await;
    let mut kari = app.newcomer("kari");
    kari.tries_to_sign_in(OLD_PASSWORD).await.expect_problem(401, "invalid_credentials");
    kari.asks_for_reset().await;
    kari.resets_password("eleven purple umbrellas").await;
    kari.signs_in().await.expect_status(201);
    let account = kari.reads("/account").await;
    assert!(account["phone"].is_null() && account["two_step"]["enabled"] == false);
}

#[tokio::test]
async fn an_account_without_a_password_waits_for_a_mailed_link_and_keeps_its_second_step() {
    let app = TestApp::start().await;
    let mut nothing = with_authenticator("kari");
    nothing.as_object_mut().expect("an object").remove("password");
    app.imports_one(&nothing).await;
    let mut kari = app.newcomer("kari");
    for guess in [OLD_PASSWORD, "none", "$2b$06$"] {
        kari.tries_to_sign_in(guess).await.expect_problem(401, "invalid_credentials");
    }
    kari.asks_for_reset().await;
    kari.resets_password("eleven purple umbrellas").await;
    app.seconds_later(60);
    kari.signs_in_with_app().await;
}

#[tokio::test]
async fn an_account_without_a_name_works_until_its_owner_enters_one() {
    let app = TestApp::start().await;
    app.imports_one(&json!({ "version": 1, "email": "kari@example.test", "email_verified": true,
        "password": { "hash": super::OLD_HASH } }))
        .await;
    let mut kari = app.newcomer("kari");
    kari.signs_in().await.expect_status(201);
    assert_eq!(kari.reads("/account").await["first_name"], "");
    let named = json!({ "first_name": "Kari", "last_name": "Nordmann" });
    kari.call("PATCH", "/account").json(&named).send().await.expect_status(200);
    assert_eq!(kari.reads("/account").await["last_name"], "Nordmann");
}

/// KEY-06, TOTP-11
#[tokio::test]
async fn secrets_and_numbers_are_sealed_as_always() {
    let app = TestApp::start().await;
    let factors = json!({ "authenticators": [super::authenticator()],
        "phone": { "number": PHONE, "verified": true } });
    app.imports_one(&record("kari", factors)).await;
    let dump = app.dump().await;
    assert!(!dump.holds_bytes(b"12345678901234567890") && !dump.holds(PHONE) && !dump.holds(super::SECRET));
}
