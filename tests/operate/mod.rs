//! What whoever runs it sees and does.

mod metrics;
mod ops;
mod scrape;
