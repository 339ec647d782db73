//! `twostep import`, run as a process beside one that serves.

use std::{
    io::Write,
    process::{Command, Output, Stdio},
    time::Duration,
};

use serde_json::json;

use super::{record, with_authenticator};
use crate::support::{TestApp, home::Home, process::program};

fn command(home: &Home, arguments: &[&str]) -> Command {
    let mut command = Command::new(program());
    command.arg("import").args(arguments).envs(home.environment());
    command
}

fn import(home: &Home, arguments: &[&str]) -> Output {
    command(home, arguments).output().expect("the program runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

impl TestApp {
    fn writes(&self, name: &str, contents: &str) -> String {
        let path = self.home.folder().join(name);
        std::fs::write(&path, contents).expect("written");
        path.display().to_string()
    }

    async fn accounts(&self) -> i64 {
        let row = self.home.superuser().await.query_one("SELECT count(*) FROM accounts", &[]).await;
        row.expect("a count").get(0)
    }
}

#[tokio::test]
async fn a_file_is_imported_with_a_report_of_what_was_refused() {
    let app = TestApp::start().await;
    let lines = format!("{}\nhunter2\n{}\n", record("kari", json!({})), with_authenticator("ola"));
    let (file, report) = (app.writes("accounts.jsonl", &lines), app.writes("report", ""));
    let output = import(&app.home, &[&file, "--report", &report]);
    assert_eq!(output.status.code(), Some(3), "{}", text(&output.stderr));
    assert_eq!(
        text(&output.stdout),
        "2 imported (1 with two-step verification, 0 to be confirmed), 0 existing and unchanged, 1 refused\n"
    );
    assert_eq!(std::fs::read_to_string(&report).expect("a report"), "line 2: refused: not JSON\n");
    assert!(!text(&output.stderr).contains("hunter2"));
    app.newcomer("kari").signs_in().await.expect_status(201);
}

#[tokio::test]
async fn a_dry_run_says_what_would_be_and_stores_nothing() {
    let app = TestApp::start().await;
    app.imports_one(&record("ola", json!({}))).await;
    let before = app.dump().await;
    let lines = format!("{}\n{}\n", record("kari", json!({})), record("ola", json!({})));
    let output = import(&app.home, &[&app.writes("accounts.jsonl", &lines), "--dry-run"]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert_eq!(
        text(&output.stdout),
        "dry run: 1 imported (0 with two-step verification, 0 to be confirmed), 1 existing and unchanged, 0 refused\n"
    );
    assert!(app.dump().await == before);
}

#[tokio::test]
async fn standard_input_is_read_and_a_file_that_is_not_there_is_named() {
    let app = TestApp::start().await;
    let mut child =
        command(&app.home, &["-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("runs");
    let mut input = child.stdin.take().expect("its input");
    writeln!(input, "{}", record("kari", json!({}))).expect("written");
    drop(input);
    let output = child.wait_with_output().expect("its end");
    assert!(output.status.success() && text(&output.stdout).starts_with("1 imported"));
    let missing = import(&app.home, &["/nowhere/accounts.jsonl"]);
    assert_eq!(missing.status.code(), Some(1));
    assert!(text(&missing.stderr).contains("/nowhere/accounts.jsonl"));
}

/// Whole batches are stored, so that the same command goes on where the killed one was.
#[tokio::test]
async fn an_import_that_was_killed_is_finished_by_the_same_command() {
    const ALL: i64 = 6_000;
    let app = TestApp::start().await;
    let name = |number: i64| format!("person{number}");
    let lines: Vec<String> = (0..ALL).map(|number| with_authenticator(&name(number)).to_string()).collect();
    let file = app.writes("accounts.jsonl", &lines.join("\n"));
    let mut child =
        command(&app.home, &[&file]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("runs");
    while app.accounts().await == 0 && child.try_wait().expect("a process").is_none() {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    child.kill().expect("SIGKILL");
    child.wait().expect("its end");
    let stored = app.accounts().await;
    assert!(stored > 0 && stored % 500 == 0, "{stored}");
    let output = import(&app.home, &[&file]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let said = text(&output.stdout);
    assert!(said.starts_with(&format!("{} imported", ALL - stored)), "{said}");
    assert!(said.contains(&format!("{stored} existing and unchanged")), "{said}");
    assert_eq!(app.accounts().await, ALL);
    let parts = "SELECT (SELECT count(*) FROM authenticators), (SELECT count(*) FROM two_step),
        (SELECT count(*) FROM email_directory), (SELECT count(*) FROM event_chains)";
    let row = app.home.superuser().await.query_one(parts, &[]).await.expect("counts");
    assert_eq!([0, 1, 2, 3].map(|place| row.get::<_, i64>(place)), [ALL; 4]);
}

#[tokio::test]
async fn an_export_is_converted_and_the_records_can_be_imported() {
    let app = TestApp::start().await;
    let export = concat!(env!("CARGO_MANIFEST_DIR"), "/data/import/keycloak.json");
    let converted = import(&app.home, &[export, "--from", "keycloak", "--convert"]);
    assert!(converted.status.success() && app.accounts().await == 0);
    let file = app.writes("accounts.jsonl", &text(&converted.stdout));
    let from_lines = import(&app.home, &[&file]);
    assert!(from_lines.status.success(), "{}", text(&from_lines.stderr));
    let directly = import(&app.home, &[export, "--from", "keycloak"]);
    assert!(text(&directly.stdout).contains("0 imported") && app.accounts().await == 4);
}
