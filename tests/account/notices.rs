//! Each change is told once: one mail, one event.

use serde_json::json;

use crate::support::{Person, TestApp};

/// The change that `act` makes sends one mail with `subject` and nothing else to the address, and writes one event
/// of type `kind`.
async fn is_told_once(
    app: &TestApp,
    person: &mut Person,
    (subject, kind): (&str, &str),
    act: impl AsyncFnOnce(&mut Person),
) {
    let address = person.email.clone();
    let mails = app.client.count_to(&address).await;
    let (before, events) = (app.client.mails_about(&address, subject).await, recorded(app, kind).await);
    act(person).await;
    assert_eq!(app.client.mails_about(&address, subject).await, before + 1, "{kind}: {subject}");
    assert_eq!(app.client.count_to(&address).await, mails + 1, "{kind}: another mail");
    assert_eq!(recorded(app, kind).await, events + 1, "{kind}");
}

async fn recorded(app: &TestApp, kind: &str) -> usize {
    let dump = app.dump().await;
    let of_kind = |row: &&&str| row.split(',').nth(3) == Some(kind);
    dump.rows_of("events").iter().filter(of_kind).count()
}

async fn deleted(person: &Person, path: &str) {
    person.call("DELETE", path).send().await.expect_status(204);
}

/// ACC-04: also where the last call is made twice.
#[tokio::test]
async fn two_step_on_and_off() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").at_stage("save_emergency_code").await;
    let on = ("verification is on", "two_step_enabled");
    is_told_once(&app, &mut kari, on, async |kari| {
        kari.gets_emergency_code().await;
        kari.finalizes().await;
        kari.tries_to_finalize().await.expect_status(410);
    })
    .await;
    let off = ("verification is off", "two_step_disabled");
    is_told_once(&app, &mut kari, off, async |kari| {
        kari.posts("/two-step/disable", json!({})).await.expect_status(204);
        kari.posts("/two-step/disable", json!({})).await.expect_status(409);
    })
    .await;
}

/// ACC-04
#[tokio::test]
async fn an_authenticator_added_and_one_removed() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    let added = ("new authenticator", "authenticator_added");
    is_told_once(&app, &mut kari, added, async |kari| drop(kari.adds_authenticator("Tablet").await)).await;
    let path = kari.authenticator_path(0).await;
    let removed = ("was removed", "authenticator_removed");
    is_told_once(&app, &mut kari, removed, async |kari| deleted(kari, &path).await).await;
}

/// ACC-04, EMC-09, EMC-10
#[tokio::test]
async fn the_emergency_code_and_what_recovery_changes() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    let renewed = ("new emergency code", "emergency_code_issued");
    is_told_once(&app, &mut kari, renewed, async |kari| {
        let shown = kari.posts("/two-step/emergency-code", json!({})).await.expect_status(201);
        kari.notes_code(&shown.json);
        kari.acknowledges().await.expect_status(204);
    })
    .await;
    let used = ("emergency code was used", "emergency_code_used");
    is_told_once(&app, &mut kari, used, async |kari| {
        kari.signs_in_with_emergency_code().await;
        kari.acknowledges().await.expect_status(204);
    })
    .await;
    let replaced = ("was replaced", "authenticator_replaced");
    is_told_once(&app, &mut kari, replaced, async |kari| {
        kari.moves_to_new_phone(json!({ "purpose": "replace_authenticator" })).await;
    })
    .await;
}

/// ACC-04, ACC-05
#[tokio::test]
async fn password_phone_and_address() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").signed_in().await;
    let phone = ("phone was changed", "phone_changed");
    is_told_once(&app, &mut kari, phone, async |kari| kari.changes_phone("+4791234568").await).await;
    let no_phone = ("phone was removed", "phone_removed");
    is_told_once(&app, &mut kari, no_phone, async |kari| deleted(kari, "/account/phone").await).await;
    let address = ("address was changed", "email_changed");
    is_told_once(&app, &mut kari, address, async |kari| kari.changes_email("new@example.test").await).await;
    let password = ("password was changed", "password_changed");
    is_told_once(&app, &mut kari, password, async |kari| {
        kari.changes_password("a phrase nobody has heard").await.expect_status(204);
        kari.changes_password("a phrase nobody has heard").await.expect_status(401);
    })
    .await;
}

/// ACC-04
#[tokio::test]
async fn a_password_set_by_mail() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").with_account().await;
    kari.asks_for_reset().await;
    let token = app.client.link_to(&kari.email, "reset").await;
    let reset = ("password was changed", "password_reset");
    is_told_once(&app, &mut kari, reset, async |kari| {
        kari.tries_to_reset(&token, "eleven blue pens in a jar").await.expect_status(200);
        kari.tries_to_reset(&token, "eleven blue pens in a jar").await.expect_status(410);
    })
    .await;
}

/// ACC-05, ACC-06: a notice says when, from where and what to do about it, and carries nothing that signs in.
#[tokio::test]
async fn a_notice_says_what_to_do_and_carries_no_secret() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    kari.adds_authenticator("Tablet").await;
    kari.signs_in_with_emergency_code().await;
    let mails = app.client.messages_to(&kari.email).await;
    let notices: Vec<_> = mails.iter().filter(|mail| mail.text.contains("When: ")).collect();
    assert_eq!(notices.len(), 3);
    for notice in notices {
        assert!(
            notice.text.contains("5 January 2026") && notice.text.contains("127.0.0.1"),
            "{}",
            notice.text
        );
        assert!(notice.text.contains("If this was not you"), "{}", notice.text);
        for secret in [&kari.password, &kari.emergency_code, &kari.app().base32, &kari.access, &kari.refresh]
        {
            assert!(!notice.text.contains(secret.as_str()));
        }
    }
}

/// ACC-07: a right password and wrong codes are told at the third, hourly at most.
#[tokio::test]
async fn wrong_codes_after_a_right_password_are_told_hourly_at_most() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    let wrong = kari.wrong_code();
    for told in [0, 0, 1, 1] {
        kari.gets_challenge().await;
        kari.enters("authenticator", &wrong).await.expect_problem(401, "invalid_code");
        assert_eq!(app.client.mails_about(&kari.email, "Wrong codes").await, told);
    }
    app.seconds_later(30);
    kari.signs_in_with_app().await;
    assert_eq!(kari.events_of("second_step_failed").await, 4);
    for _ in 0..3 {
        kari.gets_challenge().await;
        kari.enters("authenticator", &wrong).await.expect_problem(401, "invalid_code");
    }
    assert_eq!(app.client.mails_about(&kari.email, "Wrong codes").await, 1);
}

/// ACC-06: what a person writes can put neither a header nor a link nor markup into a mail.
#[tokio::test]
async fn hostile_names_get_into_no_mail() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    let before = app.client.messages_to(&kari.email).await.len();
    let ola = app.person("ola");
    for name in [
        "x\r\nBcc: a@b.c",
        "<a href=\"http://evil.example\">Kari</a>",
        "[x](http://evil.example)",
        "evil.example",
    ] {
        for field in ["first_name", "last_name"] {
            let changes = serde_json::json!({ field: name });
            ola.tries_to_sign_up(changes.clone()).await.expect_problem(422, "validation_failed");
            let patched = kari.call("PATCH", "/account").json(&changes).send().await;
            patched.expect_problem(422, "validation_failed");
        }
    }
    assert!(app.client.messages_to(&ola.email).await.is_empty());
    assert_eq!(app.client.messages_to(&kari.email).await.len(), before);
}

/// ACC-06: nor can what a client calls itself.
#[tokio::test]
async fn a_hostile_client_gets_no_link_into_a_mail() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    kari.gets_challenge().await;
    for _ in 0..3 {
        let body = serde_json::json!({
            "challenge_token": kari.challenge, "method": "authenticator", "code": kari.wrong_code()
        });
        let call = app.client.post("/sessions/second-step", &body);
        let named = call.header("user-agent", "<a href=\"http://evil.example\">Bcc: a@b.c</a>");
        named.send().await.expect_status(401);
    }
    let mails = app.client.messages_to(&kari.email).await;
    assert!(mails.iter().any(|mail| mail.text.contains("wrong codes")), "the owner is told");
    assert!(mails.iter().all(|mail| !mail.text.contains("evil.example") && !mail.text.contains("<a ")));
}
