//! What somebody should be woken by.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::support::{process::Process, sources::files};

/// AUD-08: the documented list is what the program says.
#[test]
fn every_alert_is_documented_and_every_documented_one_exists() {
    let document = include_str!("../../docs/logs.md");
    let (_, section) = document.split_once("## Alerts").expect("a section");
    let listed: BTreeSet<String> = section
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split_once('`'))
        .map(|(name, _)| name.to_owned())
        .filter(|name| name != "alert")
        .collect();
    let said: BTreeSet<String> = files("api/src", "rs")
        .iter()
        .flat_map(|(_, text)| text.split("alert = \"").skip(1).filter_map(|rest| rest.split_once('"')))
        .map(|(name, _)| name.to_owned())
        .collect();
    assert_eq!(said, listed);
}

/// AUD-08: an attack is told at once, with whose account it is, by pseudonym, and from where.
#[tokio::test]
async fn guessing_at_the_second_step_raises_an_alert() {
    let process = Process::start_with(&[("TWOSTEP_LOG", "json"), ("TWOSTEP_SOURCE_LIMITS", "off")]).await;
    let mut kari = process.person("kari").enrolled().await;
    kari.gets_challenge().await;
    for _ in 0..5 {
        kari.enters("authenticator", &kari.wrong_code()).await.expect_status(401);
    }
    let log = process.log();
    let lines = log.text().lines().map(|line| serde_json::from_str::<Value>(line).expect(line));
    let alerts: Vec<Value> = lines.filter(|line| !line["alert"].is_null()).collect();
    let [alert] = &alerts[..] else { panic!("one alert: {alerts:?}") };
    assert_eq!((&alert["alert"], &alert["level"]), (&"second_step_guessing".into(), &"WARN".into()));
    assert_eq!(alert["client"], "127.0.0.1");
    assert!(alert["subject"].is_string() && alert["request_id"].is_string(), "{alert}");
}
