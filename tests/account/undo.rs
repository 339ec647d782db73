//! Mailed links that take a change back: a takeover is never final.

use crate::support::{Person, TestApp, process::Process};

const NEW: &str = "a phrase nobody has heard";
const ELSEWHERE: &str = "elsewhere@example.test";
const FURTHER: &str = "further@example.test";
const DAY: i64 = 24;

/// The owner, who has the old address and no session.
async fn robbed(app: &TestApp) -> (Person, Person) {
    let mut thief = app.person("kari").signed_in().await;
    let owner = thief.clone();
    thief.changes_email(ELSEWHERE).await;
    (owner, thief)
}

/// ACC-01: a takeover is never final.
#[tokio::test]
async fn the_mailed_link_takes_a_turning_on_back_and_asks_for_a_new_password() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    let token = app.client.link_to(&kari.email, "undo").await;
    kari.undoes(&token).await.expect_status(204);
    kari.undoes(&token).await.expect_problem(410, "reset_token_expired");
    kari.reads("/account").await.expect_problem(401, "session_ended");
    kari.tries_to_sign_in(&kari.password).await.expect_problem(401, "invalid_credentials");
    kari.resets_password(NEW).await;
    kari.signs_in().await.expect_status(201);
    assert!(!kari.has_two_step().await);
    assert_eq!(app.client.mails_about(&kari.email, "taken back").await, 1);
    assert_eq!(kari.events_of("change_undone").await, 1);
}

/// ACC-01: by a clock that runs on between two readings, as every real one does.
#[tokio::test]
async fn the_real_program_turns_two_step_off_by_the_mailed_link() {
    let program = Process::start().await;
    let mut kari = program.person("kari").enrolled().await;
    let token = program.client.link_to(&kari.email, "undo").await;
    kari.undoes(&token).await.expect_status(204);
    kari.resets_password(NEW).await;
    kari.signs_in().await.expect_status(201);
    assert!(!kari.has_two_step().await);
}

/// ACC-01
#[tokio::test]
async fn a_turning_on_can_be_taken_back_for_seventy_two_hours() {
    let app = TestApp::start().await;
    let kari = app.person("kari").enrolled().await;
    let ola = app.person("ola").reached_at("+4791234568").enrolled().await;
    let (karis, olas) =
        (app.client.link_to(&kari.email, "undo").await, app.client.link_to(&ola.email, "undo").await);
    app.seconds_later(3 * DAY * 3600 - 1);
    kari.undoes(&karis).await.expect_status(204);
    app.seconds_later(1);
    ola.undoes(&olas).await.expect_problem(410, "reset_token_expired");
    assert_eq!(ola.tries_to_sign_in(&ola.password).await["status"], "second_step_required");
}

/// ACC-01
#[tokio::test]
async fn the_old_address_takes_a_change_back_until_the_seventh_day_is_over() {
    let app = TestApp::start().await;
    let (mut kari, thief) = robbed(&app).await;
    let token = app.client.link_to(&kari.email, "undo").await;
    app.seconds_later(7 * DAY * 3600 - 1);
    kari.undoes(&token).await.expect_status(204);
    kari.tries_to_sign_in(&kari.password).await.expect_problem(401, "invalid_credentials");
    thief.tries_to_sign_in(&thief.password).await.expect_problem(401, "invalid_credentials");
    kari.resets_password(NEW).await;
    kari.signs_in().await.expect_status(201);
    assert_eq!(kari.reads("/account").await["email"], kari.email.as_str());
}

/// ACC-01
#[tokio::test]
async fn after_seven_days_the_change_stays() {
    let app = TestApp::start().await;
    let (kari, thief) = robbed(&app).await;
    let token = app.client.link_to(&kari.email, "undo").await;
    app.hours_later(7 * DAY);
    kari.undoes(&token).await.expect_problem(410, "reset_token_expired");
    thief.tries_to_sign_in(&thief.password).await.expect_status(201);
}

/// ACC-01: meanwhile nobody else gets the old address, neither by signing up nor by a change.
#[tokio::test]
async fn the_old_address_is_reserved_for_seven_days() {
    let app = TestApp::start().await;
    let (kari, _) = robbed(&app).await;
    app.minutes_later(1);
    let ola = app.person("ola").signed_in().await;
    ola.tries_to_change_email(&kari.email).await.expect_status(202);
    let mut newcomer = app.person("kari");
    newcomer.signs_up().await;
    assert_eq!(app.client.mails_about(&kari.email, "already have").await, 1);
    assert_eq!(app.client.mails_about(&kari.email, "This address has").await, 1);
    app.hours_later(7 * DAY);
    newcomer.signs_up().await;
    newcomer.confirms_email().await;
    newcomer.signs_in().await.expect_status(201);
}

/// ACC-01: with the first change every later one is void, its link too.
#[tokio::test]
async fn taking_the_first_change_back_voids_every_later_one() {
    let app = TestApp::start().await;
    let (mut kari, mut thief) = robbed(&app).await;
    app.minutes_later(1);
    thief.changes_email(FURTHER).await;
    let later = app.client.link_to(ELSEWHERE, "undo").await;
    kari.undoes(&app.client.link_to(&kari.email, "undo").await).await.expect_status(204);
    kari.undoes(&later).await.expect_problem(410, "reset_token_expired");
    for address in [ELSEWHERE, FURTHER] {
        let there = thief.clone().known_as(address);
        there.tries_to_sign_in(&there.password).await.expect_problem(401, "invalid_credentials");
    }
    kari.resets_password(NEW).await;
    kari.signs_in().await.expect_status(201);
}

/// ACC-01, ACC-05: the old address is told of what follows, and its link undoes that too.
#[tokio::test]
async fn two_step_turned_on_after_the_change_goes_off_with_it() {
    let app = TestApp::start().await;
    let (mut kari, thief) = robbed(&app).await;
    let token = app.client.link_to(&kari.email, "undo").await;
    app.minutes_later(1);
    let thief = thief.enrolled().await;
    assert_eq!(app.client.mails_about(&kari.email, "verification is on").await, 1);
    kari.undoes(&token).await.expect_status(204);
    thief.reads("/account").await.expect_problem(401, "session_ended");
    kari.resets_password(NEW).await;
    kari.signs_in().await.expect_status(201);
    assert!(!kari.has_two_step().await);
}

/// ACC-01
#[tokio::test]
async fn two_step_turned_on_before_the_change_stays_on() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    app.minutes_later(1);
    let mut thief = kari.clone();
    thief.changes_email(ELSEWHERE).await;
    kari.undoes(&app.client.link_to(&kari.email, "undo").await).await.expect_status(204);
    kari.resets_password(NEW).await;
    app.minutes_later(1);
    kari.signs_in_with_app().await;
    assert!(kari.has_two_step().await);
}

/// ACC-01: the links outlive changes of password, address and factors.
#[tokio::test]
async fn no_later_change_kills_the_link() {
    let app = TestApp::start().await;
    let (mut kari, mut thief) = robbed(&app).await;
    let token = app.client.link_to(&kari.email, "undo").await;
    thief.changes_password("eleven blue pens in a jar").await.expect_status(204);
    thief.signs_in().await.expect_status(201);
    let mut thief = thief.enrolled().await;
    thief.reauthenticates(&app).await;
    thief.changes_email(FURTHER).await;
    kari.undoes(&token).await.expect_status(204);
    kari.resets_password(NEW).await;
    kari.signs_in().await.expect_status(201);
    assert!(!kari.has_two_step().await);
}

/// ACC-01, AUT-10: what was not mailed takes nothing back.
#[tokio::test]
async fn a_forged_link_or_one_of_another_kind_changes_nothing() {
    let app = TestApp::start().await;
    let kari = app.person("kari").enrolled().await;
    kari.asks_for_reset().await;
    let reset = app.client.link_to(&kari.email, "reset").await;
    let mut forged = app.client.link_to(&kari.email, "undo").await;
    forged.replace_range(20..21, if &forged[20..21] == "A" { "B" } else { "A" });
    let before = app.dump().await;
    for token in ["", "x", &reset, &forged, &kari.refresh, &kari.access] {
        kari.undoes(token).await.expect_problem(410, "reset_token_expired");
    }
    assert!(app.dump().await == before, "something changed");
}

/// ACC-04, ACC-05: whoever holds only the mailbox turns it off; the phone, which goes with it, says so.
#[tokio::test]
async fn the_phone_is_told_that_a_turning_on_was_taken_back() {
    let app = TestApp::start().await;
    let kari = app.person("kari").enrolled().await;
    let token = app.client.link_to(&kari.email, "undo").await;
    kari.undoes(&token).await.expect_status(204);
    let texts = app.client.notices_to(&kari.phone).await;
    assert!(texts.len() == 1 && texts[0].contains("taken back by a mailed link"), "{texts:?}");
    app.dump().await;
    app.housekeeping().await;
    assert_eq!(app.client.count_to(&kari.phone).await, 0);
}

/// ACC-04, ACC-05: the address that is given up again is told, too: the link may be in the wrong hands.
#[tokio::test]
async fn both_addresses_and_the_phone_on_file_are_told_that_a_change_was_taken_back() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").with_phone_on_file().await;
    let old = kari.email.clone();
    kari.changes_email(ELSEWHERE).await;
    kari.undoes(&app.client.link_to(&old, "undo").await).await.expect_status(204);
    for address in [old.as_str(), ELSEWHERE] {
        assert_eq!(app.client.mails_about(address, "taken back").await, 1, "{address}");
    }
    let texts = app.client.notices_to(&kari.phone).await;
    assert_eq!(texts.iter().filter(|text| text.contains("taken back by a mailed link")).count(), 1);
}
