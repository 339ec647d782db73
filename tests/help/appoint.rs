//! Administrators appoint support, and see what it does.

use serde_json::json;

use super::kari_and_agent;
use crate::support::{Person, TestApp, client::Answer, person::TICKET};

async fn appoints(admin: &Person, id: &str) -> Answer {
    admin.call("PUT", &format!("/support/accounts/{id}/role")).json(&json!({ "ticket": TICKET })).send().await
}

async fn dismisses(admin: &Person, id: &str) -> Answer {
    admin.call("DELETE", &format!("/support/accounts/{id}/role?ticket={TICKET}")).send().await
}

/// SUP-01, SUP-07
#[tokio::test]
async fn an_administrator_appoints_and_dismisses_support() {
    let app = TestApp::start().await;
    let (kari, agent, id) = kari_and_agent(&app).await;
    let admin = app.person("admin").reached_at("+4791234002").agent(&app, "admin").await;
    agent.starts_recovery(&id).await.expect_status(201);
    appoints(&admin, &id).await.expect_status(204);
    assert!(!super::is_under_way(&app, &id).await, "stricter rules hold from now on");
    assert_eq!(kari.reads("/account").await["role"], "support");
    kari.searches(&agent.email).await.expect_status(200);
    dismisses(&admin, &id).await.expect_status(204);
    kari.searches(&agent.email).await.expect_problem(403, "forbidden");
    dismisses(&admin, &id).await.expect_problem(404, "not_found");
    assert_eq!((kari.events_of("role_granted").await, kari.events_of("role_revoked").await), (1, 1));
}

/// SUP-02: nobody else appoints, nobody becomes an administrator this way, and nobody without a second factor anything.
#[tokio::test]
async fn only_administrators_appoint_and_only_support_with_two_factors() {
    let app = TestApp::start().await;
    let (kari, agent, id) = kari_and_agent(&app).await;
    let admin = app.person("admin").reached_at("+4791234002").agent(&app, "admin").await;
    let (own, agents) = (admin.account_id().await, agent.account_id().await);
    appoints(&agent, &id).await.expect_problem(403, "forbidden");
    dismisses(&agent, &agents).await.expect_problem(403, "forbidden");
    appoints(&admin, &own).await.expect_problem(403, "forbidden");
    let body = json!({ "ticket": TICKET, "role": "admin" });
    let asked = admin.call("PUT", &format!("/support/accounts/{id}/role")).json(&body).send().await;
    asked.expect_problem(422, "validation_failed");
    let plain = app.person("plain").signed_in().await;
    appoints(&admin, &plain.account_id().await).await.expect_problem(409, "not_enabled");
    assert!(kari.reads("/account").await["role"].is_null());
}

/// SUP-07: page by page, the newest first.
#[tokio::test]
async fn an_administrator_reads_what_all_of_support_did() {
    let app = TestApp::start().await;
    let (_, agent, id) = kari_and_agent(&app).await;
    let admin = app.person("admin").reached_at("+4791234002").agent(&app, "admin").await;
    agent.views(&id).await.expect_status(200);
    agent.starts_recovery(&id).await.expect_status(201);
    agent.starts_recovery(&agent.account_id().await).await.expect_problem(403, "forbidden");
    agent.reads("/support/events").await.expect_problem(403, "forbidden");
    let first = admin.reads("/support/events?limit=2").await.expect_status(200);
    let kinds = |answer: &Answer| -> Vec<String> {
        let events = answer["events"].as_array().expect("events");
        events.iter().map(|event| event["type"].as_str().expect("a type").to_owned()).collect()
    };
    assert_eq!(kinds(&first), ["support_refused", "support_recovery_started"]);
    let (refused, started) = (&first["events"][0], &first["events"][1]);
    assert_eq!((&refused["refused"], &started["reason"]), (&json!(true), &json!("Lost phone and code")));
    assert_eq!((&started["account_id"], &started["evidence"]), (&json!(id), &json!("video_call")));
    let path = format!("/support/events?before={}", first["next"].as_str().expect("more"));
    let rest = admin.reads(&path).await.expect_status(200);
    assert_eq!(kinds(&rest), ["support_viewed"]);
    assert!(rest["next"].is_null());
}
