//! Sessions and their tokens.

use serde_json::json;

use crate::support::TestApp;

/// SES-12
#[tokio::test]
async fn a_refresh_token_rotates_and_a_lost_answer_gets_the_same_successor() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").signed_in().await;
    let first = kari.refresh.clone();
    kari.refreshes().await;
    let second = kari.refresh.clone();
    app.seconds_later(10);
    assert_eq!(kari.tries_to_refresh(&first).await.expect_status(200).text("refresh_token"), second);
    app.seconds_later(1);
    kari.tries_to_refresh(&first).await.expect_problem(401, "session_ended");
    kari.tries_to_refresh(&second).await.expect_problem(401, "session_ended");
    kari.reads("/account").await.expect_problem(401, "session_ended");
}

/// SES-12
#[tokio::test]
async fn the_grace_ends_when_the_successor_is_used() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").signed_in().await;
    let first = kari.refresh.clone();
    kari.refreshes().await;
    kari.refreshes().await;
    kari.tries_to_refresh(&first).await.expect_problem(401, "session_ended");
}

/// SES-04
#[tokio::test]
async fn a_session_ends_after_half_an_hour_without_refresh_and_after_twelve_hours_anyway() {
    let app = TestApp::start().await;
    let mut idle = app.person("idle").signed_in().await;
    app.minutes_later(30);
    idle.tries_to_refresh(&idle.refresh).await.expect_problem(401, "session_ended");
    idle.signs_in().await;
    for _ in 0..25 {
        app.minutes_later(28);
        idle.refreshes().await;
    }
    app.minutes_later(20);
    idle.tries_to_refresh(&idle.refresh).await.expect_problem(401, "session_ended");
}

/// SES-09
#[tokio::test]
async fn an_access_token_lives_ten_minutes() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    app.seconds_later(599);
    kari.reads("/account").await.expect_status(200);
    app.seconds_later(1);
    kari.reads("/account").await.expect_problem(401, "unauthenticated");
}

/// SES-05
#[tokio::test]
async fn signing_out_ends_every_token_of_the_session_at_once() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    kari.signs_out().await;
    kari.reads("/account").await.expect_problem(401, "session_ended");
    kari.tries_to_refresh(&kari.refresh).await.expect_problem(401, "session_ended");
}

/// SES-08, SES-09, SES-10
#[tokio::test]
async fn forged_access_tokens_are_refused() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    let [head, claims, signature]: [&str; 3] =
        kari.access.split('.').collect::<Vec<_>>().try_into().expect("a JWT");
    let write = |text: &str| data_encoding::BASE64URL_NOPAD.encode(text.as_bytes());
    let kid = "../../dev/null";
    let forged = [
        format!("{}.{claims}.", write(r#"{"alg":"none","typ":"at+jwt"}"#)),
        format!("{}.{claims}.{signature}", write(r#"{"alg":"None","typ":"at+jwt"}"#)),
        format!("{}.{claims}.{signature}", write(r#"{"alg":"HS256","typ":"at+jwt"}"#)),
        format!(
            "{}.{claims}.{signature}",
            write(&format!(r#"{{"alg":"EdDSA","typ":"at+jwt","kid":"{kid}"}}"#))
        ),
        format!("{}.{claims}.{signature}", write(r#"{"alg":"EdDSA","typ":"JWT"}"#)),
        format!("{head}.{}.{signature}", write(r#"{"sub":"x","exp":"9999999999"}"#)),
        format!("{head}.{claims}"),
        String::new(),
    ];
    for token in forged {
        app.client.get("/api/v1/account").bearer(&token).send().await.expect_problem(401, "unauthenticated");
    }
}

/// API-05, SES-03: reading or setting the cookie takes our own page.
#[tokio::test]
async fn the_cookie_is_for_our_own_pages_only() {
    let app = TestApp::start().await;
    let kari = app.person("kari").with_account().await;
    let body = json!({ "email": kari.email, "password": kari.password, "transport": "cookie" });
    let sign_in = || app.client.post("/sessions", &body);
    let own = app.url();
    sign_in().send().await.expect_problem(403, "cross_site_request");
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("sec-fetch-site", "none"),
        ("origin", "https://evil.example"),
        ("origin", "null"),
        ("origin", "http://sub.127.0.0.1"),
    ] {
        sign_in().header(name, value).send().await.expect_problem(403, "cross_site_request");
    }
    let mixed = sign_in().header("sec-fetch-site", "cross-site").header("origin", &own);
    mixed.send().await.expect_problem(403, "cross_site_request");
    sign_in().header("origin", &own).send().await.expect_status(201);
    let session = sign_in().sent_from_own_page().send().await.expect_status(201);
    assert!(session["refresh_token"].is_null() && session["device_token"].is_null());
    let cookie = session.header("set-cookie").to_owned();
    for part in ["twostep=", "HttpOnly", "SameSite=Strict", "Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let refresh = |site: &str| {
        let call = app.client.post("/sessions/refresh", &json!({})).header("sec-fetch-site", site);
        call.header("cookie", cookie.split(';').next().unwrap_or_default()).send()
    };
    refresh("cross-site").await.expect_problem(403, "cross_site_request");
    refresh("same-origin").await.expect_status(200);
}
