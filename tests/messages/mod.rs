//! Messages leave: by gateways, by mail, through the outbox, and within the limits of what may be spent.

mod gateways;
mod languages;
mod mail;
pub(crate) mod outbox;
mod smpp;
mod spend;
mod twilio;

use serde_json::Value;

use crate::support::{TestApp, peer::eventually};

/// The text that a gateway got as one field of JSON.
fn text_of(received: &Value) -> String {
    let body: Value = serde_json::from_str(received["body"].as_str().expect("a body")).expect("JSON");
    body["text"].as_str().expect("a text").to_owned()
}

/// The code in the last line of a text.
fn code_of(received: &Value) -> String {
    text_of(received).rsplit('#').next().expect("a code").to_owned()
}

/// The texts of the outbox: state, receipt, whether something is left of them, and failed tries.
async fn texts(app: &TestApp) -> Vec<(String, Option<String>, bool, i16)> {
    let db = app.home.superuser().await;
    let rows = db.query(
        "SELECT state, receipt, payload_sealed IS NOT NULL, tries FROM outbox WHERE channel = 'sms' ORDER BY created_at",
        &[],
    );
    rows.await.expect("texts").iter().map(|row| (row.get(0), row.get(1), row.get(2), row.get(3))).collect()
}

/// Waits until the newest text has come to a state.
pub(crate) async fn newest_is(app: &TestApp, state: &str) -> Option<String> {
    eventually("the newest text comes to its state", async || {
        texts(app).await.pop().filter(|text| text.0 == state).map(|text| text.1)
    })
    .await
}
