//! What the owner of the database does to it shows, and the first row that is wrong is named.

use twostep::chain::{Fault, Place};

use super::{look, two_trails};
use crate::support::TestApp;

/// What is done to Kari's trail, and what is said then.
type Case = (&'static str, fn(&Fault) -> bool);

fn at(place: &Place, seq: i64) -> bool {
    place.seq == seq
}

const CASES: [Case; 14] = [
    ("UPDATE events SET type = 'signed_out' WHERE account_id = $1 AND seq = 3", |fault| {
        matches!(fault, Fault::Changed(place) if at(place, 3))
    }),
    ("UPDATE events SET at = at + interval '1 microsecond' WHERE account_id = $1 AND seq = 2", |fault| {
        matches!(fault, Fault::Changed(place) if at(place, 2))
    }),
    ("UPDATE event_origins o SET address = '192.0.2.1' FROM events e
      WHERE e.account_id = $1 AND e.seq = 4 AND o.account_id = $1 AND o.event_id = e.event_id", |fault| {
        matches!(fault, Fault::OriginChanged(place) if at(place, 4))
    }),
    ("DELETE FROM events WHERE account_id = $1 AND seq = 3", |fault| {
        matches!(fault, Fault::Missing(place) if at(place, 3))
    }),
    // The hole is closed: what came after moves up.
    ("WITH gone AS (DELETE FROM events WHERE account_id = $1 AND seq = 1)
      UPDATE events SET seq = seq - 1 WHERE account_id = $1 AND seq > 1", |fault| {
        matches!(fault, Fault::Unchained(place) if at(place, 1))
    }),
    ("INSERT INTO events SELECT account_id, gen_random_uuid(), at, type, method, session_id, seq, origin_digest,
      digest, chain FROM events WHERE account_id = $1 AND seq = 2", |fault| {
        matches!(fault, Fault::Changed(place) | Fault::OutOfPlace(place) if at(place, 2))
    }),
    ("UPDATE events SET seq = 5 - seq WHERE account_id = $1 AND seq IN (2, 3)", |fault| {
        matches!(fault, Fault::Unchained(place) if at(place, 2))
    }),
    // The tail goes, and the head with it.
    ("WITH cut AS (DELETE FROM events WHERE account_id = $1 AND seq > 4)
      UPDATE event_chains c SET seq = e.seq, chain = e.chain, sealed_seq = 0 FROM events e
      WHERE c.account_id = $1 AND e.account_id = $1 AND e.seq = 4", |fault| {
        matches!(fault, Fault::Missing(place) if at(place, 5))
    }),
    ("DELETE FROM events WHERE account_id = $1 AND seq = 7", |fault| {
        matches!(fault, Fault::Missing(place) if at(place, 7))
    }),
    ("DELETE FROM event_chains WHERE account_id = $1", |fault| matches!(fault, Fault::NoChain(_))),
    ("DELETE FROM events WHERE account_id = $1 AND seq < 3", |fault| {
        matches!(fault, Fault::Missing(place) if at(place, 1))
    }),
    // The same, with the record of a purge that the program did not sign.
    ("WITH gone AS (DELETE FROM events WHERE account_id = $1 AND seq < 3 RETURNING account_id, seq, chain)
      INSERT INTO event_purges SELECT account_id, seq, chain, chain FROM gone WHERE seq = 2", |fault| {
        matches!(fault, Fault::PurgeForged(place) if at(place, 2))
    }),
    ("UPDATE event_checkpoints SET chain = sha256(chain) WHERE account_id = $1", |fault| {
        matches!(fault, Fault::SealChanged(_))
    }),
    // Nothing is left of the account: the checkpoint knew it.
    ("WITH a AS (DELETE FROM events WHERE account_id = $1), b AS (DELETE FROM event_chains WHERE account_id = $1),
      c AS (DELETE FROM event_checkpoints WHERE account_id = $1) DELETE FROM accounts WHERE account_id = $1",
     |fault| matches!(fault, Fault::SealChanged(_))),
];

/// AUD-05
#[tokio::test]
async fn whatever_the_databases_owner_does_to_a_trail_shows_and_the_row_is_named() {
    for (statement, named) in CASES {
        let app = TestApp::start().await;
        let (kari, _) = two_trails(&app).await;
        app.tampered(&kari, statement).await;
        let fault = look(&app).await.expect_err(statement);
        assert!(named(&fault), "{statement}: {fault}");
    }
}

/// AUD-05: an event that was removed and chained over is not covered by its own digest, but by the checkpoint.
#[tokio::test]
async fn a_chain_that_was_made_anew_is_not_the_one_that_was_sealed() {
    let app = TestApp::start().await;
    let (kari, _) = two_trails(&app).await;
    let anew = "WITH RECURSIVE kept AS (
            SELECT account_id, event_id, digest, row_number() OVER (ORDER BY seq) AS seq
            FROM events WHERE account_id = $1 AND seq <> 3
        ), chained AS (
            SELECT account_id, event_id, seq, sha256(digest) AS chain FROM kept WHERE seq = 1
            UNION ALL
            SELECT k.account_id, k.event_id, k.seq, sha256(c.chain || k.digest)
            FROM chained c JOIN kept k ON k.seq = c.seq + 1
        ), gone AS (
            DELETE FROM events WHERE account_id = $1 AND seq = 3
        ), head AS (
            UPDATE event_chains h SET seq = c.seq, chain = c.chain, sealed_seq = 0 FROM chained c
            WHERE h.account_id = $1 AND c.seq = (SELECT max(seq) FROM chained)
        )
        UPDATE events e SET seq = c.seq, chain = c.chain FROM chained c
        WHERE e.account_id = $1 AND e.event_id = c.event_id AND e.seq <> 3";
    app.tampered(&kari, anew).await;
    let fault = look(&app).await.expect_err("a shorter chain");
    assert!(matches!(fault, Fault::NotAsSealed(..) | Fault::Missing(_)), "{fault}");
}

/// AUD-05
#[tokio::test]
async fn a_checkpoint_that_is_forged_or_missing_shows() {
    for (statement, named) in [
        ("UPDATE event_seals SET digest = sha256(digest) WHERE number = 1", Fault::SealForged(1)),
        ("UPDATE event_seals SET at = at + interval '1 day' WHERE number = 2", Fault::SealForged(2)),
        ("DELETE FROM event_seals WHERE number = 1", Fault::SealMissing(1)),
        (
            // A slow run may have a third one by then.
            "INSERT INTO event_seals SELECT 3, at, size, digest, signature FROM event_seals WHERE number = 2
             ON CONFLICT (number) DO UPDATE SET signature = excluded.signature",
            Fault::SealForged(3),
        ),
        ("UPDATE event_checkpoints SET number = 1 WHERE number = 2", Fault::SealChanged(1)),
    ] {
        let app = TestApp::start().await;
        let mut kari = app.person("kari").signed_in().await;
        app.housekeeping().await;
        kari.signs_in().await;
        app.housekeeping().await;
        app.home.superuser().await.batch_execute(statement).await.expect(statement);
        assert_eq!(look(&app).await, Err(named), "{statement}");
    }
}

/// AUD-05: the list of checkpoints cut off at its end looks whole, but to whoever noted a later one.
#[tokio::test]
async fn a_trail_set_back_to_an_earlier_day_is_not_the_one_that_was_noted() {
    let app = TestApp::start().await;
    let (mut kari, _) = two_trails(&app).await;
    let earlier = app.last_seal().await;
    app.seconds_later(30);
    kari.signs_in_with_app().await;
    app.housekeeping().await;
    let noted = app.last_seal().await;
    let back = "DELETE FROM event_seals WHERE number = (SELECT max(number) FROM event_seals);
        WITH cut AS (DELETE FROM event_checkpoints c WHERE NOT EXISTS (
            SELECT FROM event_seals s WHERE s.number = c.number) RETURNING account_id),
        kept AS (SELECT c.account_id, max(k.seq) AS seq FROM cut c JOIN event_checkpoints k USING (account_id)
            WHERE EXISTS (SELECT FROM event_seals s WHERE s.number = k.number) GROUP BY 1),
        tail AS (DELETE FROM events e USING kept WHERE e.account_id = kept.account_id AND e.seq > kept.seq)
        UPDATE event_chains h SET seq = k.seq, chain = e.chain, sealed_seq = k.seq FROM kept k, events e
        WHERE h.account_id = k.account_id AND e.account_id = k.account_id AND e.seq = k.seq";
    app.home.superuser().await.batch_execute(back).await.expect("set back");
    look(&app).await.expect("it looks whole");
    app.verifies_audit(Some(&earlier)).await.expect("what was noted before is there");
    let (number, _) = noted.split_once(':').expect("a number");
    let said = app.verifies_audit(Some(&noted)).await.expect_err("it was noted").to_string();
    assert_eq!(said, format!("checkpoint {number}: it is missing"));
}
