//! `twostep sms`, run as a process beside one that serves.

use std::process::{Command, Output};

use crate::support::{
    home::Home,
    process::{Process, program},
};

fn sms(home: &Home, arguments: &[&str]) -> Output {
    let mut command = Command::new(program());
    command.arg("sms").args(arguments).envs(home.environment()).output().expect("the program runs")
}

fn said(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Norway is stopped, as the breaker does.
async fn stop(home: &Home) {
    let stop = "INSERT INTO sms_stops VALUES ('NO', now(), now() + interval '1 day')";
    home.superuser().await.batch_execute(stop).await.expect("a stop");
}

/// SMS-07: the operator sees what was spent and what is stopped, and opens it for the program that serves.
#[tokio::test]
async fn the_operator_sees_what_is_stopped_and_opens_it() {
    let process = Process::start_with(&[("TWOSTEP_SOURCE_LIMITS", "off")]).await;
    let kari = process.person("kari").at_stage("add_phone").await;
    kari.tries_to_add_phone("+46701234567").await.expect_status(200);
    stop(&process.home).await;
    let ola = process.person("ola").at_stage("add_phone").await;
    ola.tries_to_add_phone("+4791234567").await.expect_problem(503, "sms_unavailable");
    let status = said(&sms(&process.home, &["status"]));
    assert!(status.contains("proof SE: 1 segments") && status.contains("NO: stopped until "), "{status}");
    assert!(!status.contains("proof NO") && !status.contains("+46"), "{status}");
    assert_eq!(said(&sms(&process.home, &["reopen", "no"])), "no is open again\n");
    assert!(!said(&sms(&process.home, &["status"])).contains("stopped"));
    ola.tries_to_add_phone("+4791234567").await.expect_status(200);
    assert_eq!(said(&sms(&process.home, &["reopen", "NO"])), "NO was not stopped\n");
    assert!(said(&sms(&process.home, &["status"])).contains("proof NO: 1 segments"));
}

#[tokio::test]
async fn what_is_no_destination_is_refused_and_nothing_is_opened() {
    let process = Process::start().await;
    // It listens before its schema is there.
    process.client.get("/api/v1/config").send().await.expect_status(200);
    stop(&process.home).await;
    let refused = sms(&process.home, &["reopen", "Norway"]);
    assert!(!refused.status.success() && String::from_utf8_lossy(&refused.stderr).contains("Norway"));
    assert!(said(&sms(&process.home, &["status"])).contains("NO: stopped until "));
}
