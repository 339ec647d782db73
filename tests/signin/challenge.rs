//! The challenge: a right password that waits, ten minutes, for one use.

use crate::support::TestApp;

/// AUT-10
#[tokio::test]
async fn it_lives_ten_minutes() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    kari.gets_challenge().await;
    app.seconds_later(10 * 60 - 1);
    kari.reads_challenge().await.expect_status(200);
    app.seconds_later(2);
    kari.reads_challenge().await.expect_problem(401, "challenge_expired");
    kari.enters("authenticator", &kari.code()).await.expect_problem(401, "challenge_expired");
}

/// AUT-10
#[tokio::test]
async fn it_is_used_once() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    app.seconds_later(30);
    kari.signs_in_with_app().await;
    app.seconds_later(30);
    kari.enters("authenticator", &kari.code()).await.expect_problem(401, "challenge_expired");
}

/// AUT-10
#[tokio::test]
async fn a_forged_one_counts_nothing() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    let challenge = kari.gets_challenge().await;
    let before = app.dump().await;
    for at in [0, challenge.len() / 2, challenge.len() - 1] {
        let mut forged = challenge.clone().into_bytes();
        forged[at] = if forged[at] == b'A' { b'B' } else { b'A' };
        let forged = String::from_utf8(forged).expect("text");
        let answer = kari.answers(&forged, "authenticator", &kari.wrong_code()).await;
        answer.expect_problem(401, "challenge_expired");
    }
    assert_eq!(before.rows_of("attempts"), app.dump().await.rows_of("attempts"));
    assert_eq!(kari.reads_challenge().await["challenge"]["attempts_left"], 5);
}

/// AUT-10
#[tokio::test]
async fn it_is_its_owners_whoever_signs_in_beside() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    let mut ola = app.person("ola");
    ola.phone = "+4791234590".to_owned();
    let mut ola = ola.enrolled().await;
    app.seconds_later(30);
    let karis = kari.gets_challenge().await;
    ola.gets_challenge().await;
    ola.answers(&karis, "authenticator", &ola.code()).await.expect_problem(401, "invalid_code");
    let session = ola.enters("authenticator", &ola.code()).await.expect_status(201);
    ola.holds_session(session);
    assert_eq!(ola.reads("/account").await["email"], *ola.email);
}

/// AUT-09, SES-10
#[tokio::test]
async fn tokens_of_other_kinds_are_no_challenge() {
    let app = TestApp::start().await;
    let kari = app.person("kari").enrolled().await;
    for token in [&kari.access, &kari.refresh, &kari.sign_up_token] {
        kari.answers(token, "authenticator", &kari.code()).await.expect_problem(401, "challenge_expired");
    }
}

/// SES-06
#[tokio::test]
async fn a_password_change_ends_it() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    kari.gets_challenge().await;
    kari.reauthenticates(&app).await;
    kari.changes_password("eleven blue pens in a jar").await.expect_status(204);
    app.seconds_later(30);
    kari.enters("authenticator", &kari.code()).await.expect_problem(401, "challenge_expired");
}
