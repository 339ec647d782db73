//! The rules of the house that people forget.

mod budget;
mod cryptography;
mod data;
mod deviations;
mod keys;
pub(crate) mod shipped;
mod source;
