//! Sessions: their answer, refreshed, ended.

pub mod answer;
pub mod end;
pub mod list;
pub mod reauthenticate;
pub mod reauthenticate_sms;
pub mod refresh;
pub mod sign_out;
