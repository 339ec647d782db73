//! The refresh cookie of browsers.

use serde_json::{Value, json};

use crate::support::{
    Person, TestApp,
    client::{Answer, Call},
};

/// What a request says of where it comes from: `Sec-Fetch-Site`, `Origin`, and whether that is us.
fn origins(own: &str) -> Vec<(Option<&'static str>, Option<String>, bool)> {
    let other = || Some("http://evil.example".to_owned());
    vec![
        (Some("same-origin"), None, true),
        (Some("same-origin"), Some(own.to_owned()), true),
        (None, Some(own.to_owned()), true),
        (None, None, false),
        (Some("cross-site"), None, false),
        (Some("same-site"), None, false),
        (Some("none"), None, false),
        (Some("cross-site"), Some(own.to_owned()), false),
        (None, other(), false),
        (None, Some("null".to_owned()), false),
        (None, Some(format!("{own}.evil.example")), false),
        (Some("x"), None, false),
    ]
}

fn coming_from(call: Call, (site, origin, _): &(Option<&'static str>, Option<String>, bool)) -> Call {
    let call = match site {
        Some(site) => call.header("sec-fetch-site", site),
        None => call,
    };
    match origin {
        Some(origin) => call.header("origin", origin),
        None => call,
    }
}

/// The cookie that an answer sets, as a browser sends it back.
fn cookie_of(answer: &Answer) -> String {
    let mut all = answer.headers.get_all("set-cookie").iter().filter_map(|value| value.to_str().ok());
    let refresh = all.rfind(|cookie| cookie.starts_with("twostep=")).expect("a refresh cookie");
    refresh.split(';').next().unwrap_or_default().to_owned()
}

fn signing_in(person: &Person) -> Call {
    let body = json!({ "email": person.email, "password": person.password, "transport": "cookie" });
    person.client.post("/sessions", &body)
}

/// Signs in as a browser does; gives the cookie.
async fn signed_in(person: &mut Person) -> String {
    let answer = signing_in(person).sent_from_own_page().send().await.expect_status(201);
    let cookie = cookie_of(&answer);
    person.holds_session(answer);
    cookie
}

/// SES-03
#[tokio::test]
async fn the_cookie_is_for_us_alone_and_no_script_reads_it() {
    let app = TestApp::start().await;
    let kari = app.person("kari").with_account().await;
    let answer = signing_in(&kari).sent_from_own_page().send().await.expect_status(201);
    assert_eq!(answer["refresh_token"], Value::Null);
    for cookie in answer.headers.get_all("set-cookie") {
        let cookie = cookie.to_str().expect("text");
        assert!(
            cookie.contains("; HttpOnly")
                && cookie.contains("; SameSite=Strict")
                && cookie.contains("; Path=/")
        );
        assert!(!cookie.contains("Domain") && cookie.len() <= 4096);
    }
}

/// API-05, ENR-10
#[tokio::test]
async fn only_our_own_page_signs_in_with_a_cookie() {
    let app = TestApp::start_without_source_limits().await;
    let kari = app.person("kari").with_account().await;
    for origin in origins(&app.url()) {
        let answer = coming_from(signing_in(&kari), &origin).send().await;
        if origin.2 {
            answer.expect_status(201);
        } else {
            let refused = answer.expect_problem(403, "cross_site_request");
            assert!(refused.headers.get("set-cookie").is_none(), "{origin:?}");
        }
    }
}

/// API-05
#[tokio::test]
async fn only_our_own_page_refreshes_with_the_cookie() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").with_account().await;
    let mut cookie = signed_in(&mut kari).await;
    for origin in origins(&app.url()) {
        let call = kari.client.post("/sessions/refresh", &json!({})).header("cookie", &cookie);
        let answer = coming_from(call, &origin).send().await;
        if origin.2 {
            cookie = cookie_of(&answer.expect_status(200));
        } else {
            answer.expect_problem(403, "cross_site_request");
        }
    }
}

/// API-05
#[tokio::test]
async fn only_our_own_page_signs_out_with_the_cookie() {
    let app = TestApp::start_without_source_limits().await;
    let mut kari = app.person("kari").with_account().await;
    for origin in origins(&app.url()) {
        let cookie = signed_in(&mut kari).await;
        let call = kari.client.call("DELETE", "/api/v1/sessions/current").header("cookie", &cookie);
        let answer = coming_from(call, &origin).send().await;
        if origin.2 {
            answer.expect_status(204);
            kari.reads("/account").await.expect_problem(401, "session_ended");
        } else {
            answer.expect_problem(403, "cross_site_request");
            kari.reads("/account").await.expect_status(200);
        }
    }
}

/// ENR-10, API-05
#[tokio::test]
async fn only_our_own_page_finishes_the_wizard_of_a_cookie_session() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").with_account().await;
    signed_in(&mut kari).await;
    let mut kari = kari.at_stage("save_emergency_code").await;
    kari.gets_emergency_code().await;
    let finalize = || kari.wizard("POST", "/finalize").json(&json!({ "acknowledged": true }));
    for origin in origins(&app.url()).iter().filter(|origin| !origin.2) {
        coming_from(finalize(), origin).send().await.expect_problem(403, "cross_site_request");
    }
    assert!(!kari.has_two_step().await);
    let done = finalize().sent_from_own_page().send().await.expect_status(200);
    assert!(cookie_of(&done).len() > 30 && done["refresh_token"].is_null());
}

/// ENR-10
#[tokio::test]
async fn the_cookie_alone_opens_nothing() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").with_account().await;
    let cookie = signed_in(&mut kari).await;
    for path in ["/api/v1/account", "/api/v1/two-step", "/api/v1/sessions"] {
        let call = kari.client.get(path).header("cookie", &cookie).sent_from_own_page();
        call.send().await.expect_problem(401, "unauthenticated");
    }
}

/// SES-03
#[tokio::test]
async fn body_and_cookie_are_not_mixed() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").with_account().await;
    let cookie = signed_in(&mut kari).await;
    kari.signs_in().await.expect_status(201);
    let both = kari.client.post("/sessions/refresh", &json!({ "refresh_token": kari.refresh }));
    both.header("cookie", &cookie).sent_from_own_page().send().await.expect_status(422);
    let token = cookie.trim_start_matches("twostep=");
    kari.tries_to_refresh(token).await.expect_problem(401, "unauthenticated");
    let as_cookie = format!("twostep={}", kari.refresh);
    let call = kari.client.post("/sessions/refresh", &json!({})).header("cookie", &as_cookie);
    call.sent_from_own_page().send().await.expect_problem(401, "unauthenticated");
}

/// SES-05
#[tokio::test]
async fn signing_out_clears_the_cookie() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").with_account().await;
    signed_in(&mut kari).await;
    let answer =
        kari.call("DELETE", "/sessions/current").sent_from_own_page().send().await.expect_status(204);
    assert!(answer.header("set-cookie").starts_with("twostep=; "));
    assert!(answer.header("set-cookie").contains("Max-Age=0"));
    assert!(answer.header("clear-site-data").contains("storage"));
}
