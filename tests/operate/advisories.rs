//! `make audit` where there is no network.

use std::process::Command;

/// Nobody listens there.
const NOWHERE: &str = "http://127.0.0.1:9";

/// KEY-07: silence is not taken for a clean bill, and the run fails.
#[test]
fn an_audit_without_its_databases_says_that_nothing_was_checked() {
    let installed = Command::new("scripts/install.sh").arg("cargo-deny").current_dir("..").status();
    assert!(installed.expect("it runs").success(), "cargo-deny is installed by `make deny`");
    let proxies = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY"];
    let mut audit = Command::new("scripts/audit.sh");
    audit.args(["target/tools/cargo-deny/bin/cargo-deny", "--locked", "--log-level", "error"]);
    audit.current_dir("..").envs(proxies.map(|name| (name, NOWHERE))).env_remove("NO_PROXY");
    audit.envs([("npm_config_registry", NOWHERE), ("npm_config_fetch_retries", "0")]);
    let output = audit.output().expect("it runs");
    let said = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
    assert!(!output.status.success(), "{said}");
    for what in ["crates", "npm packages"] {
        let sentence = format!("{what}: NOT CHECKED, the database of advisories is out of reach.");
        assert!(said.contains(&sentence) && !said.contains(&format!("{what}: no advisory")), "{said}");
    }
}
