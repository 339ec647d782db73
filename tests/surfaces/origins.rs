//! Calls that read or set a cookie are made from the product's own pages or not at all.

use serde_json::{Value, json};

use super::{acts::NEW_PASSWORD, newcomer, standing};
use crate::support::{Person, TestApp, browser::Browser, sources::files};

/// Every handler with a cookie door, with the story that holds it to its own pages: here, or in
/// `signin::cookies`.
const DOORS: [&str; 12] = [
    "change_password",
    "confirm_reset",
    "delete_account",
    "finalize_enrollment",
    "keep_authenticator",
    "reauthenticate",
    "refresh_session",
    "repeat_second_step",
    "sign_in",
    "sign_out",
    "take_second_step",
    "verify_authenticator",
];

/// A new handler that reads or sets a cookie fails here until it is listed, with a row in [`calls`].
#[test]
fn every_handler_with_a_cookie_is_known() {
    let mut found = Vec::new();
    for (_, text) in files("api/src/http", "rs") {
        for handler in text.split("pub(crate) async fn ").skip(1) {
            let (name, rest) = handler.split_once('(').expect("a handler");
            if rest.split_once(')').is_some_and(|(parameters, _)| parameters.contains("CookieDoor")) {
                found.push(name.to_owned());
            }
        }
    }
    found.sort();
    assert_eq!(found, DOORS);
}

/// Where other sites' requests come from, as browsers tell it.
fn elsewhere(own: &str) -> Vec<Vec<(&'static str, String)>> {
    let site = |site: &str| ("sec-fetch-site", site.to_owned());
    let origin = |origin: &str| ("origin", origin.to_owned());
    vec![
        vec![],
        vec![site("cross-site")],
        vec![site("same-site")],
        vec![site("none")],
        vec![site("cross-site"), origin(own)],
        vec![site("")],
        vec![origin("null")],
        vec![origin("https://evil.example")],
        vec![origin(&own.replace("127.0.0.1", "app.localhost"))],
        vec![origin(&own.replace("http:", "https:"))],
        vec![origin(&format!("{own}.evil.example"))],
        vec![origin("")],
    ]
}

/// A browser's session with two-step verification on, signed in by the app just now.
async fn in_a_browser(app: &TestApp) -> (Person, Browser) {
    let mut kari = newcomer(app).enrolled().await;
    app.minutes_later(2);
    let mut browser = Browser::default();
    kari.signs_in_at(&mut browser).await.expect_status(200);
    let code = kari.code();
    kari.takes_second_step_at(&mut browser, "authenticator", &code).await;
    app.minutes_later(1);
    (kari, browser)
}

/// A call of a cookie's session that is ready to be made, with the status of success.
async fn ready(app: &TestApp, operation: &str) -> (Person, &'static str, String, Value, u16) {
    let (mut kari, mut browser) = in_a_browser(app).await;
    let post = |path: &str, body, status| ("POST", path.to_owned(), body, status);
    let (method, path, body, status) = match operation {
        "reauthenticate" => {
            let body = json!({ "password": kari.password, "method": "authenticator", "code": kari.code() });
            post("/sessions/current/reauthenticate", body, 200)
        }
        "change_password" => {
            let body = json!({ "current_password": kari.password, "new_password": NEW_PASSWORD });
            ("PUT", "/account/password".to_owned(), body, 204)
        }
        "delete_account" => ("DELETE", "/account".to_owned(), Value::Null, 204),
        "verify_authenticator" => {
            let begun =
                kari.tries_to_start(json!({ "purpose": "add_authenticator", "name": "Tablet" })).await;
            kari.scans(&begun.expect_status(201));
            let path = format!("/two-step/enrollments/{}/authenticator/verify", kari.enrollment);
            post(&path, json!({ "code": kari.code() }), 200)
        }
        "confirm_reset" => {
            kari.asks_for_reset().await;
            let token = app.client.link_to(&kari.email, "reset").await;
            post("/password-resets/confirm", json!({ "token": token, "new_password": NEW_PASSWORD }), 204)
        }
        _ => {
            kari.signs_in_at(&mut browser).await.expect_status(200);
            let (challenge, code) = (kari.challenge.clone(), kari.emergency_code.clone());
            let body = json!({ "challenge_token": challenge, "method": "emergency_code", "code": code });
            if operation == "take_second_step" {
                post("/sessions/second-step", body, 201)
            } else {
                let session = kari.takes_second_step_at(&mut browser, "emergency_code", &code).await;
                kari.notes_code(&session.json["emergency_code"]);
                if operation == "repeat_second_step" {
                    let body = json!({ "challenge_token": challenge, "code": code });
                    post("/sessions/second-step/repeat", body, 201)
                } else {
                    kari.acknowledges().await.expect_status(204);
                    post("/two-step/recovery", json!({ "authenticator": "kept" }), 200)
                }
            }
        }
    };
    (kari, method, path, body, status)
}

/// The doors whose stories stand in `signin::cookies`.
const ELSEWHERE: [&str; 4] = ["finalize_enrollment", "refresh_session", "sign_in", "sign_out"];

/// API-05, ENR-10
#[tokio::test]
async fn no_call_with_a_cookie_is_made_from_another_site() {
    let app = TestApp::start_without_source_limits().await;
    for operation in DOORS.into_iter().filter(|name| !ELSEWHERE.contains(name)) {
        let (kari, method, path, body, status) = ready(&app, operation).await;
        let call =
            || if body.is_null() { kari.call(method, &path) } else { kari.call(method, &path).json(&body) };
        let before = standing(&app.dump().await);
        for headers in elsewhere(&app.url()) {
            let call = headers.iter().fold(call(), |call, (name, value)| call.header(name, value));
            let refused = call.send().await;
            assert_eq!(refused["code"], "cross_site_request", "{operation} {headers:?}");
            assert!(refused.headers.get("set-cookie").is_none(), "{operation} {headers:?}");
        }
        assert!(standing(&app.dump().await) == before, "{operation} changed something");
        call().sent_from_own_page().send().await.expect_status(status);
    }
}
