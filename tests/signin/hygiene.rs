//! What every request is held to.

use serde_json::json;

use crate::support::TestApp;

/// API-01
#[tokio::test]
async fn bodies_are_small_json_objects_with_known_fields() {
    let app = TestApp::start().await;
    let post = || app.client.call("POST", "/api/v1/sessions");
    post().body("text/plain", "{}").send().await.expect_problem(415, "unsupported_media_type");
    post()
        .body("application/x-www-form-urlencoded", "a=b")
        .send()
        .await
        .expect_problem(415, "unsupported_media_type");
    post().body("application/json", vec![b' '; 17 * 1024]).send().await.expect_problem(413, "body_too_large");
    post().body("application/json", "{").send().await.expect_problem(400, "malformed_json");
    for body in [
        "{}",
        "[]",
        "null",
        r#"{"email":1,"password":"x"}"#,
        r#"{"email":"a@b.test","password":["x"]}"#,
        r#"{"email":"a@b.test","email":"a@b.test","password":"x"}"#,
        r#"{"email":"a@b.test","password":"x","role":1}"#,
    ] {
        post().body("application/json", body).send().await.expect_problem(422, "validation_failed");
    }
}

/// API-08, AUT-15
#[tokio::test]
async fn unknown_hosts_are_refused_and_forwarding_headers_of_strangers_change_nothing() {
    let app = TestApp::start().await;
    let call = app.client.get("/api/v1/config").header("host", "evil.example");
    call.send().await.expect_problem(421, "unknown_host");
    let mut kari = app.person("kari").signed_in().await;
    let start = kari.call("POST", "/two-step/enrollments").json(&json!({ "password": kari.password }));
    let start = start.header("x-forwarded-host", "evil.example").header("forwarded", "host=evil.example");
    let answer = start.send().await.expect_status(201);
    assert!(!answer.json.to_string().contains("evil"));
    kari.signs_in().await;
}

/// AUT-07
#[tokio::test]
async fn rotating_forwarding_headers_does_not_help_a_guesser() {
    let app = TestApp::start().await;
    let kari = app.person("kari").with_account().await;
    let body = json!({ "email": kari.email, "password": "not the one" });
    for number in 0..6 {
        let call =
            app.client.post("/sessions", &body).header("x-forwarded-for", &format!("203.0.113.{number}"));
        let expected = if number < 5 { 401 } else { 429 };
        call.header("x-real-ip", "a").send().await.expect_status(expected);
    }
    assert!(
        !app.dump().await.text().contains("203.0.113"),
        "what a stranger says of its address is recorded"
    );
}

/// WEB-01, WEB-02
#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    let app = TestApp::start().await;
    for path in ["/", "/api/v1/config", "/healthz", "/no/such/page.js", "/api/v1/nothing"] {
        let answer = app.client.get(path).send().await;
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "no-referrer", "{path}");
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"), "{path}: {policy}");
    }
}
