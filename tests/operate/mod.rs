//! What whoever runs it sees and does.

mod configuration;
mod doctor;
mod metrics;
mod ops;
mod restored;
mod scrape;
mod sms;
