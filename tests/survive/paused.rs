//! The database's machine hangs: it takes bytes and answers nothing.

use std::time::{Duration, Instant};

use super::{Outcome, nodes::Node, renames};
use crate::support::process::Process;

/// How long a caller may wait to be told to come back.
const TOLD_WITHIN: Duration = Duration::from_secs(12);

/// How long it hangs.
const PAUSE: Duration = Duration::from_secs(30);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "make survive"]
async fn a_database_that_hangs_is_said_in_time_and_forgotten_afterwards() {
    let node = Node::primary().await;
    let url = |role: &str| format!("host=127.0.0.1 port={} user={role} dbname=twostep", node.port());
    let (app, owner) = (url("twostep_app"), url("twostep_owner"));
    let settings = [
        ("TWOSTEP_DATABASE_URL", app.as_str()),
        ("TWOSTEP_MIGRATION_DATABASE_URL", &owner),
        ("TWOSTEP_SOURCE_LIMITS", "off"),
    ];
    let process = Process::start_with(&settings).await;
    let kari = process.person("kari").signed_in().await;
    assert_eq!(renames(&kari, &process.base(), "Kari").await, Outcome::Done);
    node.pauses();
    let paused = Instant::now();
    while paused.elapsed() < PAUSE {
        let asked = Instant::now();
        assert_eq!(renames(&kari, &process.base(), "Nobody").await, Outcome::ComeBack);
        assert!(asked.elapsed() < TOLD_WITHIN, "told after {} ms", asked.elapsed().as_millis());
    }
    node.goes_on();
    let back = Instant::now();
    while renames(&kari, &process.base(), "Karianne").await == Outcome::ComeBack {
        assert!(back.elapsed() < TOLD_WITHIN, "not back");
    }
    println!("back {} ms after the pause", back.elapsed().as_millis());
}
