//! Accounts of other systems: brought over without anyone scanning again, and without anyone being written to.

mod accounts;
mod authenticators;
mod codes;
mod command;
mod converters;
mod hashes;
mod races;
mod rate;
mod refused;

use serde_json::{Value, json};
use totp_rs::Algorithm;
use twostep::{
    app::{Importer, Operator, Outcome},
    entropy::SystemEntropy,
};

use crate::support::{Person, TestApp, authenticator::Authenticator};

/// What everybody's password was at the other system.
const OLD_PASSWORD: &str = "a long enough passphrase";

/// Its hash, as bcrypt made it.
const OLD_HASH: &str = "$2b$06$Z8IRrBmPg42.UTPrDR2U0OzNan.BCgg9TAnR2Jhp6wMAv8MSpNNvm";

/// The secret of everybody's authenticator.
const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

/// What an import came to, with its report.
struct Seen {
    outcome: Outcome,
    report: Vec<String>,
}

impl TestApp {
    /// Imports lines by the clock of the story.
    async fn imports(&self, lines: &str) -> Seen {
        let mut operator =
            Operator::connect(&self.configuration(), self.clock.clone()).await.expect("a database");
        let mut report = Vec::new();
        let outcome = Importer::read(&mut operator, &self.configuration(), &SystemEntropy, false)
            .expect("keys")
            .import(
                lines.as_bytes(),
                &mut |line, told| report.push(format!("line {line}: {told}")),
                &|_, _| {},
            )
            .await
            .expect("an import");
        operator.leave().await.expect("left");
        Seen { outcome, report }
    }

    /// Imports one record, which makes an account.
    async fn imports_one(&self, record: &Value) {
        let seen = self.imports(&record.to_string()).await;
        assert_eq!((seen.outcome.imported, seen.report.as_slice()), (1, [].as_slice()));
    }

    /// Somebody who had an account at the other system.
    fn newcomer(&self, name: &str) -> Person {
        let app = Authenticator::set_up_elsewhere(SECRET, Algorithm::SHA256, 8);
        self.person(name).whose_password_is(OLD_PASSWORD).with_app(app)
    }
}

/// A record of an account with a password, and what is added to it.
fn record(name: &str, more: Value) -> Value {
    let mut record = json!({
        "version": 1,
        "email": format!("{name}@example.test"),
        "email_verified": true,
        "first_name": "Kari",
        "last_name": "Nordmann",
        "locale": "nb",
        "created_at": "2024-03-01T08:30:00Z",
        "password": { "hash": OLD_HASH },
    });
    let Value::Object(more) = more else { panic!("an object") };
    record.as_object_mut().expect("an object").extend(more);
    record
}

/// An authenticator with SHA-256 and eight digits.
fn authenticator() -> Value {
    json!({ "secret": SECRET, "proven": true, "algorithm": "SHA256", "digits": 8, "name": "Old phone" })
}

/// A record of an account with such an authenticator.
fn with_authenticator(name: &str) -> Value {
    record(name, json!({ "authenticators": [authenticator()] }))
}
