//! Accounts with a role need a second person.

use super::is_under_way;
use crate::support::{Person, TestApp};

/// An agent who lost everything, two administrators, and the id of the agent's account.
async fn agent_and_admins(app: &TestApp) -> (Person, Person, Person, String) {
    let first = app.person("first").reached_at("+4791234001").agent(app, "admin").await;
    let second = app.person("second").reached_at("+4791234002").agent(app, "admin").await;
    let agent = app.person("agent").agent(app, "support").await;
    let id = agent.account_id().await;
    (agent, first, second, id)
}

/// SUP-08: without approval it opens nothing, however long one waits; the hold begins with the approval.
#[tokio::test]
async fn a_privileged_account_waits_for_a_second_person() {
    let app = TestApp::start().await;
    let (mut agent, first, mut second, id) = agent_and_admins(&app).await;
    let started = first.starts_recovery(&id).await.expect_status(201);
    assert!(started["state"] == "awaiting_approval" && started["opens_at"].is_null());
    app.hours_later(25);
    agent.gets_challenge().await;
    agent.asks_for_recovery_code("email").await.expect_problem(409, "method_not_available");
    second.signs_in_with_app().await;
    assert_eq!(second.views(&id).await["recovery"]["may_approve"], true);
    assert_eq!(second.approves(&id).await.expect_status(200)["state"], "held");
    second.approves(&id).await.expect_problem(404, "not_found");
    assert_eq!(app.client.mails_about(&agent.email, "Support started").await, 2);
    app.hours_later(23);
    assert!(!agent.methods().await.contains(&"recovery_code".to_owned()));
    app.hours_later(1);
    agent.is_rescued().await;
}

/// SUP-08, SUP-02: not oneself, and nobody of the account's rank.
#[tokio::test]
async fn who_started_it_and_who_is_an_equal_can_t_approve() {
    let app = TestApp::start().await;
    let (agent, first, _, id) = agent_and_admins(&app).await;
    let equal = app.person("equal").reached_at("+4791234003").agent(&app, "support").await;
    first.starts_recovery(&id).await.expect_status(201);
    first.approves(&id).await.expect_problem(403, "forbidden");
    equal.approves(&id).await.expect_problem(403, "forbidden");
    agent.approves(&id).await.expect_problem(403, "forbidden");
    assert_eq!(agent.events_of("support_refused").await, 3);
    let waiting = first.views(&id).await.expect_status(200);
    assert_eq!(
        (waiting["recovery"]["state"].as_str(), waiting["recovery"]["may_approve"].as_bool()),
        (Some("awaiting_approval"), Some(false))
    );
}

/// SUP-08: both links stop it, those of the start and those of the approval.
#[tokio::test]
async fn the_links_of_start_and_approval_both_stop_it() {
    for of_approval in [false, true] {
        let app = TestApp::start().await;
        let (agent, first, second, id) = agent_and_admins(&app).await;
        first.starts_recovery(&id).await.expect_status(201);
        let link = app.client.link_to(&agent.email, "stop").await;
        second.approves(&id).await.expect_status(200);
        let later = app.client.link_to(&agent.email, "stop").await;
        assert_ne!(link, later);
        agent.stops(if of_approval { &later } else { &link }).await.expect_status(204);
        assert!(!is_under_way(&app, &id).await);
    }
}

/// SUP-08: nobody approves in time.
#[tokio::test]
async fn without_approval_it_lapses_after_seven_days() {
    let app = TestApp::start().await;
    let (_, first, mut second, id) = agent_and_admins(&app).await;
    first.starts_recovery(&id).await.expect_status(201);
    app.hours_later(7 * 24);
    second.signs_in_with_app().await;
    second.approves(&id).await.expect_problem(404, "not_found");
    app.housekeeping().await;
    assert!(!is_under_way(&app, &id).await);
}
