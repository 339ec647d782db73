//! More sign-ins at once than can be hashed.

use crate::support::{process::Process, race::at_once};

/// API-11: what is too much is refused at once and says when to come again, and memory stays flat.
#[tokio::test]
async fn two_hundred_sign_ins_at_once_are_answered_or_put_off_and_memory_stays_flat() {
    let process = Process::start_with(&[("TWOSTEP_SOURCE_LIMITS", "off")]).await;
    let mut kari = process.person("kari").with_account().await;
    let sign_in = || async { kari.tries_to_sign_in(&kari.password).await };
    at_once(8, |_| sign_in()).await;
    let before = process.peak_memory();
    let answers = at_once(200, |_| sign_in()).await;
    let grown = process.peak_memory() - before;
    for answer in &answers {
        assert!(matches!(answer.status, 201 | 503), "{}", answer.status);
        assert_eq!(answer.status == 503, !answer.header("retry-after").is_empty());
    }
    assert!(answers.iter().any(|answer| answer.status == 201));
    // Two hundred hashes at once would take 200 × 19 MiB.
    assert!(grown < 100 * 1024, "{grown} kB more");
    kari.signs_in().await.expect_status(201);
}
