//! Signing in: the password, then the second step.

mod accept;
pub mod answer;
pub mod browser;
mod count;
pub mod device;
pub mod emergency;
mod look;
mod password;
pub mod repeat;
pub mod second_step;
pub mod sign_in;
pub mod sms;
pub mod status;
