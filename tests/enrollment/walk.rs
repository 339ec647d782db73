//! The whole way, from signing up to signing in with the second step.

use serde_json::json;

use crate::support::TestApp;

/// ENR-02, ENR-11, SES-13
#[tokio::test]
async fn kari_turns_on_two_step_verification_and_signs_in_with_it() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").signed_in().await;
    assert_eq!(kari.starts_enrollment().await["stage"], "verify_authenticator");
    assert_eq!(kari.verifies().await["stage"], "add_phone");
    assert_eq!(kari.adds_phone().await["stage"], "verify_phone");
    assert_eq!(kari.verifies_phone().await["stage"], "save_emergency_code");
    kari.gets_emergency_code().await;
    assert!(!kari.has_two_step().await);
    assert_eq!(kari.finalizes().await["session"]["acr"], "aal2");
    assert!(kari.has_two_step().await);
    kari.signs_out().await;
    app.seconds_later(30);
    let session = kari.signs_in_with_app().await;
    assert_eq!(session["session"]["amr"], json!(["pwd", "otp", "mfa"]));
}
