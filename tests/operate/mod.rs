//! What whoever runs it sees and does.

mod configuration;
mod doctor;
mod export;
mod metrics;
mod ops;
mod restored;
mod scrape;

pub(crate) use scrape::Watched;
