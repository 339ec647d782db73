//! The statements that distribute the schema fit the live schema. Citus itself is not run here.

use std::collections::BTreeMap;

use crate::support::TestApp;

const STATEMENTS: &str = include_str!("../../api/migrations/citus/distribute.sql");

/// Table and column of each statement, in their order.
fn distributed() -> Vec<(String, String)> {
    let calls = STATEMENTS.lines().filter_map(|line| line.strip_prefix("SELECT create_distributed_table("));
    let named = |call: &str| {
        let mut names = call.split('\'').skip(1).step_by(2).map(ToOwned::to_owned);
        (names.next().expect("a table"), names.next().expect("a column"))
    };
    calls.map(named).collect()
}

/// Rows of two names.
async fn pairs(app: &TestApp, query: &str) -> Vec<(String, String)> {
    let rows = app.home.superuser().await.query(query, &[]).await.expect("rows");
    rows.iter().map(|row| (row.get(0), row.get(1))).collect()
}

#[tokio::test]
async fn every_table_is_distributed_by_the_first_column_of_its_key() {
    let app = TestApp::start().await;
    let keys = pairs(
        &app,
        "SELECT c.relname::text, a.attname::text
         FROM pg_index i
         JOIN pg_class c ON c.oid = i.indrelid
         JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
         WHERE i.indisprimary AND c.relnamespace = 'public'::regnamespace AND c.relname <> 'refinery_schema_history'",
    )
    .await;
    let keys: BTreeMap<String, String> = keys.into_iter().collect();
    assert_eq!(distributed().into_iter().collect::<BTreeMap<_, _>>(), keys);
    assert_eq!(distributed().len(), keys.len(), "each once");
}

/// A distributed table may refer to one that is distributed already, by a key with the distribution column in it.
#[tokio::test]
async fn foreign_keys_stay_inside_an_account_and_lead_backward() {
    let app = TestApp::start().await;
    let order: Vec<String> = distributed().into_iter().map(|(table, _)| table).collect();
    let place = |table: &str| order.iter().position(|one| one == table).expect("a table");
    let foreign =
        "SELECT conrelid::regclass::text, confrelid::regclass::text FROM pg_constraint WHERE contype = 'f'";
    let all = pairs(&app, foreign).await;
    assert!(all.len() > 10);
    for (from, to) in all {
        assert!(place(&from) > place(&to), "{from} refers to {to}");
    }
    let outside = "SELECT conname::text, conrelid::regclass::text FROM pg_constraint k WHERE contype = 'f' AND NOT EXISTS (
            SELECT FROM pg_attribute a
            WHERE a.attrelid = k.conrelid AND a.attnum = k.conkey[1] AND a.attname = 'account_id')";
    assert_eq!(pairs(&app, outside).await, []);
}
