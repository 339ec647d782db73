//! The configuration: environment variables, read once, every mistake reported at once.

mod brand;
mod database;
mod parse;
mod reader;
pub mod reference;
mod sessions;
mod smpp;
mod sms;
mod spend;
pub mod stray;
mod support;
mod variable;
mod webhooks;

use std::{net::SocketAddr, path::PathBuf};

use ipnet::IpNet;
use jiff::{SignedDuration, Timestamp};
use url::Url;

pub use brand::Brand;
pub use parse::{ConfigErrors, from_environment};
pub use smpp::{SmppGateway, SmppSender};
pub use sms::{BodyTemplate, Gateway, GatewayKind, HttpGateway, TwilioGateway, TwilioSender};
pub use variable::variable;
pub use webhooks::Webhook;

use crate::domain::{
    password::DEFAULT_MINIMUM, phone::AllowedCountries, policy::Policy, session::SessionLimits, spend::Spend,
};

/// What the program is run for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// On one machine, nothing to configure; never reachable from elsewhere.
    Development,
    /// For real; everything must be configured.
    Production,
}

/// How a line of the log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    /// For people: `time LEVEL message name=value …`.
    Text,
    /// For programs: an object in each line.
    Json,
}

/// How mail leaves the program.
#[derive(Debug, Clone)]
pub struct Mail {
    /// `smtp://` or `smtps://`, with user and password where the server asks for them.
    pub server: Url,
    /// The sender.
    pub from: lettre::message::Mailbox,
    /// Certificates that the server's may chain to besides those that the system trusts, in PEM.
    pub ca_file: Option<PathBuf>,
}

/// Where the database is.
#[derive(Debug, Clone)]
pub struct DatabaseSource {
    /// Connection string of the application's role.
    pub application: String,
    /// Connection string of the schema's owner, used at start and closed before listening.
    pub owner: String,
    /// Certificates that the server's must chain to, in PEM.
    pub ca_file: Option<PathBuf>,
}

/// Everything that can be configured.
#[derive(Debug, Clone)]
pub struct Config {
    /// What the program is run for.
    pub mode: Mode,
    /// How a line of the log is written.
    pub log: LogFormat,
    /// Where it listens.
    pub listen: SocketAddr,
    /// Where the metrics are served; nowhere where it is `None`.
    pub metrics_listen: Option<SocketAddr>,
    /// Where development mode keeps its database and keys.
    pub data_dir: PathBuf,
    /// The address that people use, without a slash at the end; the `iss` of tokens and the base of links.
    pub public_url: Url,
    /// The database; `None` in development means a private cluster in the data folder.
    pub database: Option<DatabaseSource>,
    /// Where the key files are.
    pub keys_dir: PathBuf,
    /// Proxies whose forwarding headers are believed.
    pub trusted_proxies: Vec<IpNet>,
    /// Whether limits for each client address apply; off only for load and attack tests in development.
    pub source_limits: bool,
    /// How mail is sent; `None` keeps messages for `/dev/outbox`, in development only.
    pub mail: Option<Mail>,
    /// SMS gateways in the order in which they are asked; with none development keeps texts for `/dev/outbox`, and
    /// production offers no SMS.
    pub sms_gateways: Vec<Gateway>,
    /// Countries that may be texted.
    pub sms_countries: AllowedCountries,
    /// What may be spent on texts.
    pub spend: Spend,
    /// Endpoints that security events are posted to.
    pub webhooks: Vec<Webhook>,
    /// What is asked of accounts without two-step verification.
    pub policy: Policy,
    /// Days that a trusted browser may skip the second step; 0 is never, 30 at most.
    pub trusted_browser_days: u32,
    /// Fewest code points of a new password, where a second factor stands beside it.
    pub password_minimum: usize,
    /// The operator's file of breached passwords.
    pub breached_passwords: Option<PathBuf>,
    /// How long sessions live.
    pub session_limits: SessionLimits,
    /// Days in which a mailed link brings a deleted account back; 0 erases it at once, 30 at most.
    pub deletion_grace_days: u8,
    /// How long a recovery that support started is held before it opens.
    pub support_hold: SignedDuration,
    /// Name, color, logo, support.
    pub brand: Brand,
    /// Sites whose pages may run an enrollment, as browsers write them in `Origin`.
    pub embed_origins: Vec<String>,
    /// Whether the readable reference is served; always in development.
    pub api_docs: bool,
}

impl Config {
    /// The public URL as tokens and links carry it: without a slash at the end.
    #[must_use]
    pub fn public_base(&self) -> &str {
        self.public_url.as_str().trim_end_matches('/')
    }

    /// Whether text messages are offered: by a gateway, or in development kept for `/dev/outbox`.
    #[must_use]
    pub fn sms_offered(&self) -> bool {
        self.mode == Mode::Development || !self.sms_gateways.is_empty()
    }

    /// Fewest code points of a new password at `now`. One that can be its account's only factor has at least
    /// [`DEFAULT_MINIMUM`] (SP 800-63B section 3.1.1.2), whatever the operator set.
    #[must_use]
    pub fn password_minimum(&self, two_step_on: bool, now: Timestamp) -> usize {
        let stands_alone = !two_step_on && !self.policy.requires(now);
        if stands_alone { self.password_minimum.max(DEFAULT_MINIMUM) } else { self.password_minimum }
    }

    /// Whether the refresh cookie is marked `Secure` and carries the `__Host-` prefix.
    #[must_use]
    pub fn secure_cookies(&self) -> bool {
        self.public_url.scheme() == "https"
    }
}
