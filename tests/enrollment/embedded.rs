//! Turning two-step verification on in a page of another site, with a token that opens nothing else.

use serde_json::json;

use crate::support::{
    Person, TestApp,
    contract::CONTRACT,
    race::{at_once, count},
};

const HOST: &str = "https://accounts.example";

/// From the password to the emergency code.
async fn goes_to_the_end(page: &mut Person) {
    page.starts_enrollment().await;
    page.verifies().await;
    page.steps("/phone/skip", json!({})).await.expect_status(200);
    let shown = page.steps("/emergency-code", json!({})).await.expect_status(201);
    page.notes_code(&shown.json);
}

/// SES-10, ENR-11
#[tokio::test]
async fn a_host_page_turns_it_on_and_gets_no_session() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").signed_in().await;
    let mut page = kari.on_a_host_page().await;
    goes_to_the_end(&mut page).await;
    let done = page.steps("/finalize", json!({ "acknowledged": true })).await.expect_status(204);
    assert!(done.header("set-cookie").is_empty() && done.json.is_null());
    page.reads_wizard().await.expect_problem(401, "session_ended");
    kari.reads("/account").await.expect_problem(401, "session_ended");
    kari.tries_to_refresh(&kari.refresh).await.expect_problem(401, "session_ended");
    app.minutes_later(1);
    page.signs_in_with_app().await;
    kari.signs_in().await.expect_status(200);
}

/// SES-10, AUT-09: it opens the calls of an enrollment, none beside them.
#[tokio::test]
async fn the_token_opens_no_other_operation() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    let page = kari.on_a_host_page().await;
    let mut opened = Vec::new();
    for operation in CONTRACT.operations().iter().filter(|one| !one.open_to_strangers) {
        let path = operation.address();
        let call = app.client.call(&operation.method, &path).bearer(&page.access).json(&json!({}));
        let answer = call.send().await;
        if answer["code"] != "unauthenticated" {
            assert!(path.starts_with("/api/v1/two-step/enrollments"), "{} {path}", operation.method);
            opened.push(answer.status);
        }
    }
    assert_eq!(opened.len(), 14);
    assert!(opened.iter().all(|status| matches!(status, 404 | 422)), "{opened:?}");
    page.tries_to_refresh(&page.access).await.expect_problem(401, "unauthenticated");
}

/// PWD-04: the token's session is held to what became known since, like every other.
#[tokio::test]
async fn with_a_password_that_became_known_the_token_begins_nothing() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    let page = kari.on_a_host_page().await;
    let mark = "UPDATE accounts SET password_compromised = true";
    app.home.superuser().await.batch_execute(mark).await.expect("marked");
    let begin = page.posts("/two-step/enrollments", json!({ "password": page.password })).await;
    begin.expect_problem(403, "password_change_required");
    assert!(!kari.has_two_step().await);
}

/// STP-01: it begins nothing but a turning-on.
#[tokio::test]
async fn the_token_neither_adds_nor_replaces_an_authenticator() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    let page = kari.on_a_host_page().await;
    for purpose in ["add_authenticator", "replace_authenticator"] {
        page.tries_to_start(json!({ "purpose": purpose })).await.expect_problem(403, "forbidden");
    }
    page.tries_to_start(json!({})).await.expect_problem(422, "validation_failed");
    let wrong = page.tries_to_start(json!({ "password": "seven red apples in a box" })).await;
    assert_eq!(wrong.expect_problem(422, "wrong_password")["attempts_left"], 4);
    assert_eq!(app.dump().await.rows_of("enrollments").len(), 0);
}

/// STP-01: asking for it takes a fresh proof, and two-step verification that is off.
#[tokio::test]
async fn only_a_fresh_session_without_two_step_gets_a_token() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    app.minutes_later(6);
    kari.tries_to_get_ticket().await.expect_problem(401, "reauthentication_required");
    let ola = app.person("ola").enrolled().await;
    ola.tries_to_get_ticket().await.expect_problem(409, "already_enabled");
}

/// ENR-06: one token, one enrollment, also at the same moment.
#[tokio::test]
async fn a_token_begins_one_enrollment_also_when_it_is_used_at_once() {
    let app = TestApp::start_without_source_limits().await;
    let kari = app.person("kari").signed_in().await;
    let page = kari.on_a_host_page().await;
    let body = json!({ "password": page.password });
    let begun = at_once(8, |_| page.tries_to_start(body.clone())).await;
    assert_eq!((count(&begun, 201), count(&begun, 401)), (1, 7));
    page.tries_to_start(body).await.expect_problem(401, "unauthenticated");
    assert_eq!(app.dump().await.rows_of("enrollments").len(), 1);
}

/// ENR-06: to a token only the enrollment that it began exists.
#[tokio::test]
async fn a_token_does_not_open_what_another_began() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").signed_in().await;
    let mut page = kari.on_a_host_page().await;
    kari.starts_enrollment().await;
    page.enrollment.clone_from(&kari.enrollment);
    page.reads_wizard().await.expect_problem(404, "not_found");
    page.steps("/finalize", json!({ "acknowledged": true })).await.expect_problem(404, "not_found");
    page.wizard("DELETE", "").send().await.expect_problem(404, "not_found");
    assert_eq!(kari.stage().await, "verify_authenticator");
    let other = kari.on_a_host_page().await;
    page.starts_enrollment().await;
    let mut stranger = other.clone();
    stranger.enrollment.clone_from(&page.enrollment);
    stranger.reads_wizard().await.expect_problem(404, "not_found");
    assert_eq!(page.stage().await, "verify_authenticator");
}

/// ENR-06: a quarter of an hour to begin; then as long as the enrollment lives.
#[tokio::test]
async fn a_token_that_waited_too_long_begins_nothing() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").signed_in().await;
    let mut page = kari.on_a_host_page().await;
    let mut late = kari.on_a_host_page().await;
    app.minutes_later(14);
    page.starts_enrollment().await;
    app.minutes_later(1);
    let body = json!({ "password": late.password });
    late.tries_to_start(body).await.expect_problem(401, "unauthenticated");
    page.steps("/extend", json!({})).await.expect_status(200);
    late.enrollment.clone_from(&page.enrollment);
    late.reads_wizard().await.expect_problem(404, "not_found");
    app.minutes_later(14);
    let refreshed = kari.tries_to_refresh(&kari.refresh).await.expect_status(200);
    kari.takes_tokens(&refreshed.json);
    page.verifies().await;
    app.minutes_later(16);
    page.reads_wizard().await.expect_problem(410, "enrollment_expired");
}

/// SES-06, SES-02: it dies with the credentials, and with the session that asked for it.
#[tokio::test]
async fn a_token_dies_with_the_password_the_session_and_its_generation() {
    let app = TestApp::start().await;
    for ends in ["password", "sign-out", "raise"] {
        let mut kari = app.person(ends).signed_in().await;
        let mut page = kari.on_a_host_page().await;
        page.starts_enrollment().await;
        let expected = match ends {
            "password" => {
                kari.changes_password("eleven blue lanterns at sea").await.expect_status(204);
                "session_ended"
            }
            "sign-out" => {
                kari.call("DELETE", "/sessions/current").json(&json!({})).send().await.expect_status(204);
                "session_ended"
            }
            _ => {
                kari.reauthenticates_by_password().await;
                "unauthenticated"
            }
        };
        page.reads_wizard().await.expect_problem(401, expected);
        let body = json!({ "password": kari.password });
        page.tries_to_start(body).await.expect_problem(401, expected);
    }
}

/// AUT-10: a token with another account's id is no token.
#[tokio::test]
async fn a_changed_token_is_none() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    let mut page = kari.on_a_host_page().await;
    for at in [4, 30, 60, 80, page.access.len() - 2] {
        let letter = if page.access.as_bytes()[at] == b'A' { "B" } else { "A" };
        let mut forged = page.clone();
        forged.access.replace_range(at..=at, letter);
        let body = json!({ "password": page.password });
        forged.tries_to_start(body).await.expect_problem(401, "unauthenticated");
    }
    page.starts_enrollment().await;
}

/// API-06, WEB-02: a listed site reads the element's calls, nobody else's page reads anything.
#[tokio::test]
async fn only_a_listed_site_reads_answers_and_only_of_the_elements_calls() {
    let app = TestApp::start_with(&[("TWOSTEP_EMBED_ORIGINS", HOST)]).await;
    let kari = app.person("kari").signed_in().await;
    let reader = |path: &'static str, origin: &'static str| {
        let call = kari.call("GET", path).header("origin", origin);
        async move { call.send().await.header("access-control-allow-origin").to_owned() }
    };
    let unknown = "/two-step/enrollments/01890a5d-ac96-774b-bcce-b302099a8057";
    for path in ["/config", unknown] {
        assert_eq!(reader(path, HOST).await, HOST, "{path}");
        for other in ["https://evil.example", "null", "http://accounts.example", "https://a.accounts.example"]
        {
            assert_eq!(reader(path, other).await, "", "{path} for {other}");
        }
    }
    for path in ["/account", "/two-step", "/sessions", "/account/events", "/two-step/trusted-browsers"] {
        assert_eq!(reader(path, HOST).await, "", "{path}");
    }
}

/// WEB-02: the element's file is for other sites where one is listed; the rest of the app never is.
#[tokio::test]
async fn the_elements_file_alone_is_for_other_sites_and_only_where_one_is_listed() {
    let (listing, alone) =
        (TestApp::start_with(&[("TWOSTEP_EMBED_ORIGINS", HOST)]).await, TestApp::start().await);
    for (app, policy, reader) in [(&listing, "cross-origin", "*"), (&alone, "same-origin", "")] {
        let file = app.client.get("/embed/enrollment.js").header("origin", HOST).send().await;
        let file = file.expect_status(200);
        for (name, value) in [
            ("content-type", "text/javascript"),
            ("cache-control", "no-cache"),
            ("x-content-type-options", "nosniff"),
            ("cross-origin-resource-policy", policy),
            ("access-control-allow-origin", reader),
            ("access-control-allow-credentials", ""),
        ] {
            assert_eq!(file.header(name), value, "{name}");
        }
        for path in ["/", "/index.html", "/embed/enrollment.js.br", "/embed/enrollment", "/nowhere"] {
            let other = app.client.get(path).header("origin", HOST).send().await;
            assert_eq!(other.header("cross-origin-resource-policy"), "same-origin", "{path}");
            assert_eq!(other.header("access-control-allow-origin"), "", "{path}");
        }
    }
}

/// API-06: what a browser asks before it calls.
#[tokio::test]
async fn a_browser_is_told_before_it_calls_for_a_listed_site_and_no_other() {
    let app = TestApp::start_with(&[("TWOSTEP_EMBED_ORIGINS", HOST)]).await;
    let asks = |path: &str, origin: &str| {
        let call = app.client.call("OPTIONS", &format!("/api/v1{path}")).header("origin", origin);
        call.header("access-control-request-method", "POST")
            .header("access-control-request-headers", "authorization,content-type")
    };
    let told = asks("/two-step/enrollments", HOST).send().await.expect_status(204);
    assert_eq!(told.header("access-control-allow-origin"), HOST);
    assert_eq!(told.header("access-control-allow-headers"), "authorization, content-type");
    assert!(told.header("access-control-allow-credentials").is_empty());
    assert!(told.header("vary").contains("origin"));
    asks("/two-step/enrollments", "https://evil.example").send().await.expect_status(405);
    for path in ["/sessions", "/two-step/enrollment-tokens", "/two-step/disable", "/account/password"] {
        let told = asks(path, HOST).send().await.expect_status(405);
        assert!(told.header("access-control-allow-origin").is_empty(), "{path}");
    }
}
