//! The door to the product: HTTP calls whose every answer is held against the contract.

use std::{ops::Index, time::Duration};

use reqwest::{
    Method, RequestBuilder,
    header::{CONTENT_TYPE, HeaderMap},
};
use serde_json::Value;

use super::contract::CONTRACT;

/// Where the API lives.
pub(crate) const API: &str = "/api/v1";

/// How long a connection is kept for the next call. The product closes one after five seconds, and a call that meets
/// that on a loaded machine would get no answer.
const IDLE: Duration = Duration::from_secs(1);

/// Calls one process.
#[derive(Clone)]
pub(crate) struct Client {
    base: String,
    http: reqwest::Client,
}

/// A call that is not sent yet.
pub(crate) struct Call {
    method: Method,
    path: String,
    request: RequestBuilder,
}

/// An answer that keeps the contract.
#[derive(Debug)]
pub(crate) struct Answer {
    /// The HTTP status.
    pub(crate) status: u16,
    /// Its headers.
    pub(crate) headers: HeaderMap,
    /// Its body where that is JSON, else null.
    pub(crate) json: Value,
    /// Its body.
    pub(crate) bytes: Vec<u8>,
    call: String,
}

impl Client {
    /// A client of the process at `base`.
    pub(crate) fn new(base: &str) -> Self {
        let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none());
        let http = http.pool_idle_timeout(IDLE).build();
        Self { base: base.to_owned(), http: http.expect("an HTTP client") }
    }

    /// A call to a path from the root.
    pub(crate) fn call(&self, method: &str, path: &str) -> Call {
        let method: Method = method.parse().expect("a method");
        let request = self.http.request(method.clone(), format!("{}{path}", self.base));
        Call { method, path: path.to_owned(), request }
    }

    /// Reads a path from the root.
    pub(crate) fn get(&self, path: &str) -> Call {
        self.call("GET", path)
    }

    /// Posts JSON to a path of the API.
    pub(crate) fn post(&self, path: &str, body: &Value) -> Call {
        self.call("POST", &format!("{API}{path}")).json(body)
    }
}

impl Call {
    /// With an access token.
    pub(crate) fn bearer(self, token: &str) -> Self {
        self.header("authorization", &format!("Bearer {token}"))
    }

    /// With a header.
    pub(crate) fn header(self, name: &str, value: &str) -> Self {
        Self { request: self.request.header(name, value), ..self }
    }

    /// As a browser sends it from the product's own page.
    pub(crate) fn sent_from_own_page(self) -> Self {
        self.header("sec-fetch-site", "same-origin")
    }

    /// With a JSON body.
    pub(crate) fn json(self, body: &Value) -> Self {
        Self { request: self.request.json(body), ..self }
    }

    /// With a body of any kind.
    pub(crate) fn body(self, content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        Self { request: self.request.header(CONTENT_TYPE, content_type).body(body.into()), ..self }
    }

    /// Sends it and looks at the status only: an answer to HEAD has no body to hold against anything.
    pub(crate) async fn send_unread(self) -> u16 {
        self.request.send().await.expect("an answer").status().as_u16()
    }

    /// Sends it and holds the answer against the contract.
    pub(crate) async fn send(self) -> Answer {
        let response = self.request.send().await.expect("an answer");
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let bytes = response.bytes().await.expect("a whole answer").to_vec();
        let json = serde_json::from_slice(&bytes).unwrap_or_default();
        let call = format!("{} {}", self.method, self.path);
        let answer = Answer { status, headers, json, bytes, call };
        if self.path.starts_with(API) {
            CONTRACT.check(self.method.as_str(), &self.path, &answer);
        }
        answer
    }
}

impl Answer {
    /// Fails unless it has this status.
    #[track_caller]
    pub(crate) fn expect_status(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{} answered {}", self.call, self.json);
        self
    }

    /// Fails unless it is this problem.
    #[track_caller]
    pub(crate) fn expect_problem(self, status: u16, code: &str) -> Self {
        let answer = self.expect_status(status);
        assert_eq!(answer["code"], code, "{}", answer.call);
        answer
    }

    /// A header's text; empty where it is absent.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// A string field.
    #[track_caller]
    pub(crate) fn text(&self, name: &str) -> String {
        self[name].as_str().unwrap_or_else(|| panic!("no text {name} in {}", self.json)).to_owned()
    }

    /// The body with what differs from answer to answer blanked, for comparing byte by byte.
    pub(crate) fn blanked(&self) -> String {
        let text = String::from_utf8_lossy(&self.bytes).into_owned();
        match self.json["instance"].as_str() {
            Some(instance) => text.replace(instance, ""),
            None => text,
        }
    }

    /// The call that it answers.
    pub(crate) fn call(&self) -> &str {
        &self.call
    }
}

impl Index<&str> for Answer {
    type Output = Value;

    fn index(&self, name: &str) -> &Value {
        &self.json[name]
    }
}
