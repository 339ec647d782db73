//! Each statement of the hot calls, as the database plans it on the live schema: it looks for one account's rows by
//! their key, or for one row of the tables that belong to no account.

use serde_json::Value;
use tokio_postgres::{Client, SimpleQueryMessage};

use super::Tapped;

/// Tables whose key does not start with the account: looked up by their own key.
const OWN_KEY: &str = include_str!("../house/keys_without_account.txt");

/// Everything in a plan that reads a table, with the table and the conditions by which it finds rows.
fn scans<'a>(plan: &'a Value, found: &mut Vec<(&'a str, String)>) {
    let text = |name: &str| plan[name].as_str().unwrap_or_default();
    let below = plan["Plans"].as_array().map(Vec::as_slice).unwrap_or_default();
    let kind = text("Node Type");
    if kind.ends_with("Scan") && plan["Relation Name"].is_string() {
        let inner = below.iter().map(|node| node["Index Cond"].as_str().unwrap_or_default());
        let conditions = [text("Index Cond"), text("TID Cond")].into_iter().chain(inner);
        found.push((text("Relation Name"), conditions.collect::<Vec<_>>().join(" ")));
    }
    for node in below {
        scans(node, found);
    }
}

/// The plan for any parameters.
async fn plan(db: &Client, statement: &str) -> Value {
    let prepared = db.prepare(statement).await.expect(statement);
    let nulls = vec!["NULL"; prepared.params().len()].join(", ");
    let call = if nulls.is_empty() { "hot".to_owned() } else { format!("hot({nulls})") };
    let types: Vec<String> = prepared.params().iter().map(ToString::to_string).collect();
    let types = if types.is_empty() { String::new() } else { format!("({})", types.join(", ")) };
    db.batch_execute(&format!("PREPARE hot{types} AS {statement}")).await.expect(statement);
    let explained = db.simple_query(&format!("EXPLAIN (FORMAT JSON) EXECUTE {call}")).await.expect(statement);
    let text = explained.iter().find_map(|message| match message {
        SimpleQueryMessage::Row(row) => row.get(0),
        _ => None,
    });
    let plan: Value = serde_json::from_str(text.expect("a plan")).expect("JSON");
    db.batch_execute("DEALLOCATE hot").await.expect("forgotten");
    plan[0]["Plan"].clone()
}

/// Whether a condition names the first column of a key.
fn names_first(condition: &str, column: &str) -> bool {
    condition.contains(&format!("({column} = ")) || condition.contains(&format!(".{column} = "))
}

fn own_key(table: &str) -> Option<&'static str> {
    OWN_KEY.lines().filter_map(|line| line.split_once(' ')).find(|(own, _)| *own == table).map(|(_, key)| key)
}

#[tokio::test]
async fn each_hot_statement_touches_one_account() {
    let tapped = Tapped::start().await;
    let mut kari = tapped.app.person("kari").enrolled().await;
    tapped.wire.takes_statements();
    tapped.app.seconds_later(60);
    kari.tries_to_sign_in("not the password at all").await.expect_status(401);
    kari.gets_challenge().await;
    kari.enters("authenticator", &kari.wrong_code()).await.expect_status(401);
    kari.enters("authenticator", &kari.code()).await.expect_status(201);
    tapped.app.seconds_later(60);
    kari.signs_in_with_app().await;
    kari.reads("/account").await.expect_status(200);
    kari.refreshes().await;
    let statements = tapped.wire.takes_statements();
    let db = tapped.app.home.superuser().await;
    db.batch_execute("SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off")
        .await
        .expect("set");
    let mut judged = 0;
    for statement in statements.iter().filter(|statement| is_hot(statement)) {
        let plan = plan(&db, statement).await;
        let mut found = Vec::new();
        scans(&plan, &mut found);
        for (table, condition) in found {
            let key = own_key(table).unwrap_or("account_id");
            assert!(names_first(&condition, key), "{table} is read by {condition:?} in\n{statement}");
        }
        judged += 1;
    }
    assert!(judged >= 10, "{judged} of {}: {statements:#?}", statements.len());
}

/// The judgment finds what it is for.
#[tokio::test]
async fn a_statement_that_names_no_account_is_noticed() {
    let tapped = Tapped::start().await;
    let db = tapped.app.home.superuser().await;
    db.batch_execute("SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off")
        .await
        .expect("set");
    for (statement, names) in [
        ("SELECT proof FROM sessions WHERE account_id = $1 AND session_id = $2", true),
        ("SELECT proof FROM sessions WHERE session_id = $1", false),
        ("DELETE FROM challenges WHERE token_digest = $1", false),
        (
            "SELECT s.proof FROM email_directory d JOIN sessions s USING (account_id) WHERE d.reserved_until > $1",
            false,
        ),
    ] {
        let plan = plan(&db, statement).await;
        let mut found = Vec::new();
        scans(&plan, &mut found);
        assert!(!found.is_empty());
        let all = found
            .iter()
            .all(|(table, condition)| names_first(condition, own_key(table).unwrap_or("account_id")));
        assert_eq!(all, names, "{statement}: {plan}");
    }
}

/// Statements of calls: not the beginning and end of transactions, nor what the sender does beside them, which is claimed
/// by bucket, nor how a driver asks for types.
fn is_hot(statement: &str) -> bool {
    let is_data =
        ["SELECT", "WITH", "INSERT", "UPDATE", "DELETE"].iter().any(|verb| statement.starts_with(verb));
    // What is erased in batches in the background waits for nobody.
    let in_batches = statement.contains("LIMIT 1000");
    is_data
        && !in_batches
        && !statement.contains("FOR UPDATE SKIP LOCKED")
        && !statement.contains("pg_catalog")
}
