//! The rules of the house that people forget.

mod budget;
mod deviations;
mod keys;
mod shipped;
mod source;
