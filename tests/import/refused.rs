//! What is refused, by which words, and that they hold nothing of the record.

use serde_json::{Value, json};

use super::{OLD_HASH, SECRET, authenticator, record};
use crate::support::TestApp;

/// What a record is changed by, and the reason that it is refused for.
fn bad() -> Vec<(Value, &'static str)> {
    let codes = |alphabet: &str, length: usize, hashes: &[&str]| {
        json!({ "authenticators": [authenticator()],
            "recovery_codes": { "alphabet": alphabet, "length": length, "hashes": hashes } })
    };
    let hash = |hash: &str| json!({ "password": { "hash": hash } });
    let app = |change: Value| {
        let mut one = authenticator();
        one.as_object_mut().expect("an object").extend(change.as_object().expect("an object").clone());
        json!({ "authenticators": [one] })
    };
    vec![
        (json!({ "version": 2 }), "version: only version 1 is known"),
        (json!({ "email": "nobody" }), "email: not an address"),
        (json!({ "email_verified": "yes" }), "email_verified: a value of another kind"),
        (json!({ "autenticators": [] }), "autenticators: an unknown field"),
        (json!({ "first_name": "K4ri" }), "name: First name must have"),
        (json!({ "locale": "tlh" }), "locale: not a language that is spoken here"),
        (json!({ "created_at": "2999-01-01T00:00:00Z" }), "created_at: in the future"),
        (hash("secret"), "password.hash: a hash of an unknown scheme"),
        (
            hash(&OLD_HASH.replace("$06$", "$15$")),
            "password.hash: hash parameters above what is computed here",
        ),
        (hash("$2b$06$half"), "password.hash: a malformed hash"),
        (app(json!({ "digits": 7 })), "authenticators: an algorithm, digits or period"),
        (app(json!({ "period": 10 })), "authenticators: an algorithm, digits or period"),
        (app(json!({ "algorithm": "MD5" })), "authenticators: an algorithm, digits or period"),
        (app(json!({ "secret": "JBSWY3DPEHPK3PXP" })), "authenticators: a secret that is not 16 to 64 bytes"),
        (app(json!({ "name": "" })), "authenticators: a name that is empty"),
        (json!({ "authenticators": vec![authenticator(); 6] }), "authenticators: more than 5"),
        (json!({ "phone": { "number": "0171", "verified": true } }), "phone: "),
        (codes("base32", 12, &[OLD_HASH]), "recovery_codes: codes of fewer than 64 bits"),
        (codes("digits", 19, &[OLD_HASH]), "recovery_codes: codes of fewer than 64 bits"),
        (codes("emoji", 64, &[OLD_HASH]), "recovery_codes: an unknown alphabet"),
        (codes("base32", 16, &[]), "recovery_codes: not 1 to 16 different hashes"),
        (codes("base32", 16, &[OLD_HASH, OLD_HASH]), "recovery_codes: not 1 to 16 different hashes"),
        (codes("base32", 16, &["secret"]), "recovery_codes: a hash of an unknown scheme"),
        (
            json!({ "recovery_codes": { "alphabet": "base32", "length": 16, "hashes": [OLD_HASH] } }),
            "recovery_codes: without a proven authenticator",
        ),
    ]
}

#[tokio::test]
async fn each_bad_record_is_refused_for_a_reason_that_holds_no_secret() {
    let app = TestApp::start().await;
    let before = app.dump().await;
    let all = bad();
    let lines: Vec<String> =
        all.iter().map(|(change, _)| record("kari", change.clone()).to_string()).collect();
    let seen = app.imports(&lines.join("\n")).await;
    for (index, (change, reason)) in all.iter().enumerate() {
        let expected = format!("line {}: refused: {reason}", index + 1);
        assert!(seen.report[index].starts_with(&expected), "{change}: {}", seen.report[index]);
    }
    assert_eq!((seen.outcome.refused, seen.outcome.imported), (all.len() as u64, 0));
    let report = seen.report.join("\n");
    assert!(!report.contains(SECRET) && !report.contains(OLD_HASH) && !report.contains("example.test"));
    assert!(app.dump().await == before);
}

#[tokio::test]
async fn codes_that_together_cost_too_much_are_refused() {
    let app = TestApp::start().await;
    let costly = |number: usize| format!("$pbkdf2-sha256$i=600000$c2FsdHNhbHQ${number:04}{}", "A".repeat(39));
    let hashes: Vec<String> = (1000..1004).map(costly).collect();
    let codes = json!({ "alphabet": "base32", "length": 16, "hashes": hashes });
    let more = json!({ "authenticators": [authenticator()], "recovery_codes": codes });
    let seen = app.imports(&record("kari", more).to_string()).await;
    assert_eq!(
        seen.report,
        ["line 1: refused: recovery_codes: hashes that together cost more than is computed here"]
    );
}

#[tokio::test]
async fn lines_that_are_no_records_are_refused_and_the_next_ones_are_read() {
    let app = TestApp::start().await;
    let long = format!("{{\"version\": \"{}\"}}", "x".repeat(200_000));
    let mut twice = record("ola", json!({})).to_string();
    twice.push_str(&record("ola", json!({})).to_string());
    let list = json!([1, "list@example.test", true]).to_string();
    let good = record("kari", json!({})).to_string();
    let lines = ["{", "hunter2", &long, "", "\u{0}", "{\"password\": \"hunter2\"}", &twice, &list, &good]
        .join("\r\n");
    let seen = app.imports(&lines).await;
    assert_eq!((seen.outcome.refused, seen.outcome.imported), (7, 1), "{:?}", seen.report);
    assert_eq!(seen.report[2], "line 3: refused: the line is longer than 64 KiB");
    assert_eq!(seen.report[4], "line 6: refused: password: a value of another kind");
    assert!(!seen.report.join("").contains("hunter2"));
}

/// docs/import.schema.json and docs/import.md say what the program reads.
#[tokio::test]
async fn the_documents_describe_what_is_read() {
    let schema: Value =
        serde_json::from_str(include_str!("../../docs/import.schema.json")).expect("a schema");
    let schema = jsonschema::validator_for(&schema).expect("a schema");
    let document = include_str!("../../docs/import.md");
    let example =
        document.split("```json\n").nth(1).and_then(|rest| rest.lines().next()).expect("an example");
    let codes = json!({ "alphabet": "base32", "length": 16, "hashes": [OLD_HASH] });
    let full = json!({ "authenticators": [authenticator()], "recovery_codes": codes,
        "phone": { "number": "+4791234567", "verified": true, "verified_at": "2024-03-01T08:30:00Z" } });
    let app = TestApp::start().await;
    for line in [example.to_owned(), record("ola", full).to_string()] {
        let value: Value = serde_json::from_str(&line).expect("JSON");
        assert!(schema.is_valid(&value), "{line}");
        app.imports_one(&value).await;
    }
    for change in [json!({ "version": 2 }), json!({ "more": 1 }), json!({ "password": { "hash": "secret" } })]
    {
        assert!(!schema.is_valid(&record("kari", change.clone())), "{change}");
    }
}
