//! Nothing gets past it, on any surface: each rule holds at every call that it is about, whichever that is.
//!
//! The calls come from tables, and the tables are held against `openapi.yaml`: a new call fails here until
//! it is listed with a way to reach it.

mod acts;
mod alike;
mod bodies;
mod breached;
mod caps;
mod codes;
mod doors;
mod epoch;
mod faults;
mod headers;
mod held;
mod killed;
mod load;
mod origins;
pub(crate) mod outage;
mod passwords;
mod proxied;
mod tokens;
mod wire;
mod work;

use std::sync::atomic::{AtomicU32, Ordering};

use crate::support::{Person, TestApp, dump::Dump};

/// Somebody with a name and a number that nobody else has.
fn newcomer(app: &TestApp) -> Person {
    static COUNT: AtomicU32 = AtomicU32::new(1000);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let mut person = app.person(&format!("kari{number}"));
    person.phone = format!("+479123{number}");
    person
}

/// The rows that say who may do what, in a fixed order.
fn standing(dump: &Dump) -> Vec<String> {
    let tables = [
        "accounts",
        "attempts",
        "authenticators",
        "challenge_sms_codes",
        "challenges",
        "device_proofs",
        "email_changes",
        "emergency_repeats",
        "enrollments",
        "events",
        "password_resets",
        "phone_changes",
        "phones",
        "session_sms_codes",
        "sessions",
        "sign_ups",
        "trusted_browsers",
        "two_step",
        "undo_links",
    ];
    let rows = |table: &&str| dump.rows_of(table).into_iter().map(str::to_owned).collect::<Vec<_>>();
    let mut rows: Vec<String> = tables.iter().flat_map(rows).collect();
    rows.sort();
    rows
}
