//! Where the code goes when the mailbox may be in the wrong hands.

use serde_json::{Value, json};

use super::{kari_and_agent, open_recovery};
use crate::support::{Person, TestApp};

const NEW: &str = "a phrase nobody has heard";

/// The channels that the challenge lists.
async fn channels(kari: &mut Person) -> Vec<(Value, Value)> {
    let answer = kari.signs_in().await.expect_status(200);
    let ways = answer["challenge"]["recovery"]["ways"].as_array().expect("ways").clone();
    ways.into_iter().map(|way| (way["channel"].clone(), way["opens_at"].clone())).collect()
}

/// SUP-06: a mailed reset and a mailed code are one proof, not two. The phone has to have been there for long.
#[tokio::test]
async fn after_a_mailed_reset_the_code_goes_to_a_phone_of_more_than_seven_days() {
    let app = TestApp::start().await;
    let (mut kari, mut agent, id) = kari_and_agent(&app).await;
    app.hours_later(7 * 24);
    agent.signs_in_with_app().await;
    agent.starts_recovery(&id).await.expect_status(201);
    app.hours_later(24);
    kari.resets_password(NEW).await;
    assert_eq!(channels(&mut kari).await[0].0, "sms");
    kari.asks_for_recovery_code("email").await.expect_problem(409, "method_not_available");
    kari.asks_for_recovery_code("sms").await.expect_status(202);
    let code = app.client.code_to(&kari.phone).await;
    let answer = kari.enters("recovery_code", &code).await.expect_status(201);
    assert_eq!(answer["session"]["restriction"], "support_recovery");
}

/// SUP-06: without such a phone, by mail 72 hours after the reset.
#[tokio::test]
async fn without_such_a_phone_mail_waits_three_days() {
    let app = TestApp::start().await;
    let (mut kari, _, _) = open_recovery(&app).await;
    kari.resets_password(NEW).await;
    let ways = channels(&mut kari).await;
    assert_eq!(ways.iter().map(|(channel, _)| channel).collect::<Vec<_>>(), [&json!("email")]);
    kari.asks_for_recovery_code("sms").await.expect_problem(409, "method_not_available");
    app.seconds_later(72 * 3600 - 10);
    kari.gets_challenge().await;
    kari.asks_for_recovery_code("email").await.expect_problem(409, "method_not_available");
    app.seconds_later(10);
    kari.is_rescued().await;
}

/// SUP-06: at the person's choice, also with such a phone.
#[tokio::test]
async fn with_such_a_phone_mail_after_three_days_is_the_persons_choice() {
    let app = TestApp::start().await;
    let (mut kari, mut agent, id) = kari_and_agent(&app).await;
    app.hours_later(8 * 24);
    agent.signs_in_with_app().await;
    agent.starts_recovery(&id).await.expect_status(201);
    kari.resets_password(NEW).await;
    app.hours_later(72);
    let ways = channels(&mut kari).await;
    assert_eq!(ways.iter().map(|(channel, _)| channel).collect::<Vec<_>>(), ["sms", "email"]);
    kari.is_rescued().await;
}

/// SUP-06: a reset of more than seven days before counts like a password that was chosen.
#[tokio::test]
async fn an_old_reset_does_not_count_and_one_of_the_last_seven_days_does() {
    let app = TestApp::start().await;
    let (mut kari, mut agent, id) = kari_and_agent(&app).await;
    kari.resets_password(NEW).await;
    app.hours_later(7 * 24 - 23);
    agent.signs_in_with_app().await;
    agent.starts_recovery(&id).await.expect_status(201);
    app.hours_later(24);
    kari.gets_challenge().await;
    kari.asks_for_recovery_code("sms").await.expect_problem(409, "method_not_available");
    kari.is_rescued().await;
}

/// SUP-06: a code that was mailed before the mailbox set the password is worth nothing after.
#[tokio::test]
async fn a_code_mailed_before_a_reset_is_dead_after_it() {
    let app = TestApp::start().await;
    let (mut kari, _, _) = open_recovery(&app).await;
    kari.gets_challenge().await;
    kari.asks_for_recovery_code("email").await.expect_status(202);
    let code = app.client.code_to(&kari.email).await;
    assert_eq!(kari.reads_challenge().await.json["challenge"]["recovery"]["sent"]["channel"], "email");
    kari.resets_password(NEW).await;
    kari.gets_challenge().await;
    let told = kari.reads_challenge().await.expect_status(200)["challenge"]["recovery"].clone();
    assert!(told["sent"].is_null(), "nothing is on its way that could be entered: {told}");
    kari.enters("recovery_code", &code).await.expect_problem(401, "invalid_code");
}

/// SUP-06: a password changed in a session, with a second factor, is a proof again.
#[tokio::test]
async fn a_password_chosen_in_a_session_is_a_proof_again() {
    let app = TestApp::start().await;
    let (mut kari, mut agent, id) = kari_and_agent(&app).await;
    kari.resets_password(NEW).await;
    app.seconds_later(30);
    kari.signs_in_with_app().await;
    kari.changes_password("eleven blue pens in a jar").await.expect_status(204);
    agent.reauthenticates(&app).await;
    agent.starts_recovery(&id).await.expect_status(201);
    app.hours_later(24);
    kari.is_rescued().await;
}
