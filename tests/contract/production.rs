//! The program as it faces the world.

use twostep::{entropy::SystemEntropy, keys::generate::ensure_keys};

use crate::support::{TestApp, client::Call};

/// A process in production mode behind a proxy on this machine, which knows it as `https://id.example.com`.
async fn in_production() -> TestApp {
    let keys = tempfile::tempdir().expect("a folder for keys");
    ensure_keys(keys.path(), &SystemEntropy).expect("keys");
    let folder = keys.path().display().to_string();
    TestApp::start_with(&[
        ("TWOSTEP_MODE", "production"),
        ("TWOSTEP_PUBLIC_URL", "https://id.example.com"),
        ("TWOSTEP_KEYS_DIR", &folder),
        ("TWOSTEP_TRUSTED_PROXIES", "127.0.0.1"),
        ("TWOSTEP_SMTP_URL", "smtp://127.0.0.1:1"),
        ("TWOSTEP_MAIL_FROM", "Twostep <no-reply@example.com>"),
    ])
    .await
}

/// As the proxy passes it on.
fn proxied(call: Call) -> Call {
    call.header("host", "id.example.com").header("x-forwarded-proto", "https")
}

/// API-08
#[tokio::test]
async fn only_what_came_by_https_to_the_public_name_is_answered() {
    let app = in_production().await;
    let config = || app.client.get("/api/v1/config");
    proxied(config()).send().await.expect_status(200);
    config().header("host", "id.example.com").send().await.expect_problem(403, "https_required");
    let plain = config().header("host", "id.example.com").header("x-forwarded-proto", "http");
    plain.send().await.expect_problem(403, "https_required");
    for said in [["https", "http"], ["http", "https"], ["https", ""]] {
        let call = config().header("host", "id.example.com");
        let call = said.into_iter().fold(call, |call, line| call.header("x-forwarded-proto", line));
        call.send().await.expect_problem(403, "https_required");
    }
    config()
        .header("host", "ID.Example.com:443")
        .header("x-forwarded-proto", "https")
        .send()
        .await
        .expect_status(200);
    for host in [
        "evil.example",
        "localhost",
        "id.example.com.evil.example",
        "id.example.com:8443",
        "id.example.com:443.evil.example",
        "id.example.com@evil.example",
        "id.example.com:443@evil.example",
    ] {
        let call = config().header("host", host).header("x-forwarded-proto", "https");
        call.send().await.expect_problem(421, "unknown_host");
    }
}

/// A browser is shown the app's own page for it, and told as much.
#[tokio::test]
async fn a_page_that_the_app_does_not_have_is_shown_as_not_found() {
    let app = in_production().await;
    let html = |path: &str| proxied(app.client.get(path)).header("accept", "text/html,*/*;q=0.8");
    let home = html("/").send().await.expect_status(200);
    let missing = html("/metrics").send().await.expect_status(404);
    assert_eq!((home.header("content-type"), &home.bytes), (missing.header("content-type"), &missing.bytes));
    html("/api/docs").send().await.expect_problem(404, "not_found");
}

/// API-11
#[tokio::test]
async fn what_serves_development_is_not_there() {
    let app = in_production().await;
    let hooks = ["/dev/outbox", "/dev/outbox.json", "/dev/outbox.js", "/test", "/docs", "/metrics", "/clock"];
    for path in hooks.into_iter().chain(["/account/metrics", "/sign-in/", "/api/docs"]) {
        proxied(app.client.get(path)).send().await.expect_problem(404, "not_found");
    }
    let health = app.client.get("/healthz").send().await.expect_status(200);
    assert_eq!(health["alive"], true);
}
