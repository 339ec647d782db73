//! A message center that speaks SMPP.

use serde_json::{Value, json};

use super::peer::{Peer, eventually};

/// A message center; how it behaves is told by HTTP.
pub(crate) struct MessageCenter {
    /// The port that it speaks SMPP at.
    pub(crate) port: String,
    control: String,
    http: reqwest::Client,
    process: Option<Peer>,
}

impl MessageCenter {
    /// One that takes every text, in the clear.
    pub(crate) fn start() -> Self {
        Self::run(&[])
    }

    /// One that speaks TLS, with a certificate and its key.
    pub(crate) fn start_with_tls(certificate: &str, key: &str) -> Self {
        Self::run(&[certificate, key])
    }

    fn run(arguments: &[&str]) -> Self {
        let process = Peer::run("smpp.mjs", arguments);
        let (port, control) = process.said.split_once(' ').expect("two ports");
        Self {
            port: port.to_owned(),
            control: format!("http://127.0.0.1:{control}"),
            http: reqwest::Client::new(),
            process: Some(process),
        }
    }

    /// Settings of an account here under the name `smpp`.
    pub(crate) fn account(&self) -> Vec<(&'static str, String)> {
        vec![
            ("TWOSTEP_SMS_GATEWAYS", "smpp".to_owned()),
            ("TWOSTEP_SMS_SMPP_URL", format!("smpp://127.0.0.1:{}", self.port)),
            ("TWOSTEP_SMS_SMPP_SYSTEM_ID", "twostep".to_owned()),
            ("TWOSTEP_SMS_SMPP_PASSWORD", "s3cret".to_owned()),
            ("TWOSTEP_SMS_SMPP_FROM", "Twostep".to_owned()),
            ("TWOSTEP_SOURCE_LIMITS", "off".to_owned()),
        ]
    }

    /// From now on: `status` of an answer, `stat` of a receipt that follows, `wait` before an answer, `kind` `cut` or
    /// `silent`, `bind` the status of a bind.
    pub(crate) async fn behaves(&self, how: Value) {
        self.tell("/behave", how).await;
    }

    /// Tells of a text that it took.
    pub(crate) async fn tells(&self, id: &str, stat: &str) {
        self.tell("/receipt", json!({ "id": id, "stat": stat })).await;
    }

    /// Cuts every session off.
    pub(crate) async fn hangs_up(&self) {
        self.tell("/hang-up", json!({})).await;
    }

    /// Ends every session politely.
    pub(crate) async fn unbinds(&self) {
        self.tell("/unbind", json!({})).await;
    }

    /// The orders that it got, the newest last.
    pub(crate) async fn received(&self) -> Vec<Value> {
        self.list("/received").await
    }

    /// The orders that it got, once there are as many as this.
    pub(crate) async fn got(&self, count: usize) -> Vec<Value> {
        eventually("the message center gets the orders", async || {
            Some(self.received().await).filter(|received| received.len() >= count)
        })
        .await
    }

    /// What it was told by binds.
    pub(crate) async fn binds(&self) -> Vec<Value> {
        self.list("/binds").await
    }

    /// The statuses that receipts were acknowledged with.
    pub(crate) async fn acknowledged(&self) -> Vec<Value> {
        self.list("/acknowledged").await
    }

    /// Sessions that are bound now.
    pub(crate) async fn sessions(&self) -> u64 {
        self.tell("/sessions", json!({})).await.as_u64().expect("a number")
    }

    /// The most orders that ever waited for an answer.
    pub(crate) async fn most_waiting(&self) -> u64 {
        self.tell("/most", json!({})).await.as_u64().expect("a number")
    }

    /// Waits until a session is bound.
    pub(crate) async fn is_bound(&self) {
        eventually("a session is bound", async || (self.sessions().await > 0).then_some(())).await;
    }

    /// It is gone.
    pub(crate) fn dies(&mut self) {
        drop(self.process.take());
    }

    async fn list(&self, path: &str) -> Vec<Value> {
        self.tell(path, json!({})).await.as_array().expect("a list").clone()
    }

    async fn tell(&self, path: &str, what: Value) -> Value {
        let answer = self.http.post(format!("{}{path}", self.control)).json(&what).send().await;
        answer.expect("an answer").json().await.expect("JSON")
    }
}
