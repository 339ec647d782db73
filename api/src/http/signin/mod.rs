//! Signing in: the password, then the second step.

mod accept;
pub mod answer;
pub mod browser;
mod count;
pub mod device;
pub mod emergency;
mod look;
mod password;
pub mod recovery_code;
mod recovery_facts;
pub mod repeat;
mod rescue;
pub mod second_step;
pub mod sign_in;
pub mod sms;
pub mod status;
