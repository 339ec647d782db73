//! Codes in the wizard.

use crate::support::TestApp;

/// TOTP-07: a typing error never costs the QR code.
#[tokio::test]
async fn a_wrong_code_keeps_the_same_secret_and_counts() {
    let app = TestApp::start().await;
    let kari = app.person("kari").at_stage("verify_authenticator").await;
    for left in (0..5).rev() {
        let answer = kari.tries_to_verify(&kari.wrong_code()).await.expect_problem(422, "wrong_code");
        assert_eq!(answer["attempts_left"], left);
    }
    kari.tries_to_verify(&kari.code()).await.expect_problem(429, "too_many_attempts");
    app.seconds_later(30);
    assert_eq!(kari.verifies().await["stage"], "add_phone");
}

/// TOTP-08, ENR-06: the delays outlast an enrollment that nobody extends.
#[tokio::test]
async fn wrong_codes_in_the_wizard_never_count_for_signing_in() {
    let app = TestApp::start().await;
    let kari = app.person("kari").at_stage("verify_authenticator").await;
    for _ in 0..5 {
        kari.tries_to_verify(&kari.wrong_code()).await.expect_problem(422, "wrong_code");
    }
    assert!(kari.signs_in_plainly_elsewhere().await);
    assert!(app.dump().await.rows_of("attempts").is_empty());
}

/// TOTP-09
#[tokio::test]
async fn a_phone_whose_clock_is_off_is_told_by_how_much() {
    let app = TestApp::start().await;
    let kari = app.person("kari").at_stage("verify_authenticator").await;
    for (steps, seconds) in [(4, 120), (-10, -300)] {
        let code = kari.app().code(kari.now(), steps);
        let answer = kari.tries_to_verify(&code).await.expect_problem(422, "wrong_code");
        assert_eq!(answer["hint"]["kind"], "clock_skew");
        assert_eq!(answer["hint"]["seconds"], seconds);
    }
}

/// SMS-07, SMS-06
#[tokio::test]
async fn the_same_number_waits_a_minute_and_another_is_sent_to_at_once_twice() {
    let app = TestApp::start().await;
    let kari = app.person("kari").at_stage("verify_phone").await;
    let answer = kari.tries_to_add_phone(&kari.phone).await.expect_problem(429, "too_many_messages");
    assert_eq!(answer["retry_after"], 60);
    kari.tries_to_add_phone("+4791234511").await.expect_status(200);
    kari.tries_to_add_phone("+4791234512").await.expect_status(200);
    kari.tries_to_add_phone("+4791234513").await.expect_problem(429, "too_many_messages");
    let stale = kari.client.code_to("+4791234511").await;
    kari.tries_to_verify_phone(&stale).await.expect_problem(422, "wrong_code");
    let newest = kari.client.code_to("+4791234512").await;
    kari.tries_to_verify_phone(&newest).await.expect_status(200);
}

/// SMS-04
#[tokio::test]
async fn a_texted_code_is_dead_after_five_minutes_and_another_can_be_asked_for() {
    let app = TestApp::start().await;
    let kari = app.person("kari").at_stage("verify_phone").await;
    let code = kari.client.code_to(&kari.phone).await;
    app.minutes_later(5);
    kari.tries_to_verify_phone(&code).await.expect_problem(422, "wrong_code");
    kari.wizard("POST", "/phone/resend").send().await.expect_status(200);
    kari.verifies_phone().await;
}

/// SMS-02
#[tokio::test]
async fn what_is_no_mobile_number_is_refused() {
    let app = TestApp::start().await;
    let kari = app.person("kari").at_stage("add_phone").await;
    for number in ["0171 1234567", "+0 123", "+1234567890123456", "+1 (555) 010-0000;ext=1", "", "+47 abc"] {
        kari.tries_to_add_phone(number).await.expect_problem(422, "invalid_phone");
    }
    kari.tries_to_add_phone("+881612345678").await.expect_problem(422, "phone_country_not_allowed");
    assert_eq!(app.client.count_to("+881612345678").await, 0);
}

/// SMS-09, SMS-12
#[tokio::test]
async fn the_text_names_product_and_purpose_and_ends_with_the_bound_line() {
    let app = TestApp::start().await;
    let kari = app.person("kari").at_stage("verify_phone").await;
    let texts = app.client.messages_to(&kari.phone).await;
    let (text, code) = (&texts[0].text, texts[0].code());
    assert!(text.contains("Twostep") && text.contains("to add this phone"));
    assert_eq!(text.lines().last(), Some(format!("@127.0.0.1 #{code}").as_str()));
    let phone = kari.reads_wizard().await["phone"].clone();
    assert_eq!(phone["masked"], "••• 67");
}

/// PRV-03: a number taken back at the last step is not kept.
#[tokio::test]
async fn a_number_taken_back_is_not_on_file_afterwards() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").at_stage("save_emergency_code").await;
    kari.skips_phone().await;
    kari.gets_emergency_code().await;
    kari.finalizes().await;
    assert!(kari.reads("/two-step").await["phone"].is_null());
}
