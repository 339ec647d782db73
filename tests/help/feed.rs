//! Administrators read what happened to every account, page by page.

use std::collections::BTreeSet;

use serde_json::Value;

use super::kari_and_agent;
use crate::support::{Person, TestApp, client::Answer, person::TICKET};

async fn reads(admin: &Person, more: &str) -> Answer {
    admin.reads(&format!("/support/events?of=all&ticket={TICKET}{more}")).await
}

fn events(answer: &Answer) -> &Vec<Value> {
    answer["events"].as_array().expect("events")
}

async fn admin(app: &TestApp) -> Person {
    app.person("admin").reached_at("+4791234002").agent(app, "admin").await
}

/// Every event there is stands on exactly one page, whatever happens meanwhile; pages are bounded.
#[tokio::test]
async fn pages_do_not_shift_while_more_happens() {
    let app = TestApp::start_without_source_limits().await;
    let (kari, _, _) = kari_and_agent(&app).await;
    let admin = admin(&app).await;
    let there: BTreeSet<String> = app
        .dump()
        .await
        .rows_of("events")
        .iter()
        .map(|row| row.split(',').nth(1).expect("an id").to_owned())
        .collect();
    let (mut seen, mut before) = (Vec::new(), String::new());
    loop {
        let page = reads(&admin, &format!("&limit=7{before}")).await.expect_status(200);
        assert!(events(&page).len() <= 7);
        seen.extend(events(&page).iter().map(|event| event["id"].as_str().expect("an id").to_owned()));
        kari.reads("/account/events").await.expect_status(200);
        kari.tries_to_sign_in("not the password at all").await.expect_status(401);
        let Some(next) = page["next"].as_str() else { break };
        before = format!("&before={next}");
    }
    let distinct: BTreeSet<String> = seen.iter().cloned().collect();
    assert_eq!(distinct.len(), seen.len(), "none twice");
    assert_eq!(distinct, there, "all that was there, and nothing that came after the first page");
    assert!(seen.is_sorted_by(|a, b| a > b), "the newest first");
    for limit in [0, 101, 255] {
        reads(&admin, &format!("&limit={limit}")).await.expect_problem(422, "validation_failed");
    }
}

/// SUP-04, PRV-05: ids, types and times; nobody's address, name, number, client or secret.
#[tokio::test]
async fn the_feed_names_nobody() {
    let app = TestApp::start().await;
    let (kari, agent, id) = kari_and_agent(&app).await;
    let admin = admin(&app).await;
    agent.views(&id).await.expect_status(200);
    let page = reads(&admin, "&limit=100").await.expect_status(200);
    let text = String::from_utf8_lossy(&page.bytes);
    for hidden in [&kari.email, &kari.phone, &kari.emergency_code, &kari.refresh, &"127.0.0.1".to_owned()] {
        assert!(!text.contains(hidden.as_str()), "{hidden}");
    }
    let viewed = events(&page).iter().find(|event| event["type"] == "support_viewed").expect("the look");
    assert_eq!((&viewed["account_id"], &viewed["ticket"]), (&id.clone().into(), &TICKET.into()));
    assert_eq!(viewed["agent_id"], agent.account_id().await);
    let own = events(&page).iter().find(|event| event["type"] == "two_step_enabled").expect("hers");
    assert!(own["agent_id"].is_null() && own["ticket"].is_null() && own["refused"] == false);
}

/// SUP-07: whoever reads it is recorded, with the ticket.
#[tokio::test]
async fn reading_the_feed_is_recorded_with_the_administrator() {
    let app = TestApp::start().await;
    let admin = admin(&app).await;
    for missing in ["", "&ticket=", "&ticket=%20", &format!("&ticket={}", "x".repeat(65))] {
        let answer = admin.reads(&format!("/support/events?of=all{missing}")).await;
        answer.expect_problem(422, "validation_failed");
    }
    assert_eq!(admin.events_of("support_feed_read").await, 0);
    let first = reads(&admin, "").await.expect_status(200);
    assert!(events(&first).iter().all(|event| event["type"] != "support_feed_read"));
    let second = reads(&admin, "&limit=1").await.expect_status(200);
    let read = &events(&second)[0];
    assert_eq!((&read["type"], &read["ticket"]), (&"support_feed_read".into(), &TICKET.into()));
    assert_eq!(
        (read["agent_id"] == read["account_id"], admin.events_of("support_feed_read").await),
        (true, 2)
    );
}

/// SUP-01, SUP-02: nobody but an administrator, with two factors, lately.
#[tokio::test]
async fn nobody_but_an_administrator_reads_the_feed() {
    let app = TestApp::start().await;
    let (kari, agent, _) = kari_and_agent(&app).await;
    let admin = admin(&app).await;
    reads(&kari, "").await.expect_problem(403, "forbidden");
    reads(&agent, "").await.expect_problem(403, "forbidden");
    app.client.get("/api/v1/support/events?of=all").send().await.expect_status(401);
    for query in ["of=everything", "of=all&after=1", "of=all&before=x", "of=all&limit=-1"] {
        let answer = admin.reads(&format!("/support/events?{query}&ticket={TICKET}")).await;
        answer.expect_problem(422, "validation_failed");
    }
    app.minutes_later(6);
    reads(&admin, "").await.expect_problem(401, "reauthentication_required");
    app.dismisses(&admin).await;
    reads(&admin, "").await.expect_problem(403, "forbidden");
}
