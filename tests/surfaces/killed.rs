//! The program is killed while what an act writes waits to be committed: afterwards all is as before, and the same act
//! works.

use std::future::Future;

use serde_json::json;

use super::{acts::NEW_PASSWORD, held::Held};
use crate::support::{Person, client::Answer, process::Process};

/// Kills the program while the last writes of `act` wait, starts it again, and lets go what they waited for.
async fn killed_inside(process: Process, act: impl Future<Output = Answer> + Send + 'static) -> Process {
    killed_writing("events", process, act).await
}

/// The same while what it writes to `table` waits.
async fn killed_writing(
    table: &str,
    process: Process,
    act: impl Future<Output = Answer> + Send + 'static,
) -> Process {
    let held = Held::nothing(&process.home).await;
    held.runs(&format!("LOCK TABLE {table} IN EXCLUSIVE MODE")).await;
    let act = tokio::spawn(act);
    held.is_waited_for(1).await;
    let process = process.killed_and_restarted().await;
    assert!(act.await.is_err(), "a killed program answers nothing");
    held.runs("COMMIT").await;
    process
}

/// API-10, EMC-04
#[tokio::test]
async fn killed_inside_the_second_step_the_code_is_as_good_as_before() {
    let process = Process::start().await;
    let mut kari = process.person("kari").enrolled().await;
    kari.gets_challenge().await;
    let (typing, code) = (kari.clone(), kari.emergency_code.clone());
    let _process = killed_inside(process, async move { typing.enters("emergency_code", &code).await }).await;
    kari.signs_in_with_emergency_code().await;
}

/// API-10, ENR-04
#[tokio::test]
async fn killed_inside_finalize_the_wizard_is_finished_after() {
    let process = Process::start().await;
    let mut kari = process.person("kari").at_stage("save_emergency_code").await;
    kari.gets_emergency_code().await;
    let ticking = kari.clone();
    let _process = killed_inside(process, async move { ticking.tries_to_finalize().await }).await;
    kari.finalizes().await;
    assert!(kari.has_two_step().await);
}

/// API-10
#[tokio::test]
async fn killed_inside_a_sign_in_nothing_is_opened_and_the_next_one_works() {
    let process = Process::start().await;
    let mut kari = process.person("kari").with_account().await;
    let signing_in = kari.clone();
    let act = async move { signing_in.tries_to_sign_in(&signing_in.password).await };
    let process = killed_inside(process, act).await;
    assert!(process.home.dump().await.rows_of("sessions").is_empty());
    kari.signs_in().await.expect_status(201);
}

/// API-10, AUT-14
#[tokio::test]
async fn killed_inside_a_reset_the_link_and_the_old_password_work_after() {
    let process = Process::start().await;
    let mut kari = process.person("kari").with_account().await;
    kari.asks_for_reset().await;
    let token = process.client.link_to(&kari.email, "reset").await;
    let (resetting, held) = (kari.clone(), token.clone());
    let act = async move { resetting.tries_to_reset(&held, NEW_PASSWORD).await };
    let _process = killed_inside(process, act).await;
    kari.signs_in().await.expect_status(201);
    kari.tries_to_reset(&token, NEW_PASSWORD).await.expect_status(200);
    kari.tries_to_sign_in(&kari.password).await.expect_status(401);
}

/// API-10, EMC-08
#[tokio::test]
async fn killed_inside_a_recovery_it_is_finished_after() {
    let process = Process::start().await;
    let mut kari = process.person("kari").enrolled().await;
    kari.signs_in_with_emergency_code().await;
    kari.acknowledges().await.expect_status(204);
    let mut keeping = kari.clone();
    let act = async move { keeping.keeps_authenticator().await };
    let _process = killed_inside(process, act).await;
    kari.keeps_authenticator().await;
}

/// API-10, SES-06
#[tokio::test]
async fn killed_inside_a_password_change_the_old_password_and_the_session_hold() {
    let process = Process::start().await;
    let mut kari = process.person("kari").signed_in().await;
    let mut changing = kari.clone();
    let act = async move { changing.changes_password(NEW_PASSWORD).await };
    let _process = killed_inside(process, act).await;
    kari.refreshes().await;
    kari.signs_in().await.expect_status(201);
    kari.changes_password(NEW_PASSWORD).await.expect_status(204);
    kari.signs_in().await.expect_status(201);
}

/// API-10, MAIL-01
#[tokio::test]
async fn killed_inside_a_confirmation_there_is_no_account_and_the_same_code_makes_it_after() {
    let process = Process::start().await;
    let mut kari = process.person("kari");
    kari.signs_up().await;
    let code = process.client.code_to(&kari.email).await;
    let (confirming, held) = (kari.clone(), code.clone());
    let process = killed_inside(process, async move { confirming.tries_to_confirm(&held).await }).await;
    assert!(process.home.dump().await.rows_of("accounts").is_empty());
    kari.tries_to_confirm(&code).await.expect_status(204);
    kari.signs_in().await.expect_status(201);
}

/// API-10, ENR-03
#[tokio::test]
async fn killed_inside_its_beginning_there_is_no_enrollment_and_it_begins_after() {
    let process = Process::start().await;
    let mut kari = process.person("kari").signed_in().await;
    let beginning = kari.clone();
    let act = async move { beginning.tries_to_start(json!({ "password": beginning.password })).await };
    let process = killed_writing("enrollments", process, act).await;
    assert!(process.home.dump().await.rows_of("enrollments").is_empty());
    kari.starts_enrollment().await;
    kari.verifies().await;
}

/// API-10, ENR-07
#[tokio::test]
async fn killed_inside_the_proof_of_the_app_the_same_code_proves_it_after() {
    let process = Process::start().await;
    let kari = process.person("kari").at_stage("verify_authenticator").await;
    let (verifying, code) = (kari.clone(), kari.code());
    let act = async move { verifying.tries_to_verify(&code).await };
    let _process = killed_writing("enrollments", process, act).await;
    assert_eq!(kari.stage().await, "verify_authenticator");
    kari.verifies().await;
}

/// How many authenticators they have.
async fn authenticators(kari: &Person) -> usize {
    let status = kari.reads("/two-step").await.expect_status(200);
    status["authenticators"].as_array().expect("authenticators").len()
}

/// API-10, AUD-06
#[tokio::test]
async fn killed_inside_adding_an_app_there_is_one_and_two_after() {
    let process = Process::start().await;
    let mut kari = process.person("kari").enrolled().await;
    let begun = kari.tries_to_start(json!({ "purpose": "add_authenticator", "name": "Tablet" })).await;
    kari.scans(&begun.expect_status(201));
    let (adding, code) = (kari.clone(), kari.code());
    let _process = killed_inside(process, async move { adding.tries_to_verify(&code).await }).await;
    assert_eq!(authenticators(&kari).await, 1);
    let done = kari.verifies().await;
    kari.takes_tokens(&done["session"]);
    assert_eq!(authenticators(&kari).await, 2);
}

/// API-10, STP-01, TOTP-05
#[tokio::test]
async fn killed_inside_a_step_up_the_session_and_the_code_are_as_good_as_before() {
    let process = Process::start().await;
    let mut kari = process.person("kari").enrolled().await;
    // The wizard spent the code of its own half minute.
    let code = kari.app().code(kari.now(), 1);
    let proof = json!({ "method": "authenticator", "code": code });
    let (proving, held) = (kari.clone(), proof.clone());
    let act = async move { proving.tries_to_reauthenticate(held).await };
    let _process = killed_inside(process, act).await;
    kari.refreshes().await;
    kari.tries_to_reauthenticate(proof).await.expect_status(200);
}
