//! Deleting the account.

use crate::support::{Person, TestApp};

/// Kari, with all that an account can have; the links that undo her last changes have run out.
async fn settled(app: &TestApp) -> Person {
    let mut kari = app.person("kari").enrolled().await;
    app.hours_later(72);
    kari.signs_in_with_app().await;
    kari
}

async fn deletes(person: &Person) {
    person.call("DELETE", "/account").send().await.expect_status(204);
}

/// PRV-02, SES-05
#[tokio::test]
async fn whoever_deletes_the_account_is_a_stranger_afterwards() {
    let app = TestApp::start().await;
    let kari = settled(&app).await;
    let mut elsewhere = kari.clone();
    app.seconds_later(30);
    elsewhere.signs_in_with_app().await;
    elsewhere.gets_challenge().await;
    deletes(&kari).await;
    for person in [&kari, &elsewhere] {
        person.reads("/account").await.expect_problem(401, "session_ended");
        person.tries_to_refresh(&person.refresh).await.expect_problem(401, "session_ended");
    }
    elsewhere.enters("authenticator", &elsewhere.code()).await.expect_problem(401, "challenge_expired");
    let known = kari.tries_to_sign_in(&kari.password).await.expect_problem(401, "invalid_credentials");
    let unknown = app.person("ola").tries_to_sign_in(&kari.password).await.expect_status(401);
    assert_eq!(known.blanked(), unknown.blanked());
}

/// PRV-02: only the event that it was deleted stays, under an id that leads to nobody.
#[tokio::test]
async fn nothing_is_left_but_events_without_a_name() {
    let app = TestApp::start().await;
    let kari = settled(&app).await;
    let id = kari.reads("/account").await.text("id");
    deletes(&kari).await;
    app.dump().await;
    app.housekeeping().await;
    let dump = app.dump().await;
    for personal in [kari.email.as_str(), "Kari", "Nordmann", &kari.phone, "127.0.0.1"] {
        assert!(!dump.holds(personal), "{personal}");
    }
    for table in ["accounts", "email_directory", "authenticators", "phones", "sessions", "two_step", "outbox"]
    {
        assert!(dump.rows_of(table).is_empty(), "{table}");
    }
    let events = dump.rows_of("events");
    assert!(events.iter().all(|row| row.contains(&id)));
    assert_eq!(events.iter().filter(|row| row.contains("account_deleted")).count(), 1);
}

/// PRV-02
#[tokio::test]
async fn the_address_can_sign_up_again_and_begins_anew() {
    let app = TestApp::start().await;
    let kari = settled(&app).await;
    let before = kari.reads("/account").await.text("id");
    deletes(&kari).await;
    let again = app.person("kari").signed_in().await;
    assert_ne!(again.reads("/account").await.text("id"), before);
    assert!(!again.has_two_step().await);
    assert_eq!(again.events_of("account_created").await, 1);
    assert_eq!(again.events_of("account_deleted").await, 0);
}

/// PRV-02, ACC-03
#[tokio::test]
async fn nobody_else_is_touched() {
    let app = TestApp::start().await;
    let kari = settled(&app).await;
    let mut ola = app.person("ola").reached_at("+4791234568").enrolled().await;
    deletes(&kari).await;
    ola.refreshes().await;
    assert_eq!(ola.reads("/two-step").await["authenticators"].as_array().map(Vec::len), Some(1));
    app.seconds_later(30);
    ola.signs_in_with_app().await;
}

/// ACC-01: whoever stole the account can't make that final by deleting it.
#[tokio::test]
async fn while_a_link_can_take_a_change_back_it_takes_the_deletion_back_too() {
    let app = TestApp::start().await;
    let mut thief = app.person("kari").signed_in().await;
    let mut kari = thief.clone();
    thief.changes_email("elsewhere@example.test").await;
    let token = app.client.link_to(&kari.email, "undo").await;
    deletes(&thief).await;
    app.hours_later(7 * 24 - 1);
    app.housekeeping().await;
    kari.undoes(&token).await.expect_status(204);
    kari.resets_password("a phrase nobody has heard").await;
    kari.signs_in().await.expect_status(201);
    assert_eq!(kari.reads("/account").await["first_name"], "Kari");
    app.hours_later(2);
    app.housekeeping().await;
    kari.signs_in().await.expect_status(201);
}

/// ACC-01: also where two-step verification was turned on before.
#[tokio::test]
async fn the_link_about_turning_it_on_brings_a_deleted_account_back() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    let token = app.client.link_to(&kari.email, "undo").await;
    deletes(&kari).await;
    kari.undoes(&token).await.expect_status(204);
    kari.resets_password("a phrase nobody has heard").await;
    kari.signs_in().await.expect_status(201);
    assert!(!kari.has_two_step().await);
}

/// PRV-02: meanwhile it is like an account that never was, and its address is nobody else's.
#[tokio::test]
async fn a_deleted_account_that_waits_signs_nobody_in() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    let mut half = kari.clone();
    half.gets_challenge().await;
    deletes(&kari).await;
    kari.reads("/account").await.expect_problem(401, "session_ended");
    half.enters("emergency_code", &half.emergency_code).await.expect_problem(401, "challenge_expired");
    let known = kari.tries_to_sign_in(&kari.password).await.expect_problem(401, "invalid_credentials");
    let unknown = app.person("ola").tries_to_sign_in(&kari.password).await.expect_status(401);
    assert_eq!(known.blanked(), unknown.blanked());
    let mails = app.client.count_to(&kari.email).await;
    kari.asks_for_reset().await;
    assert_eq!(app.client.count_to(&kari.email).await, mails);
    app.minutes_later(1);
    kari.signs_up().await;
    assert_eq!(app.client.mails_about(&kari.email, "already have").await, 1);
}

/// PRV-02
#[tokio::test]
async fn once_the_last_link_has_run_out_it_is_erased() {
    let app = TestApp::start().await;
    let kari = app.person("kari").enrolled().await;
    let token = app.client.link_to(&kari.email, "undo").await;
    deletes(&kari).await;
    app.hours_later(71);
    app.housekeeping().await;
    assert_eq!(app.dump().await.rows_of("accounts").len(), 1);
    app.hours_later(1);
    app.housekeeping().await;
    kari.undoes(&token).await.expect_problem(410, "reset_token_expired");
    let dump = app.dump().await;
    for personal in [kari.email.as_str(), "Kari", "Nordmann", &kari.phone, "127.0.0.1"] {
        assert!(!dump.holds(personal), "{personal}");
    }
    assert!(dump.rows_of("accounts").is_empty() && dump.rows_of("email_directory").is_empty());
    app.person("kari").signed_in().await;
}

/// PRV-02, ACC-05: its owner is told at the address and the phone that go, once, and how to object.
#[tokio::test]
async fn whoever_deletes_the_account_is_told_once() {
    let app = TestApp::start().await;
    let kari = settled(&app).await;
    let (mails, texts) =
        (app.client.count_to(&kari.email).await, app.client.notices_to(&kari.phone).await.len());
    assert!(mails + texts > 0, "what came before is erased with the account");
    deletes(&kari).await;
    kari.call("DELETE", "/account").send().await.expect_problem(401, "session_ended");
    let mails = app.client.messages_to(&kari.email).await;
    assert_eq!(mails.len(), 1, "{mails:?}");
    let text = &mails[0].text;
    assert!(mails[0].subject.contains("Your account was deleted") && text.contains("erased"), "{text}");
    assert!(text.contains("If this was not you, get help") && !text.contains("/undo"), "{text}");
    let texts = app.client.notices_to(&kari.phone).await;
    assert!(texts.len() == 1 && texts[0].contains("your account was deleted"), "{texts:?}");
}

/// ACC-05: where a link brings the account back, the mail says until when, and the replaced address gets it too.
#[tokio::test]
async fn while_a_link_brings_it_back_the_mail_says_so() {
    let app = TestApp::start().await;
    let mut thief = app.person("kari").signed_in().await;
    let kari = thief.clone();
    thief.changes_email("elsewhere@example.test").await;
    deletes(&thief).await;
    for address in [kari.email.as_str(), "elsewhere@example.test"] {
        assert_eq!(app.client.mails_about(address, "Your account was deleted").await, 1, "{address}");
        let mails = app.client.messages_to(address).await;
        let text = &mails.last().expect("a mail").text;
        assert!(text.contains("erased on 12 January 2026"), "{text}");
        assert!(text.contains("that link brings the account back"), "{text}");
    }
}

/// PRV-02, ACC-05: its end does not swallow the message about it.
#[tokio::test]
async fn a_message_that_waits_outlives_the_account() {
    let app = TestApp::start().await;
    let kari = settled(&app).await;
    deletes(&kari).await;
    app.dump().await;
    let waits = "UPDATE outbox SET state = 'queued', next_try_at = '2100-01-01'";
    app.home.superuser().await.batch_execute(waits).await.expect("a server that does not answer");
    app.housekeeping().await;
    assert_eq!(app.client.count_to(&kari.email).await, 1);
}

/// PRV-02: the operator grants two weeks, in which only the mailed link knows the account.
#[tokio::test]
async fn within_the_operators_grace_the_mailed_link_brings_the_account_back() {
    let app = TestApp::start_with(&[("TWOSTEP_DELETION_GRACE_DAYS", "14")]).await;
    let mut kari = settled(&app).await;
    deletes(&kari).await;
    let token = app.client.link_to(&kari.email, "undo").await;
    kari.tries_to_sign_in(&kari.password).await.expect_problem(401, "invalid_credentials");
    app.hours_later(14 * 24 - 1);
    app.housekeeping().await;
    kari.undoes(&token).await.expect_status(204);
    kari.undoes(&token).await.expect_problem(410, "reset_token_expired");
    kari.resets_password("a phrase nobody has heard").await;
    kari.gets_challenge().await;
    app.hours_later(2);
    app.housekeeping().await;
    kari.signs_in_with_app().await;
    assert!(kari.has_two_step().await);
}

/// PRV-02
#[tokio::test]
async fn after_the_operators_grace_it_is_erased() {
    let app = TestApp::start_with(&[("TWOSTEP_DELETION_GRACE_DAYS", "14")]).await;
    let kari = settled(&app).await;
    deletes(&kari).await;
    let token = app.client.link_to(&kari.email, "undo").await;
    app.hours_later(14 * 24);
    app.housekeeping().await;
    kari.undoes(&token).await.expect_problem(410, "reset_token_expired");
    assert!(app.dump().await.rows_of("accounts").is_empty());
}
