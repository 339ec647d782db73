//! Programs of others that the product talks to, each a process of its own.

use std::{
    io::{BufRead, BufReader},
    net::TcpListener,
    process::{Child, Command, Stdio},
    time::Duration,
};

use serde_json::{Value, json};

/// How long a peer is given: a start of Node.js on a busy machine included.
const PATIENCE: Duration = Duration::from_mins(1);

/// How often something is looked for meanwhile.
const PAUSE: Duration = Duration::from_millis(10);

/// A running process; killed when dropped.
pub(crate) struct Peer {
    child: Child,
    /// What it said first.
    pub(crate) said: String,
}

impl Peer {
    /// Runs a script of `tests/peers` and waits for its first line.
    pub(crate) fn run(script: &str, arguments: &[&str]) -> Self {
        let mut command = Command::new("node");
        command.arg(format!("peers/{script}")).args(arguments).stdout(Stdio::piped());
        let mut child = command.spawn().expect("Node.js starts");
        let mut said = String::new();
        BufReader::new(child.stdout.take().expect("its output"))
            .read_line(&mut said)
            .expect("its first line");
        Self { child, said: said.trim().to_owned() }
    }

    /// Twilio's API as the vendor's own document describes it, played by Prism: a call that the document does not
    /// allow is refused.
    pub(crate) async fn twilio() -> (Self, String) {
        let free = TcpListener::bind("127.0.0.1:0").expect("a free port").local_addr().expect("an address");
        let mut command = Command::new("node");
        command.args(["../node_modules/@stoplight/prism-cli/dist/index.js", "mock"]);
        command.args(["--host", "127.0.0.1", "--port", &free.port().to_string()]);
        command.arg("data/twilio-messages.openapi.json").stdout(Stdio::null()).stderr(Stdio::null());
        let peer = Self { child: command.spawn().expect("Prism starts"), said: String::new() };
        eventually("Prism listens", async || {
            tokio::net::TcpStream::connect(free).await.is_ok().then_some(())
        })
        .await;
        (peer, format!("http://{free}"))
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        let _gone = self.child.kill();
        let _ended = self.child.wait();
    }
}

/// Looks until there is something to see.
pub(crate) async fn eventually<T>(what: &str, look: impl AsyncFn() -> Option<T>) -> T {
    let started = std::time::Instant::now();
    while started.elapsed() < PATIENCE {
        if let Some(seen) = look().await {
            return seen;
        }
        tokio::time::sleep(PAUSE).await;
    }
    panic!("{what}: not within {PATIENCE:?}");
}

/// A provider of text messages.
pub(crate) struct SmsGateway {
    /// Where it is.
    pub(crate) url: String,
    http: reqwest::Client,
    _process: Peer,
}

impl SmsGateway {
    /// One that takes every message.
    pub(crate) fn start() -> Self {
        let process = Peer::run("sms-gateway.mjs", &[]);
        let url = format!("http://127.0.0.1:{}", process.said);
        Self { url, http: reqwest::Client::new(), _process: process }
    }

    /// It answers with a status and a body from now on.
    pub(crate) async fn answers(&self, status: u16, body: &Value) {
        self.behaves(&json!({ "status": status, "body": body.to_string() })).await;
    }

    /// `cut`: it takes a message and hangs up; `half`: in the middle of its answer; `silent`: it never answers.
    pub(crate) async fn misbehaves(&self, kind: &str) {
        self.behaves(&json!({ "kind": kind })).await;
    }

    /// The messages that it got, the newest last.
    pub(crate) async fn received(&self) -> Vec<Value> {
        let answer = self.http.get(format!("{}/received", self.url)).send().await.expect("an answer");
        answer.json().await.expect("messages")
    }

    /// The messages that it got, once there are as many as this.
    pub(crate) async fn got(&self, count: usize) -> Vec<Value> {
        eventually("the gateway gets the messages", async || {
            Some(self.received().await).filter(|received| received.len() >= count)
        })
        .await
    }

    async fn behaves(&self, how: &Value) {
        let told = self.http.post(format!("{}/behave", self.url)).json(how).send().await;
        assert!(told.expect("an answer").status().is_success());
    }
}
