//! Several processes, real ones, and the receiver by its own clock.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::support::{
    TestApp,
    peer::eventually,
    process::Process,
    webhook::{Receiver, types_of},
};

fn ids(received: &[Value]) -> BTreeSet<String> {
    received.iter().map(|one| one["headers"]["webhook-id"].to_string()).collect()
}

/// Twenty processes on one database: each event leaves once.
#[tokio::test]
async fn twenty_processes_post_each_event_once() {
    let receiver = Receiver::start().await;
    receiver.answers(503, json!({})).await;
    let app = TestApp::start_with(&receiver.settings()).await;
    for place in 0..30 {
        app.person(&format!("p{place}")).with_account().await;
    }
    eventually("it failed", async || app.waiting_posts().await.iter().any(|one| one.1 == 1).then_some(()))
        .await;
    let others: Vec<TestApp> = {
        let mut others = Vec::new();
        for _ in 1..20 {
            others.push(app.another_process(&receiver.settings()).await);
        }
        others
    };
    let tries = receiver.received().await.len();
    receiver.answers(204, json!({})).await;
    app.hours_later(1);
    app.has_posted_everything().await;
    let got = receiver.received().await.split_off(tries);
    assert_eq!(types_of(&got), vec!["account_created".to_owned(); 30]);
    assert_eq!(ids(&got).len(), 30);
    drop(others);
}

/// What a process was posting when it died is taken up by another when its lease ends.
#[tokio::test]
async fn an_event_of_a_process_that_died_is_posted_by_another() {
    let (silent, receiver) = (Receiver::start().await, Receiver::start().await);
    silent.misbehaves("silent").await;
    let dying = TestApp::start_with(&silent.settings()).await;
    let other = dying.another_process(&receiver.settings()).await;
    dying.person("kari").with_account().await;
    eventually("somebody has it", async || {
        let both = silent.received().await.len() + receiver.received().await.len();
        (both == 1).then_some(())
    })
    .await;
    drop(dying);
    other.seconds_later(61);
    other.has_posted_everything().await;
    assert_eq!(types_of(&receiver.received().await), ["account_created"]);
}

/// The real program by the clock of the machine: the receiver refuses signatures older than five minutes.
#[tokio::test]
async fn a_real_process_is_believed_by_a_real_clock_also_after_it_was_killed() {
    let receiver = Receiver::by_own_clock();
    receiver.answers(503, json!({})).await;
    let process = Process::start_with(&receiver.settings()).await;
    process.person("kari").signed_in().await;
    let db = process.home.superuser().await;
    let noted = "SELECT count(*) FROM outbox WHERE channel = 'event' AND tries > 0";
    eventually("both tries are noted", async || {
        let row = db.query_one(noted, &[]).await.expect("a count");
        (row.get::<_, i64>(0) == 2).then_some(())
    })
    .await;
    receiver.answers(204, json!({})).await;
    let process = process.killed_and_restarted_with(&receiver.settings()).await;
    let taken = eventually("it is posted by the next process", async || {
        let got = receiver.received().await;
        (ids(&got).len() == 2 && got.len() >= 4).then_some(got)
    })
    .await;
    assert!(taken.iter().all(|one| one["verified"] == true));
    let log = process.log();
    assert!(!log.holds("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), "no secret is logged");
}
