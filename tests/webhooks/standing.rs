//! What an operator sees and does on the command line, and that nothing is configured by half.

use std::process::{Command, Output};

use serde_json::json;

use crate::support::{TestApp, peer::eventually, process::program, webhook::Receiver};

fn twostep(app: &TestApp, settings: &[(&str, &str)], arguments: &[&str]) -> Output {
    let mut command = Command::new(program());
    command.args(arguments).env_clear().envs(app.home.environment()).envs(settings.iter().copied());
    command.output().expect("it runs")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

#[tokio::test]
async fn the_doctor_knocks_at_each_endpoint_and_posts_nothing() {
    let receiver = Receiver::start().await;
    let app = TestApp::start().await;
    let good = said(&twostep(&app, &receiver.settings(), &["doctor"]));
    assert!(good.contains("good      somebody answers at the webhook siem"), "{good}");
    let got = receiver.received().await;
    assert!(got.iter().all(|one| one["method"] == "HEAD" && one["body"] == ""), "{got:?}");
    let mut settings = receiver.settings();
    settings[1].1 = "http://127.0.0.1:1";
    let bad = said(&twostep(&app, &settings, &["doctor"]));
    assert!(bad.contains("mend      nobody answers at the webhook siem: "), "{bad}");
    settings[1].1 = "https://169.254.169.254/latest";
    let refused = said(&twostep(&app, &settings, &["doctor"]));
    assert!(
        refused.contains("mend      can't set up the webhook siem: its address is link-local"),
        "{refused}"
    );
}

#[tokio::test]
async fn a_stopped_endpoint_is_seen_and_opened_again() {
    let receiver = Receiver::start().await;
    receiver.answers(410, json!({})).await;
    let app = TestApp::start_with(&receiver.settings()).await;
    app.person("kari").with_account().await;
    eventually("it is stopped", async || {
        (app.dump().await.rows_of("webhook_stops").len() == 1).then_some(())
    })
    .await;
    let run = |arguments: &[&str]| said(&twostep(&app, &receiver.settings(), arguments));
    let status = run(&["webhooks", "status"]);
    assert!(status.starts_with("siem: stopped since ") && status.contains("1 events wait"), "{status}");
    assert!(run(&["doctor"]).contains("mend      the webhook siem said 410 Gone"));
    receiver.answers(204, json!({})).await;
    assert_eq!(run(&["webhooks", "reopen", "siem"]), "siem is open again\n");
    assert_eq!(run(&["webhooks", "reopen", "siem"]), "siem was not stopped\n");
    app.has_posted_everything().await;
    assert_eq!(run(&["webhooks", "status"]), "siem: open, 0 events wait\n");
}

/// A role that is given on the command line is news for the endpoints, too.
#[tokio::test]
async fn what_the_command_line_does_is_posted() {
    let receiver = Receiver::start().await;
    let app = TestApp::start_with(&receiver.settings()).await;
    let kari = app.person("kari").enrolled().await;
    let granted = twostep(&app, &receiver.settings(), &["role", "grant", &kari.email, "support"]);
    assert!(granted.status.success(), "{}", said(&granted));
    let stored = app.dump().await.rows_of("outbox").iter().any(|row| row.contains("event"));
    let received = crate::support::webhook::types_of(&receiver.received().await);
    assert!(stored || received.contains(&"role_granted".to_owned()));
    // It is written by the machine's clock, which is past the story's: that much later it is due.
    app.hours_later(24 * 366);
    eventually("it is posted", async || {
        crate::support::webhook::types_of(&receiver.received().await)
            .contains(&"role_granted".to_owned())
            .then_some(())
    })
    .await;
}
