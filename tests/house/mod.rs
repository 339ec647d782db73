//! The rules of the house that people forget.

mod budget;
mod cryptography;
mod data;
mod deviations;
mod keys;
mod shipped;
mod source;
