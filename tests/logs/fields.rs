//! What each line says.

use std::io::{Read, Write};

use serde_json::Value;

use crate::support::process::Process;

/// The lines of a log, each of which is an object.
fn lines(process: &Process) -> Vec<Value> {
    process.log().text().lines().map(|line| serde_json::from_str(line).expect(line)).collect()
}

/// Those that end a request at a route.
fn requests<'a>(lines: &'a [Value], route: &str) -> Vec<&'a Value> {
    lines.iter().filter(|line| line["message"] == "request" && line["route"] == route).collect()
}

/// AUD-02: time in UTC, who by pseudonym, from where, what, how it ended.
#[tokio::test]
async fn each_request_is_one_line_that_says_who_what_and_how_it_ended() {
    let process = Process::start_with(&[("TWOSTEP_LOG", "json")]).await;
    let kari = process.person("kari").signed_in().await;
    kari.tries_to_sign_in("wrong and wrong again").await.expect_status(401);
    let answer =
        kari.call("GET", "/account").header("user-agent", "A browser/1").send().await.expect_status(200);
    let lines = lines(&process);
    let [account] = requests(&lines, "/api/v1/account")[..] else { panic!("one line: {lines:?}") };
    assert_eq!(account["request_id"], answer.header("x-request-id"));
    let said =
        ["method", "status", "outcome", "client", "user_agent", "level"].map(|name| account[name].clone());
    let expected = [
        Value::from("GET"),
        200.into(),
        "ok".into(),
        "127.0.0.1".into(),
        "A browser/1".into(),
        "INFO".into(),
    ];
    assert_eq!(said, expected);
    assert!(account["duration_ms"].is_u64() && account["time"].as_str().expect("a time").ends_with('Z'));
    let sign_ins = requests(&lines, "/api/v1/sessions");
    let outcomes: Vec<&Value> = sign_ins.iter().map(|line| &line["outcome"]).collect();
    assert_eq!(outcomes, ["ok", "invalid_credentials"]);
    assert_eq!(sign_ins[0]["session"], account["session"]);
    assert!(sign_ins.iter().all(|line| line["subject"] == account["subject"]), "{sign_ins:?}");
}

/// AUD-02, PRV-06: ids of accounts and sessions stand in no line, and two people are told apart.
#[tokio::test]
async fn a_pseudonym_is_no_id_and_one_persons_only() {
    let process = Process::start_with(&[("TWOSTEP_LOG", "json")]).await;
    for name in ["kari", "ola"] {
        let person = process.person(name).signed_in().await;
        let account = person.reads("/account").await.expect_status(200);
        assert!(!process.log().holds(account["id"].as_str().expect("an id")));
    }
    let lines = lines(&process);
    let subjects: Vec<&str> =
        requests(&lines, "/api/v1/account").iter().filter_map(|line| line["subject"].as_str()).collect();
    assert_eq!(subjects.len(), 2);
    assert!(subjects[0] != subjects[1] && subjects.iter().all(|subject| subject.len() == 16), "{subjects:?}");
}

/// AUD-02: what goes wrong inside a request is told with the request's fields.
#[tokio::test]
async fn a_failure_is_told_with_the_fields_of_its_request() {
    let process = Process::start_with(&[("TWOSTEP_LOG", "json"), ("RUST_LOG", "error")]).await;
    let kari = process.person("kari").signed_in().await;
    let db = process.home.superuser().await;
    db.batch_execute("ALTER TABLE two_step RENAME TO gone").await.expect("renamed");
    let answer = kari.reads("/two-step").await.expect_status(503);
    let lines = lines(&process);
    let [failure] = &lines[..] else { panic!("one line: {lines:?}") };
    assert_eq!(failure["message"], "storage failed");
    assert_eq!(failure["request_id"], answer.header("x-request-id"));
    assert_eq!(failure["route"], "/api/v1/two-step");
    assert!(failure["error"].as_str().expect("a cause").contains("42P01"), "{failure}");
}

/// Whoever is told of every `ERROR` is not woken by a stranger's broken head.
#[tokio::test]
async fn what_is_no_http_raises_no_error() {
    let process = Process::start_with(&[("TWOSTEP_LOG", "json")]).await;
    for head in [
        "GET / HTTP/1.1\r\nno header\r\n\r\n".to_owned(),
        format!("GET /{} HTTP/1.1\r\n\r\n", "x".repeat(70_000)),
    ] {
        let address = process.base().trim_start_matches("http://").to_owned();
        let answer =
            tokio::task::spawn_blocking(move || answer_to(&address, &head)).await.expect("an answer");
        assert!(answer.starts_with("HTTP/1.1 4") || answer.is_empty(), "{answer}");
    }
    let lines = lines(&process);
    assert!(lines.iter().all(|line| line["level"] != "ERROR"), "{lines:?}");
}

/// What a connection is answered that says `text`.
fn answer_to(address: &str, text: &str) -> String {
    let mut stream = std::net::TcpStream::connect(address).expect("a connection");
    let _refused_early = stream.write_all(text.as_bytes());
    let mut answer = Vec::new();
    let _reset = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}

/// AUD-04, AUD-03: what a client calls itself cannot forge a line, in either format.
#[tokio::test]
async fn a_hostile_client_cannot_forge_a_line() {
    let agent = "x\t{\"level\":\"ERROR\"} level=ERROR \\r\\n kari@example.test";
    for format in ["json", "text"] {
        let process = Process::start_with(&[("TWOSTEP_LOG", format)]).await;
        process.client.get("/healthz").header("user-agent", agent).send().await.expect_status(200);
        let log = process.log();
        let lines: Vec<&str> = log.text().lines().filter(|line| line.contains("/healthz")).collect();
        let [line] = lines[..] else { panic!("one line: {lines:?}") };
        assert!(!line.contains(char::is_control) && !line.contains("kari@"), "{line:?}");
        assert!(line.contains("INFO") && line.contains("ERROR"), "{line:?}");
    }
}
