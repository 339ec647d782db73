//! Every kind of token at every place for one: off the diagonal it is worth what nonsense is.

use serde_json::{Value, json};

use super::{acts::NEW_PASSWORD, newcomer};
use crate::support::{
    Person, TestApp,
    browser::{Browser, TRUST},
    client::{Answer, Call},
    contract::CONTRACT,
};

/// Places in bodies for a token: operation and field.
const PLACES: [&str; 11] = [
    "confirm_reset token",
    "read_challenge challenge_token",
    "refresh_session refresh_token",
    "repeat_second_step challenge_token",
    "send_recovery_code challenge_token",
    "send_second_step_sms challenge_token",
    "sign_in device_token",
    "stop_support_recovery token",
    "take_second_step challenge_token",
    "undo_change token",
    "verify_email sign_up_token",
];

/// A new place for a token fails here until it is listed.
#[test]
fn every_place_for_a_token_is_known() {
    assert_eq!(CONTRACT.fields_named(|field| field.contains("token")), PLACES);
}

/// An installation whose browsers may be trusted.
async fn with_trusted_browsers() -> TestApp {
    TestApp::start_with(&[("TWOSTEP_SOURCE_LIMITS", "off"), ("TWOSTEP_TRUSTED_BROWSER_DAYS", "30")]).await
}

/// Somebody with a token of every kind, and those tokens by the name of the field that is theirs.
async fn somebody_with_everything(app: &TestApp) -> (Person, Vec<(&'static str, String)>) {
    let mut kari = newcomer(app).enrolled().await;
    app.minutes_later(2);
    let device = kari.signs_in_with_app().await.text("device_token");
    app.minutes_later(1);
    let mut browser = Browser::default();
    kari.clone().trusts(&mut browser).await;
    kari.asks_for_reset().await;
    app.minutes_later(2);
    kari.gets_challenge().await;
    let ticket = newcomer(app).signed_in().await.on_a_host_page().await.access;
    let agent = newcomer(app).agent(app, "support").await;
    agent.starts_recovery(&kari.account_id().await).await.expect_status(201);
    let tokens = vec![
        ("access_token", kari.access.clone()),
        ("refresh_token", kari.refresh.clone()),
        ("challenge_token", kari.challenge.clone()),
        ("sign_up_token", kari.sign_up_token.clone()),
        ("device_token", device),
        ("reset", app.client.link_to(&kari.email, "reset").await),
        ("undo", app.client.link_to(&kari.email, "undo").await),
        ("stop", app.client.link_to(&kari.email, "stop").await),
        ("enrollment", ticket),
        ("browser", browser.cookie(TRUST).expect("a cookie").to_owned()),
    ];
    (kari, tokens)
}

/// A call with a token at a place, right in everything else.
fn presented(kari: &Person, place: &str, token: &str) -> Call {
    let challenge = |more: Value| {
        let mut body = json!({ "challenge_token": token });
        body.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        body
    };
    let (path, body) = match place.split(' ').next().expect("an operation") {
        "confirm_reset" => (
            "/password-resets/confirm",
            json!({ "token": token, "new_password": NEW_PASSWORD, "transport": "body" }),
        ),
        "read_challenge" => ("/sessions/second-step/status", challenge(json!({}))),
        "refresh_session" => ("/sessions/refresh", json!({ "refresh_token": token })),
        "repeat_second_step" => {
            ("/sessions/second-step/repeat", challenge(json!({ "code": kari.emergency_code })))
        }
        "send_recovery_code" => {
            ("/sessions/second-step/recovery-code", challenge(json!({ "channel": "email" })))
        }
        "send_second_step_sms" => ("/sessions/second-step/sms", challenge(json!({}))),
        "sign_in" => {
            ("/sessions", json!({ "email": kari.email, "password": kari.password, "device_token": token }))
        }
        "take_second_step" => {
            ("/sessions/second-step", challenge(json!({ "method": "authenticator", "code": kari.code() })))
        }
        "stop_support_recovery" => ("/support-recoveries/stop", json!({ "token": token })),
        "undo_change" => ("/undo", json!({ "token": token })),
        _ => ("/accounts/verify-email", json!({ "sign_up_token": token, "code": "123456" })),
    };
    kari.client.post(path, &body)
}

/// Whether a token belongs at a place.
fn belongs(kind: &str, place: &str) -> bool {
    match place {
        "confirm_reset token" => kind == "reset",
        "undo_change token" => kind == "undo",
        "stop_support_recovery token" => kind == "stop",
        _ => place.ends_with(kind),
    }
}

/// SES-10, AUT-09, AUT-10, MAIL-01
#[tokio::test]
async fn a_token_of_another_kind_is_nonsense_wherever_a_body_takes_one() {
    let app = with_trusted_browsers().await;
    let (kari, tokens) = somebody_with_everything(&app).await;
    for _ in 0..5 {
        kari.tries_to_sign_in("not the one").await.expect_status(401);
    }
    for place in PLACES {
        let nonsense = presented(&kari, place, "nonsense").send().await;
        assert!(nonsense.status >= 400, "{place}");
        for (kind, token) in tokens.iter().filter(|(kind, _)| !belongs(kind, place)) {
            let answer: Answer = presented(&kari, place, token).send().await;
            assert_eq!(answer.blanked(), nonsense.blanked(), "{kind} at {place}");
        }
    }
    presented(&kari, "sign_in device_token", &tokens[4].1).send().await.expect_status(200);
    presented(&kari, "take_second_step challenge_token", &tokens[2].1).send().await.expect_status(201);
}

/// A call with a token in a cookie, from the product's own page.
fn in_a_cookie(kari: &Person, cookie: &str, token: &str) -> Call {
    let sign_in = json!({ "email": kari.email, "password": kari.password, "transport": "cookie" });
    let (path, body) =
        if cookie == "twostep" { ("/sessions/refresh", json!({})) } else { ("/sessions", sign_in) };
    kari.client.post(path, &body).header("cookie", &format!("{cookie}={token}")).sent_from_own_page()
}

/// SES-10, AUT-12, AUT-16
#[tokio::test]
async fn a_token_of_another_kind_is_nonsense_in_a_cookie_too() {
    let app = with_trusted_browsers().await;
    let (kari, tokens) = somebody_with_everything(&app).await;
    for (kind, token) in tokens.iter().filter(|(kind, _)| *kind != "browser") {
        let refresh = in_a_cookie(&kari, "twostep", token).send().await;
        assert_eq!(refresh.expect_status(401)["code"], "unauthenticated", "{kind}");
        in_a_cookie(&kari, TRUST, token).send().await.expect_status(200);
    }
    let (_, trusted) = tokens.iter().find(|(kind, _)| *kind == "browser").expect("a trusted browser");
    in_a_cookie(&kari, TRUST, trusted).send().await.expect_status(201);
    for _ in 0..5 {
        kari.tries_to_sign_in("not the one").await.expect_status(401);
    }
    let (own, others): (Vec<_>, Vec<_>) = tokens.iter().partition(|(kind, _)| *kind == "device_token");
    for (_, token) in others {
        in_a_cookie(&kari, "twostep-device", token).send().await.expect_problem(429, "too_many_attempts");
    }
    in_a_cookie(&kari, "twostep-device", &own[0].1).send().await.expect_status(200);
}

/// Where an enrollment token is looked at: what it opens there, the tests of embedding say.
const ENROLLMENTS: &str = "/api/v1/two-step/enrollments";

/// SES-10, AUT-09, AUT-16: beside the access token no kind opens an operation, an enrollment's those of its own.
#[tokio::test]
async fn no_other_token_opens_an_operation() {
    let app = with_trusted_browsers().await;
    let (kari, tokens) = somebody_with_everything(&app).await;
    for operation in CONTRACT.operations().iter().filter(|one| !one.open_to_strangers) {
        let path = operation.address();
        let own = path.strip_prefix(ENROLLMENTS).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        for (kind, token) in tokens.iter().filter(|(kind, _)| *kind != "access_token") {
            if own && *kind == "enrollment" {
                continue;
            }
            let answer =
                kari.client.call(&operation.method, &path).bearer(token).json(&json!({})).send().await;
            assert_eq!((answer.status, &answer["code"]), (401, &json!("unauthenticated")), "{kind}");
        }
    }
}

/// SES-08: where a token says that its key lies, what it is encrypted with, or what it must understand.
#[tokio::test]
async fn a_token_whose_header_says_more_is_refused() {
    use data_encoding::BASE64URL_NOPAD;
    let app = TestApp::start().await;
    let kari = newcomer(&app).signed_in().await;
    let (header, rest) = kari.access.split_once('.').expect("three parts");
    let genuine: Value =
        serde_json::from_slice(&BASE64URL_NOPAD.decode(header.as_bytes()).expect("base 64")).expect("JSON");
    for (name, value) in [
        ("x5u", json!("http://127.0.0.1/")),
        ("x5c", json!(["AA"])),
        ("crit", json!(["exp"])),
        ("zip", json!("DEF")),
    ] {
        let mut changed = genuine.clone();
        changed[name] = value;
        let token = format!("{}.{rest}", BASE64URL_NOPAD.encode(changed.to_string().as_bytes()));
        app.client.get("/api/v1/account").bearer(&token).send().await.expect_problem(401, "unauthenticated");
    }
}
