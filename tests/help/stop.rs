//! Everybody concerned is told at once, and can stop it.

use super::{is_under_way, kari_and_agent, open_recovery};
use crate::support::{TestApp, client::Answer};

/// SUP-05, ACC-04: one mail to each address, one text, at the start.
#[tokio::test]
async fn every_address_is_told_at_the_start_with_a_link_of_its_own() {
    let app = TestApp::start().await;
    let (mut kari, agent, id) = kari_and_agent(&app).await;
    let old = kari.email.clone();
    kari.changes_email("new@example.test").await;
    agent.starts_recovery(&id).await.expect_status(201);
    let mut links = Vec::new();
    for address in [&old, &kari.email] {
        assert_eq!(app.client.mails_about(address, "Support started").await, 1, "{address}");
        links.push(app.client.link_to(address, "stop").await);
    }
    assert_ne!(links[0], links[1]);
    let texts = app.client.notices_to(&kari.phone).await;
    assert_eq!(texts.iter().filter(|text| text.contains("support started a recovery")).count(), 1);
    kari.stops(&links[0]).await.expect_status(204);
    kari.stops(&links[1]).await.expect_problem(410, "reset_token_expired");
}

/// SUP-05, SUP-08: a link stops it once; nothing else of the account changes.
#[tokio::test]
async fn the_link_stops_it_once_and_ends_nobody_elses_session() {
    let app = TestApp::start().await;
    let (mut kari, agent, id) = kari_and_agent(&app).await;
    agent.starts_recovery(&id).await.expect_status(201);
    let link = app.client.link_to(&kari.email, "stop").await;
    kari.stops(&link).await.expect_status(204);
    kari.stops(&link).await.expect_problem(410, "reset_token_expired");
    assert!(!is_under_way(&app, &id).await);
    assert_eq!(app.client.mails_about(&kari.email, "recovery was stopped").await, 1);
    assert_eq!(kari.events_of("support_recovery_stopped").await, 1);
    app.hours_later(24);
    assert!(!kari.methods().await.contains(&"recovery_code".to_owned()));
}

/// SUP-05: whoever claimed it is thrown out.
#[tokio::test]
async fn the_link_throws_out_who_claimed_it() {
    let app = TestApp::start().await;
    let (mut kari, _, _) = open_recovery(&app).await;
    let link = app.client.link_to(&kari.email, "stop").await;
    kari.is_rescued().await;
    kari.starts_enrollment().await;
    kari.stops(&link).await.expect_status(204);
    kari.reads("/account").await.expect_problem(401, "session_ended");
    assert!(app.dump().await.rows_of("enrollments").iter().all(|row| !row.contains("\\\\x")));
}

/// AUT-10: what was not mailed for it stops nothing.
#[tokio::test]
async fn a_forged_link_or_one_of_another_kind_stops_nothing() {
    let app = TestApp::start().await;
    let (kari, agent, id) = kari_and_agent(&app).await;
    agent.starts_recovery(&id).await.expect_status(201);
    let mut forged = app.client.link_to(&kari.email, "stop").await;
    forged.replace_range(20..21, if &forged[20..21] == "A" { "B" } else { "A" });
    let undo = app.client.link_to(&kari.email, "undo").await;
    let before = app.dump().await;
    for token in ["", "x", &forged, &undo, &kari.refresh] {
        kari.stops(token).await.expect_problem(410, "reset_token_expired");
    }
    assert!(app.dump().await == before, "something changed");
}

/// An agent stops what is not needed any more; the link of the stopped one does not stop the next.
#[tokio::test]
async fn support_stops_it_too_and_a_link_is_for_one_recovery() {
    let app = TestApp::start().await;
    let (kari, agent, id) = kari_and_agent(&app).await;
    agent.stops_as_support(&id).await.expect_problem(404, "not_found");
    agent.starts_recovery(&id).await.expect_status(201);
    let first = app.client.link_to(&kari.email, "stop").await;
    agent.stops_as_support(&id).await.expect_status(204);
    agent.starts_recovery(&id).await.expect_status(201);
    let answer: Answer = kari.stops(&first).await;
    answer.expect_problem(410, "reset_token_expired");
    assert!(is_under_way(&app, &id).await);
}
