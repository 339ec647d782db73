//! Codes: read strictly, worth one use, and guessed as often as one after another, at every door.

use serde_json::{Value, json};

use super::{
    doors::{At, Door},
    newcomer, standing,
};
use crate::support::{Person, TestApp, race::at_once};

/// What a careless reader would take for the right code.
fn lookalikes(at: &At) -> Vec<Value> {
    let right = at.right.as_str();
    let wide =
        |c: char| char::from_u32(u32::from(c) + 0xFEE0).filter(|_| c.is_ascii_alphanumeric()).unwrap_or(c);
    let mut all = vec![
        json!(right.chars().map(wide).collect::<String>()),
        json!([right]),
        json!({ "code": right }),
        json!(""),
        json!(null),
        json!("   "),
        json!("1"),
        json!(format!("{right}0")),
        json!("0".repeat(10_000)),
        json!(true),
        json!(123_456),
        json!(format!("{right}\u{0}")),
    ];
    if !at.door.takes_emergency_codes() {
        all.extend([json!(format!(" {right}")), json!(format!("{right}\n")), json!(format!("+{right}"))]);
        all.push(json!(right.parse::<u32>().expect("digits")));
    }
    all
}

/// TOTP-06, EMC-07, API-01
#[tokio::test]
async fn what_only_looks_like_the_code_is_refused_uncounted_at_every_door() {
    let app = TestApp::start_without_source_limits().await;
    for door in Door::ALL {
        let at = door.reach(&app).await;
        let before = standing(&app.dump().await);
        for code in lookalikes(&at) {
            at.types(code).await.expect_problem(422, "validation_failed");
        }
        assert!(standing(&app.dump().await) == before, "{door:?} counted");
        let opened = at.types(at.right.clone()).await;
        assert!(opened.status < 300, "{door:?}: {}", opened.json);
    }
}

/// TOTP-06, SMS-03
#[tokio::test]
async fn a_code_that_begins_with_zero_is_a_code() {
    let app = TestApp::start_without_source_limits().await;
    let mut kari = newcomer(&app);
    kari.signs_up().await;
    while !app.client.code_to(&kari.email).await.starts_with('0') {
        kari = newcomer(&app);
        kari.signs_up().await;
    }
    kari.confirms_email().await;
    kari.signs_in().await;
    kari.starts_enrollment().await;
    while !kari.code().starts_with('0') {
        kari.starts_enrollment().await;
    }
    kari.verifies().await;
    kari.skips_phone().await;
    kari.gets_emergency_code().await;
    kari.finalizes().await;
    let zero = (2..1000).find(|steps| kari.app().code(kari.now(), *steps).starts_with('0'));
    app.seconds_later(30 * zero.expect("one in ten"));
    kari.signs_in_with_app().await;
}

/// TOTP-04, SMS-04, EMC-04, MAIL-01, ENR-12
#[tokio::test]
async fn a_code_opens_its_door_once() {
    let app = TestApp::start_without_source_limits().await;
    for door in Door::ALL.into_iter().filter(|door| *door != Door::Repeat) {
        let mut at = door.reach(&app).await;
        let opened = at.types(at.right.clone()).await;
        assert!(opened.status < 300, "{door:?}: {}", opened.json);
        if matches!(door, Door::StepUpApp | Door::StepUpSms) {
            at.kari.holds_session(opened);
        }
        at.comes_again().await;
        let again = at.types(at.right.clone()).await;
        assert!((400..500).contains(&again.status), "{door:?}: {}", again.json);
    }
}

/// Somebody whose app's present code was taken at a door.
async fn used(app: &TestApp, first: Door) -> Person {
    let mut kari = newcomer(app).enrolled().await;
    match first {
        Door::App => {
            app.minutes_later(1);
            kari.signs_in_with_app().await;
        }
        Door::StepUpApp => drop(kari.reauthenticates(app).await),
        _ => {}
    }
    kari
}

/// TOTP-04, TOTP-09, ENR-07: taken at one door, the app's code is a wrong one at every other.
#[tokio::test]
async fn the_apps_code_is_wrong_wherever_it_is_typed_again() {
    let app = TestApp::start_without_source_limits().await;
    for first in [Door::WizardApp, Door::App, Door::StepUpApp] {
        for door in [Door::App, Door::StepUpApp] {
            let mut at = At { door, kari: used(&app, first).await, right: String::new() };
            if door == Door::App {
                at.kari.gets_challenge().await;
            }
            let (status, code) = door.refusal();
            let replayed = at.types(at.kari.code()).await.expect_problem(status, code);
            let wrong = at.types(at.wrong()).await.expect_problem(status, code);
            for field in ["title", "detail", "errors", "hint"] {
                assert_eq!(replayed[field], wrong[field], "{first:?} then {door:?}");
            }
            assert_eq!((&replayed["attempts_left"], &wrong["attempts_left"]), (&json!(4), &json!(3)));
        }
    }
}

/// TOTP-07, TOTP-08, TOTP-09, EMC-07, MAIL-01, AUT-04, AUT-06
#[tokio::test]
async fn after_five_wrong_codes_right_and_wrong_ones_are_alike_at_every_door_and_process() {
    let app = TestApp::start_without_source_limits().await;
    let other = app.second_process().await;
    for door in Door::ALL {
        let mut at = door.reach(&app).await;
        let (status, code) = door.refusal();
        for left in (0..5).rev() {
            let refused = at.types(at.wrong()).await.expect_problem(status, code);
            assert_eq!(refused["attempts_left"], left, "{door:?}");
        }
        at.comes_again().await;
        let right = at.types(at.right.clone()).await.expect_problem(429, "too_many_attempts");
        let wrong = at.types(at.wrong()).await.expect_status(429);
        assert_eq!(right.blanked(), wrong.blanked(), "{door:?}");
        let there = at.types_as(&at.kari.at(&other), at.right.clone()).await;
        assert_eq!(there.expect_status(429).blanked(), wrong.blanked(), "{door:?}");
    }
}

/// TOTP-05, SMS-04, EMC-04, MAIL-01, ENR-12, AUT-06
#[tokio::test]
async fn one_code_sent_fifty_times_at_once_opens_each_door_once() {
    let app = TestApp::start_without_source_limits().await;
    let other = app.second_process().await;
    for door in Door::ALL.into_iter().filter(|door| *door != Door::Repeat) {
        let at = door.reach(&app).await;
        let people = [at.kari.clone(), at.kari.at(&other)];
        let answers = at_once(50, |i| at.types_as(&people[i % 2], at.right.clone())).await;
        let opened = answers.iter().filter(|answer| answer.status < 300).count();
        assert_eq!(opened, 1, "{door:?}");
    }
}

/// TOTP-04, TOTP-05: the app's code at challenges and at the step-up of a session at the same time.
#[tokio::test]
async fn one_code_at_two_doors_at_once_opens_one_of_them() {
    let app = TestApp::start_without_source_limits().await;
    let step_up = Door::StepUpApp.reach(&app).await;
    let mut challenged = At { door: Door::App, kari: step_up.kari.clone(), right: step_up.right.clone() };
    challenged.comes_again().await;
    let doors = [&step_up, &challenged];
    let answers = at_once(20, |i| doors[i % 2].types(step_up.right.clone())).await;
    assert_eq!(answers.iter().filter(|answer| answer.status < 300).count(), 1);
}

/// EMC-04: whoever asks for the lost answer many times still has one session, and one code.
#[tokio::test]
async fn a_lost_answer_asked_for_twenty_times_is_one_session() {
    let app = TestApp::start_without_source_limits().await;
    let at = Door::Repeat.reach(&app).await;
    let sessions = app.dump().await.rows_of("sessions").len();
    let answers = at_once(20, |_| at.types(at.right.clone())).await;
    assert_eq!(app.dump().await.rows_of("sessions").len(), sessions);
    let mut live = 0;
    for answer in answers.iter().filter(|answer| answer.status == 201) {
        let account = app.client.get("/api/v1/account").bearer(&answer.text("access_token")).send().await;
        live += usize::from(account.status == 200);
    }
    assert_eq!(live, 1);
}

/// TOTP-08: failures at one door close the others that take the same kind.
#[tokio::test]
async fn wrong_codes_at_the_repeat_count_for_the_emergency_code() {
    let app = TestApp::start_without_source_limits().await;
    let mut at = Door::Repeat.reach(&app).await;
    for _ in 0..5 {
        at.types(at.wrong()).await.expect_problem(401, "invalid_code");
    }
    at.kari.gets_challenge().await;
    let next = at.kari.enters("emergency_code", &at.wrong()).await;
    next.expect_problem(429, "too_many_attempts");
    at.kari.enters("authenticator", &at.kari.code()).await.expect_status(201);
}
