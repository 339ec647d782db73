//! At every row that an act writes, and at its commit, the database fails: afterwards all is as before, and
//! the same call works.

use super::{acts::Act, standing};
use crate::support::{TestApp, webhook::SECRET};

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

async fn are_all_or_nothing(acts: &[Act]) {
    let app = TestApp::start_without_source_limits().await;
    app.home.superuser().await.batch_execute(FAULTS).await.expect("faults");
    for act in acts {
        for fault in [Fault::Error, Fault::Cut] {
            is_all_or_nothing(&app, *act, fault).await;
        }
    }
}

/// API-10, ENR-04, AUD-05
#[tokio::test]
async fn finalize_and_what_leads_to_it_are_all_or_nothing() {
    are_all_or_nothing(&[Act::ConfirmSignUp, Act::Begin, Act::Verify, Act::Finalize]).await;
}

/// API-10, ENR-03, SMS-08, EMC-02
#[tokio::test]
async fn the_wizards_steps_between_are_all_or_nothing() {
    are_all_or_nothing(&[Act::AddPhone, Act::VerifyPhone, Act::ShowEmergencyCode]).await;
}

/// API-10, AUD-05, AUD-06
#[tokio::test]
async fn changing_the_factors_is_all_or_nothing() {
    are_all_or_nothing(&[Act::AddAuthenticator, Act::RemoveAuthenticator, Act::RemovePhone]).await;
}

/// API-10, AUD-05
#[tokio::test]
async fn signing_in_is_all_or_nothing() {
    let acts = [Act::SignIn, Act::OpenChallenge, Act::Refresh, Act::SignOut];
    are_all_or_nothing(&acts).await;
}

/// API-10, TOTP-05, EMC-04, AUD-05
#[tokio::test]
async fn the_second_step_is_all_or_nothing() {
    are_all_or_nothing(&[Act::ByApp, Act::BySms, Act::ByEmergencyCode, Act::StepUp]).await;
}

/// API-10, EMC-08, AUD-05
#[tokio::test]
async fn recovery_is_all_or_nothing() {
    let acts = [Act::Repeat, Act::KeepAuthenticator];
    are_all_or_nothing(&acts).await;
}

/// API-10, SES-06, AUT-13, AUD-05
#[tokio::test]
async fn changing_and_resetting_the_password_are_all_or_nothing() {
    are_all_or_nothing(&[Act::ChangePassword, Act::Reset]).await;
}

/// API-10, ACC-01, STP-05, AUD-05
#[tokio::test]
async fn other_changes_of_the_account_are_all_or_nothing() {
    let acts =
        [Act::NewEmergencyCode, Act::Disable, Act::ChangeEmail, Act::ChangePhone, Act::Undo, Act::Delete];
    are_all_or_nothing(&acts).await;
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
