//! Sessions: their answer, refreshed, ended.

pub mod answer;
pub mod refresh;
pub mod sign_out;
