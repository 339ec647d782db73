//! Changing the e-mail address.

use serde_json::json;

use crate::support::TestApp;

const NEW: &str = "kari.new@example.test";
const WRONG: &str = "000000";

/// ACC-01, ACC-05
#[tokio::test]
async fn the_new_address_signs_in_once_its_code_is_entered_and_the_old_one_until_then() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").signed_in().await;
    let old = kari.clone();
    let new = kari.clone().known_as(NEW);
    kari.tries_to_change_email(NEW).await.expect_status(202);
    new.tries_to_sign_in(&new.password).await.expect_problem(401, "invalid_credentials");
    old.tries_to_sign_in(&old.password).await.expect_status(201);
    assert_eq!(app.client.mails_about(&old.email, "address was changed").await, 0);
    kari.tries_to_verify_email(&app.client.code_to(NEW).await).await.expect_status(204);
    old.tries_to_sign_in(&old.password).await.expect_problem(401, "invalid_credentials");
    kari.email = NEW.to_owned();
    kari.signs_in().await.expect_status(201);
    assert_eq!(kari.reads("/account").await["email"], NEW);
}

/// ACC-05, ACC-06: both addresses are told, and only the old one can take it back.
#[tokio::test]
async fn the_old_address_and_the_new_one_are_told_and_only_the_old_one_gets_a_link() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").signed_in().await;
    let old = kari.email.clone();
    kari.changes_email(NEW).await;
    for (address, links) in [(old.as_str(), 1), (NEW, 0)] {
        let mails = app.client.messages_to(address).await;
        let told: Vec<_> = mails.iter().filter(|mail| mail.subject.contains("address was changed")).collect();
        assert_eq!(told.len(), 1, "{address}");
        assert_eq!(told[0].text.matches("/undo#token=").count(), links, "{address}");
    }
    assert_eq!([kari.events_of("email_change_started").await, kari.events_of("email_changed").await], [1, 1]);
}

/// ACC-01, MAIL-01
#[tokio::test]
async fn only_the_session_that_began_the_change_can_finish_it() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    let mut elsewhere = kari.clone();
    elsewhere.signs_in().await.expect_status(201);
    kari.tries_to_change_email(NEW).await.expect_status(202);
    let code = app.client.code_to(NEW).await;
    elsewhere.tries_to_verify_email(&code).await.expect_problem(422, "wrong_code");
    assert_eq!(kari.reads("/account").await["email"], kari.email.as_str());
    kari.tries_to_verify_email(&code).await.expect_status(204);
    kari.tries_to_verify_email(&code).await.expect_problem(422, "wrong_code");
}

/// MAIL-01
#[tokio::test]
async fn five_wrong_codes_kill_the_change_and_asking_again_begins_another() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    kari.tries_to_change_email(NEW).await.expect_status(202);
    let right = app.client.code_to(NEW).await;
    for left in (0..5).rev() {
        let answer = kari.tries_to_verify_email(WRONG).await.expect_problem(422, "wrong_code");
        assert_eq!(answer["attempts_left"], left);
    }
    kari.tries_to_verify_email(&right).await.expect_problem(429, "too_many_attempts");
    assert_eq!(kari.reads("/account").await["email"], kari.email.as_str());
    app.minutes_later(1);
    kari.tries_to_change_email(NEW).await.expect_status(202);
    kari.tries_to_verify_email(&app.client.code_to(NEW).await).await.expect_status(204);
}

/// MAIL-01: the code of one change is worth nothing for the next.
#[tokio::test]
async fn another_address_replaces_the_one_that_waits() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    kari.tries_to_change_email("kari.wrong@example.test").await.expect_status(202);
    let code = app.client.code_to("kari.wrong@example.test").await;
    kari.tries_to_change_email(NEW).await.expect_status(202);
    kari.tries_to_verify_email(&code).await.expect_problem(422, "wrong_code");
    kari.tries_to_verify_email(&app.client.code_to(NEW).await).await.expect_status(204);
    assert_eq!(kari.reads("/account").await["email"], NEW);
}

/// ACC-01, AUT-01: whether an address has an account is told to its mailbox only.
#[tokio::test]
async fn a_taken_address_answers_alike_and_no_code_gets_it() {
    let app = TestApp::start().await;
    let ola = app.person("ola").with_account().await;
    let kari = app.person("kari").signed_in().await;
    let free = kari.tries_to_change_email(NEW).await.expect_status(202);
    let taken = kari.tries_to_change_email(&ola.email).await.expect_status(202);
    assert_eq!(free.bytes, taken.bytes);
    assert_eq!(app.client.mails_about(&ola.email, "This address has").await, 1);
    assert_eq!(app.client.mails_about(&ola.email, "already have").await, 0);
    let mails = app.client.messages_to(&ola.email).await;
    for code in [WRONG, mails[0].code().expect("a code")] {
        kari.tries_to_verify_email(code).await.expect_problem(422, "wrong_code");
    }
    ola.tries_to_sign_in(&ola.password).await.expect_status(201);
}

/// ACC-01: whoever confirms first has the address; the other's code is worth nothing then.
#[tokio::test]
async fn of_two_who_want_one_address_one_gets_it() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").signed_in().await;
    let ola = app.person("ola").signed_in().await;
    ola.tries_to_change_email(NEW).await.expect_status(202);
    let late = app.client.code_to(NEW).await;
    app.minutes_later(1);
    kari.changes_email(NEW).await;
    ola.tries_to_verify_email(&late).await.expect_problem(422, "wrong_code");
    assert_eq!(ola.reads("/account").await["email"], ola.email.as_str());
    assert_eq!(kari.reads("/account").await["email"], NEW);
}

/// MAIL-02: at most one mail a minute to one address, and the refusal says how long to wait.
#[tokio::test]
async fn an_address_gets_one_code_a_minute() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    kari.tries_to_change_email(NEW).await.expect_status(202);
    let wait = kari.tries_to_change_email(NEW).await.expect_problem(429, "too_many_messages");
    app.seconds_later(wait["retry_after"].as_i64().expect("seconds"));
    kari.tries_to_change_email(NEW).await.expect_status(202);
    assert_eq!(app.client.count_to(NEW).await, 2);
}

#[tokio::test]
async fn what_is_no_address_or_no_code_is_refused_uncounted() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    for address in ["", "kari", "kari@", "a@b@c", "kari@example.test\r\nBcc: ola@example.test"] {
        let answer = kari.tries_to_change_email(address).await.expect_problem(422, "validation_failed");
        assert_eq!(answer["errors"][0]["pointer"], "/new_email");
    }
    kari.tries_to_change_email(NEW).await.expect_status(202);
    for code in [json!("12345"), json!(" 12345"), json!(123_456), json!(null)] {
        let answer = kari.posts("/account/email/verify", json!({ "code": code })).await;
        answer.expect_problem(422, "validation_failed");
    }
    kari.tries_to_verify_email(&app.client.code_to(NEW).await).await.expect_status(204);
}

/// MAIL-01, SES-04: the code lives 24 hours, and never longer than the session that asked for it.
#[tokio::test]
async fn the_code_works_for_as_long_as_its_session_and_twenty_four_hours_at_most() {
    let app = TestApp::start_with(&[("TWOSTEP_SESSION_HOURS", "24")]).await;
    let mut kari = app.person("kari").signed_in().await;
    kari.tries_to_change_email(NEW).await.expect_status(202);
    let code = app.client.code_to(NEW).await;
    for _ in 0..71 {
        app.minutes_later(20);
        kari.refreshes().await;
    }
    app.minutes_later(19);
    kari.refreshes().await;
    kari.tries_to_verify_email(&code).await.expect_status(204);
    let mut ola = app.person("ola").signed_in().await;
    ola.tries_to_change_email("ola.new@example.test").await.expect_status(202);
    let code = app.client.code_to("ola.new@example.test").await;
    let text = &app.client.messages_to("ola.new@example.test").await[0].text;
    assert!(text.contains("for as long as you stay signed in there"), "{text}");
    ola.signs_out().await;
    ola.signs_in().await.expect_status(201);
    ola.tries_to_verify_email(&code).await.expect_problem(422, "wrong_code");
}
