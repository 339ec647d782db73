//! The log: one line for each request and for everything an operator should know; JSON in production.

use std::io::IsTerminal;

use tracing_subscriber::{EnvFilter, fmt, layer::SubscriberExt, util::SubscriberInitExt};

use crate::config::Mode;

/// Starts logging to standard error, filtered by `RUST_LOG` (default `info`).
pub fn start(mode: Mode) {
    let filter =
        EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,refinery_core=warn"));
    let registry = tracing_subscriber::registry().with(filter);
    match mode {
        Mode::Development => {
            registry
                .with(
                    fmt::layer()
                        .with_writer(std::io::stderr)
                        .with_ansi(std::io::stderr().is_terminal())
                        .with_target(false),
                )
                .init();
        }
        Mode::Production => {
            registry.with(fmt::layer().json().flatten_event(true).with_writer(std::io::stderr)).init();
        }
    }
}
