//! What lies in `ops/` and `docs/` fits what the program has.

use std::collections::BTreeSet;

use twostep::metrics::Metrics;

fn known() -> BTreeSet<String> {
    Metrics::default().names().iter().cloned().collect()
}

/// The names in a text that begin as ours do, without the endings that Prometheus' format adds.
fn named(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    let ours = words.filter(|word| word.starts_with("twostep_"));
    let bare = |word: &str| {
        let endings = ["_total", "_bucket", "_count", "_sum"];
        endings.iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word).to_owned()
    };
    ours.map(bare).collect()
}

#[test]
fn the_page_of_metrics_lists_each_and_no_other() {
    let page = std::fs::read_to_string("../docs/metrics.md").expect("a page");
    let rows = page.lines().filter(|line| line.starts_with("| `twostep_"));
    let listed: Vec<String> =
        rows.flat_map(|row| named(row.split(" | ").next().unwrap_or_default())).collect();
    assert_eq!(listed.iter().cloned().collect::<BTreeSet<_>>(), known());
    assert_eq!(listed.len(), known().len(), "one row for each");
}

#[test]
fn dashboard_and_alerts_ask_for_metrics_that_exist() {
    for file in
        ["../ops/alerts.yml", "../ops/grafana.json", "../ops/alerts.test.yml", "../ops/alerts.week.test.yml"]
    {
        let text = std::fs::read_to_string(file).expect(file);
        let unknown: Vec<String> = named(&text).difference(&known()).cloned().collect();
        assert_eq!(unknown, Vec::<String>::new(), "{file}");
        assert!(!named(&text).is_empty(), "{file}");
    }
}

/// Every panel shows something, and the file is one that Grafana imports.
#[test]
fn the_dashboard_is_json_with_a_query_in_each_panel() {
    let text = std::fs::read_to_string("../ops/grafana.json").expect("a dashboard");
    let dashboard: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let panels = dashboard["panels"].as_array().expect("panels");
    assert!(panels.len() >= 10 && dashboard["schemaVersion"].is_u64());
    let mut ids = BTreeSet::new();
    for panel in panels {
        assert!(ids.insert(panel["id"].as_u64().expect("an id")), "{panel}");
        let queries = panel["targets"].as_array().expect("queries");
        assert!(!queries.is_empty() && queries.iter().all(|one| one["expr"].is_string()), "{panel}");
    }
}

/// An alert that nobody can act upon is noise: each says what to do.
#[test]
fn each_alert_says_what_it_is_and_what_to_do() {
    let text = std::fs::read_to_string("../ops/alerts.yml").expect("rules");
    let rules: serde_json::Value = yaml_serde::from_str(&text).expect("YAML");
    let groups = rules["groups"].as_array().expect("groups");
    let all: Vec<&serde_json::Value> =
        groups.iter().flat_map(|group| group["rules"].as_array().expect("rules")).collect();
    assert!(all.len() >= 10);
    for rule in all {
        for field in ["summary", "description"] {
            assert!(rule["annotations"][field].as_str().is_some_and(|text| text.len() > 10), "{rule}");
        }
        assert!(rule["labels"]["severity"].is_string(), "{rule}");
    }
}
