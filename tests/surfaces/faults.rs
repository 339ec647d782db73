//! At every row that an act writes, and at its commit, the database fails: afterwards all is as before, and
//! the same call works.

use std::future::Future;

use super::{
    acts::{Act, NEW_PASSWORD},
    held::Held,
    standing,
};
use crate::support::{TestApp, client::Answer, process::Process, webhook::SECRET};

/// Counts the rows that the product writes (what it sends and seals by itself apart), and commits of events as one more each.
/// When the count reaches the plan's, the statement fails or the connection is cut.
const FAULTS: &str = "
    CREATE SCHEMA faults;
    CREATE TABLE faults.plan (at bigint NOT NULL, cut boolean NOT NULL);
    CREATE SEQUENCE faults.writes;
    CREATE FUNCTION faults.strike() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
    DECLARE plan faults.plan;
    BEGIN
        SELECT * INTO plan FROM faults.plan;
        IF plan.at IS NOT NULL AND nextval('faults.writes') = plan.at THEN
            IF plan.cut THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
            RAISE EXCEPTION 'disk full';
        END IF;
        RETURN COALESCE(NEW, OLD);
    END $$;
    DO $$
    DECLARE name text;
    BEGIN
        FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public'
            AND tablename NOT IN ('event_seals', 'event_checkpoints') LOOP
            EXECUTE format('CREATE TRIGGER strike BEFORE %s ON %I FOR EACH ROW EXECUTE FUNCTION faults.strike()',
                CASE WHEN name IN ('outbox', 'event_chains') THEN 'INSERT' ELSE 'INSERT OR UPDATE OR DELETE' END, name);
        END LOOP;
    END $$;
    CREATE CONSTRAINT TRIGGER strike_at_commit AFTER INSERT ON events DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION faults.strike();";

/// How the database fails.
#[derive(Debug, Clone, Copy)]
enum Fault {
    Error,
    Cut,
}

/// Fails the act at its first write, then at its second, and so on until it succeeds.
async fn is_all_or_nothing(app: &TestApp, act: Act, fault: Fault) {
    let ready = act.ready(app).await;
    let db = app.home.superuser().await;
    let before = standing(&app.dump().await);
    for write in 1.. {
        let cut = matches!(fault, Fault::Cut);
        let plan = format!(
            "DELETE FROM faults.plan; SELECT setval('faults.writes', 1, false);
             INSERT INTO faults.plan VALUES ({write}, {cut})"
        );
        db.batch_execute(&plan).await.expect("a plan");
        let answer = ready.acts().await;
        if answer.status == act.success() {
            assert!(write > 1, "{act:?} wrote nothing");
            break;
        }
        let refused = answer.expect_problem(503, "unavailable");
        assert_ne!(refused.header("retry-after"), "", "{act:?}");
        assert!(standing(&app.dump().await) == before, "{act:?}: {fault:?} at write {write} left something");
    }
    db.batch_execute("DELETE FROM faults.plan").await.expect("no plan");
    assert!(standing(&app.dump().await) != before, "{act:?}");
}

async fn are_all_or_nothing(acts: &[Act], faults: &[Fault]) {
    let app = TestApp::start_without_source_limits().await;
    app.home.superuser().await.batch_execute(FAULTS).await.expect("faults");
    for act in acts {
        for fault in faults {
            is_all_or_nothing(&app, *act, *fault).await;
        }
    }
}

/// API-10, ENR-04, AUD-05
#[tokio::test]
async fn finalize_and_what_leads_to_it_are_all_or_nothing() {
    let acts = [Act::ConfirmSignUp, Act::Begin, Act::Verify, Act::AddAuthenticator];
    are_all_or_nothing(&acts, &[Fault::Error]).await;
    are_all_or_nothing(&[Act::Finalize], &[Fault::Error, Fault::Cut]).await;
}

/// API-10, AUD-05
#[tokio::test]
async fn signing_in_is_all_or_nothing() {
    let acts = [Act::SignIn, Act::OpenChallenge, Act::Refresh];
    are_all_or_nothing(&acts, &[Fault::Error, Fault::Cut]).await;
}

/// API-10, TOTP-05, EMC-04, AUD-05
#[tokio::test]
async fn the_second_step_is_all_or_nothing() {
    let acts = [Act::ByApp, Act::BySms, Act::ByEmergencyCode];
    are_all_or_nothing(&acts, &[Fault::Error, Fault::Cut]).await;
    are_all_or_nothing(&[Act::StepUp], &[Fault::Error]).await;
}

/// API-10, EMC-08, AUD-05
#[tokio::test]
async fn recovery_is_all_or_nothing() {
    let acts = [Act::Repeat, Act::KeepAuthenticator];
    are_all_or_nothing(&acts, &[Fault::Error, Fault::Cut]).await;
}

/// API-10, SES-06, AUT-13, AUD-05
#[tokio::test]
async fn changing_and_resetting_the_password_are_all_or_nothing() {
    are_all_or_nothing(&[Act::ChangePassword, Act::Reset], &[Fault::Error, Fault::Cut]).await;
}

/// API-10, ACC-01, STP-05, AUD-05
#[tokio::test]
async fn other_changes_of_the_account_are_all_or_nothing() {
    let acts =
        [Act::NewEmergencyCode, Act::Disable, Act::ChangeEmail, Act::ChangePhone, Act::Undo, Act::Delete];
    are_all_or_nothing(&acts, &[Fault::Error, Fault::Cut]).await;
}

/// Kills the program while the last writes of `act` wait, starts it again, and lets go what they waited for.
async fn killed_inside(process: Process, act: impl Future<Output = Answer> + Send + 'static) -> Process {
    let held = Held::nothing(&process.home).await;
    held.runs("LOCK TABLE events").await;
    let act = tokio::spawn(act);
    held.is_waited_for(1).await;
    let process = process.killed_and_restarted().await;
    assert!(act.await.is_err(), "a killed program answers nothing");
    held.runs("COMMIT").await;
    process
}

/// API-10, EMC-04
#[tokio::test]
async fn killed_inside_the_second_step_the_code_is_as_good_as_before() {
    let process = Process::start().await;
    let mut kari = process.person("kari").enrolled().await;
    kari.gets_challenge().await;
    let (typing, code) = (kari.clone(), kari.emergency_code.clone());
    let _process = killed_inside(process, async move { typing.enters("emergency_code", &code).await }).await;
    kari.signs_in_with_emergency_code().await;
}

/// API-10, ENR-04
#[tokio::test]
async fn killed_inside_finalize_the_wizard_is_finished_after() {
    let process = Process::start().await;
    let mut kari = process.person("kari").at_stage("save_emergency_code").await;
    kari.gets_emergency_code().await;
    let ticking = kari.clone();
    let _process = killed_inside(process, async move { ticking.tries_to_finalize().await }).await;
    kari.finalizes().await;
    assert!(kari.has_two_step().await);
}

/// API-10
#[tokio::test]
async fn killed_inside_a_sign_in_nothing_is_opened_and_the_next_one_works() {
    let process = Process::start().await;
    let mut kari = process.person("kari").with_account().await;
    let signing_in = kari.clone();
    let act = async move { signing_in.tries_to_sign_in(&signing_in.password).await };
    let process = killed_inside(process, act).await;
    assert!(process.home.dump().await.rows_of("sessions").is_empty());
    kari.signs_in().await.expect_status(201);
}

/// API-10, AUT-14
#[tokio::test]
async fn killed_inside_a_reset_the_link_and_the_old_password_work_after() {
    let process = Process::start().await;
    let mut kari = process.person("kari").with_account().await;
    kari.asks_for_reset().await;
    let token = process.client.link_to(&kari.email, "reset").await;
    let (resetting, held) = (kari.clone(), token.clone());
    let act = async move { resetting.tries_to_reset(&held, NEW_PASSWORD).await };
    let _process = killed_inside(process, act).await;
    kari.signs_in().await.expect_status(201);
    kari.tries_to_reset(&token, NEW_PASSWORD).await.expect_status(200);
    kari.tries_to_sign_in(&kari.password).await.expect_status(401);
}

/// API-10, EMC-08
#[tokio::test]
async fn killed_inside_a_recovery_it_is_finished_after() {
    let process = Process::start().await;
    let mut kari = process.person("kari").enrolled().await;
    kari.signs_in_with_emergency_code().await;
    kari.acknowledges().await.expect_status(204);
    let mut keeping = kari.clone();
    let act = async move { keeping.keeps_authenticator().await };
    let _process = killed_inside(process, act).await;
    kari.keeps_authenticator().await;
}

/// API-10, SES-06
#[tokio::test]
async fn killed_inside_a_password_change_the_old_password_and_the_session_hold() {
    let process = Process::start().await;
    let mut kari = process.person("kari").signed_in().await;
    let mut changing = kari.clone();
    let act = async move { changing.changes_password(NEW_PASSWORD).await };
    let _process = killed_inside(process, act).await;
    kari.refreshes().await;
    kari.signs_in().await.expect_status(201);
    kari.changes_password(NEW_PASSWORD).await.expect_status(204);
    kari.signs_in().await.expect_status(201);
}

/// API-10, AUD-05: with an endpoint configured, no event is without its post, nor a post without its event.
#[tokio::test]
async fn an_event_and_what_an_endpoint_is_told_of_it_are_one() {
    let nobody = [
        ("TWOSTEP_WEBHOOKS", "siem"),
        ("TWOSTEP_WEBHOOK_SIEM_URL", "http://127.0.0.1:1"),
        ("TWOSTEP_WEBHOOK_SIEM_SECRETS", SECRET),
        ("TWOSTEP_SOURCE_LIMITS", "off"),
    ];
    let app = TestApp::start_with(&nobody).await;
    app.home.superuser().await.batch_execute(FAULTS).await.expect("faults");
    let acts =
        [Act::ConfirmSignUp, Act::SignIn, Act::OpenChallenge, Act::ByApp, Act::BySms, Act::ByEmergencyCode];
    for act in acts {
        is_all_or_nothing(&app, act, Fault::Error).await;
        let dump = app.dump().await;
        assert_eq!(dump.rows_of("events").len(), app.waiting_posts().await.len(), "{act:?}");
    }
}
