//! Twostep: two-step verification that people turn on themselves.

pub mod clock;
pub mod domain;
pub mod entropy;
pub mod hashing;
