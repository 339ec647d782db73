//! Many at once, and what strangers can do.

use super::look;
use crate::support::{TestApp, race::at_once};

/// AUD-05
#[tokio::test]
async fn fifty_events_at_once_make_one_unbroken_chain() {
    let app = TestApp::start_without_source_limits().await;
    let kari = app.person("kari").signed_in().await;
    let other = app.second_process().await;
    let before = app.dump().await.rows_of("events").len();
    let doors = [kari.clone(), kari.at(&other)];
    let answers = at_once(50, |n| {
        let person = doors[n % 2].clone();
        async move { person.tries_to_sign_in(&person.password).await }
    })
    .await;
    assert!(answers.iter().all(|answer| answer.status == 201));
    futures_util::future::join(app.housekeeping(), other.housekeeping()).await;
    let seen = look(&app).await.expect("whole");
    assert_eq!((seen.chains, seen.events), (1, before as u64 + 50));
}

/// AUD-05: what strangers try does not make the owner's trail long: at most one event for each try that is looked at.
#[tokio::test]
async fn a_strangers_tries_add_no_more_events_than_are_looked_at() {
    let app = TestApp::start_without_source_limits().await;
    let kari = app.person("kari").signed_in().await;
    let before = app.dump().await.rows_of("events").len();
    for _ in 0..40 {
        kari.tries_to_sign_in("a phrase of a stranger").await;
        app.person("nobody").tries_to_sign_in("a phrase of a stranger").await;
    }
    assert_eq!(app.dump().await.rows_of("events").len(), before + 5);
    assert_eq!(kari.events_of("sign_in_failed").await, 4);
    assert_eq!(kari.events_of("sign_in_throttled").await, 1);
    look(&app).await.expect("whole");
}

/// PRV-02, AUD-05: an account's trail ends with its end, still whole, and names nobody.
#[tokio::test]
async fn the_trail_of_a_deleted_account_stays_whole() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    app.hours_later(72);
    kari.signs_in_with_app().await;
    kari.call("DELETE", "/account").send().await.expect_status(204);
    app.dump().await;
    app.housekeeping().await;
    let dump = app.dump().await;
    assert!(dump.rows_of("accounts").is_empty() && dump.rows_of("event_origins").is_empty());
    assert!(!dump.holds("127.0.0.1") && !dump.holds(&kari.email));
    let seen = look(&app).await.expect("whole");
    assert_eq!((seen.chains, seen.events), (1, dump.rows_of("events").len() as u64));
}
