//! `twostep doctor`: looks at an installation without changing anything, and says in sentences what to mend.

mod database;
mod files;
mod texts;
mod webhooks;

use std::fmt;

use crate::{
    clock::Clock,
    config::{Config, ConfigErrors, Mode},
};

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// As it should be.
    Good(String),
    /// It works, and has a risk that the operator should know.
    Consider(String),
    /// It does not work, or is not safe.
    Mend(String),
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Good(sentence) => write!(f, "good      {sentence}"),
            Self::Consider(sentence) => write!(f, "consider  {sentence}"),
            Self::Mend(sentence) => write!(f, "mend      {sentence}"),
        }
    }
}

/// Looks at everything that a configuration leads to; where it can't be read, at nothing but that.
pub async fn examine(config: Result<Config, ConfigErrors>, clock: &dyn Clock) -> Vec<Finding> {
    let config = match config {
        Ok(config) => config,
        Err(errors) => return errors.sentences().iter().cloned().map(Finding::Mend).collect(),
    };
    let mut found = vec![Finding::Good("the configuration can be read".to_owned())];
    found.extend(files::examine(&config));
    found.extend(network(&config));
    found.extend(database::examine(&config, clock).await);
    found.extend(webhooks::examine(&config).await);
    found.extend(texts::examine(&config).await);
    found
}

/// What the configuration opens to others.
fn network(config: &Config) -> Vec<Finding> {
    let mut found = Vec::new();
    if config.mode == Mode::Development {
        found.push(Finding::Consider("TWOSTEP_MODE is development: for this machine only".to_owned()));
    }
    if config.trusted_proxies.iter().any(|network| network.prefix_len() == 0) {
        found.push(Finding::Mend(
            "TWOSTEP_TRUSTED_PROXIES trusts everybody: anyone could claim any address and pass the limits; name \
             the proxies' own networks"
                .to_owned(),
        ));
    }
    match config.metrics_listen {
        None if config.mode == Mode::Production => found.push(Finding::Consider(
            "TWOSTEP_METRICS_LISTEN is not set: nobody will be told of attacks and of texts that cost too much"
                .to_owned(),
        )),
        Some(listen) if listen.ip().is_unspecified() => found.push(Finding::Consider(format!(
            "TWOSTEP_METRICS_LISTEN={listen} is every address of the machine: let a firewall admit your Prometheus only"
        ))),
        _ => {}
    }
    found
}

#[cfg(test)]
mod tests;
