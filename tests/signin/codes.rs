//! Which codes open a session.

use serde_json::{Value, json};

use crate::support::TestApp;

/// TOTP-03
#[tokio::test]
async fn the_current_step_and_one_on_each_side_are_accepted() {
    for (steps, accepted) in [(-2, false), (-1, true), (0, true), (1, true), (2, false)] {
        let app = TestApp::start().await;
        let mut kari = app.person("kari").enrolled().await;
        app.minutes_later(5);
        kari.gets_challenge().await;
        let code = kari.app().code(kari.now(), steps);
        let status = kari.enters("authenticator", &code).await.status;
        assert_eq!(status, if accepted { 201 } else { 401 }, "{steps}");
    }
}

/// TOTP-04, TOTP-09
#[tokio::test]
async fn a_code_works_once_and_a_replayed_one_looks_like_a_wrong_one() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    app.minutes_later(5);
    let code = kari.code();
    kari.gets_challenge().await;
    let used = kari.challenge.clone();
    kari.enters("authenticator", &code).await.expect_status(201);
    kari.answers(&used, "authenticator", &code).await.expect_problem(401, "challenge_expired");
    kari.gets_challenge().await;
    let replayed = kari.enters("authenticator", &code).await.expect_problem(401, "invalid_code");
    assert_eq!(replayed["attempts_left"], 4);
    let earlier = kari.app().code(kari.now(), -1);
    kari.enters("authenticator", &earlier).await.expect_problem(401, "invalid_code");
}

/// ENR-07
#[tokio::test]
async fn the_code_that_proved_the_app_signs_nobody_in() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    kari.gets_challenge().await;
    kari.enters("authenticator", &kari.code()).await.expect_problem(401, "invalid_code");
    app.seconds_later(30);
    kari.enters("authenticator", &kari.code()).await.expect_status(201);
}

/// TOTP-06
#[tokio::test]
async fn anything_but_six_ascii_digits_is_malformed_and_counts_nowhere() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    app.minutes_later(1);
    kari.gets_challenge().await;
    let code = kari.code();
    let odd: Vec<Value> = vec![
        json!(format!(" {code}")),
        json!(format!("{code}\n")),
        json!("１２３４５６"),
        json!(123_456),
        json!([code]),
        json!("1"),
        json!(""),
        json!(null),
        json!("1234567"),
    ];
    for code in odd {
        let body = json!({ "challenge_token": kari.challenge, "method": "authenticator", "code": code });
        kari.client
            .post("/sessions/second-step", &body)
            .send()
            .await
            .expect_problem(422, "validation_failed");
    }
    assert_eq!(kari.reads_challenge().await["challenge"]["attempts_left"], 5);
    kari.enters("authenticator", &code).await.expect_status(201);
}

/// EMC-07
#[tokio::test]
async fn a_malformed_emergency_code_counts_nowhere() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    kari.gets_challenge().await;
    for code in ["", "    ", "ABCD", "UUUU-UUUU-UUUU-UUUU", &"A".repeat(9000)] {
        kari.enters("emergency_code", code).await.expect_problem(422, "validation_failed");
    }
    assert!(app.dump().await.rows_of("attempts").is_empty());
}

/// EMC-11, EMC-04, EMC-05
#[tokio::test]
async fn an_emergency_code_is_forgiving_to_type_works_once_and_only_for_its_account() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    let mut ola = app.person("ola");
    ola.phone = "+4791234568".to_owned();
    let mut ola = ola.enrolled().await;
    let spelled = kari.emergency_code.to_lowercase().replace('-', " ").replace('0', "o");
    ola.gets_challenge().await;
    ola.enters("emergency_code", &spelled).await.expect_problem(401, "invalid_code");
    kari.gets_challenge().await;
    kari.enters("emergency_code", &spelled).await.expect_status(201);
    kari.gets_challenge().await;
    kari.enters("emergency_code", &spelled).await.expect_problem(401, "invalid_code");
}

/// SMS-05, SMS-06, SMS-04
#[tokio::test]
async fn a_texted_code_belongs_to_its_challenge_and_only_the_newest_works() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    app.minutes_later(2);
    kari.gets_challenge().await;
    let first = kari.gets_sms().await;
    app.minutes_later(1);
    let newest = kari.gets_sms().await;
    let challenge = kari.challenge.clone();
    kari.gets_challenge().await;
    kari.enters("sms", &newest).await.expect_problem(401, "invalid_code");
    kari.answers(&challenge, "sms", &first).await.expect_problem(401, "invalid_code");
    let session = kari.answers(&challenge, "sms", &newest).await.expect_status(201);
    assert_eq!(session["session"]["amr"], json!(["pwd", "sms", "mfa"]));
}

/// SMS-04
#[tokio::test]
async fn a_texted_code_is_dead_after_five_minutes() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    app.minutes_later(2);
    kari.gets_challenge().await;
    let code = kari.gets_sms().await;
    app.minutes_later(5);
    kari.enters("sms", &code).await.expect_problem(401, "invalid_code");
}

/// AUT-10
#[tokio::test]
async fn a_challenge_times_out_is_used_once_and_can_t_be_forged() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    kari.gets_challenge().await;
    app.minutes_later(10);
    kari.enters("authenticator", &kari.code()).await.expect_problem(401, "challenge_expired");
    for forged in ["1", "", &kari.challenge.replace('A', "B"), &kari.refresh, &kari.access] {
        kari.answers(forged, "authenticator", &kari.code()).await.expect_problem(401, "challenge_expired");
    }
}

/// AUT-09, SES-10: neither handle nor refresh token opens anything as an access token.
#[tokio::test]
async fn a_challenge_opens_nothing_but_the_second_step() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    kari.gets_challenge().await;
    for token in [kari.challenge.clone(), kari.refresh.clone()] {
        for operation in
            crate::support::contract::CONTRACT.operations().iter().filter(|one| !one.open_to_strangers)
        {
            let path = operation.path.replace("{id}", &kari.enrollment);
            let call = app.client.call(&operation.method, &path).bearer(&token).json(&json!({}));
            call.send().await.expect_problem(401, "unauthenticated");
        }
    }
    assert!(kari.has_two_step().await);
}

/// API-10: where the session can't be written, nothing is granted and the code is not lost.
#[tokio::test]
async fn a_right_code_grants_nothing_while_sessions_can_t_be_written() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    app.minutes_later(1);
    kari.gets_challenge().await;
    let db = app.home.superuser().await;
    db.batch_execute("ALTER TABLE sessions RENAME TO gone").await.expect("renamed");
    kari.enters("authenticator", &kari.code()).await.expect_problem(503, "unavailable");
    db.batch_execute("ALTER TABLE gone RENAME TO sessions").await.expect("renamed");
    kari.enters("authenticator", &kari.code()).await.expect_status(201);
}
