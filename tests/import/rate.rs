//! How fast accounts are imported: `make importing`.

use std::{process::Command, time::Instant};

use super::with_authenticator;
use crate::support::{TestApp, process::program};

/// Accounts with an authenticator each.
const ALL: u32 = 50_000;

#[tokio::test]
#[ignore = "a measurement, for a machine that does nothing else"]
async fn measure_how_many_accounts_are_imported_in_a_second() {
    let app = TestApp::start().await;
    let name = |number: u32| format!("person{number}");
    let lines: Vec<String> = (0..ALL).map(|number| with_authenticator(&name(number)).to_string()).collect();
    let file = app.home.folder().join("accounts.jsonl");
    std::fs::write(&file, lines.join("\n")).expect("written");
    let begun = Instant::now();
    let mut command = Command::new(program());
    let output = command.arg("import").arg(&file).envs(app.home.environment()).output().expect("it runs");
    let took = begun.elapsed();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    println!("{:.0} accounts in a second", f64::from(ALL) / took.as_secs_f64());
}
