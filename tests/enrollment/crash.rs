//! Killing the program at any step loses nothing and turns nothing on.

use crate::support::{Person, process::Process};

/// Kills the program with the person at `stage`, starts it again and looks.
async fn survives(stage: &str) -> (Process, Person) {
    let process = Process::start().await;
    let kari = process.person("kari").at_stage(stage).await;
    let process = process.killed_and_restarted().await;
    assert_eq!(kari.stage().await, stage);
    assert!(!kari.has_two_step().await && kari.signs_in_plainly_elsewhere().await);
    (process, kari)
}

/// ENR-03, ENR-12
#[tokio::test]
async fn killed_before_the_app_is_proven_the_same_secret_is_proven_after() {
    let (_process, kari) = survives("verify_authenticator").await;
    kari.verifies().await;
}

/// ENR-03, ENR-12
#[tokio::test]
async fn killed_at_the_phone_step_the_phone_is_added_after() {
    let (_process, kari) = survives("add_phone").await;
    kari.adds_phone().await;
}

/// ENR-03, ENR-12
#[tokio::test]
async fn killed_at_the_sms_step_the_texted_code_works_after() {
    let (_process, kari) = survives("verify_phone").await;
    kari.verifies_phone().await;
}

/// ENR-03, ENR-12
#[tokio::test]
async fn killed_at_the_emergency_step_the_wizard_is_finished_after() {
    let (_process, mut kari) = survives("save_emergency_code").await;
    kari.gets_emergency_code().await;
    kari.finalizes().await;
    assert!(kari.has_two_step().await);
}

/// ENR-03, ENR-04
#[tokio::test]
async fn killed_with_the_code_shown_the_same_code_is_acknowledged_after() {
    let process = Process::start().await;
    let mut kari = process.person("kari").at_stage("save_emergency_code").await;
    kari.gets_emergency_code().await;
    let process = process.killed_and_restarted().await;
    assert!(!kari.has_two_step().await);
    kari.finalizes().await;
    let _process = process.killed_and_restarted().await;
    assert!(kari.has_two_step().await);
    kari.signs_in_with_emergency_code().await;
}
