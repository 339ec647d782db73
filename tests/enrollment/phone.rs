//! The optional phone.

use crate::support::TestApp;

/// ENR-09
#[tokio::test]
async fn a_phone_can_be_declined() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").at_stage("add_phone").await;
    assert_eq!(kari.skips_phone().await["stage"], "save_emergency_code");
    kari.gets_emergency_code().await;
    kari.finalizes().await;
    assert!(kari.reads("/two-step").await["phone"].is_null());
}

/// ENR-09
#[tokio::test]
async fn a_number_is_dropped_at_the_emergency_step() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").at_stage("save_emergency_code").await;
    assert_eq!(kari.reads_wizard().await["phone"]["masked"], "••• 67");
    assert!(kari.skips_phone().await["phone"].is_null());
    kari.gets_emergency_code().await;
    kari.finalizes().await;
    assert!(kari.reads("/account").await["phone"].is_null());
}

/// ENR-09
#[tokio::test]
async fn a_verified_number_on_file_is_not_asked_for_again() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").with_phone_on_file().await;
    let started = kari.starts_enrollment().await;
    let steps: Vec<&str> =
        started["steps"].as_array().expect("steps").iter().filter_map(|step| step["step"].as_str()).collect();
    assert_eq!(steps, ["information", "scan", "verify", "emergency_code", "done"]);
    let verified = kari.verifies().await;
    assert_eq!(verified["stage"], "save_emergency_code");
    assert_eq!(verified["phone"]["masked"], "••• 67");
}

/// ENR-09
#[tokio::test]
async fn a_number_from_before_the_last_password_change_is_asked_for_again() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").with_phone_on_file().await;
    app.seconds_later(1);
    kari.changes_password("eleven blue pens in a jar").await.expect_status(204);
    kari.signs_in().await.expect_status(201);
    kari.starts_enrollment().await;
    assert_eq!(kari.verifies().await["stage"], "add_phone");
}

/// ENR-09, PRV-03
#[tokio::test]
async fn a_number_on_file_is_erased_by_finishing_without_it() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").with_phone_on_file().await;
    kari.starts_enrollment().await;
    kari.verifies().await;
    assert!(kari.skips_phone().await["phone"].is_null());
    assert!(kari.reads("/account").await["phone"].is_object());
    kari.gets_emergency_code().await;
    kari.finalizes().await;
    assert!(kari.reads("/account").await["phone"].is_null());
    assert_eq!(app.dump().await.rows_of("phones").len(), 0);
}

/// SMS-07
#[tokio::test]
async fn the_same_number_waits_sixty_seconds() {
    let app = TestApp::start().await;
    let kari = app.person("kari").at_stage("verify_phone").await;
    app.seconds_later(59);
    let wait = kari.tries_to_add_phone(&kari.phone).await.expect_problem(429, "too_many_messages");
    assert_eq!(wait["retry_after"], 1);
    kari.wizard("POST", "/phone/resend").send().await.expect_problem(429, "too_many_messages");
    app.seconds_later(1);
    kari.wizard("POST", "/phone/resend").send().await.expect_status(200);
    assert_eq!(kari.client.count_to(&kari.phone).await, 2);
}

/// SMS-07
#[tokio::test]
async fn another_number_is_sent_to_at_once_twice() {
    let app = TestApp::start().await;
    let kari = app.person("kari").at_stage("verify_phone").await;
    kari.tries_to_add_phone("+4791234568").await.expect_status(200);
    kari.tries_to_add_phone("+4791234569").await.expect_status(200);
    kari.tries_to_add_phone("+4791234570").await.expect_problem(429, "too_many_messages");
    assert_eq!(kari.client.count_to("+4791234570").await, 0);
}

/// SMS-05, SMS-06
#[tokio::test]
async fn the_code_for_an_earlier_number_is_worth_nothing() {
    let app = TestApp::start().await;
    let kari = app.person("kari").at_stage("verify_phone").await;
    let earlier = kari.client.code_to(&kari.phone).await;
    kari.tries_to_add_phone("+4791234568").await.expect_status(200);
    kari.tries_to_verify_phone(&earlier).await.expect_problem(422, "wrong_code");
    let newest = kari.client.code_to("+4791234568").await;
    kari.tries_to_verify_phone(&newest).await.expect_status(200);
}

/// SMS-04
#[tokio::test]
async fn a_texted_code_lives_five_minutes() {
    let app = TestApp::start().await;
    let kari = app.person("kari").at_stage("verify_phone").await;
    let code = kari.client.code_to(&kari.phone).await;
    app.seconds_later(5 * 60 + 1);
    kari.tries_to_verify_phone(&code).await.expect_problem(422, "wrong_code");
    assert_eq!(kari.stage().await, "verify_phone");
}

/// SMS-06
#[tokio::test]
async fn five_wrong_codes_kill_the_texted_one() {
    let app = TestApp::start().await;
    let kari = app.person("kari").at_stage("verify_phone").await;
    let code = kari.client.code_to(&kari.phone).await;
    let wrong = if code == "000000" { "000001" } else { "000000" };
    for _ in 0..5 {
        kari.tries_to_verify_phone(wrong).await.expect_problem(422, "wrong_code");
    }
    kari.tries_to_verify_phone(&code).await.expect_problem(429, "too_many_attempts");
    app.seconds_later(61);
    kari.tries_to_verify_phone(&code).await.expect_problem(422, "wrong_code");
}

/// SMS-02
#[tokio::test]
async fn only_numbers_that_may_be_texted_are_taken() {
    let app = TestApp::start().await;
    let kari = app.person("kari").at_stage("add_phone").await;
    for number in
        ["", "0171 1234567", "+0123456789", "+12345678901234567", "+979123456789", "+881612345678", "x"]
    {
        kari.tries_to_add_phone(number).await.expect_status(422);
    }
    assert_eq!(kari.stage().await, "add_phone");
    kari.tries_to_add_phone("+47 912 34 567").await.expect_status(200);
    assert_eq!(kari.client.count_to("+4791234567").await, 1);
}
