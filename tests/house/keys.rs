//! Rules that the schema keeps, so that it can be distributed by account.

use crate::support::TestApp;

/// Tables whose key does not start with the account, with the column that they are distributed by.
const EXCEPTIONS: &str = include_str!("keys_without_account.txt");

#[tokio::test]
async fn every_key_starts_with_the_account_but_for_the_listed_tables() {
    let app = TestApp::start().await;
    let db = app.home.superuser().await;
    let rows = db
        .query(
            "SELECT c.relname, a.attname
             FROM pg_index i
             JOIN pg_class c ON c.oid = i.indrelid
             JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
             WHERE i.indisprimary AND c.relnamespace = 'public'::regnamespace
               AND c.relname <> 'refinery_schema_history'
             ORDER BY c.relname",
            &[],
        )
        .await
        .expect("keys");
    let keys = rows.iter().map(|row| (row.get::<_, String>(0), row.get::<_, String>(1)));
    let others: Vec<String> = keys
        .filter(|(_, column)| column != "account_id")
        .map(|(table, column)| format!("{table} {column}"))
        .collect();
    assert_eq!(others, EXCEPTIONS.lines().collect::<Vec<_>>());
}

/// KEY-06, AUD-05
#[tokio::test]
async fn the_applications_role_changes_neither_the_schema_nor_events() {
    let app = TestApp::start().await;
    let db = app.home.application().await;
    for statement in [
        "CREATE TABLE mine (id int)",
        "DROP TABLE accounts",
        "ALTER TABLE accounts ADD COLUMN mine int",
        "UPDATE events SET type = 'nothing'",
        "DELETE FROM events",
        "TRUNCATE events",
        "DELETE FROM event_chains",
        "UPDATE event_checkpoints SET seq = 1",
        "DELETE FROM event_checkpoints",
        "UPDATE event_seals SET number = 1",
        "DELETE FROM event_seals",
        "INSERT INTO event_purges SELECT account_id, seq, chain, chain FROM event_chains",
        "DELETE FROM event_purges",
        "ALTER FUNCTION purge_events OWNER TO twostep_app",
    ] {
        let error = db.batch_execute(statement).await.expect_err(statement);
        let code = error.code().expect("an answer of the database").code();
        assert_eq!(code, "42501", "{statement}: {error}");
    }
}
