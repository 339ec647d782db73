//! Whoever was let in before a change of credentials and comes to commit after it creates nothing.

use data_encoding::BASE64;
use twostep::entropy::{SystemEntropy, draw};

use super::{
    acts::{Act, NEW_PASSWORD, Ready},
    held::Held,
    newcomer,
};
use crate::support::{Person, TestApp, client::Answer, dump::Dump};

/// A password change as it commits, without the erasing that goes with it: the epoch alone has to do.
async fn password_change(app: &TestApp, kari: &Person) -> String {
    let mut other = newcomer(app);
    NEW_PASSWORD.clone_into(&mut other.password);
    let other = other.with_account().await;
    format!(
        "UPDATE accounts a SET credential_epoch = a.credential_epoch + 1, password_phc = o.password_phc
         FROM accounts o WHERE a.email = '{}' AND o.email = '{}'",
        kari.email, other.email
    )
}

/// Lets a password change commit between the act's check and its commit.
async fn overtaken(app: &TestApp, ready: &Ready) -> Answer {
    let change = password_change(app, &ready.kari).await;
    let held = Held::account(app, &ready.kari).await;
    tokio::join!(ready.acts(), held.overtakes(&change)).0
}

/// What opens something, or is opened.
fn granted(dump: &Dump) -> Vec<String> {
    let tables = ["sessions", "challenges", "two_step", "authenticators", "password_resets", "phones"];
    let rows = tables.iter().flat_map(|table| dump.rows_of(table)).map(str::to_owned);
    let mut rows: Vec<String> = rows.collect();
    rows.sort();
    rows
}

async fn creates_nothing(app: &TestApp, act: Act, refusals: &[(u16, &str)]) {
    let ready = act.ready(app).await;
    let before = granted(&app.dump().await);
    let refused = overtaken(app, &ready).await;
    let is_listed =
        refusals.iter().any(|(status, code)| refused.status == *status && refused["code"] == *code);
    assert!(is_listed, "{act:?}: {}", refused.json);
    assert!(granted(&app.dump().await) == before, "{act:?} created something");
}

/// SES-06
#[tokio::test]
async fn signing_in_that_a_password_change_overtakes_opens_nothing() {
    let app = TestApp::start_without_source_limits().await;
    for act in [Act::SignIn, Act::OpenChallenge] {
        creates_nothing(&app, act, &[(401, "invalid_credentials")]).await;
    }
    for act in [Act::ByApp, Act::BySms, Act::ByEmergencyCode, Act::Repeat] {
        creates_nothing(&app, act, &[(401, "challenge_expired")]).await;
    }
}

/// SES-06
#[tokio::test]
async fn whatever_a_session_began_is_over_when_a_password_change_overtakes_it() {
    let app = TestApp::start_without_source_limits().await;
    for act in [
        Act::StepUp,
        Act::Begin,
        Act::ChangePassword,
        Act::KeepAuthenticator,
        Act::NewEmergencyCode,
        Act::Disable,
        Act::ChangeEmail,
        Act::ChangePhone,
        Act::Delete,
    ] {
        creates_nothing(&app, act, &[(401, "session_ended")]).await;
    }
    for act in [Act::Verify, Act::Finalize, Act::AddAuthenticator] {
        creates_nothing(&app, act, &[(410, "enrollment_expired")]).await;
    }
    creates_nothing(&app, Act::Reset, &[(410, "reset_token_expired")]).await;
}

/// SES-06, SES-12: the change ends the session, and the refresh that waited for it finds none.
#[tokio::test]
async fn a_refresh_that_a_password_change_overtakes_gets_nothing() {
    let app = TestApp::start().await;
    let ready = Act::Refresh.ready(&app).await;
    let held = Held::account(&app, &ready.kari).await;
    held.runs("SELECT FROM sessions FOR UPDATE").await;
    let change = "UPDATE accounts SET credential_epoch = credential_epoch + 1; DELETE FROM sessions";
    let (answer, ()) = tokio::join!(ready.acts(), held.overtakes(change));
    answer.expect_problem(401, "session_ended");
    assert!(app.dump().await.rows_of("sessions").is_empty());
}

/// SES-06, AUT-13: a link that was asked for before a password change is worth nothing, or names what is now.
#[tokio::test]
async fn a_link_asked_for_while_the_password_changes_is_of_the_new_epoch() {
    let app = TestApp::start().await;
    let kari = newcomer(&app).with_account().await;
    let held = Held::account(&app, &kari).await;
    let body = serde_json::json!({ "email": kari.email });
    let ask = app.client.post("/password-resets", &body).send();
    let raise = "UPDATE accounts SET credential_epoch = credential_epoch + 1";
    let (answer, ()) = tokio::join!(ask, held.overtakes(raise));
    answer.expect_status(202);
    let token = app.client.link_to(&kari.email, "reset").await;
    kari.tries_to_reset(&token, NEW_PASSWORD).await.expect_status(200);
}

/// The operator adds a newer pepper.
fn adds_pepper(app: &TestApp) {
    let file = app.home.folder().join("keys/pepper.keys");
    let keys = std::fs::read_to_string(&file).expect("a key file");
    let key = BASE64.encode(draw::<32>(&SystemEntropy).as_slice());
    std::fs::write(&file, format!("{keys}2:{key}\n")).expect("a newer key");
}

/// PWD-07: an old hash is renewed at sign-in only while it is still the one that was verified.
#[tokio::test]
async fn renewing_a_hash_never_brings_an_old_password_back() {
    let app = TestApp::start().await;
    let ready = Act::SignIn.ready(&app).await;
    let change = password_change(&app, &ready.kari).await;
    adds_pepper(&app);
    let renewing = app.second_process().await;
    let held = Held::account(&app, &ready.kari).await;
    let (answer, ()) = tokio::join!(ready.acts_at(&renewing), held.overtakes(&change));
    answer.expect_problem(401, "invalid_credentials");
    let mut kari = ready.kari.at(&renewing);
    NEW_PASSWORD.clone_into(&mut kari.password);
    kari.signs_in().await.expect_status(201);
}
