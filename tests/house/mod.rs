//! The rules of the house that people forget.

mod keys;
mod source;
