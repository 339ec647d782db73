//! What whoever runs it sees and does.

mod advisories;
mod configuration;
mod doctor;
mod export;
mod image;
mod metrics;
mod ops;
mod restored;
mod scrape;

pub(crate) use scrape::Watched;
mod sms;
