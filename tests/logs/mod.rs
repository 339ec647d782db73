//! What the log says, and what it keeps to itself.

mod fields;
mod secrets;
