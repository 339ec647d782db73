//! Downloading everything that is kept.

use crate::support::{Person, TestApp};

async fn with_much_to_tell(app: &TestApp) -> Person {
    let mut kari = app.person("kari").enrolled().await;
    kari.signs_in().await.expect_status(200);
    app.seconds_later(30);
    kari.reauthenticates(app).await;
    kari.adds_authenticator("Tablet").await;
    kari
}

/// PRV-01, ENR-05
#[tokio::test]
async fn it_holds_everything_about_its_owner() {
    let app = TestApp::start().await;
    let kari = with_much_to_tell(&app).await;
    let export = kari.reads("/account/export").await.expect_status(200);
    assert!(export.header("content-disposition").starts_with("attachment"));
    let profile = &export["profile"];
    for (field, value) in [("email", kari.email.as_str()), ("first_name", "Kari"), ("phone", &kari.phone)] {
        assert_eq!(profile[field], value);
    }
    let two_step = &export["two_step"];
    assert_eq!(two_step["authenticators"].as_array().map(Vec::len), Some(2));
    assert!(two_step["emergency_code_acknowledged_at"].is_string() && two_step["enabled_at"].is_string());
    assert_eq!(export["sessions"].as_array().map(Vec::len), Some(1));
    let events = export["events"].as_array().expect("events");
    for kind in ["account_created", "two_step_enabled", "authenticator_added", "data_exported"] {
        assert_eq!(events.iter().filter(|event| event["type"] == kind).count(), 1, "{kind}");
    }
}

/// PRV-01, TOTP-10, EMC-02
#[tokio::test]
async fn it_holds_no_secret_and_no_hash() {
    let app = TestApp::start().await;
    let kari = with_much_to_tell(&app).await;
    let export = kari.reads("/account/export").await.expect_status(200);
    let text = String::from_utf8_lossy(&export.bytes).into_owned();
    let app_secret = kari.app().base32.clone();
    for secret in
        [&kari.password, &kari.emergency_code, &app_secret, &kari.access, &kari.refresh, &kari.challenge]
    {
        assert!(!text.contains(secret.as_str()));
    }
    for word in ["argon2", "secret", "digest", "hash", "token", "otpauth", "pepper"] {
        assert!(!text.contains(word), "{word}");
    }
}

/// PRV-01, ACC-03
#[tokio::test]
async fn it_holds_nothing_about_anybody_else() {
    let app = TestApp::start().await;
    let kari = with_much_to_tell(&app).await;
    let ola = app.person("ola").signed_in().await;
    let export = ola.reads("/account/export").await.expect_status(200);
    let text = String::from_utf8_lossy(&export.bytes).into_owned();
    let karis = kari.reads("/account").await.text("id");
    for other in [kari.email.as_str(), &kari.phone, "Tablet", &karis] {
        assert!(!text.contains(other), "{other}");
    }
    assert_eq!(export["profile"]["email"], ola.email.as_str());
    assert!(export["profile"]["phone"].is_null() && export["two_step"]["enabled_at"].is_null());
}

/// AUD-01: a download is itself an event, written before what it tells.
#[tokio::test]
async fn each_download_is_recorded_once() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    for count in 1..=2 {
        kari.reads("/account/export").await.expect_status(200);
        assert_eq!(kari.events_of("data_exported").await, count);
    }
}
