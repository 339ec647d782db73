//! Endpoints that security events are posted to: a list of names, each with settings of its own.

use std::{collections::BTreeSet, path::PathBuf};

use url::Url;

use super::reader::{Reader, is_loopback};
use crate::domain::{event::EventType, webhook::WebhookSecret};

/// Endpoints at most: each event is written once for each.
const AT_MOST: usize = 4;

/// Secrets of one endpoint at most: the new one and those that it replaces.
const SECRETS: usize = 4;

/// An endpoint.
#[derive(Debug, Clone)]
pub struct Webhook {
    /// The operator's name for it: in the log, the metrics and the names of its settings.
    pub name: String,
    /// Where it is.
    pub url: Url,
    /// What signs: each event is signed once with each, so that a secret can be changed without a gap.
    pub secrets: Vec<WebhookSecret>,
    /// The types of events that it gets; all where it is `None`.
    pub events: Option<BTreeSet<EventType>>,
    /// Certificates that the endpoint's may chain to besides those that the system trusts, in PEM.
    pub ca_file: Option<PathBuf>,
}

impl Webhook {
    /// Whether it gets events of this type.
    #[must_use]
    pub fn wants(&self, event_type: EventType) -> bool {
        self.events.as_ref().is_none_or(|events| events.contains(&event_type))
    }
}

impl Reader<'_> {
    pub(super) fn webhooks(&mut self, production: bool) -> Vec<Webhook> {
        let sentence = "TWOSTEP_WEBHOOKS must be up to four names with commas between, such as siem,crm: small letters and digits, none twice";
        let Some(names) = self.names("TWOSTEP_WEBHOOKS", AT_MOST, sentence) else { return Vec::new() };
        let webhooks: Vec<Webhook> = names.iter().filter_map(|name| self.webhook(name, production)).collect();
        let all: Vec<&WebhookSecret> = webhooks.iter().flat_map(|one| &one.secrets).collect();
        if all.iter().enumerate().any(|(place, one)| all.iter().take(place).any(|other| other == one)) {
            self.mistake("two TWOSTEP_WEBHOOK_…_SECRETS are the same: each endpoint needs one of its own");
        }
        webhooks
    }

    fn webhook(&mut self, name: &str, production: bool) -> Option<Webhook> {
        let url = self.endpoint(&setting(name, "URL"), production);
        let secrets = self.secrets(&setting(name, "SECRETS"));
        let events = self.events(&setting(name, "EVENTS"));
        let ca_file = self.text(&setting(name, "CA_FILE")).map(PathBuf::from);
        Some(Webhook { name: name.to_owned(), url: url?, secrets: secrets?, events, ca_file })
    }

    /// By https; development may reach this machine without.
    fn endpoint(&mut self, variable: &str, production: bool) -> Option<Url> {
        let url: Url =
            self.parsed_or_missing(variable, "the endpoint, such as https://siem.example.com/twostep")?;
        let plain = url.scheme() == "http" && !production && is_loopback(&url);
        if url.scheme() != "https" && !plain {
            self.mistake(format!(
                "{variable} must begin with https://; in development http:// may go to this machine"
            ));
        }
        if !url.username().is_empty() || url.password().is_some() || url.fragment().is_some() {
            self.mistake(format!(
                "{variable} must have no user, password or fragment: the signature is what proves"
            ));
        }
        Some(url)
    }

    fn secrets(&mut self, variable: &str) -> Option<Vec<WebhookSecret>> {
        let text = self.text(variable).unwrap_or_default();
        let parsed: Result<Vec<_>, _> = text
            .split([',', ' ', '\n'])
            .filter(|part| !part.trim().is_empty())
            .map(|part| WebhookSecret::parse(part.trim()))
            .collect();
        match parsed {
            Ok(secrets) if (1..=SECRETS).contains(&secrets.len()) => Some(secrets),
            Ok(_) => {
                self.mistake(format!(
                    "{variable} must be one to four secrets with commas between, the newest first"
                ));
                None
            }
            Err(error) => {
                self.mistake(format!("{variable}: {error}"));
                None
            }
        }
    }

    fn events(&mut self, variable: &str) -> Option<BTreeSet<EventType>> {
        let text = self.text(variable)?;
        let mut events = BTreeSet::new();
        for name in text.split(',').map(str::trim) {
            match EventType::parse(name) {
                Some(event_type) => drop(events.insert(event_type)),
                None => self.mistake(format!("{variable}: there is no event {name:?}")),
            }
        }
        Some(events)
    }
}

/// The variable of an endpoint's setting.
fn setting(name: &str, what: &str) -> String {
    format!("TWOSTEP_WEBHOOK_{}_{what}", name.to_ascii_uppercase())
}

#[cfg(test)]
mod tests;
