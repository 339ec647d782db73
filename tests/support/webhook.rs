//! A system of the operator's that takes webhooks.

use serde_json::{Value, json};

use super::{
    TestApp,
    peer::{Peer, eventually},
};

/// The secret that the receiver checks with.
pub(crate) const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

/// A process that takes webhooks.
pub(crate) struct Receiver {
    /// Where it is.
    pub(crate) url: String,
    http: reqwest::Client,
    _process: Peer,
}

impl Receiver {
    /// One that takes everything, in the time of a story.
    pub(crate) async fn start() -> Self {
        let receiver = Self::by_own_clock();
        receiver.behaves(&json!({ "clock": "story" })).await;
        receiver
    }

    /// One that refuses what was signed at another time than its own.
    pub(crate) fn by_own_clock() -> Self {
        Self::new("http", &[SECRET], reqwest::Client::new())
    }

    /// One behind TLS, in the time of a story; `http` trusts it.
    pub(crate) async fn behind_tls(key: &str, certificate: &str, http: reqwest::Client) -> Self {
        let receiver = Self::new("https", &[SECRET, key, certificate], http);
        receiver.behaves(&json!({ "clock": "story" })).await;
        receiver
    }

    fn new(scheme: &str, arguments: &[&str], http: reqwest::Client) -> Self {
        let process = Peer::run("webhook-receiver.mjs", arguments);
        let url = format!("{scheme}://127.0.0.1:{}", process.said);
        Self { url, http, _process: process }
    }

    /// The settings of a program that posts here.
    pub(crate) fn settings(&self) -> [(&'static str, &str); 4] {
        [
            ("TWOSTEP_WEBHOOKS", "siem"),
            ("TWOSTEP_WEBHOOK_SIEM_URL", &self.url),
            ("TWOSTEP_WEBHOOK_SIEM_SECRETS", SECRET),
            ("TWOSTEP_SOURCE_LIMITS", "off"),
        ]
    }

    /// It answers with a status from now on, and with headers.
    pub(crate) async fn answers(&self, status: u16, headers: Value) {
        self.behaves(&json!({ "status": status, "headers": headers })).await;
    }

    /// `cut`: it takes an event and hangs up; `half`: in the middle of its answer; `silent`: it never answers.
    pub(crate) async fn misbehaves(&self, kind: &str) {
        self.behaves(&json!({ "kind": kind })).await;
    }

    /// What it got, the newest last.
    pub(crate) async fn received(&self) -> Vec<Value> {
        let answer = self.http.get(format!("{}/received", self.url)).send().await.expect("an answer");
        answer.json().await.expect("events")
    }

    /// What it got, once that is as much as this.
    pub(crate) async fn got(&self, count: usize) -> Vec<Value> {
        eventually("the receiver gets the events", async || {
            Some(self.received().await).filter(|received| received.len() >= count)
        })
        .await
    }

    async fn behaves(&self, how: &Value) {
        let told = self.http.post(format!("{}/behave", self.url)).json(how).send().await;
        assert!(told.expect("an answer").status().is_success());
    }
}

/// The body of a webhook.
pub(crate) fn body_of(received: &Value) -> Value {
    serde_json::from_str(received["body"].as_str().expect("a body")).expect("JSON")
}

/// The types of what was received, in the order of the alphabet.
pub(crate) fn types_of(received: &[Value]) -> Vec<String> {
    let mut types: Vec<String> =
        received.iter().map(|one| body_of(one)["type"].as_str().expect("a type").to_owned()).collect();
    types.sort();
    types
}

impl TestApp {
    /// What waits for endpoints: name, failed tries, and how many seconds after its event it is due.
    pub(crate) async fn waiting_posts(&self) -> Vec<(String, i16, i64)> {
        let statement = "SELECT endpoint, tries, extract(epoch FROM next_try_at - created_at)::bigint
            FROM outbox WHERE channel = 'event' ORDER BY created_at, message_id";
        let rows = self.home.superuser().await.query(statement, &[]).await.expect("posts");
        rows.iter().map(|row| (row.get(0), row.get(1), row.get(2))).collect()
    }

    /// Waits until nothing waits for an endpoint.
    pub(crate) async fn has_posted_everything(&self) {
        eventually("every event is posted", async || self.waiting_posts().await.is_empty().then_some(()))
            .await;
    }
}
