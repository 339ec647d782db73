//! How long things take, above all whether answer times tell who has an account: measured, not a check of every run. `make timing` runs it.
//!
//! Requests of each class take turns, so that whatever else the machine does falls on all of them alike. Before each
//! one the counts are cleared: every request is the first of its kind.

mod hand_over;
mod picture;
mod statistics;

use std::{fs, path::PathBuf, time::Instant};

use serde_json::{Value, json};
use tokio_postgres::Client as Database;

use crate::support::TestApp;
use statistics::Comparison;

/// Requests of each class.
const REQUESTS: usize = 300;

/// Requests of each class beforehand, which warm caches and connections and are thrown away.
const WARMING_UP: usize = 20;

/// The largest gap between two medians (security.md, AUT-02 and AUT-14), where the distributions differ at all.
const GAP: f64 = 0.1;

/// What clears every count.
const CLEARED: &str =
    "DELETE FROM attempts; DELETE FROM name_attempts; DELETE FROM source_limits; DELETE FROM outbox";

const KNOWN: &str = "kari@example.test";
const UNKNOWN: &str = "nobody@example.test";

/// Requests that must take the same time.
struct Class {
    name: &'static str,
    body: Value,
}

/// The milliseconds that the answers of a class took.
struct Sample {
    name: &'static str,
    times: Vec<f64>,
}

async fn measure(path: &str, status: u16, classes: &[Class]) -> Vec<Sample> {
    let app = TestApp::start_without_source_limits().await;
    let kari = app.person("kari").with_account().await;
    assert_eq!(kari.email, KNOWN);
    let (http, database) = (reqwest::Client::new(), app.home.superuser().await);
    let url = format!("{}/api/v1{path}", app.url());
    let mut samples: Vec<_> = classes
        .iter()
        .map(|class| Sample { name: class.name, times: Vec::with_capacity(REQUESTS) })
        .collect();
    for round in 0..WARMING_UP + REQUESTS {
        for turn in 0..classes.len() {
            let place = (round + turn) % classes.len();
            let time = answer_time(&http, &database, (&url, status), &classes[place].body).await;
            if round >= WARMING_UP {
                samples[place].times.push(time);
            }
        }
    }
    samples
}

async fn answer_time(
    http: &reqwest::Client,
    database: &Database,
    (url, status): (&str, u16),
    body: &Value,
) -> f64 {
    database.batch_execute(CLEARED).await.expect("cleared");
    let begun = Instant::now();
    let answer = http.post(url).json(body).send().await.expect("an answer");
    let found = answer.status().as_u16();
    answer.bytes().await.expect("a body");
    let time = begun.elapsed();
    assert_eq!(found, status, "{body}");
    time.as_secs_f64() * 1000.0
}

/// Prints the figures, draws them, and compares every class with the first.
fn report(title: &str, samples: &[Sample]) {
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("timing {title}.svg"));
    fs::write(&file, picture::draw(title, samples)).expect("a picture");
    println!("\n{title}, {REQUESTS} requests of each class, interleaved; {}", file.display());
    for sample in samples {
        println!("  {:<34} median {:>7.2} ms", sample.name, statistics::median(&sample.times));
    }
    let (first, others) = samples.split_first().expect("two classes");
    let mut differing = Vec::new();
    for other in others {
        let found = Comparison::of(&first.times, &other.times);
        println!("  {} / {}: {found}", first.name, other.name);
        if found.p <= 0.01 && found.gap > GAP {
            differing.push(other.name);
        }
    }
    assert!(differing.is_empty(), "{title}: {differing:?} differ from {:?}", first.name);
}

/// AUT-02
#[tokio::test]
#[ignore = "a measurement: make timing"]
async fn sign_in() {
    let class = |name, email: &str, password: &str| Class {
        name,
        body: json!({ "email": email, "password": password }),
    };
    let wrong = "wrong horse battery staple";
    let classes = [
        class("known address, wrong password", KNOWN, wrong),
        class("unknown address", UNKNOWN, wrong),
        class("known address, no password", KNOWN, ""),
        class("unknown address, no password", UNKNOWN, ""),
    ];
    report("sign-in", &measure("/sessions", 401, &classes).await);
}

/// AUT-14
#[tokio::test]
#[ignore = "a measurement: make timing"]
async fn password_reset() {
    let class = |name, email: &str| Class { name, body: json!({ "email": email }) };
    let classes = [class("known address", KNOWN), class("unknown address", UNKNOWN)];
    report("password reset", &measure("/password-resets", 202, &classes).await);
}

/// AUT-02
#[tokio::test]
#[ignore = "a measurement: make timing"]
async fn sign_up() {
    let class = |name, email: &str| Class {
        name,
        body: json!({
            "email": email, "password": "eleven blue pens in a jar", "first_name": "Ola", "last_name": "Hansen",
        }),
    };
    let classes = [class("known address", KNOWN), class("new address", UNKNOWN)];
    report("sign-up", &measure("/accounts", 202, &classes).await);
}
