//! The rules of the house that people forget.

mod budget;
mod cryptography;
mod data;
mod deviations;
mod fuzzing;
mod keys;
mod pages;
pub(crate) mod shipped;
mod source;
