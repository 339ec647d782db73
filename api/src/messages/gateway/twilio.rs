//! Twilio's Messages API (version 2010-04-01).

use futures_util::future::BoxFuture;
use reqwest::{Client, StatusCode};
use secrecy::ExposeSecret;
use serde::Deserialize;

use super::{Gateway, Reference, Refusal, Text, broken, client, refusal_of};
use crate::config::{TwilioGateway, TwilioSender};

/// Twilio's error codes that are about the number or the text, not about the account: the number is invalid or no
/// mobile, its country is not enabled, it opted out, the text is missing or too long.
const ABOUT_THE_MESSAGE: [u32; 9] = [21211, 21214, 21217, 21408, 21602, 21610, 21612, 21614, 21617];

/// An account at Twilio.
pub(super) struct Twilio {
    client: Client,
    settings: TwilioGateway,
    endpoint: String,
    callbacks: String,
}

/// A message that was taken.
#[derive(Deserialize)]
struct Created {
    sid: Option<String>,
}

/// An error answer.
#[derive(Deserialize)]
struct Failed {
    code: Option<u32>,
}

impl Twilio {
    pub(super) fn new(settings: &TwilioGateway, public_base: &str) -> reqwest::Result<Self> {
        let (api, account) = (settings.api.as_str().trim_end_matches('/'), &settings.account_sid);
        Ok(Self {
            client: client()?,
            endpoint: format!("{api}/2010-04-01/Accounts/{account}/Messages.json"),
            callbacks: format!("{public_base}/callbacks/twilio"),
            settings: settings.clone(),
        })
    }

    async fn create(&self, text: Text<'_>) -> Result<Reference, Refusal> {
        let callback = format!("{}/{}", self.callbacks, text.id);
        let validity = text.life.as_secs().clamp(1, 36_000).to_string();
        let sender = match &self.settings.sender {
            TwilioSender::From(from) => ("From", from.as_str()),
            TwilioSender::MessagingService(sid) => ("MessagingServiceSid", sid.as_str()),
        };
        let form = [
            ("To", text.to),
            sender,
            ("Body", text.text),
            ("ValidityPeriod", validity.as_str()),
            ("StatusCallback", callback.as_str()),
        ];
        let request = self.client.post(&self.endpoint).form(&form);
        let token = self.settings.auth_token.expose_secret();
        let answer =
            request.basic_auth(&self.settings.account_sid, Some(token)).send().await.map_err(broken)?;
        let status = answer.status();
        if status.is_success() {
            // Taken is taken, whatever became of the answer's rest: another try would be a second message.
            return Ok(answer.json::<Created>().await.ok().and_then(|created| created.sid));
        }
        Err(refused(status, answer.json::<Failed>().await.ok().and_then(|failed| failed.code)))
    }
}

/// Twilio answers 400 for the message and for the account alike; its code says which.
fn refused(status: StatusCode, code: Option<u32>) -> Refusal {
    match code {
        Some(code) if ABOUT_THE_MESSAGE.contains(&code) => Refusal::Message(format!("Twilio error {code}")),
        Some(code) => Refusal::Gateway(format!("status {}, Twilio error {code}", status.as_u16())),
        None => refusal_of(status),
    }
}

impl Gateway for Twilio {
    fn send<'a>(&'a self, text: Text<'a>) -> BoxFuture<'a, Result<Reference, Refusal>> {
        Box::pin(self.create(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_errors_about_the_number_or_the_text_spare_the_gateway() {
        for code in ABOUT_THE_MESSAGE {
            assert!(matches!(refused(StatusCode::BAD_REQUEST, Some(code)), Refusal::Message(_)));
        }
        // Wrong credentials, a sender that is not ours, too many requests.
        for (status, code) in [(401, 20003), (400, 21606), (429, 20429)] {
            let status = StatusCode::from_u16(status).unwrap();
            assert!(matches!(refused(status, Some(code)), Refusal::Gateway(_)));
        }
        assert!(matches!(refused(StatusCode::BAD_GATEWAY, None), Refusal::Gateway(_)));
    }
}
