//! What the log says, and what it keeps to itself.

mod alerts;
mod fields;
mod listed;
mod secrets;
