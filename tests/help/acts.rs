//! What agents see, what they must say, and what is kept of it.

use serde_json::json;

use super::{is_under_way, kari_and_agent};
use crate::support::{TestApp, client::Answer};

/// SUP-03
#[tokio::test]
async fn a_recovery_needs_a_ticket_evidence_and_a_reason() {
    let app = TestApp::start().await;
    let (kari, agent, id) = kari_and_agent(&app).await;
    let long = "x".repeat(501);
    for (field, value) in [
        ("ticket", json!(null)),
        ("ticket", json!("  ")),
        ("ticket", json!("x".repeat(65))),
        ("evidence", json!(null)),
        ("evidence", json!("")),
        ("evidence", json!("a friend of mine")),
        ("reason", json!(null)),
        ("reason", json!("   ")),
        ("reason", json!(long)),
    ] {
        let answer = agent.starts_recovery_with(&id, json!({ field: value })).await;
        answer.expect_problem(422, "validation_failed");
    }
    assert!(!is_under_way(&app, &id).await);
    agent.starts_recovery(&id).await.expect_status(201);
    let acts = app.dump().await;
    let act = acts.rows_of("support_acts").join("\n");
    for said in [&*agent.account_id().await, "HELP-7", "video_call", "Lost phone and code"] {
        assert!(act.contains(said), "{said}");
    }
    assert_eq!(kari.events_of("support_recovery_started").await, 1);
}

/// SUP-04: no answer holds a secret, a code, a token, a hash or a full number.
#[tokio::test]
async fn no_answer_to_an_agent_holds_a_secret() {
    let app = TestApp::start().await;
    let (kari, agent, id) = kari_and_agent(&app).await;
    let answers = [
        agent.searches(&kari.email).await.expect_status(200),
        agent.starts_recovery(&id).await.expect_status(201),
        agent.views(&id).await.expect_status(200),
    ];
    let stop = app.client.link_to(&kari.email, "stop").await;
    let secret = kari.app().base32.clone();
    let dump = app.dump().await;
    let hash = dump.rows_of("accounts")[0].split("$argon2id").nth(1).expect("a hash").to_owned();
    for answer in &answers {
        let text = String::from_utf8_lossy(&answer.bytes);
        for hidden in [
            &kari.phone,
            &kari.emergency_code,
            &kari.password,
            &kari.access,
            &kari.refresh,
            &stop,
            &secret,
            &hash,
        ] {
            assert!(!text.contains(hidden.as_str()), "{}", answer.call());
        }
        assert!(!text.contains("argon2") && !text.contains("token"), "{text}");
    }
    assert_eq!(answers[2]["two_step"]["phone"]["masked"], "••• 67");
}

/// SUP-04: there is no field to set a password, an address, a hold or a factor.
#[tokio::test]
async fn no_call_of_support_takes_a_secret_or_a_shorter_hold() {
    let app = TestApp::start().await;
    let (_, agent, id) = kari_and_agent(&app).await;
    for field in ["password", "new_password", "email", "code", "secret", "hold", "hold_hours", "opens_at"] {
        let answer = agent.starts_recovery_with(&id, json!({ field: "0" })).await;
        answer.expect_problem(422, "validation_failed");
    }
    assert!(!is_under_way(&app, &id).await);
}

/// SUP-07: who, for whom, for which ticket, when and with what result; its owner sees it, without the agent's address.
#[tokio::test]
async fn every_look_and_act_is_recorded_and_shown_to_the_owner() {
    let app = TestApp::start().await;
    let (kari, agent, id) = kari_and_agent(&app).await;
    assert_eq!(agent.searches("KARI@example.test").await.expect_status(200).text("id"), id);
    agent.views(&id).await.expect_status(200);
    agent.starts_recovery(&id).await.expect_status(201);
    let events = kari.reads("/account/events").await.expect_status(200);
    let events = events["events"].as_array().expect("events");
    let by_support: Vec<_> = events.iter().filter(|event| event["by"] == "support").collect();
    let kinds: Vec<_> = by_support.iter().map(|event| event["type"].as_str().expect("a type")).collect();
    assert_eq!(kinds, ["support_recovery_started", "support_viewed", "support_found"]);
    for event in by_support {
        assert_eq!((&event["ticket"], &event["address"]), (&json!("HELP-7"), &json!(null)));
    }
    let kept = app.dump().await;
    let agent = agent.account_id().await;
    assert_eq!(kept.rows_of("support_acts").iter().filter(|act| act.contains(&agent)).count(), 3);
}

/// SUP-07
#[tokio::test]
async fn an_address_without_an_account_is_found_by_nobody_and_recorded_with_the_agent() {
    let app = TestApp::start().await;
    let (_, agent, _) = kari_and_agent(&app).await;
    agent.searches("nobody@example.test").await.expect_problem(404, "not_found");
    agent.searches("kari").await.expect_problem(422, "validation_failed");
    assert_eq!(agent.events_of("support_found_nobody").await, 1);
}

/// SUP-07, AUD-05
#[tokio::test]
async fn the_application_can_neither_change_nor_remove_what_support_did() {
    let app = TestApp::start().await;
    let db = app.home.application().await;
    for statement in
        ["UPDATE support_acts SET ticket = 'x'", "DELETE FROM support_acts", "TRUNCATE support_acts"]
    {
        let error = db.batch_execute(statement).await.expect_err(statement);
        assert_eq!(error.code().expect("an answer of the database").code(), "42501", "{statement}");
    }
}

/// AUD-07: it is kept as long as the event, no longer.
#[tokio::test]
async fn what_support_did_goes_with_its_event() {
    let app = TestApp::start().await;
    let (_, agent, id) = kari_and_agent(&app).await;
    agent.views(&id).await.expect_status(200);
    assert_eq!(app.dump().await.rows_of("support_acts").len(), 1);
    let db = app.home.superuser().await;
    db.execute("DELETE FROM events WHERE type = 'support_viewed'", &[]).await.expect("purged");
    assert!(app.dump().await.rows_of("support_acts").is_empty());
}

/// An agent sees what there is.
#[tokio::test]
async fn an_agent_sees_factors_sessions_events_and_the_recovery() {
    let app = TestApp::start().await;
    let (_, agent, id) = kari_and_agent(&app).await;
    agent.starts_recovery(&id).await.expect_status(201);
    let seen: Answer = agent.views(&id).await.expect_status(200);
    let count = |list: &str| seen[list].as_array().expect("a list").len();
    assert_eq!(seen["two_step"]["authenticators"].as_array().expect("a list").len(), 1);
    assert!(count("sessions") == 1 && count("events") > 5);
    assert_eq!((&seen["recovery"]["state"], &seen["may_act"]), (&json!("held"), &json!(true)));
    assert_eq!((&seen["role"], &seen["password"]["set_by_mail"]), (&json!(null), &json!(false)));
    agent.views("01890000-0000-7000-8000-000000000000").await.expect_problem(404, "not_found");
    assert_eq!(agent.reads("/account").await["role"], "support");
}
