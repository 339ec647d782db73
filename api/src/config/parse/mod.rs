//! From environment variables to a [`Config`].

mod brand;
mod embed;

use std::{fmt, net::SocketAddr, path::PathBuf};

use ipnet::IpNet;
use url::Url;

use super::{Config, LogFormat, Mail, Mode, reader::Reader};
use crate::domain::{
    phone::AllowedCountries,
    policy::{Policy, PolicyMode},
};

/// Everything that is wrong with the configuration, a sentence each.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct ConfigErrors(Vec<String>);

impl ConfigErrors {
    /// The sentences.
    #[must_use]
    pub fn sentences(&self) -> &[String] {
        &self.0
    }
}

impl fmt::Display for ConfigErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the configuration can't be used:")?;
        self.0.iter().try_for_each(|sentence| write!(f, "\n  - {sentence}"))
    }
}

/// Reads the configuration from `variable`, the environment in production.
///
/// # Errors
/// Every mistake at once.
pub fn from_environment(variable: &dyn Fn(&str) -> Option<String>) -> Result<Config, ConfigErrors> {
    let mut reader = Reader { variable, mistakes: Vec::new() };
    let config = reader.config();
    if reader.mistakes.is_empty() { Ok(config) } else { Err(ConfigErrors(reader.mistakes)) }
}

/// The address of a listener; a socket address is always a valid host and port.
#[expect(clippy::expect_used, reason = "a socket address is a valid authority")]
fn loopback_url(listen: SocketAddr) -> Url {
    Url::parse(&format!("http://{listen}")).expect("a socket address is a valid authority")
}

impl Reader<'_> {
    fn config(&mut self) -> Config {
        let mode = self.mode();
        let production = mode == Mode::Production;
        let listen: SocketAddr = self
            .parsed("TWOSTEP_LISTEN", "an address with a port, such as 127.0.0.1:8080")
            .unwrap_or(SocketAddr::from(([127, 0, 0, 1], 8080)));
        let data_dir = PathBuf::from(self.text("TWOSTEP_DATA_DIR").unwrap_or_else(|| ".twostep".to_owned()));
        let config = Config {
            mode,
            log: self.log(mode),
            listen,
            metrics_listen: self.metrics_listen(production, listen),
            public_url: self.public_url(mode, listen),
            database: self.database(production),
            keys_dir: self.keys_dir(production, &data_dir),
            data_dir,
            trusted_proxies: self.trusted_proxies(production),
            source_limits: self.source_limits(production),
            mail: self.mail(production),
            sms_gateways: self.sms_gateways(),
            sms_countries: self.sms_countries(production),
            spend: self.spend(),
            webhooks: self.webhooks(production),
            policy: self.policy(),
            trusted_browser_days: self.trusted_browser_days(),
            password_minimum: self.password_minimum(),
            breached_passwords: self.text("TWOSTEP_BREACHED_PASSWORDS").map(PathBuf::from),
            session_limits: self.session_limits(),
            deletion_grace_days: self.deletion_grace_days(),
            support_hold: self.support_hold(production),
            brand: self.brand(production),
            embed_origins: self.embed_origins(production),
            api_docs: !production || self.switch("TWOSTEP_API_DOCS", false),
        };
        if !production && !listen.ip().is_loopback() {
            self.mistake("development mode listens on loopback only: set TWOSTEP_LISTEN to 127.0.0.1:<port>, or TWOSTEP_MODE=production");
        }
        config
    }

    /// Metrics tell what an installation does: they never stand where its users are let in.
    fn metrics_listen(&mut self, production: bool, listen: SocketAddr) -> Option<SocketAddr> {
        let own: SocketAddr =
            self.parsed("TWOSTEP_METRICS_LISTEN", "an address with a port, such as 127.0.0.1:9464")?;
        if own.port() == listen.port() {
            self.mistake("TWOSTEP_METRICS_LISTEN must have another port than TWOSTEP_LISTEN: metrics are not for the public");
        }
        if !production && !own.ip().is_loopback() {
            self.mistake("development mode shows its metrics on loopback only: set TWOSTEP_METRICS_LISTEN to 127.0.0.1:<port>");
        }
        Some(own)
    }

    fn mode(&mut self) -> Mode {
        match self.text("TWOSTEP_MODE").as_deref() {
            None | Some("development") => Mode::Development,
            Some("production") => Mode::Production,
            Some(other) => {
                self.mistake(format!("TWOSTEP_MODE is {other:?}; it can be development or production"));
                Mode::Development
            }
        }
    }

    fn log(&mut self, mode: Mode) -> LogFormat {
        match (self.text("TWOSTEP_LOG").as_deref(), mode) {
            (Some("json"), _) | (None, Mode::Production) => LogFormat::Json,
            (Some("text"), _) | (None, Mode::Development) => LogFormat::Text,
            (Some(_), _) => {
                self.mistake("TWOSTEP_LOG can be json or text");
                LogFormat::Json
            }
        }
    }

    fn public_url(&mut self, mode: Mode, listen: SocketAddr) -> Url {
        let url: Option<Url> = self.parsed("TWOSTEP_PUBLIC_URL", "an address such as https://id.example.com");
        if let Some(url) = &url {
            let bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
            if !bare || !matches!(url.scheme(), "http" | "https") || url.host_str().is_none() {
                self.mistake(
                    "TWOSTEP_PUBLIC_URL must be scheme and host only, such as https://id.example.com",
                );
            }
            let loopback = matches!(url.host_str(), Some("127.0.0.1" | "localhost" | "[::1]"));
            if mode == Mode::Development && !loopback {
                self.mistake("development mode is reached over loopback only: leave TWOSTEP_PUBLIC_URL unset, or set TWOSTEP_MODE=production");
            }
        }
        if mode == Mode::Production {
            match &url {
                None => self.mistake("TWOSTEP_PUBLIC_URL is missing: the https address that people use"),
                Some(url) if url.scheme() != "https" => {
                    self.mistake("TWOSTEP_PUBLIC_URL must begin with https:// in production");
                }
                Some(_) => {}
            }
        }
        url.unwrap_or_else(|| loopback_url(listen))
    }

    fn trusted_proxies(&mut self, production: bool) -> Vec<IpNet> {
        let Some(list) = self.text("TWOSTEP_TRUSTED_PROXIES") else {
            if production {
                self.mistake("TWOSTEP_TRUSTED_PROXIES is missing: the networks of the TLS proxies in front, such as 10.0.0.0/24");
            }
            return Vec::new();
        };
        let parse = |part: &str| {
            part.parse::<IpNet>().ok().or_else(|| part.parse::<std::net::IpAddr>().ok().map(IpNet::from))
        };
        let parsed: Vec<_> = list.split(',').map(|part| parse(part.trim())).collect();
        if parsed.iter().any(Option::is_none) {
            self.mistake("TWOSTEP_TRUSTED_PROXIES must be addresses or networks with commas between, such as 10.0.0.0/24");
        }
        parsed.into_iter().flatten().collect()
    }

    fn source_limits(&mut self, production: bool) -> bool {
        let on = self.switch("TWOSTEP_SOURCE_LIMITS", true);
        if production && !on {
            self.mistake("TWOSTEP_SOURCE_LIMITS=off is accepted in development only");
        }
        on
    }

    fn mail(&mut self, production: bool) -> Option<Mail> {
        let server: Option<Url> =
            self.parsed("TWOSTEP_SMTP_URL", "an address such as smtps://user:password@mail.example.com");
        let from = self.parsed("TWOSTEP_MAIL_FROM", "a sender such as Twostep <no-reply@example.com>");
        if server.as_ref().is_some_and(|url| !matches!(url.scheme(), "smtp" | "smtps")) {
            self.mistake("TWOSTEP_SMTP_URL must begin with smtp:// or smtps://");
        }
        if production && self.text("TWOSTEP_SMTP_URL").is_none() {
            self.mistake("TWOSTEP_SMTP_URL is missing: the mail server, such as smtps://user:password@mail.example.com");
        }
        if (production || server.is_some()) && self.text("TWOSTEP_MAIL_FROM").is_none() {
            self.mistake(
                "TWOSTEP_MAIL_FROM is missing: the sender of mails, such as Twostep <no-reply@example.com>",
            );
        }
        let ca_file = self.text("TWOSTEP_SMTP_CA_FILE").map(PathBuf::from);
        Some(Mail { server: server?, from: from?, ca_file })
    }

    fn sms_countries(&mut self, production: bool) -> AllowedCountries {
        let Some(list) = self.text("TWOSTEP_SMS_COUNTRIES") else {
            if production && self.text("TWOSTEP_SMS_GATEWAYS").is_some() {
                self.mistake("TWOSTEP_SMS_COUNTRIES is missing: the countries that may be texted, such as NO,SE,DK, since you pay for each text");
            }
            return AllowedCountries::All;
        };
        AllowedCountries::parse(&list).unwrap_or_else(|_| {
            self.mistake(
                "TWOSTEP_SMS_COUNTRIES must be ISO 3166 codes with commas between, such as NO,SE,DK",
            );
            AllowedCountries::All
        })
    }

    fn policy(&mut self) -> Policy {
        let mode = match self.text("TWOSTEP_POLICY").as_deref() {
            None | Some("optional") => PolicyMode::Optional,
            Some("encouraged") => PolicyMode::Encouraged,
            Some("required") => PolicyMode::Required,
            Some(_) => {
                self.mistake("TWOSTEP_POLICY can be optional, encouraged or required");
                PolicyMode::Optional
            }
        };
        Policy {
            mode,
            required_from: self.parsed("TWOSTEP_POLICY_REQUIRED_FROM", "a time such as 2027-01-31T00:00:00Z"),
        }
    }

    fn trusted_browser_days(&mut self) -> u32 {
        let days = self.parsed("TWOSTEP_TRUSTED_BROWSER_DAYS", "a number of days from 0 to 30").unwrap_or(0);
        if days > 30 {
            self.mistake("TWOSTEP_TRUSTED_BROWSER_DAYS must be from 0 (never) to 30");
        }
        days
    }

    fn password_minimum(&mut self) -> usize {
        let minimum = self.parsed("TWOSTEP_PASSWORD_MINIMUM", "a number from 8 to 64").unwrap_or(15);
        if !(8..=64).contains(&minimum) {
            self.mistake("TWOSTEP_PASSWORD_MINIMUM must be from 8 to 64");
        }
        minimum
    }
}

#[cfg(test)]
mod tests;
