//! How passwords are kept.

use data_encoding::BASE64;
use serde_json::json;
use twostep::entropy::{SystemEntropy, draw};

use crate::support::{TestApp, contract::CONTRACT};

/// PWD-07
#[tokio::test]
async fn two_who_chose_the_same_password_have_different_hashes() {
    let app = TestApp::start().await;
    for name in ["kari", "ola"] {
        app.person(name).with_account().await;
    }
    let dump = app.dump().await;
    let hash = "$argon2id$v=19$m=19456,t=2,p=1$";
    let accounts = dump.rows_of("accounts");
    let hashes: Vec<&str> = accounts.iter().filter_map(|row| row.split(hash).nth(1)).collect();
    assert_eq!(hashes.len(), 2);
    assert_ne!(hashes[0].split(',').next(), hashes[1].split(',').next());
}

/// PWD-07, PWD-08: a hash that is out of date is renewed by the sign-in that can.
#[tokio::test]
async fn a_sign_in_renews_a_hash_of_an_earlier_pepper() {
    let app = TestApp::start().await;
    let kari = app.person("kari").with_account().await;
    let before = app.dump().await;
    let file = app.home.folder().join("keys/pepper.keys");
    let keys = std::fs::read_to_string(&file).expect("the pepper's keys");
    let newer = BASE64.encode(draw::<32>(&SystemEntropy).as_slice());
    std::fs::write(&file, format!("{keys}2:{newer}\n")).expect("written");
    let later = app.second_process().await;
    let mut kari_there = kari.at(&later);
    kari_there.signs_in().await.expect_status(201);
    let after = app.dump().await;
    assert_ne!(before.rows_of("accounts"), after.rows_of("accounts"));
    kari_there.signs_in().await.expect_status(201);
    assert_eq!(after.rows_of("accounts"), app.dump().await.rows_of("accounts"));
}

/// PWD-08, API-10: where the operator took a pepper away too early nobody's password is wrong: nothing is counted,
/// and with the pepper back everything is as before.
#[tokio::test]
async fn a_missing_pepper_is_no_wrong_password() {
    let app = TestApp::start().await;
    let kari = app.person("kari").enrolled().await;
    let mut half = kari.clone();
    half.gets_challenge().await;
    let file = app.home.folder().join("keys/pepper.keys");
    let keys = std::fs::read_to_string(&file).expect("the pepper's keys");
    let newer = BASE64.encode(draw::<32>(&SystemEntropy).as_slice());
    std::fs::write(&file, format!("2:{newer}\n")).expect("written");
    let without = app.second_process().await;
    let before = app.dump().await;
    let there = kari.clone().at(&without);
    for password in [kari.password.as_str(), "another phrase altogether"] {
        there.tries_to_sign_in(password).await.expect_problem(503, "unavailable");
        let body = json!({ "current_password": password, "new_password": "a phrase nobody has heard" });
        let change = there.call("PUT", "/account/password").json(&body);
        change.send().await.expect_problem(503, "unavailable");
    }
    let half_there = half.clone().at(&without);
    half_there.enters("emergency_code", &half.emergency_code).await.expect_problem(503, "unavailable");
    assert!(app.dump().await == before, "something was counted");
    std::fs::write(&file, format!("{keys}2:{newer}\n")).expect("written");
    let back = app.second_process().await;
    half.at(&back).enters("emergency_code", &kari.emergency_code).await.expect_status(201);
}

/// PWD-10
#[tokio::test]
async fn there_are_no_default_accounts_hints_or_security_questions() {
    let app = TestApp::start_without_source_limits().await;
    assert!(app.dump().await.rows_of("accounts").is_empty());
    for name in ["admin", "root", "administrator", "support", "test"] {
        let person = app.person(name);
        for password in ["", "admin", "password", "changeme", "twostep"] {
            person.tries_to_sign_in(password).await.expect_problem(401, "invalid_credentials");
        }
        app.hours_later(2);
    }
    let contract = CONTRACT.document["components"]["schemas"].to_string().to_lowercase();
    for word in ["question", "password_hint", "reminder", "mother"] {
        assert!(!contract.contains(word), "{word}");
    }
}

/// PWD-04: nobody has to change a password because it is old.
#[tokio::test]
async fn an_old_password_signs_in() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").with_account().await;
    app.hours_later(24 * 400);
    let session = kari.signs_in().await.expect_status(201);
    assert!(session["session"]["restriction"].is_null());
}

/// PWD-03: what is too long is refused before anything is computed.
#[tokio::test]
async fn a_megabyte_of_password_is_not_looked_at() {
    let app = TestApp::start().await;
    let kari = app.person("kari").with_account().await;
    let before = app.dump().await;
    for _ in 0..6 {
        kari.tries_to_sign_in(&"x".repeat(1 << 20)).await.expect_problem(413, "body_too_large");
        kari.tries_to_sign_in(&"x".repeat(1025)).await.expect_problem(422, "validation_failed");
    }
    assert!(app.dump().await == before, "something was counted");
}
