//! Who may enter the calls of support.

use serde_json::json;

use super::kari_and_agent;
use crate::support::{Person, TestApp, client::Answer, contract::CONTRACT, person::TICKET};

/// Every call of support, with a body that is right.
async fn every_call(agent: &Person, id: &str) -> Vec<Answer> {
    let role = format!("/support/accounts/{id}/role");
    vec![
        agent.searches("kari@example.test").await,
        agent.views(id).await,
        agent.starts_recovery(id).await,
        agent.approves(id).await,
        agent.stops_as_support(id).await,
        agent.ends_sessions_of(id).await,
        agent.reads("/support/events").await,
        agent.call("PUT", &role).json(&json!({ "ticket": TICKET })).send().await,
        agent.call("DELETE", &format!("{role}?ticket={TICKET}")).send().await,
    ]
}

/// SUP-01: a person like any other is refused everywhere, whatever the body, and nothing happens.
#[tokio::test]
async fn who_has_no_role_is_refused_at_every_door() {
    let app = TestApp::start().await;
    let (kari, _, id) = kari_and_agent(&app).await;
    let before = app.dump().await;
    let answers = every_call(&kari, &id).await;
    let count = answers.len();
    for answer in answers {
        answer.expect_problem(403, "forbidden");
    }
    let doors = CONTRACT.operations().iter().filter(|one| one.path.contains("/support/"));
    let mut doors_tried = 0;
    for operation in doors {
        let call = app.client.call(&operation.method, &operation.address()).bearer(&kari.access);
        call.json(&json!({ "nonsense": 1 })).send().await.expect_problem(403, "forbidden");
        doors_tried += 1;
    }
    assert_eq!(doors_tried, count, "the list above is complete");
    assert!(app.dump().await == before, "something changed");
}

/// SUP-01
#[tokio::test]
async fn an_agent_without_a_second_factor_is_asked_for_one() {
    let app = TestApp::start().await;
    let (_, _, id) = kari_and_agent(&app).await;
    let plain = app.person("plain").signed_in().await;
    app.appoints(&plain, "support").await;
    let before = app.dump().await;
    for answer in every_call(&plain, &id).await {
        let answer = answer.expect_problem(401, "reauthentication_required");
        assert!(answer.header("www-authenticate").contains("acr_values=\"aal2\""));
    }
    assert!(app.dump().await == before, "something changed");
}

/// SUP-01
#[tokio::test]
async fn an_agent_is_asked_again_after_five_minutes() {
    let app = TestApp::start().await;
    let (_, mut agent, id) = kari_and_agent(&app).await;
    agent.reauthenticates(&app).await;
    app.seconds_later(299);
    agent.views(&id).await.expect_status(200);
    app.seconds_later(2);
    for answer in every_call(&agent, &id).await {
        answer.expect_problem(401, "reauthentication_required");
    }
    agent.reauthenticates(&app).await;
    agent.starts_recovery(&id).await.expect_status(201);
}

/// SUP-01: a stolen SIM of an agent starts nothing.
#[tokio::test]
async fn an_agent_who_signed_in_by_text_may_look_and_not_act() {
    let app = TestApp::start().await;
    let (_, mut agent, id) = kari_and_agent(&app).await;
    agent.reauthenticates_by_sms(&app).await;
    agent.views(&id).await.expect_status(200);
    agent.starts_recovery(&id).await.expect_problem(403, "step_up_too_weak");
    agent.approves(&id).await.expect_problem(403, "step_up_too_weak");
    agent.ends_sessions_of(&id).await.expect_problem(403, "step_up_too_weak");
}

/// SUP-01: the row decides with every call, not the token.
#[tokio::test]
async fn a_role_that_is_taken_away_is_gone_at_once() {
    let app = TestApp::start().await;
    let (_, agent, id) = kari_and_agent(&app).await;
    agent.views(&id).await.expect_status(200);
    app.dismisses(&agent).await;
    for answer in every_call(&agent, &id).await {
        answer.expect_problem(403, "forbidden");
    }
}

/// SUP-01: an emergency code makes no agent.
#[tokio::test]
async fn an_agent_who_recovers_is_none_meanwhile() {
    let app = TestApp::start().await;
    let (_, mut agent, id) = kari_and_agent(&app).await;
    agent.signs_in_with_emergency_code().await;
    for answer in every_call(&agent, &id).await {
        answer.expect_problem(403, "recovery_pending");
    }
}
