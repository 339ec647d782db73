//! A browser: it keeps cookies and sends them along from the product's own pages.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{
    client::{Answer, Call},
    person::Person,
};

/// The cookie of a trusted browser, over plain http.
pub(crate) const TRUST: &str = "twostep-browser";

/// A browser with its cookies.
#[derive(Clone, Default)]
pub(crate) struct Browser {
    cookies: BTreeMap<String, String>,
}

impl Browser {
    /// The value of a cookie.
    pub(crate) fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name).map(String::as_str)
    }

    /// Makes a call from one of the product's pages.
    pub(crate) async fn send(&mut self, call: Call) -> Answer {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let call = call.sent_from_own_page().header("user-agent", "Mozilla/5.0 (X11; Linux) Firefox/150.0");
        let call = if cookies.is_empty() { call } else { call.header("cookie", &cookies.join("; ")) };
        let answer = call.send().await;
        for cookie in answer.headers.get_all("set-cookie") {
            self.keep(cookie.to_str().expect("a cookie of text"));
        }
        answer
    }

    /// Keeps a cookie, or drops the one that it clears.
    fn keep(&mut self, cookie: &str) {
        let (name, value) = cookie.split(';').next().and_then(|pair| pair.split_once('=')).expect("a cookie");
        if cookie.contains("Max-Age=0") {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }
}

impl Person {
    /// Enters the password in a browser: a session, or a challenge.
    pub(crate) async fn signs_in_at(&mut self, browser: &mut Browser) -> Answer {
        let body = json!({ "email": self.email, "password": self.password, "transport": "cookie" });
        let answer = browser.send(self.client.post("/sessions", &body)).await;
        match answer.json["challenge"]["token"].as_str() {
            Some(token) => token.clone_into(&mut self.challenge),
            None => self.takes_tokens(&answer.json),
        }
        answer
    }

    /// Takes the second step in a browser, and ticks that it is to be trusted.
    pub(crate) async fn takes_second_step_at(
        &mut self,
        browser: &mut Browser,
        method: &str,
        code: &str,
    ) -> Answer {
        let body = json!({
            "challenge_token": self.challenge, "method": method, "code": code, "trust_browser": true,
        });
        let answer = browser.send(self.client.post("/sessions/second-step", &body)).await.expect_status(201);
        self.holds_session(answer)
    }

    /// Signs in with password and app in a browser that is trusted from then on.
    pub(crate) async fn trusts(&mut self, browser: &mut Browser) {
        self.signs_in_at(browser).await.expect_status(200);
        let code = self.code();
        self.takes_second_step_at(browser, "authenticator", &code).await;
    }

    /// The browsers that their account trusts.
    pub(crate) async fn trusted_browsers(&self) -> Vec<Value> {
        let answer = self.reads("/two-step/trusted-browsers").await.expect_status(200);
        answer["browsers"].as_array().expect("browsers").clone()
    }
}
