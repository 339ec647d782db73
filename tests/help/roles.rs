//! `twostep role`, run as a process beside one that serves.

use std::process::{Command, Output};

use crate::support::{TestApp, home::Home, process::program};

fn role(home: &Home, arguments: &[&str]) -> Output {
    let mut command = Command::new(program());
    command.arg("role").args(arguments).envs(home.environment()).output().expect("the program runs")
}

fn said(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// SUP-01: roles come from the command line, and go at once.
#[tokio::test]
async fn a_role_is_given_listed_and_taken_while_people_work() {
    let app = TestApp::start().await;
    let agent = app.person("agent").enrolled().await;
    agent.searches("agent@example.test").await.expect_problem(403, "forbidden");
    assert_eq!(
        said(&role(&app.home, &["grant", "AGENT@example.test", "support"])),
        "AGENT@example.test is support now\n"
    );
    assert_eq!(agent.reads("/account").await["role"], "support");
    agent.searches("agent@example.test").await.expect_status(200);
    said(&role(&app.home, &["grant", "agent@example.test", "admin"]));
    assert!(said(&role(&app.home, &["list"])).starts_with("agent@example.test: admin since "));
    assert_eq!(
        said(&role(&app.home, &["revoke", "agent@example.test"])),
        "agent@example.test has no role any more\n"
    );
    agent.searches("agent@example.test").await.expect_problem(403, "forbidden");
    assert_eq!(said(&role(&app.home, &["revoke", "agent@example.test"])), "agent@example.test had no role\n");
    assert_eq!((agent.events_of("role_granted").await, agent.events_of("role_revoked").await), (2, 1));
}

#[tokio::test]
async fn a_role_that_does_not_exist_and_an_address_without_account_are_refused() {
    let app = TestApp::start().await;
    let agent = app.person("agent").signed_in().await;
    for arguments in [
        ["grant", "nobody@example.test", "support"],
        ["grant", "agent", "support"],
        ["grant", "agent@example.test", "owner"],
    ] {
        let output = role(&app.home, &arguments);
        assert!(!output.status.success(), "{arguments:?}");
    }
    assert!(agent.reads("/account").await["role"].is_null());
}

/// SUP-08: what an account becomes, and with it what is asked for its recovery, is decided anew.
#[tokio::test]
async fn who_is_given_a_role_loses_a_recovery_under_way() {
    let app = TestApp::start().await;
    let (_, agent, id) = super::kari_and_agent(&app).await;
    agent.starts_recovery(&id).await.expect_status(201);
    said(&role(&app.home, &["grant", "kari@example.test", "support"]));
    assert!(!super::is_under_way(&app, &id).await);
}
