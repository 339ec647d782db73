//! The list of security events.

use jiff::Timestamp;
use serde_json::{Value, json};

use crate::support::{Person, TestApp};

async fn page(person: &Person, query: &str) -> (Vec<Value>, Value) {
    let answer = person.reads(&format!("/account/events{query}")).await.expect_status(200);
    (answer["events"].as_array().expect("events").clone(), answer["next"].clone())
}

/// ACC-07
#[tokio::test]
async fn the_newest_comes_first_and_says_when_from_where_and_how() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    app.minutes_later(1);
    kari.signs_in_with_app().await;
    let (events, next) = page(&kari, "").await;
    assert_eq!((&events[0]["type"], &events[0]["method"]), (&json!("signed_in"), &json!("authenticator")));
    assert_eq!((&events[0]["by"], &events[0]["address"]), (&json!("owner"), &json!("127.0.0.1")));
    assert_eq!(next, Value::Null);
    let at = |event: &Value| event["at"].as_str().expect("a time").parse::<Timestamp>().expect("a time");
    assert!(events.is_sorted_by(|later, earlier| at(later) >= at(earlier)), "{events:?}");
    assert_eq!(events.last().expect("the first event")["type"], "account_created");
}

#[tokio::test]
async fn the_pages_together_are_the_whole_list() {
    let app = TestApp::start().await;
    let kari = app.person("kari").enrolled().await;
    let (all, _) = page(&kari, "?limit=100").await;
    let (mut together, mut query) = (Vec::new(), "?limit=3".to_owned());
    loop {
        let (events, next) = page(&kari, &query).await;
        assert!(events.len() == 3 || next.is_null());
        together.extend(events);
        let Some(next) = next.as_str() else { break };
        query = format!("?limit=3&before={next}");
    }
    assert_eq!(together, all);
    for (limit, count) in [("1", 1), ("100", all.len())] {
        assert_eq!(page(&kari, &format!("?limit={limit}")).await.0.len(), count);
    }
}

/// PRV-06: after 90 days an event says what and when, not from where.
#[tokio::test]
async fn where_an_event_came_from_is_forgotten_after_ninety_days() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").signed_in().await;
    app.hours_later(24 * 90 - 1);
    kari.signs_in().await;
    app.housekeeping().await;
    let before = app.dump().await;
    assert_eq!(before.rows_of("event_origins").len(), before.rows_of("events").len());
    app.hours_later(1);
    app.housekeeping().await;
    let after = app.dump().await;
    assert!(before.rows_of("events").len() > 2 && before.rows_of("events") == after.rows_of("events"));
    assert_eq!(after.rows_of("event_origins").len(), 1);
}

#[tokio::test]
async fn what_is_no_page_is_refused() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    for query in [
        "limit=many",
        "limit=-1",
        "limit=0",
        "limit=101",
        "limit=256",
        "before=yesterday",
        "account_id=1",
        "limit=1&limit=2",
    ] {
        let answer = kari.reads(&format!("/account/events?{query}")).await;
        let refused = answer.expect_problem(422, "validation_failed");
        let name = query.split('=').next().expect("a name");
        assert_eq!(refused["errors"][0]["pointer"], format!("/{name}"), "{query}");
    }
}

#[tokio::test]
async fn after_ninety_days_an_event_is_not_shown() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").signed_in().await;
    app.seconds_later(90 * 86_400 - 1);
    kari.signs_in().await.expect_status(201);
    assert_eq!(kari.events_of("account_created").await, 1);
    app.seconds_later(1);
    assert_eq!(kari.events_of("account_created").await, 0);
    assert_eq!(kari.events_of("signed_in").await, 1);
}
