//! Accounts: signed up, confirmed, read.

pub mod events;
pub mod password;
pub mod phone;
pub mod profile;
pub mod read;
pub mod sign_up;
pub mod verify_email;
