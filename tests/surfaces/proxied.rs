//! Production behind a proxy, on the data of an installation in development, where stories read the mail.

use serde_json::json;

use super::newcomer;
use crate::support::{
    Person, TestApp,
    client::{Answer, Call},
};

/// How the world knows the product.
const ORIGIN: &str = "https://id.example.com";

/// A process in production mode; it trusts the proxy on this machine.
pub(super) struct Production {
    pub(super) app: TestApp,
}

/// A call as the proxy passes it on from the product's own page.
fn passed_on(call: Call) -> Call {
    call.header("host", "id.example.com").header("x-forwarded-proto", "https").sent_from_own_page()
}

/// Another process of `development`'s installation, in production mode.
pub(super) async fn in_production(development: &TestApp, settings: &[(&str, &str)]) -> Production {
    let keys = development.home.folder().join("keys").display().to_string();
    let mut all = vec![
        ("TWOSTEP_MODE", "production"),
        ("TWOSTEP_PUBLIC_URL", ORIGIN),
        ("TWOSTEP_KEYS_DIR", keys.as_str()),
        ("TWOSTEP_TRUSTED_PROXIES", "127.0.0.1"),
        ("TWOSTEP_MAIL_FROM", "Twostep <no-reply@example.com>"),
        ("TWOSTEP_TRUSTED_BROWSER_DAYS", "30"),
    ];
    all.extend_from_slice(settings);
    if !settings.iter().any(|(name, _)| *name == "TWOSTEP_SMTP_URL") {
        all.push(("TWOSTEP_SMTP_URL", "smtp://127.0.0.1:1?tls=none"));
    }
    Production { app: development.another_process(&all).await }
}

impl Production {
    pub(super) async fn asks_for_reset(&self, person: &Person) -> Answer {
        passed_on(self.app.client.post("/password-resets", &json!({ "email": person.email }))).send().await
    }

    /// Returns once a message is as described.
    pub(super) async fn until_outbox(&self, condition: &str) {
        let db = self.app.home.superuser().await;
        let sql = format!("SELECT count(*) FROM outbox WHERE {condition}");
        for _ in 0..20_000 {
            if db.query_one(&sql, &[]).await.expect("a count").get::<_, i64>(0) > 0 {
                return;
            }
        }
        panic!("no message is {condition}");
    }

    async fn signs_in_by_cookie(&self, kari: &Person) -> Answer {
        let body = json!({ "email": kari.email, "password": kari.password, "transport": "cookie" });
        passed_on(self.app.client.post("/sessions", &body)).send().await
    }
}

/// Every cookie that an answer sets.
fn cookies(answer: &Answer) -> Vec<String> {
    let all = answer.headers.get_all("set-cookie").iter();
    all.map(|cookie| cookie.to_str().expect("text").to_owned()).collect()
}

/// Signs in by password and app in a browser that is to be trusted, refreshes and signs out; gives the cookies.
async fn journey(production: &Production, kari: &Person) -> Vec<String> {
    let challenge = production.signs_in_by_cookie(kari).await.expect_status(200);
    let body = json!({ "challenge_token": challenge["challenge"]["token"], "method": "authenticator",
        "code": kari.code(), "trust_browser": true });
    let client = &production.app.client;
    let signed_in = passed_on(client.post("/sessions/second-step", &body)).send().await.expect_status(201);
    let mut set = [cookies(&challenge), cookies(&signed_in)].concat();
    assert_eq!(set.len(), 3, "session, device and browser");
    let refresh = set[0].split(';').next().expect("a cookie").to_owned();
    let call = client.post("/sessions/refresh", &json!({})).header("cookie", &refresh);
    set.extend(cookies(&passed_on(call).send().await.expect_status(200)));
    let call = client.call("DELETE", "/api/v1/sessions/current").bearer(&signed_in.text("access_token"));
    set.extend(cookies(&passed_on(call).send().await.expect_status(204)));
    set
}

/// SES-03: by https every cookie is bound to this host, and unreadable to scripts and other sites.
#[tokio::test]
async fn every_cookie_of_a_journey_is_for_this_host_alone() {
    let development = TestApp::start().await;
    let kari = newcomer(&development).enrolled().await;
    development.minutes_later(1);
    let production = in_production(&development, &[]).await;
    let set = journey(&production, &kari).await;
    assert_eq!(set.len(), 5);
    for cookie in set {
        is_for_this_host_alone(&cookie);
    }
}

fn is_for_this_host_alone(cookie: &str) {
    let attributes: Vec<&str> = cookie.split("; ").collect();
    assert!(cookie.starts_with("__Host-twostep") && cookie.len() <= 4096, "{cookie}");
    for needed in ["Secure", "HttpOnly", "SameSite=Strict", "Path=/"] {
        assert!(attributes.contains(&needed), "{needed} in {cookie}");
    }
    assert!(!cookie.to_lowercase().contains("domain"), "{cookie}");
}

/// AUT-07: malformed forwarding headers of the proxy change neither flow nor count.
#[tokio::test]
async fn what_a_proxy_garbles_changes_nothing() {
    let development = TestApp::start().await;
    let kari = newcomer(&development).with_account().await;
    let production = in_production(&development, &[]).await;
    let body = json!({ "email": kari.email, "password": "not the one" });
    let long = "203.0.113.9, ".repeat(300);
    let mut answers = Vec::new();
    for garbled in ["a", "", ",,,", "1.2.3.4.5, ::::", &long, "%00'--", "203.0.113.9:80, \"[2001:db8::1]\""] {
        let call = production.app.client.post("/sessions", &body).header("x-forwarded-for", garbled);
        answers.push(passed_on(call).header("forwarded", garbled).send().await);
    }
    let late = answers.split_off(5);
    for answer in &answers {
        assert_eq!((answer.status, answer.blanked()), (401, answers[0].blanked()));
    }
    assert!(late.iter().all(|answer| answer.status == 429));
}

/// AUT-07: what a trusted proxy says is recorded; what the client put in front of it is not.
#[tokio::test]
async fn the_address_is_the_one_that_the_proxy_saw() {
    let development = TestApp::start().await;
    let kari = newcomer(&development).with_account().await;
    let production = in_production(&development, &[]).await;
    let body = json!({ "email": kari.email, "password": "not the one" });
    let call = production.app.client.post("/sessions", &body);
    let call = passed_on(call).header("x-forwarded-for", "6.6.6.6, 203.0.113.77");
    call.send().await.expect_status(401);
    let dump = development.dump().await;
    let origins = dump.rows_of("event_origins").join("\n");
    assert!(origins.contains("203.0.113.77") && !origins.contains("6.6.6.6"), "{origins}");
}

/// A request that lies about its host wherever some framework would look.
fn lying(call: Call) -> Call {
    let lies = [
        ("x-forwarded-host", "evil.example"),
        ("x-forwarded-proto", "https"),
        ("x-original-url", "//evil.example"),
        ("forwarded", "host=evil.example;proto=https"),
        ("origin", "https://evil.example"),
    ];
    lies.iter().fold(call, |call, (name, value)| call.header(name, value))
}

/// AUT-15: links and the app's issuer come from the configuration, whatever a request says of hosts.
#[tokio::test]
async fn mails_and_provisioning_show_the_configured_origin() {
    let app = TestApp::start().await;
    let mut kari = newcomer(&app).signed_in().await;
    let reset = || app.client.post("/password-resets", &json!({ "email": kari.email }));
    lying(reset()).send().await.expect_status(202);
    let mail = app.client.messages_to(&kari.email).await.pop().expect("a mail").text;
    assert!(mail.contains(&format!("{}/reset#token=", app.url())) && !mail.contains("evil"), "{mail}");
    for host in ["evil.example", "127.0.0.1.evil.example", "evil.example:80", "127.0.0.1@evil.example", ""] {
        reset().header("host", host).send().await.expect_problem(421, "unknown_host");
    }
    let begin = kari.call("POST", "/two-step/enrollments").json(&json!({ "password": kari.password }));
    let begun = lying(begin).send().await.expect_status(201);
    assert!(!begun.json.to_string().contains("evil"));
    kari.scans(&begun);
    assert_eq!(kari.app().issuer, "Twostep");
}
