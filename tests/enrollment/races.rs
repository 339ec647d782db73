//! Races in the wizard.

use crate::support::{
    TestApp,
    race::{at_once, count},
};

/// TOTP-05, ENR-12
#[tokio::test]
async fn one_code_sent_fifty_times_is_verified_once() {
    let app = TestApp::start_without_source_limits().await;
    let other = app.second_process().await;
    let kari = app.person("kari").at_stage("verify_authenticator").await;
    let (code, elsewhere) = (kari.code(), kari.at(&other));
    let doors = [&kari, &elsewhere];
    let answers = at_once(50, |i| doors[i % 2].tries_to_verify(&code)).await;
    assert_eq!((count(&answers, 200), count(&answers, 409)), (1, 49));
}

/// SMS-04, ENR-12
#[tokio::test]
async fn one_texted_code_proves_the_phone_once() {
    let app = TestApp::start_without_source_limits().await;
    let kari = app.person("kari").at_stage("verify_phone").await;
    let code = kari.client.code_to(&kari.phone).await;
    let answers = at_once(20, |_| kari.tries_to_verify_phone(&code)).await;
    assert_eq!((count(&answers, 200), count(&answers, 409)), (1, 19));
}

/// ENR-04, ACC-04
#[tokio::test]
async fn twenty_finalizes_turn_it_on_once_and_send_one_mail() {
    let app = TestApp::start_without_source_limits().await;
    let other = app.second_process().await;
    let mut kari = app.person("kari").at_stage("save_emergency_code").await;
    kari.gets_emergency_code().await;
    let before = kari.client.count_to(&kari.email).await;
    let elsewhere = kari.at(&other);
    let doors = [&kari, &elsewhere];
    let answers = at_once(20, |i| doors[i % 2].tries_to_finalize()).await;
    assert_eq!(count(&answers, 200), 1);
    assert_eq!(kari.client.count_to(&kari.email).await, before + 1);
}

/// SMS-08
#[tokio::test]
async fn twenty_numbers_entered_at_once_are_one_text_message() {
    let app = TestApp::start_without_source_limits().await;
    let kari = app.person("kari").at_stage("add_phone").await;
    at_once(20, |_| kari.tries_to_add_phone(&kari.phone)).await;
    assert_eq!(kari.client.count_to(&kari.phone).await, 1);
}
