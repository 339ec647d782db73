//! Nobody can make the operator pay: budgets, destinations that are stopped, and what no stranger can use up.

use std::sync::Arc;

use futures_util::future::join_all;
use serde_json::json;
use twostep::{app::Operator, config};

use crate::support::{Person, TestApp, client::Answer};

/// Somebody who is asked for a number.
async fn asked(app: &TestApp, name: &str) -> Person {
    app.person(name).at_stage("add_phone").await
}

async fn with(settings: &[(&str, &str)]) -> TestApp {
    TestApp::start_with(&[settings, &[("TWOSTEP_SOURCE_LIMITS", "off")]].concat()).await
}

/// How many texts were ever accepted.
async fn texts(app: &TestApp) -> i64 {
    let db = app.home.superuser().await;
    let row = db.query_one("SELECT count(*) FROM outbox WHERE channel = 'sms'", &[]).await;
    row.expect("a count").get(0)
}

/// Somebody new enters a number.
async fn enters(app: &TestApp, number: &str) -> Answer {
    asked(app, &format!("p{}", number.trim_start_matches('+'))).await.tries_to_add_phone(number).await
}

/// SMS-07: a country's day ends at midnight UTC; other countries go on.
#[tokio::test]
async fn a_country_gets_its_days_texts_and_no_more() {
    let app = with(&[("TWOSTEP_SMS_DAILY_MESSAGES", "NO=3,*=100")]).await;
    for last in 0..3 {
        enters(&app, &format!("+479123456{last}")).await.expect_status(200);
    }
    let refused = enters(&app, "+4791234563").await.expect_problem(429, "too_many_messages");
    let wait = refused["retry_after"].as_i64().expect("a time to wait");
    assert!((16 * 3600 - 60..=16 * 3600).contains(&wait), "the story begins at eight in the morning: {wait}");
    enters(&app, "+46701234567").await.expect_status(200);
    app.seconds_later(wait);
    enters(&app, "+4791234564").await.expect_status(200);
    assert_eq!(texts(&app).await, 5);
}

/// SMS-07: all countries together.
#[tokio::test]
async fn all_countries_together_get_the_days_total() {
    let app = with(&[("TWOSTEP_SMS_DAILY_MESSAGES", "total=3")]).await;
    for number in ["+4791234560", "+46701234567", "+4520123456"] {
        enters(&app, number).await.expect_status(200);
    }
    let refused = enters(&app, "+4791234563").await.expect_problem(429, "too_many_messages");
    assert!(refused["retry_after"].as_i64().is_some_and(|wait| wait > 3600));
    assert_eq!(texts(&app).await, 3);
}

/// SMS-07: a notice that all countries together leave no room for costs its country nothing either.
#[tokio::test]
async fn a_notice_that_is_not_sent_is_counted_nowhere() {
    let app = with(&[("TWOSTEP_SMS_DAILY_MESSAGES", "total=2,NO=100")]).await;
    let mut owner = app.person("owner").reached_at("+4791234560").enrolled().await;
    app.seconds_later(61);
    for _ in 0..2 {
        drop(owner.posts("/two-step/emergency-code", json!({})).await.expect_status(201));
    }
    let told = app.client.notices_to(&owner.phone).await.len();
    let before = operator(&app).await.sms_status().await.expect("a status");
    assert!(before.iter().any(|line| line.starts_with("on file NO: 2 segments")), "{before:?}");
    drop(owner.posts("/two-step/emergency-code", json!({})).await.expect_status(201));
    assert_eq!(app.client.notices_to(&owner.phone).await.len(), told);
    assert_eq!(operator(&app).await.sms_status().await.expect("a status"), before);
    owner.gets_challenge().await;
    owner.asks_for_sms().await.expect_problem(429, "too_many_messages");
    assert_eq!(operator(&app).await.sms_status().await.expect("a status"), before);
}

/// SMS-07: money is counted by the price of the country.
#[tokio::test]
async fn a_country_gets_texts_for_its_days_money() {
    let app = with(&[("TWOSTEP_SMS_DAILY_COST", "NO=0.25"), ("TWOSTEP_SMS_PRICES", "*=1,NO=0.10")]).await;
    for last in 0..2 {
        enters(&app, &format!("+479123456{last}")).await.expect_status(200);
    }
    let refused = enters(&app, "+4791234563").await.expect_problem(429, "too_many_messages");
    assert!(refused["retry_after"].as_i64().is_some_and(|wait| wait > 3600));
    enters(&app, "+46701234567").await.expect_status(200);
    let status = operator(&app).await.sms_status().await.expect("a status").join("\n");
    assert!(status.contains("proof NO: 2 segments, 0.2000"), "{status}");
    assert!(status.contains("cost of 2026-01-05 (UTC): 1.2000"), "{status}");
}

/// SMS-07: a thousand requests of many accounts and addresses at once send exactly what the budget allows.
#[tokio::test]
async fn a_thousand_requests_at_once_send_exactly_the_budget() {
    let settings = [("TWOSTEP_SMS_DAILY_MESSAGES", "NO=60"), ("TWOSTEP_TRUSTED_PROXIES", "127.0.0.1")];
    let app = TestApp::start_with(&settings).await;
    let mut people = Vec::new();
    for place in 0..20 {
        people.push(asked(&app, &format!("p{place}")).await);
    }
    let request = |number: usize, person: &Person| {
        let phone = json!({ "phone": format!("+479{number:07}") });
        let call = person.wizard("PUT", "/phone").json(&phone);
        let address = format!("203.0.{}.{}", number % 1000 / 250, number % 250);
        async move { call.header("x-forwarded-for", &address).send().await }
    };
    let mut accepted = 0;
    for round in 0..10 {
        let calls = (0..100).map(|place| request(1_000_000 + round * 100 + place, &people[place % 20]));
        for answer in join_all(calls).await {
            match answer.status {
                200 => accepted += 1,
                429 => {}
                // The pool's queue is bounded; nothing was changed.
                503 => assert_eq!(answer["code"], "unavailable"),
                _ => panic!("{answer:?}"),
            }
        }
        // The first five rounds go to another number of each account a minute later.
        app.seconds_later(if round < 5 { 61 } else { 0 });
    }
    assert_eq!((accepted, texts(&app).await), (60, 60));
}

/// The operator's command, by the story's clock.
async fn operator(app: &TestApp) -> Operator {
    let environment = app.home.environment();
    let find = |name: &str| environment.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone());
    let config = config::from_environment(&find).expect("a configuration");
    Operator::connect(&config, Arc::clone(&app.clock) as _).await.expect("the database answers")
}

const RATE: [(&str, &str); 2] = [("TWOSTEP_SMS_VERIFY_RATE", "40"), ("TWOSTEP_SMS_VERIFY_SAMPLE", "5")];

/// Sends five codes to Norway, of which so many are entered, and lets their life pass.
async fn sends_five(app: &TestApp, name: &str, entered: usize) {
    for place in 0..5 {
        let number = format!("+4791234{}{place}0", name.len());
        let person = asked(app, &format!("{name}{place}")).await.reached_at(&number);
        person.adds_phone().await.expect_status(200);
        if place < entered {
            person.verifies_phone().await.expect_status(200);
        }
    }
    app.minutes_later(11);
    app.housekeeping().await;
}

/// SMS-07: where hardly any code is entered, none is sent any more, until time or the operator opens it again.
#[tokio::test]
async fn a_country_whose_codes_nobody_enters_is_stopped() {
    let app = with(&RATE).await;
    let owner = app.person("owner").reached_at("+4799999990").enrolled().await;
    sends_five(&app, "a", 0).await;
    let kari = asked(&app, "kari").await;
    let refused = kari.tries_to_add_phone("+4791234567").await.expect_problem(503, "sms_unavailable");
    assert!(
        refused["retry_after"].as_i64().is_some_and(|wait| wait > 23 * 3600),
        "{}",
        refused["retry_after"]
    );
    kari.tries_to_add_phone("+46701234567").await.expect_status(200);
    let mut owner = owner;
    owner.gets_challenge().await;
    owner.asks_for_sms().await.expect_status(202);
    let before = texts(&app).await;
    let operator = operator(&app).await;
    assert!(
        operator
            .sms_status()
            .await
            .expect("a status")
            .iter()
            .any(|line| line.starts_with("NO: stopped until"))
    );
    assert!(operator.reopen_sms("no").await.expect("an answer"));
    assert!(!operator.reopen_sms("NO").await.expect("an answer"), "it is open");
    assert!(operator.reopen_sms("Norway").await.is_err());
    app.minutes_later(1);
    app.housekeeping().await;
    kari.tries_to_add_phone("+4791234567").await.expect_status(200);
    assert_eq!(texts(&app).await, before + 1);
}

/// SMS-07: it opens again by itself, and the codes from before count no more.
#[tokio::test]
async fn a_stopped_country_opens_again_after_its_time() {
    let app = with(&[&RATE[..], &[("TWOSTEP_SMS_STOP_HOURS", "2")]].concat()).await;
    sends_five(&app, "a", 1).await;
    asked(&app, "kari").await.tries_to_add_phone("+4791234567").await.expect_problem(503, "sms_unavailable");
    app.hours_later(2);
    app.housekeeping().await;
    asked(&app, "ola").await.tries_to_add_phone("+4791234567").await.expect_status(200);
}

/// SMS-07: with too few codes, or enough that are entered, nothing is stopped.
#[tokio::test]
async fn a_country_whose_codes_are_entered_stays_open() {
    let app = with(&RATE).await;
    sends_five(&app, "a", 2).await;
    asked(&app, "kari").await.tries_to_add_phone("+4791234567").await.expect_status(200);
}

/// SMS-07: whatever a stranger enters, the owner of a number gets codes, also on the day it was proven.
#[tokio::test]
async fn a_stranger_never_uses_up_the_owners_codes() {
    let app = with(&[("TWOSTEP_SMS_DAILY_MESSAGES", "NO=6")]).await;
    let mut owner = app.person("owner").enrolled().await;
    app.seconds_later(61);
    let stranger = asked(&app, "stranger").await;
    for _ in 0..4 {
        stranger.tries_to_add_phone(&owner.phone).await.expect_status(200);
        app.seconds_later(61);
    }
    let other = asked(&app, "other").await;
    other.tries_to_add_phone(&owner.phone).await.expect_problem(429, "too_many_messages");
    enters(&app, "+4791234560").await.expect_status(200);
    enters(&app, "+4791234561").await.expect_problem(429, "too_many_messages");
    for _ in 0..2 {
        owner.gets_challenge().await;
        owner.asks_for_sms().await.expect_status(202);
        app.seconds_later(61);
    }
    app.hours_later(25);
    let stranger = asked(&app, "third").await;
    for _ in 0..5 {
        stranger.tries_to_add_phone(&owner.phone).await.expect_status(200);
        app.seconds_later(61);
    }
    for _ in 0..3 {
        owner.gets_challenge().await;
        owner.asks_for_sms().await.expect_status(202);
        app.seconds_later(61);
    }
}

/// SMS-07: whoever knows the password but no device proof leaves two of the five codes of a day to the owner.
#[tokio::test]
async fn part_of_a_numbers_codes_is_for_known_devices() {
    let app = with(&[]).await;
    let mut owner = app.person("owner").enrolled().await;
    app.hours_later(25);
    let device = owner.signs_in_with_app().await.text("device_token");
    for _ in 0..3 {
        app.seconds_later(61);
        owner.gets_challenge().await;
        owner.asks_for_sms().await.expect_status(202);
    }
    app.minutes_later(61);
    owner.gets_challenge().await;
    owner.asks_for_sms().await.expect_problem(429, "too_many_messages");
    for _ in 0..2 {
        let body = json!({ "email": owner.email, "password": owner.password, "device_token": device });
        let answer = app.client.post("/sessions", &body).send().await.expect_status(200);
        answer["challenge"]["token"].as_str().expect("a challenge").clone_into(&mut owner.challenge);
        owner.asks_for_sms().await.expect_status(202);
        app.seconds_later(61);
    }
}
