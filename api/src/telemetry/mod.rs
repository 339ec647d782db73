//! The log: one line for each request and for everything an operator should know, on standard error.
//!
//! Lines carry what `docs/logs.md` lists and nothing else: an account stands in them as a pseudonym, and whatever
//! looks like a code, token, secret, number or address is blanked ([`redact`]) before it is written.

mod lines;
pub mod redact;
mod request;

use tracing_subscriber::{EnvFilter, Registry, layer::SubscriberExt, util::SubscriberInitExt};

use crate::{
    clock::{Clock, SystemClock},
    config::LogFormat,
};

pub use request::{named, request_span};

/// The SMPP crates can log what they send and get octet by octet, passwords and codes among it: never here.
const OCTETS: &str = "rusmpp=warn";

/// What the server says of a head that is no HTTP it says at ERROR, without a client: strangers would wake whoever is
/// told of those. They are answered 400, and the proxy's log has them.
const HEADS: &str = "actix_http::h1=off";

/// Starts logging to standard error, filtered by `RUST_LOG` (default `info`).
pub fn start(format: LogFormat) {
    let filter = EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| EnvFilter::new("info,refinery_core=warn,actix_server=warn"));
    let filter =
        [OCTETS, HEADS].iter().filter_map(|one| one.parse().ok()).fold(filter, EnvFilter::add_directive);
    let lines = lines::Lines::new(format, || SystemClock.now(), lines::to_standard_error);
    Registry::default().with(filter).with(lines).init();
}
