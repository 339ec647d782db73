//! Changes told by text beside the mail.

use serde_json::json;

use crate::support::{
    Person, TestApp,
    client::Answer,
    race::{at_once, count},
};

const NEW: &str = "+4791234568";

/// The change that `act` makes is texted once to the phone on file, in these words.
async fn is_texted_once(app: &TestApp, person: &mut Person, words: &str, act: impl AsyncFnOnce(&mut Person)) {
    let (number, before) = (person.phone.clone(), app.client.notices_to(&person.phone).await.len());
    act(person).await;
    let notices = app.client.notices_to(&number).await;
    assert_eq!(notices.len(), before + 1, "{words}: {notices:?}");
    let text = notices.last().expect("a notice");
    assert!(text.contains(words) && text.contains("If this was not you"), "{text}");
    assert!(!text.contains("http") && !text.contains(|c: char| c.is_ascii_digit()) && text.len() <= 160);
}

async fn gets_new_code(person: &Person) -> Answer {
    person.posts("/two-step/emergency-code", json!({})).await
}

/// EMC-09, ACC-04, ACC-05
#[tokio::test]
async fn changes_of_factors_are_texted_to_the_phone_on_file() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    is_texted_once(&app, &mut kari, "an authenticator app was added", async |kari| {
        drop(kari.adds_authenticator("Tablet").await);
    })
    .await;
    let path = kari.authenticator_path(0).await;
    is_texted_once(&app, &mut kari, "authenticator app was removed", async |kari| {
        kari.call("DELETE", &path).send().await.expect_status(204);
    })
    .await;
    is_texted_once(&app, &mut kari, "you have a new emergency code", async |kari| {
        let shown = gets_new_code(kari).await.expect_status(201);
        kari.notes_code(&shown.json);
    })
    .await;
    is_texted_once(&app, &mut kari, "emergency code was used", async |kari| {
        kari.signs_in_with_emergency_code().await;
    })
    .await;
}

/// ACC-04, ACC-05
#[tokio::test]
async fn a_changed_password_and_a_changed_address_are_texted() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").with_phone_on_file().await;
    is_texted_once(&app, &mut kari, "e-mail address was changed", async |kari| {
        kari.changes_email("kari.nordmann@example.test").await;
    })
    .await;
    is_texted_once(&app, &mut kari, "your password was changed", async |kari| {
        kari.changes_password("eleven blue pens in a jar").await.expect_status(204);
    })
    .await;
}

/// ACC-05: also the number that is replaced.
#[tokio::test]
async fn a_changed_phone_is_told_to_the_old_number_and_the_new_one() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").with_phone_on_file().await;
    let old = kari.phone.clone();
    kari.changes_phone(NEW).await;
    for number in [&*old, NEW] {
        let notices = app.client.notices_to(number).await;
        assert!(notices.last().is_some_and(|text| text.contains("phone of your account was changed")));
    }
    app.dump().await;
    app.housekeeping().await;
    assert_eq!((app.client.count_to(&old).await, app.client.notices_to(NEW).await.len()), (0, 1));
}

/// PRV-03, ACC-05: its last message is the one that says so; then the number is nowhere.
#[tokio::test]
async fn a_removed_phone_is_told_and_its_number_erased_once_the_message_is_handed_over() {
    let app = TestApp::start().await;
    let kari = app.person("kari").with_phone_on_file().await;
    kari.call("DELETE", "/account/phone").send().await.expect_status(204);
    let notices = app.client.messages_to(&kari.phone).await;
    assert!(notices.len() == 1 && notices[0].text.contains("this phone was removed"), "{notices:?}");
    app.dump().await;
    app.housekeeping().await;
    let dump = app.dump().await;
    assert_eq!(app.client.count_to(&kari.phone).await, 0);
    assert!(!dump.rows_of("outbox").iter().any(|row| row.contains(",sms,")), "a text is left");
}

/// PRV-03: whoever holds a session can't swallow the message by changing the phone again.
#[tokio::test]
async fn a_second_change_does_not_swallow_the_message_about_the_first() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").with_phone_on_file().await;
    let old = kari.phone.clone();
    kari.changes_phone(NEW).await;
    app.dump().await;
    let waits = "UPDATE outbox SET state = 'queued', next_try_at = '2100-01-01' WHERE farewell";
    app.home.superuser().await.batch_execute(waits).await.expect("a gateway that does not answer");
    kari.call("DELETE", "/account/phone").send().await.expect_status(204);
    assert_eq!(app.client.notices_to(&old).await.len(), 1);
}

/// STP-05, ACC-05
#[tokio::test]
async fn turning_off_and_finishing_the_wizard_without_the_number_tell_it_so() {
    let app = TestApp::start().await;
    let kari = app.person("kari").enrolled().await;
    kari.posts("/two-step/disable", json!({})).await.expect_status(204);
    assert!(app.client.notices_to(&kari.phone).await[0].contains("verification was turned off"));
    app.seconds_later(61);
    let mut ola = app.person("ola");
    NEW.clone_into(&mut ola.phone);
    let mut ola = ola.with_phone_on_file().await;
    let told = app.client.notices_to(NEW).await.len();
    ola.starts_enrollment().await;
    ola.verifies().await;
    ola.skips_phone().await;
    ola.gets_emergency_code().await;
    ola.finalizes().await;
    assert!(app.client.notices_to(NEW).await.last().is_some_and(|text| text.contains("was removed")));
    assert!(told <= 1);
}

/// ACC-05, SMS-07: ten a day; the mails go on, and codes have their own count.
#[tokio::test]
async fn ten_notices_a_day_are_texted_and_none_takes_a_codes_place() {
    let app = TestApp::start_without_source_limits().await;
    let mut kari = app.person("kari").enrolled().await;
    for _ in 0..12 {
        gets_new_code(&kari).await.expect_status(201);
    }
    assert_eq!(app.client.notices_to(&kari.phone).await.len(), 10);
    assert_eq!(app.client.mails_about(&kari.email, "new emergency code").await, 12);
    app.seconds_later(61);
    for _ in 0..4 {
        kari.gets_challenge().await;
        kari.gets_sms().await;
        app.seconds_later(61);
    }
    assert_eq!(app.client.codes_to(&kari.phone).await, 5);
}

/// ACC-05: nothing is texted about what did not happen, nor to a number that was not proven.
#[tokio::test]
async fn what_was_refused_and_who_has_no_proven_phone_are_not_texted() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").signed_in().await;
    kari.tries_to_change_phone(&kari.phone).await.expect_status(202);
    kari.changes_password("short").await.expect_problem(422, "password_too_short");
    kari.changes_password("eleven blue pens in a jar").await.expect_status(204);
    assert_eq!(app.client.notices_to(&kari.phone).await, Vec::<String>::new());
}

/// EMC-04, EMC-09
#[tokio::test]
async fn twenty_uses_of_one_emergency_code_at_once_are_texted_once() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    kari.gets_challenge().await;
    let answers = at_once(20, |_| kari.enters("emergency_code", &kari.emergency_code)).await;
    assert_eq!(count(&answers, 201), 1);
    assert_eq!(app.client.notices_to(&kari.phone).await.len(), 1);
}
