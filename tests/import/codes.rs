//! Recovery codes that came along, and the emergency code of whoever had none.

use serde_json::{Value, json};

use super::{authenticator, record, with_authenticator};
use crate::support::{Person, TestApp};

/// Two recovery codes as the other system showed them, hashed with scrypt: sixteen characters of base 32.
const CODES: [&str; 2] = ["abcd efgh ijkl mnop", "QRST-UVWX-YZ23-4567"];

/// Their hashes.
const HASHES: [&str; 2] = [
    "$scrypt$ln=10,r=8,p=1$Zmlyc3Qgc2FsdA$JEWmBQn3lqf76QxEpMxIWGkqpmWSxWs586L/qHQOQHU",
    "$scrypt$ln=10,r=8,p=1$c2Vjb25kIHNhbHQ$dKGYjD35fle666DEogkoPYQ9K3ptCCBW7BX7UdVavUc",
];

fn with_codes(name: &str) -> Value {
    let codes = json!({ "alphabet": "base32", "length": 16, "hashes": HASHES });
    record(name, json!({ "authenticators": [authenticator()], "recovery_codes": codes }))
}

async fn kari_with_codes(app: &TestApp) -> Person {
    app.imports_one(&with_codes("kari")).await;
    app.newcomer("kari")
}

/// EMC-08: one code is left, and it is one of ours.
#[tokio::test]
async fn an_imported_code_is_the_emergency_code_once_and_ends_the_others() {
    let app = TestApp::start().await;
    let mut kari = kari_with_codes(&app).await;
    let challenge = kari.signs_in().await;
    assert_eq!(challenge["challenge"]["methods"][1], json!({ "method": "emergency_code", "length": 16 }));
    let answer = kari.enters("emergency_code", CODES[0]).await.expect_status(201);
    assert_eq!(answer["session"]["restriction"], "emergency_recovery");
    kari.notes_code(&answer["emergency_code"]);
    kari.holds_session(answer);
    for spent in CODES {
        kari.gets_challenge().await;
        let refused = kari.enters("emergency_code", spent).await.status;
        assert!(refused == 401 || refused == 422, "{spent}: {refused}");
    }
    kari.signs_in_with_emergency_code().await;
}

/// EMC-07
#[tokio::test]
async fn other_text_is_refused_uncounted_and_wrong_codes_are_counted() {
    let app = TestApp::start().await;
    let mut kari = kari_with_codes(&app).await;
    kari.gets_challenge().await;
    for malformed in ["", "abcd", "0189-0189-0189-0189", "abcd efgh ijkl mnop q"] {
        kari.enters("emergency_code", malformed).await.expect_problem(422, "validation_failed");
    }
    for _ in 0..5 {
        kari.enters("emergency_code", "AAAA AAAA AAAA AAAA").await.expect_problem(401, "invalid_code");
    }
    kari.gets_challenge().await;
    kari.enters("emergency_code", CODES[1]).await.expect_problem(429, "too_many_attempts");
    app.hours_later(1);
    kari.gets_challenge().await;
    kari.enters("emergency_code", CODES[1]).await.expect_status(201);
}

/// EMC-04
#[tokio::test]
async fn a_lost_answer_is_asked_for_again_with_the_same_imported_code() {
    let app = TestApp::start().await;
    let mut kari = kari_with_codes(&app).await;
    let challenge = kari.gets_challenge().await;
    kari.enters("emergency_code", CODES[0]).await.expect_status(201);
    kari.repeats(&challenge, CODES[1]).await.expect_problem(401, "invalid_code");
    let again = kari.repeats(&challenge, CODES[0]).await.expect_status(201);
    kari.notes_code(&again["emergency_code"]);
    kari.signs_in_with_emergency_code().await;
}

/// EMC-04: both codes at once open one session.
#[tokio::test]
async fn two_imported_codes_at_once_open_one_session() {
    let app = TestApp::start().await;
    let mut kari = kari_with_codes(&app).await;
    let (first, second) = (kari.gets_challenge().await, kari.gets_challenge().await);
    let answers = futures_util::future::join(
        kari.answers(&first, "emergency_code", CODES[0]),
        kari.answers(&second, "emergency_code", CODES[1]),
    )
    .await;
    let statuses = [answers.0.status, answers.1.status];
    assert_eq!(statuses.iter().filter(|status| **status == 201).count(), 1, "{statuses:?}");
}

/// Nobody is locked out, and nobody is offered what there is not: whoever had no codes takes one once signed in.
#[tokio::test]
async fn without_codes_none_is_offered_until_their_owner_takes_one() {
    let app = TestApp::start().await;
    app.imports_one(&with_authenticator("kari")).await;
    app.seconds_later(60);
    let mut kari = app.newcomer("kari");
    kari.gets_challenge().await;
    kari.enters("emergency_code", "0123-4567-89AB-CDEF").await.expect_problem(409, "method_not_available");
    kari.signs_in_with_app().await;
    assert!(kari.reads("/two-step").await["emergency_code"].is_null());
    let none = json!({ "acknowledged": true });
    kari.posts("/two-step/emergency-code/acknowledge", none)
        .await
        .expect_problem(409, "emergency_code_changed");
    let issued = kari.posts("/two-step/emergency-code", json!({})).await.expect_status(201);
    kari.notes_code(&issued.json);
    kari.acknowledges().await.expect_status(204);
    kari.signs_in_with_emergency_code().await;
}
