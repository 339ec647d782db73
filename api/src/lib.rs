//! Twostep: two-step verification that people turn on themselves.

pub mod clock;
pub mod embedded;
pub mod entropy;
