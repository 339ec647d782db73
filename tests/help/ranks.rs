//! Whom an agent may act on.

use super::is_under_way;
use crate::support::{Person, TestApp, client::Answer};

/// Two of each rank; the first of a rank acts, the second is acted on.
async fn everybody(app: &TestApp) -> Vec<(Person, String)> {
    let mut people = Vec::new();
    for (place, (name, role)) in [
        ("person", ""),
        ("agent1", "support"),
        ("agent2", "support"),
        ("admin1", "admin"),
        ("admin2", "admin"),
    ]
    .into_iter()
    .enumerate()
    {
        let person = app.person(name).reached_at(&format!("+479123400{place}")).enrolled().await;
        if !role.is_empty() {
            app.appoints(&person, role).await;
        }
        let id = person.account_id().await;
        people.push((person, id));
    }
    people
}

/// SUP-02: role × target, themselves among them. A refusal is recorded, its owner sees it, and nothing else happens.
#[tokio::test]
async fn agents_start_a_recovery_of_lower_ranks_only() {
    let app = TestApp::start().await;
    let people = everybody(&app).await;
    let allowed = [("agent1", vec!["person"]), ("admin1", vec!["person", "agent1", "agent2"])];
    for (actor, targets) in allowed {
        let actor = &people.iter().find(|(person, _)| person.email.starts_with(actor)).expect("an actor").0;
        for (target, id) in &people {
            let name = target.email.trim_end_matches("@example.test");
            let refused = target.events_of("support_refused").await;
            let answer = actor.starts_recovery(id).await;
            if targets.contains(&name) {
                answer.expect_status(201);
                actor.stops_as_support(id).await.expect_status(204);
            } else {
                answer.expect_problem(403, "forbidden");
                assert_eq!(target.events_of("support_refused").await, refused + 1, "{name}");
                assert!(!is_under_way(&app, id).await, "{name}");
                assert_eq!(app.client.mails_about(&target.email, "Support started").await, 0, "{name}");
            }
        }
    }
}

/// SUP-02: every act, not only the first.
#[tokio::test]
async fn no_act_reaches_an_equal() {
    let app = TestApp::start().await;
    let people = everybody(&app).await;
    let [_, (agent, own), (_, equal), (admin, _), (_, other)] = people.as_slice() else { panic!("five") };
    let mut answers: Vec<Answer> = Vec::new();
    for id in [own, equal, other] {
        answers.extend([agent.approves(id).await, agent.stops_as_support(id).await]);
        answers.push(agent.ends_sessions_of(id).await);
    }
    answers.extend([admin.approves(other).await, admin.stops_as_support(other).await]);
    answers.push(admin.ends_sessions_of(other).await);
    for answer in answers {
        answer.expect_problem(403, "forbidden");
    }
    let acts = app.dump().await;
    let acts = acts.rows_of("support_acts");
    assert!(acts.len() == 12 && acts.iter().all(|act| act.ends_with(",t)")), "{acts:?}");
}
