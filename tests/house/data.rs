//! docs/data.md lists every column of the schema, with a class.

use std::collections::BTreeSet;

use crate::support::TestApp;

const DOCUMENT: &str = include_str!("../../docs/data.md");

/// The cells of the document's tables, row by row.
fn rows() -> impl Iterator<Item = [&'static str; 3]> {
    DOCUMENT.lines().filter_map(|line| {
        let line = line.strip_prefix("| ")?.strip_suffix(" |")?;
        line.split(" | ").collect::<Vec<_>>().try_into().ok()
    })
}

/// The names that stand as code in a cell.
fn names(cell: &'static str) -> impl Iterator<Item = &'static str> {
    cell.split('`').skip(1).step_by(2)
}

/// PRV-07, AUD-07
#[tokio::test]
async fn every_column_has_a_class_and_every_table_a_time() {
    let app = TestApp::start().await;
    let columns = "SELECT table_name || '.' || column_name FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name <> 'refinery_schema_history'";
    let rows_of_schema = app.home.superuser().await.query(columns, &[]).await.expect("columns");
    let schema: BTreeSet<String> = rows_of_schema.iter().map(|row| row.get(0)).collect();
    let classes: BTreeSet<&str> =
        rows().map(|[class, ..]| class).filter(|class| class.chars().all(char::is_lowercase)).collect();
    let mut listed = Vec::new();
    for [table, kept, what] in rows().filter(|[table, ..]| table.starts_with('`')) {
        assert!(!kept.is_empty(), "{table}");
        for part in what.split("; ") {
            let (class, columns) = part.split_once(": ").expect(part);
            assert!(classes.contains(class), "{table}: {class}");
            listed.extend(names(columns).map(|column| format!("{}.{column}", table.trim_matches('`'))));
        }
    }
    let once: BTreeSet<String> = listed.iter().cloned().collect();
    assert_eq!(once.len(), listed.len(), "a column stands twice");
    assert_eq!(once, schema);
}

/// PRV-07: what is called sealed, hashed or digested in the schema is called so here, and nothing else.
#[test]
fn secrets_are_in_no_class_that_is_in_the_clear() {
    for [_, _, what] in rows().filter(|[table, ..]| table.starts_with('`')) {
        for part in what.split("; ") {
            let (class, columns) = part.split_once(": ").expect(part);
            for column in names(columns) {
                let expected = match column.rsplit('_').next() {
                    Some("sealed") => Some("sealed"),
                    Some("phc") => Some("hash"),
                    Some("digest" | "signature" | "chain") => Some("digest"),
                    Some("address" | "email" | "agent") => Some("personal"),
                    _ => None,
                };
                assert!(expected.is_none_or(|expected| expected == class), "{column} is {class}");
            }
        }
    }
}
