//! One endpoint: a signed request, and what its answer means.

use std::{fs, time::Duration};

use jiff::{SignedDuration, Timestamp};
use reqwest::{
    Certificate, Client, Response, StatusCode, Url,
    header::{CONTENT_TYPE, RETRY_AFTER},
};
use url::Host;

use super::{
    resolve::{Resolver, may_be_endpoint},
    signature::signatures,
};
use crate::{config::Webhook, domain::webhook::WebhookSecret};

/// How long an endpoint may take: the least that the specification recommends.
const PATIENCE: Duration = Duration::from_secs(15);

/// How long connecting may take.
const CONNECTING: Duration = Duration::from_secs(5);

/// The longest wait that an endpoint may ask for.
const LONGEST_WAIT: SignedDuration = SignedDuration::from_hours(1);

/// An endpoint, and what its requests are made with.
pub struct Endpoint {
    /// The operator's name for it.
    pub name: String,
    url: Url,
    secrets: Vec<WebhookSecret>,
    client: Client,
}

/// An endpoint that can't be set up.
#[derive(Debug, thiserror::Error)]
#[error("can't set up the webhook {name}: {problem}")]
pub struct EndpointError {
    name: String,
    problem: String,
}

/// What an endpoint answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// It took the event.
    Taken,
    /// It wants no events any more.
    Gone,
    /// It did not take it: why, and how long it asks to be left alone.
    NotTaken(String, Option<SignedDuration>),
}

impl Endpoint {
    /// An endpoint as configured. Redirects are not followed: an event goes where the operator said.
    ///
    /// # Errors
    /// Where its certificates can't be read, or it stands where nothing may be posted.
    pub fn new(webhook: &Webhook) -> Result<Self, EndpointError> {
        let failed = |problem: String| EndpointError { name: webhook.name.clone(), problem };
        let address = match webhook.url.host() {
            Some(Host::Ipv4(address)) => Some(address.into()),
            Some(Host::Ipv6(address)) => Some(address.into()),
            _ => None,
        };
        if address.is_some_and(|address| !may_be_endpoint(address)) {
            return Err(failed("its address is link-local or no single machine's".to_owned()));
        }
        let mut builder = Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .timeout(PATIENCE)
            .connect_timeout(CONNECTING)
            .dns_resolver(Resolver)
            .user_agent("twostep");
        if let Some(file) = &webhook.ca_file {
            let pem = fs::read(file).map_err(|error| failed(format!("{}: {error}", file.display())))?;
            let certificates = Certificate::from_pem_bundle(&pem);
            builder = builder.tls_certs_merge(certificates.map_err(|error| failed(error.to_string()))?);
        }
        let client = builder.build().map_err(|error| failed(error.to_string()))?;
        let (url, secrets) = (webhook.url.clone(), webhook.secrets.clone());
        Ok(Self { name: webhook.name.clone(), url, secrets, client })
    }

    /// Posts an event. Of the answer only status and `Retry-After` are looked at.
    pub(super) async fn post(&self, id: &str, body: &[u8], now: Timestamp) -> Answer {
        let at = now.as_second();
        let request = self
            .client
            .post(self.url.clone())
            .header(CONTENT_TYPE, "application/json")
            .header("webhook-id", id)
            .header("webhook-timestamp", at)
            .header("webhook-signature", signatures(&self.secrets, (id, at), body))
            .body(body.to_vec());
        match request.send().await {
            Ok(response) => answer_of(&response),
            Err(error) => Answer::NotTaken(words(error), None),
        }
    }

    /// Asks whether anybody answers there, without telling anything.
    ///
    /// # Errors
    /// With what failed on the way.
    pub async fn is_there(&self) -> Result<(), String> {
        self.client.head(self.url.clone()).send().await.map(drop).map_err(words)
    }
}

fn answer_of(response: &Response) -> Answer {
    let status = response.status();
    if status.is_success() {
        return Answer::Taken;
    }
    if status == StatusCode::GONE {
        return Answer::Gone;
    }
    let wait = response.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok()?.parse().ok());
    let wait = wait.map(|seconds: u32| SignedDuration::from_secs(seconds.into()).min(LONGEST_WAIT));
    Answer::NotTaken(format!("status {}", status.as_u16()), wait)
}

/// What failed, without the address, in which a secret may stand, and with its cause.
fn words(error: reqwest::Error) -> String {
    if error.is_timeout() {
        return "no answer in time".to_owned();
    }
    let error = error.without_url();
    let mut words = error.to_string();
    let mut cause = std::error::Error::source(&error);
    while let Some(deeper) = cause {
        words = format!("{words}: {deeper}");
        cause = deeper.source();
    }
    words
}
