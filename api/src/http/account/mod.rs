//! Accounts: signed up, confirmed, read.

pub mod read;
pub mod sign_up;
pub mod verify_email;
