//! The machine of the primary dies under load, and its standby is promoted.

use std::time::{Duration, Instant};

use super::{Outcome, nodes::Node, renames};
use crate::support::{Person, process::Process};

/// How long the service may be away once there is a primary again.
const BACK_WITHIN: Duration = Duration::from_secs(2);

/// A process that knows both servers and takes whichever is the primary.
async fn process_on(nodes: [&Node; 2]) -> Process {
    let ports = nodes.map(|node| node.port().to_string()).join(",");
    let url = |role: &str| {
        format!(
            "host=127.0.0.1,127.0.0.1 port={ports} user={role} dbname=twostep target_session_attrs=read-write connect_timeout=1"
        )
    };
    let settings = [
        ("TWOSTEP_DATABASE_URL", url("twostep_app")),
        ("TWOSTEP_MIGRATION_DATABASE_URL", url("twostep_owner")),
        ("TWOSTEP_SOURCE_LIMITS", "off".to_owned()),
    ];
    Process::start_with(&settings.each_ref().map(|(name, value)| (*name, value.as_str()))).await
}

/// Renames until it is told to stop; the last name that was acknowledged, and how often it was told to come back.
async fn load(
    person: Person,
    base: String,
    stop: tokio::sync::watch::Receiver<bool>,
) -> (String, usize, usize) {
    let (mut last, mut done, mut refused, mut number) = (String::new(), 0, 0, 0);
    while !*stop.borrow() {
        number += 1;
        let name = format!("Kari{}", letters(number));
        match renames(&person, &base, &name).await {
            Outcome::Done => (last, done) = (name, done + 1),
            Outcome::ComeBack => refused += 1,
        }
    }
    (last, done, refused)
}

/// A number in letters: names have no digits.
fn letters(number: usize) -> String {
    number.to_string().bytes().map(|digit| char::from(digit - b'0' + b'a')).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "make survive"]
async fn a_dead_primary_loses_nothing_and_the_service_is_back_after_promotion() {
    let primary = Node::primary().await;
    let standby = Node::standby_of(&primary);
    let process = process_on([&primary, &standby]).await;
    let mut kari = process.person("kari").enrolled().await;
    let others = [process.person("ola").signed_in().await, process.person("siri").signed_in().await];
    // The code is used and acknowledged; whatever happens to the database, it must not count again.
    kari.gets_challenge().await;
    let code = next_code(&kari).await;
    kari.enters("authenticator", &code).await.expect_status(201);
    let (stop, stopped) = tokio::sync::watch::channel(false);
    let running = others.map(|person| {
        let owner = person.clone();
        (owner, tokio::spawn(load(person, process.base(), stopped.clone())))
    });
    tokio::time::sleep(Duration::from_secs(2)).await;
    primary.dies();
    tokio::time::sleep(Duration::from_secs(2)).await;
    standby.is_promoted();
    let promoted = Instant::now();
    while renames(&kari, &process.base(), "Karianne").await == Outcome::ComeBack {
        assert!(
            promoted.elapsed() < BACK_WITHIN,
            "not back {} ms after promotion",
            promoted.elapsed().as_millis()
        );
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    println!("back {} ms after promotion", promoted.elapsed().as_millis());
    tokio::time::sleep(Duration::from_secs(1)).await;
    stop.send(true).expect("the load runs");
    for (owner, load) in running {
        let (last, done, refused) = load.await.expect("only 200 and 503");
        println!("{done} changes acknowledged, {refused} told to come back");
        assert!(done > 10 && refused > 0);
        let account = owner.reads("/account").await.expect_status(200);
        assert_eq!(account["first_name"], last.as_str(), "the last acknowledged change is there");
    }
    kari.gets_challenge().await;
    kari.enters("authenticator", &code).await.expect_problem(401, "invalid_code");
}

/// A code that was not used yet: enrolling took the one of that time, so the next is waited for.
async fn next_code(person: &Person) -> String {
    let first = person.code();
    for _ in 0..310 {
        if person.code() != first {
            return person.code();
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("the clock stands");
}
