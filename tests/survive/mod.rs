//! Real processes that are killed, paused and promoted: `make survive`. They take a while, and two machines' worth of
//! PostgreSQL, so they are no part of every run.

mod failover;
mod killed;
mod nodes;
mod paused;

use std::time::Duration;

use reqwest::StatusCode;

use crate::support::Person;

/// What one call was answered, looking at the status only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// As on a good day.
    Done,
    /// 503 with a time to come back.
    ComeBack,
}

/// Changes the first name, as the account's owner.
async fn renames(person: &Person, base: &str, name: &str) -> Outcome {
    let http = reqwest::Client::builder().timeout(Duration::from_secs(20)).build().expect("a client");
    let call = http.patch(format!("{base}/api/v1/account")).bearer_auth(&person.access);
    let answer = call.json(&serde_json::json!({ "first_name": name })).send().await.expect("an answer");
    match answer.status() {
        StatusCode::OK | StatusCode::NO_CONTENT => Outcome::Done,
        StatusCode::SERVICE_UNAVAILABLE => {
            assert!(answer.headers().contains_key("retry-after"), "{answer:?}");
            Outcome::ComeBack
        }
        other => panic!("{other}: {}", answer.text().await.unwrap_or_default()),
    }
}
