//! Turning on is one transaction: everything or nothing.

use crate::support::{Person, TestApp};

/// Makes every insert into a table fail.
const BREAK: &str = "CREATE FUNCTION break() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'disk full'; END $$;";

async fn fails_and_later_works(app: &TestApp, kari: &mut Person, table: &str) {
    let db = app.home.superuser().await;
    let trigger = format!("{BREAK} CREATE TRIGGER broken BEFORE INSERT ON {table} EXECUTE FUNCTION break();");
    db.batch_execute(&trigger).await.expect("a trigger");
    kari.tries_to_finalize().await.expect_problem(503, "unavailable");
    let dump = app.dump().await;
    assert!(dump.rows_of("two_step").is_empty() && dump.rows_of("authenticators").is_empty());
    assert!(!kari.has_two_step().await && kari.signs_in_plainly_elsewhere().await);
    assert_eq!(kari.stage().await, "save_emergency_code");
    db.batch_execute(&format!("DROP TRIGGER broken ON {table}")).await.expect("mended");
    kari.finalizes().await;
    assert!(kari.has_two_step().await);
}

/// ENR-04, AUD-05
#[tokio::test]
async fn without_its_mail_nothing_is_turned_on() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").at_stage("save_emergency_code").await;
    kari.gets_emergency_code().await;
    fails_and_later_works(&app, &mut kari, "outbox").await;
}

/// ENR-04
#[tokio::test]
async fn without_its_authenticator_nothing_is_turned_on() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").at_stage("save_emergency_code").await;
    kari.gets_emergency_code().await;
    fails_and_later_works(&app, &mut kari, "authenticators").await;
}

/// ENR-04
#[tokio::test]
async fn without_its_phone_nothing_is_turned_on() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").at_stage("save_emergency_code").await;
    kari.gets_emergency_code().await;
    fails_and_later_works(&app, &mut kari, "phones").await;
}

/// AUD-05, ENR-04
#[tokio::test]
async fn without_its_event_nothing_is_turned_on() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").at_stage("save_emergency_code").await;
    kari.gets_emergency_code().await;
    let db = app.home.superuser().await;
    let trigger = format!("{BREAK} CREATE TRIGGER broken BEFORE INSERT ON events EXECUTE FUNCTION break();");
    db.batch_execute(&trigger).await.expect("a trigger");
    kari.tries_to_finalize().await.expect_problem(503, "unavailable");
    assert!(app.dump().await.rows_of("two_step").is_empty());
    db.batch_execute("DROP TRIGGER broken ON events").await.expect("mended");
    kari.finalizes().await;
}
