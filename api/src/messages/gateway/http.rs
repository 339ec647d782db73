//! Any provider that takes a message by one request.

use futures_util::future::BoxFuture;
use reqwest::{
    Client,
    header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue},
};
use secrecy::{ExposeSecret, SecretString};

use super::{Gateway, Reference, Refusal, Text, broken, client, refusal_of, template};
use crate::config::{BodyTemplate, HttpGateway};

/// A gateway with a templated request. Every try of a message carries the same `Idempotency-Key`, so that a provider
/// that knows the header sends it once.
pub(super) struct Http {
    client: Client,
    url: SecretString,
    body: Option<BodyTemplate>,
    headers: HeaderMap,
}

impl Http {
    pub(super) fn new(settings: &HttpGateway) -> reqwest::Result<Self> {
        let header = |(name, value): (&String, &SecretString)| {
            let mut value = HeaderValue::try_from(value.expose_secret()).ok()?;
            value.set_sensitive(true);
            Some((HeaderName::try_from(name).ok()?, value))
        };
        Ok(Self {
            client: client()?,
            url: settings.url.clone(),
            body: settings.body.clone(),
            headers: settings.headers.iter().filter_map(header).collect(),
        })
    }

    async fn post(&self, text: Text<'_>) -> Result<Reference, Refusal> {
        let url = template::in_url(self.url.expose_secret(), &text);
        let request = match &self.body {
            None => self.client.get(url),
            Some(BodyTemplate::Json(body)) => {
                let body = template::in_json(body, &text);
                self.client.post(url).header(CONTENT_TYPE, "application/json").body(body)
            }
            Some(BodyTemplate::Form(body)) => {
                let body = template::in_url(body, &text);
                self.client.post(url).header(CONTENT_TYPE, "application/x-www-form-urlencoded").body(body)
            }
        };
        let request = request.header("idempotency-key", text.id.to_string()).headers(self.headers.clone());
        let status = request.send().await.map_err(broken)?.status();
        if status.is_success() { Ok(None) } else { Err(refusal_of(status)) }
    }
}

impl Gateway for Http {
    fn send<'a>(&'a self, text: Text<'a>) -> BoxFuture<'a, Result<Reference, Refusal>> {
        Box::pin(self.post(text))
    }
}
