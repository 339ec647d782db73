//! `twostep audit verify`, as a process.

use std::process::{Command, Output};

use super::two_trails;
use crate::support::{TestApp, process::program};

fn verify(app: &TestApp, arguments: &[&str]) -> Output {
    let mut command = Command::new(program());
    command.args(["audit", "verify"]).args(arguments).envs(app.home.environment());
    command.output().expect("the program runs")
}

/// AUD-05
#[tokio::test]
async fn the_command_says_what_is_whole_and_how_far_it_is() {
    let app = TestApp::start().await;
    two_trails(&app).await;
    let noted = app.last_seal().await;
    for arguments in [vec![], vec!["--noted", noted.as_str()]] {
        let output = verify(&app, &arguments);
        let (said, progress) =
            (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert_eq!(output.status.code(), Some(0), "{progress}");
        assert!(said.contains("events in 2 chains are what was written"), "{said}");
        assert!(progress.contains("2 of 2 chains") && !progress.contains('\u{1b}'), "{progress}");
    }
}

/// AUD-05
#[tokio::test]
async fn the_command_names_the_row_and_ends_with_a_status_of_its_own() {
    let app = TestApp::start().await;
    let (kari, _) = two_trails(&app).await;
    let id = kari.reads("/account").await.text("id");
    app.tampered(&kari, "UPDATE events SET method = 'sms' WHERE account_id = $1 AND seq = 3").await;
    let output = verify(&app, &[]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(3), &b""[..]), "{said}");
    assert!(said.contains(&format!("account {id}, event number 3 (")), "{said}");
    std::fs::remove_file(app.home.folder().join("keys/audit.keys")).expect("the key");
    assert_eq!(verify(&app, &[]).status.code(), Some(1));
}
