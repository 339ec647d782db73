//! After a year events go, and by one way only.

use tokio_postgres::types::ToSql;

use super::look;
use crate::support::{Person, TestApp};

/// Hours of a year.
const YEAR: i64 = 365 * 24;

/// Kari's trail, begun so long ago that by the database's own clock, too, a year and some days have passed.
async fn old_trail(app: &TestApp) -> Person {
    app.hours_later(-2 * YEAR);
    let kari = app.person("kari").enrolled().await;
    app.housekeeping().await;
    kari
}

/// AUD-07, PRV-06
#[tokio::test]
async fn after_a_year_events_are_gone_and_what_follows_is_still_held() {
    let app = TestApp::start().await;
    let mut kari = old_trail(&app).await;
    app.hours_later(YEAR - 1);
    kari.signs_in_with_app().await;
    app.housekeeping().await;
    let before = app.dump().await.rows_of("events").len();
    assert!(before > 6, "nothing goes before its time");
    app.hours_later(2);
    app.housekeeping().await;
    let dump = app.dump().await;
    assert_eq!((dump.rows_of("events").len(), dump.rows_of("event_purges").len()), (2, 1));
    assert_eq!(dump.rows_of("event_origins").len(), 2);
    assert_eq!(look(&app).await.expect("whole").events, 2);
    kari.signs_in_with_app().await;
    app.housekeeping().await;
    look(&app).await.expect("it goes on");
    app.tampered(&kari, "DELETE FROM event_purges WHERE account_id = $1").await;
    look(&app).await.expect_err("a start without its signature");
}

/// PRV-02, PRV-06: of an account that is gone nothing stays once its events' time is over.
#[tokio::test]
async fn of_a_deleted_account_not_even_the_pseudonym_stays() {
    let app = TestApp::start().await;
    let kari = old_trail(&app).await;
    let id = kari.reads("/account").await.text("id");
    app.person("ola").signed_in().await;
    app.hours_later(72);
    let mut kari = kari;
    kari.signs_in_with_app().await;
    kari.call("DELETE", "/account").send().await.expect_status(204);
    app.dump().await;
    app.housekeeping().await;
    assert!(app.dump().await.text().contains(&id));
    app.hours_later(YEAR + 1);
    let mut ola = app.person("ola");
    ola.signs_in().await;
    app.housekeeping().await;
    app.housekeeping().await;
    assert!(!app.dump().await.text().contains(&id));
    look(&app).await.expect("whole");
}

/// AUD-05: the application's role can have nothing removed that is younger than a year, whatever time it says it is.
#[tokio::test]
async fn the_applications_role_can_not_have_younger_events_removed() {
    let app = TestApp::start().await;
    let young = app.person("kari").enrolled().await;
    let id: uuid::Uuid = young.reads("/account").await.text("id").parse().expect("an id");
    let db = app.home.application().await;
    let (accounts, signatures) = (vec![id], vec![vec![7_u8; 32]]);
    // An event that claims to be old, at the beginning and in the middle of the trail, lets no other go with it.
    let forged = "INSERT INTO events (account_id, event_id, at, type, seq, digest, chain)
        SELECT $1, gen_random_uuid(), '2001-01-01Z', 'signed_in', seq, digest, chain
        FROM events WHERE account_id = $1 AND seq IN (2, 7)";
    db.execute(forged, &[&id]).await.expect("events can be added");
    let before = app.dump().await.rows_of("events").len();
    let young_rows = before - 2;
    for seq in [2_i64, 5, 7, 1000] {
        let seqs = vec![seq];
        let params: [&(dyn ToSql + Sync); 4] = [
            &jiff::Timestamp::MAX.min("9999-01-01T00:00:00Z".parse().expect("a time")),
            &accounts,
            &seqs,
            &signatures,
        ];
        db.query_one("SELECT purge_events($1, $2, $3, $4)", &params).await.expect("an answer");
        assert!(app.dump().await.rows_of("events").len() >= young_rows);
    }
    assert_eq!(app.dump().await.rows_of("events").len(), before);
    assert!(app.dump().await.rows_of("event_purges").is_empty());
}

/// AUD-05: old events that are removed with a signature that the program did not make show.
#[tokio::test]
async fn a_purge_that_was_not_signed_by_the_program_shows() {
    let app = TestApp::start().await;
    let kari = old_trail(&app).await;
    let id: uuid::Uuid = kari.reads("/account").await.text("id").parse().expect("an id");
    let db = app.home.application().await;
    let call = "SELECT purge_events('9999-01-01Z', ARRAY[$1::uuid], ARRAY[2::bigint], ARRAY['\\x07'::bytea])";
    let gone: i64 = db.query_one(call, &[&id]).await.expect("an answer").get(0);
    assert_eq!(gone, 2);
    look(&app).await.expect_err("a forged start");
}
