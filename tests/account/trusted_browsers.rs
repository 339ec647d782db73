//! Browsers that skip the second step, where the operator allows it.

use serde_json::{Value, json};

use crate::support::{
    Person, TestApp,
    browser::{Browser, TRUST},
};

/// Trust is allowed for thirty days; Kari's browser has it.
async fn trusting() -> (TestApp, Person, Browser) {
    let app = TestApp::start_with(&[("TWOSTEP_TRUSTED_BROWSER_DAYS", "30")]).await;
    let kari = app.person("kari").enrolled().await;
    app.seconds_later(30);
    let mut browser = Browser::default();
    kari.clone().trusts(&mut browser).await;
    (app, kari, browser)
}

/// AUT-12
#[tokio::test]
async fn nobody_is_trusted_unless_the_operator_says_for_how_long() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    app.seconds_later(30);
    let mut browser = Browser::default();
    kari.trusts(&mut browser).await;
    assert_eq!(browser.cookie(TRUST), None);
    assert!(kari.trusted_browsers().await.is_empty());
    assert_eq!(kari.reads("/two-step").await["policy"]["trusted_browser_days"], 0);
    assert_eq!(kari.signs_in_at(&mut browser).await["status"], "second_step_required");
}

/// AUT-12, SES-13, STP-02: the password alone is what it is.
#[tokio::test]
async fn a_trusted_browser_signs_in_by_password_and_may_change_nothing_by_it() {
    let (_app, mut kari, mut browser) = trusting().await;
    let session = kari.signs_in_at(&mut browser).await.expect_status(201);
    assert_eq!(session["session"]["acr"], "aal1");
    assert_eq!(session["session"]["amr"], json!(["pwd"]));
    for (method, path) in [("POST", "/two-step/disable"), ("GET", "/account/export"), ("DELETE", "/sessions")]
    {
        kari.call(method, path).send().await.expect_problem(401, "reauthentication_required");
    }
    kari.changes_password("a phrase nobody has heard").await.expect_problem(401, "reauthentication_required");
    let again =
        kari.call("POST", "/sessions/current/reauthenticate").json(&json!({ "password": kari.password }));
    browser.send(again).await.expect_problem(422, "validation_failed");
}

/// AUT-12: each token of it is used once.
#[tokio::test]
async fn its_cookie_is_another_after_each_use_and_the_one_before_is_worth_nothing() {
    let (_app, mut kari, mut browser) = trusting().await;
    let mut stolen = browser.clone();
    kari.signs_in_at(&mut browser).await.expect_status(201);
    assert_ne!(browser.cookie(TRUST), stolen.cookie(TRUST));
    assert_eq!(kari.signs_in_at(&mut stolen).await["status"], "second_step_required");
    kari.signs_in_at(&mut browser).await.expect_status(201);
}

/// AUT-12
#[tokio::test]
async fn trust_is_for_one_account_and_one_browser() {
    let (app, mut kari, mut browser) = trusting().await;
    let mut ola = app.person("ola").reached_at("+4791234568").enrolled().await;
    assert_eq!(ola.signs_in_at(&mut browser).await["status"], "second_step_required");
    assert_eq!(kari.signs_in_at(&mut Browser::default()).await["status"], "second_step_required");
    assert_eq!(kari.signs_in().await["status"], "second_step_required");
    kari.signs_in_at(&mut browser).await.expect_status(201);
}

/// AUT-12: the cookie replaces the second step only.
#[tokio::test]
async fn without_the_password_it_opens_nothing() {
    let (_app, kari, mut browser) = trusting().await;
    for password in ["", "seven red apples in a box"] {
        let mut stranger = kari.clone();
        password.clone_into(&mut stranger.password);
        let body = json!({ "email": stranger.email, "password": password, "transport": "cookie" });
        let answer = browser.send(stranger.client.post("/sessions", &body)).await;
        answer.expect_problem(401, "invalid_credentials");
    }
}

/// AUT-12
#[tokio::test]
async fn trust_ends_after_the_days_that_the_operator_set() {
    let (app, mut kari, mut browser) = trusting().await;
    app.seconds_later(30 * 86_400 - 1);
    kari.signs_in_at(&mut browser).await.expect_status(201);
    app.seconds_later(1);
    assert_eq!(kari.signs_in_at(&mut browser).await["status"], "second_step_required");
    kari.signs_in_with_app().await;
    assert!(kari.trusted_browsers().await.is_empty());
}

/// AUT-12, SES-07
#[tokio::test]
async fn it_is_listed_and_forgotten_at_its_owners_word() {
    let (app, mut kari, mut browser) = trusting().await;
    let listed = kari.trusted_browsers().await;
    assert_eq!(listed.len(), 1);
    assert!(listed[0]["user_agent"].as_str().is_some_and(|name| name.contains("Firefox")));
    let path = format!("/two-step/trusted-browsers/{}", listed[0]["id"].as_str().expect("an id"));
    app.minutes_later(6);
    kari.call("DELETE", &path).send().await.expect_problem(401, "reauthentication_required");
    kari.signs_in_at(&mut browser).await.expect_status(201);
    kari.signs_in_with_app().await;
    kari.call("DELETE", &path).send().await.expect_status(204);
    kari.call("DELETE", &path).send().await.expect_problem(404, "not_found");
    assert_eq!(kari.signs_in_at(&mut browser).await["status"], "second_step_required");
}

/// AUT-12: trust was given under other factors.
#[tokio::test]
async fn any_change_of_factors_ends_it() {
    let (app, mut kari, _) = trusting().await;
    for change in ["phone", "no phone", "add", "remove", "replace"] {
        app.seconds_later(30);
        let mut browser = Browser::default();
        kari.clone().trusts(&mut browser).await;
        kari.reauthenticates(&app).await;
        makes(&mut kari, change).await;
        assert!(kari.trusted_browsers().await.is_empty(), "{change}");
        let answer = kari.clone().signs_in_at(&mut browser).await;
        assert_eq!(answer["status"], "second_step_required", "{change}");
    }
}

async fn makes(kari: &mut Person, change: &str) {
    let first = kari.authenticator_path(0).await;
    match change {
        "phone" => kari.changes_phone("+4791234568").await,
        "no phone" => drop(kari.call("DELETE", "/account/phone").send().await.expect_status(204)),
        "add" => drop(kari.adds_authenticator("Tablet").await),
        "remove" => drop(kari.call("DELETE", &first).send().await.expect_status(204)),
        _ => kari.moves_to_new_phone(kari.replacement_of(0).await).await,
    }
}

/// AUT-12, SES-06
#[tokio::test]
async fn another_password_ends_it() {
    let (app, mut kari, mut browser) = trusting().await;
    kari.changes_password("a phrase nobody has heard").await.expect_status(204);
    assert_eq!(kari.signs_in_at(&mut browser).await["status"], "second_step_required");
    app.seconds_later(30);
    kari.clone().trusts(&mut browser).await;
    kari.resets_password("eleven blue pens in a jar").await;
    assert_eq!(kari.signs_in_at(&mut browser).await["status"], "second_step_required");
}

/// AUT-12, EMC-08: whoever came by emergency code lost what would be trusted.
#[tokio::test]
async fn an_emergency_code_makes_no_browser_trusted() {
    let app = TestApp::start_with(&[("TWOSTEP_TRUSTED_BROWSER_DAYS", "30")]).await;
    let mut kari = app.person("kari").enrolled().await;
    let mut browser = Browser::default();
    kari.signs_in_at(&mut browser).await.expect_status(200);
    let code = kari.emergency_code.clone();
    let session = kari.takes_second_step_at(&mut browser, "emergency_code", &code).await;
    assert_eq!(session["session"]["restriction"], "emergency_recovery");
    assert_eq!(browser.cookie(TRUST), None);
    let listed = app.dump().await;
    assert_eq!(listed.rows_of("trusted_browsers"), Vec::<&str>::new());
    assert_ne!(session["emergency_code"], Value::Null);
}
