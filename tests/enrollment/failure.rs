//! Failures in the middle: nothing is lost, nothing is on.

use crate::support::{TestApp, process::Process};

/// ENR-03, ENR-04: killed like by a power cut at every stage, the wizard goes on where it was.
#[tokio::test]
async fn killing_the_program_at_any_stage_loses_nothing_and_turns_nothing_on() {
    let mut program = Process::start().await;
    let mut kari = program.person("kari").signed_in().await;
    kari.starts_enrollment().await;
    for stage in ["verify_authenticator", "add_phone", "verify_phone", "save_emergency_code"] {
        program = program.killed_and_restarted().await;
        assert_eq!(kari.stage().await, stage);
        assert!(!kari.has_two_step().await && kari.signs_in_plainly_elsewhere().await);
        match stage {
            "verify_authenticator" => kari.verifies().await,
            "add_phone" => kari.adds_phone().await,
            "verify_phone" => kari.verifies_phone().await,
            _ => kari.gets_emergency_code().await,
        };
    }
    program = program.killed_and_restarted().await;
    kari.finalizes().await;
    let _program = program.killed_and_restarted().await;
    assert!(kari.has_two_step().await);
}

/// ENR-04
#[tokio::test]
async fn where_one_write_of_the_last_step_fails_none_is_done() {
    for table in ["events", "outbox", "two_step", "authenticators", "undo_links"] {
        let app = TestApp::start().await;
        let mut kari = app.person("kari").at_stage("save_emergency_code").await;
        kari.gets_emergency_code().await;
        let db = app.home.superuser().await;
        let fault = format!(
            "CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''injected''; END';
             CREATE TRIGGER fault BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION fail()"
        );
        db.batch_execute(&fault).await.expect("a fault");
        kari.tries_to_finalize().await.expect_problem(503, "unavailable");
        assert!(!kari.has_two_step().await, "{table}");
        assert_eq!(kari.stage().await, "save_emergency_code");
        db.batch_execute(&format!("DROP TRIGGER fault ON {table}")).await.expect("no fault");
        kari.finalizes().await;
    }
}

/// API-10
#[tokio::test]
async fn without_its_tables_the_second_step_grants_nothing() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    app.minutes_later(1);
    kari.gets_challenge().await;
    let db = app.home.superuser().await;
    db.batch_execute("ALTER TABLE sessions RENAME TO gone").await.expect("renamed");
    kari.enters("authenticator", &kari.code()).await.expect_problem(503, "unavailable");
    db.batch_execute("ALTER TABLE gone RENAME TO sessions").await.expect("renamed");
    kari.enters("authenticator", &kari.code()).await.expect_status(201);
}
