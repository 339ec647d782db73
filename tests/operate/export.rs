//! `twostep export`, run as a process beside one that serves.

use std::process::{Command, Output};

use serde_json::Value;

use crate::support::{Person, TestApp, process::program};

fn export(app: &TestApp, arguments: &[&str]) -> Output {
    let mut command = Command::new(program());
    command.arg("export").args(arguments).envs(app.home.environment()).output().expect("the program runs")
}

/// The lines that it wrote.
fn lines(output: &Output) -> Vec<Value> {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = std::str::from_utf8(&output.stdout).expect("UTF-8");
    assert!(text.ends_with('\n'));
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

/// What their owner would download now, but for who asks and when.
async fn downloaded(person: &Person) -> Value {
    let mut answer = person.reads("/account/export").await.expect_status(200).json;
    comparable(&mut answer);
    answer
}

/// Without what differs from one export to the next: its time, its own event, and which session asks.
fn comparable(export: &mut Value) {
    let parts = export.as_object_mut().expect("an object");
    parts.remove("exported_at");
    let events = parts["events"].as_array_mut().expect("events");
    events.retain(|event| event["type"] != "data_exported" && event["type"] != "exported_by_operator");
    for session in parts["sessions"].as_array_mut().expect("sessions") {
        session.as_object_mut().expect("a session").remove("current");
    }
}

/// PRV-01: the same as its owner would download, found by whole address or id, and the owner sees that it was done.
#[tokio::test]
async fn one_account_is_found_by_address_and_by_id() {
    let app = TestApp::start().await;
    let kari = app.person("kari").enrolled().await;
    app.person("ola").with_account().await;
    let expected = downloaded(&kari).await;
    let id = kari.account_id().await;
    for who in ["KARI@example.test", id.as_str()] {
        let mut exported = lines(&export(&app, &[who]));
        assert_eq!(exported.len(), 1);
        comparable(&mut exported[0]);
        // Sessions are over by the clock of the machine, which is past the story's.
        exported[0]["sessions"] = expected["sessions"].clone();
        assert_eq!(exported[0], expected);
    }
    assert_eq!(app.dump().await.text().matches("exported_by_operator").count(), 2);
}

/// PRV-01
#[tokio::test]
async fn everybody_is_a_line_each_without_any_secret() {
    let app = TestApp::start_without_source_limits().await;
    let mut people = Vec::new();
    for (name, phone) in [("a", "+4791234001"), ("b", "+4791234002"), ("c", "+4791234003")] {
        people.push(app.person(name).reached_at(phone).enrolled().await);
    }
    let output = export(&app, &["--all"]);
    let exported = lines(&output);
    let emails: Vec<&str> = exported.iter().filter_map(|one| one["profile"]["email"].as_str()).collect();
    assert_eq!(emails, ["a@example.test", "b@example.test", "c@example.test"], "in the order of their ids");
    let text = String::from_utf8_lossy(&output.stdout);
    for person in &people {
        for secret in [&person.password, &person.emergency_code, &person.app().base32, &person.refresh] {
            assert!(!text.contains(secret.as_str()));
        }
    }
    assert!(!text.contains("argon2") && !text.contains("sealed") && !text.contains("digest"));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("3 of 3 accounts") && said.contains("3 accounts exported"), "{said}");
    let events = app.dump().await.text().matches("exported_by_operator").count();
    assert_eq!(events, 3, "each owner sees it");
}

#[tokio::test]
async fn nobody_is_exported_by_half_an_address_or_an_unknown_id() {
    let app = TestApp::start().await;
    app.person("kari").with_account().await;
    for arguments in [
        &["kari"][..],
        &["nobody@example.test"],
        &["01890000-0000-7000-8000-000000000000"],
        &[],
        &["kari@example.test", "--all"],
    ] {
        let output = export(&app, arguments);
        assert!(!output.status.success() && output.stdout.is_empty(), "{arguments:?}");
    }
    assert!(!app.dump().await.text().contains("exported_by_operator"));
}
