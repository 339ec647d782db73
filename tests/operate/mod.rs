//! What whoever runs it sees and does.

mod advisories;
mod configuration;
mod doctor;
mod image;
mod metrics;
mod ops;
mod restored;
mod scrape;
mod sms;
