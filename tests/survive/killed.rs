//! The program is killed a hundred times while people enroll and sign in; afterwards everything is consistent.

use std::time::Instant;

use twostep::entropy::{SystemEntropy, draw};

use crate::support::{Person, process::Process};

/// Kills.
const TIMES: u8 = 100;

/// What must never be found, a count each.
const INCONSISTENT: [(&str, &str); 6] = [
    (
        "two-step verification that is on without an authenticator",
        "SELECT count(*) FROM two_step t WHERE NOT EXISTS (SELECT FROM authenticators a WHERE a.account_id = t.account_id)",
    ),
    (
        "turned on without its event",
        "SELECT count(*) FROM two_step t WHERE NOT EXISTS (
            SELECT FROM events e WHERE e.account_id = t.account_id AND e.type = 'two_step_enabled')",
    ),
    (
        "an event of turning on without two-step verification",
        "SELECT count(*) FROM events e WHERE e.type = 'two_step_enabled' AND NOT EXISTS (
            SELECT FROM two_step t WHERE t.account_id = e.account_id)",
    ),
    (
        "an enrollment that lives on after its end",
        "SELECT count(*) FROM enrollments n JOIN two_step t USING (account_id) WHERE n.ended IS NULL",
    ),
    (
        "an account that no address leads to",
        "SELECT count(*) FROM accounts a WHERE NOT EXISTS (
            SELECT FROM email_directory d WHERE d.account_id = a.account_id)",
    ),
    (
        "a session of older credentials that is good",
        "SELECT count(*) FROM sessions s JOIN accounts a USING (account_id) WHERE s.credential_epoch > a.credential_epoch",
    ),
];

/// Signs up, enrolls and signs in until the program is gone.
async fn lives(process: &Process, number: u32) {
    let person: Person = process.person(&format!("p{number}")).reached_at(&format!("+4791{number:06}"));
    let _done_or_killed = tokio::spawn(async move {
        let mut enrolled = person.enrolled().await;
        enrolled.signs_in().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "make survive"]
async fn a_hundred_kills_leave_nothing_half_done() {
    let mut process = Process::start_with(&[("TWOSTEP_SOURCE_LIMITS", "off")]).await;
    // How long it takes on this machine, now: each kill comes somewhere in that time, or soon after.
    let begun = Instant::now();
    tokio::join!(lives(&process, 99_998), lives(&process, 99_999));
    let whole = begun.elapsed();
    for round in 0..TIMES {
        let until = whole.mul_f64(f64::from(draw::<1>(&SystemEntropy)[0]) / 180.0);
        let both = async {
            tokio::join!(
                lives(&process, 100_000 + 2 * u32::from(round)),
                lives(&process, 100_001 + 2 * u32::from(round))
            );
        };
        let _cut_short = tokio::time::timeout(until, both).await;
        process = process.killed_and_restarted_with(&[("TWOSTEP_SOURCE_LIMITS", "off")]).await;
    }
    let db = process.home.superuser().await;
    for (what, query) in INCONSISTENT {
        let found: i64 = db.query_one(query, &[]).await.expect(what).get(0);
        assert_eq!(found, 0, "{what}");
    }
    let enrolled: i64 = db.query_one("SELECT count(*) FROM two_step", &[]).await.expect("a count").get(0);
    let begun: i64 = db.query_one("SELECT count(*) FROM accounts", &[]).await.expect("a count").get(0);
    println!("{begun} accounts, {enrolled} with two-step verification");
    assert!(enrolled > 5 && begun > enrolled, "some were cut short and some were not");
}
