//! Reads share a connection of their thread; one that the database has closed is replaced.

use std::thread::available_parallelism;

use tokio_postgres::Client;

use crate::support::{TestApp, race::at_once};

/// The processes of the database that serve the product here.
const OURS: &str = "FROM pg_stat_activity WHERE datname = current_database() AND usename = 'twostep_app'";

async fn connections(db: &Client) -> usize {
    let row = db.query_one(&format!("SELECT count(*) {OURS}"), &[]).await.expect("counted");
    usize::try_from(row.get::<_, i64>(0)).expect("no less than none")
}

#[tokio::test]
async fn a_hundred_reads_at_once_open_one_connection_in_each_thread_at_most() {
    let app = TestApp::start_without_source_limits().await;
    let (kari, db) = (app.person("kari").signed_in().await, app.home.superuser().await);
    let before = connections(&db).await;
    let answers = at_once(100, |_| kari.reads("/account")).await;
    assert!(answers.iter().all(|answer| answer.status == 200));
    let threads = available_parallelism().expect("a number").get();
    let after = connections(&db).await;
    assert!(after <= before + threads, "{before} connections became {after}");
}

#[tokio::test]
async fn a_connection_that_the_database_closed_is_replaced() {
    let app = TestApp::start_without_source_limits().await;
    let (kari, db) = (app.person("kari").signed_in().await, app.home.superuser().await);
    kari.reads("/account").await.expect_status(200);
    let ended = db.execute(&format!("SELECT pg_terminate_backend(pid, 10000) {OURS}"), &[]).await;
    assert!(ended.expect("ended") > 0);
    let mut answers = vec![kari.reads("/account").await.status];
    // What was under way when it closed fails, and says so; what comes once that is known does not.
    while answers.last() == Some(&503) && answers.len() < 20 {
        answers.push(kari.reads("/account").await.status);
    }
    assert_eq!(answers.last(), Some(&200), "{answers:?}");
}
