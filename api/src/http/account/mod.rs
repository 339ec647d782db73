//! Accounts: signed up, confirmed, read.

pub mod delete;
pub mod email;
pub mod events;
pub mod export;
pub mod password;
pub mod phone;
pub mod profile;
pub mod read;
pub mod reset;
pub mod sign_up;
pub mod undo;
pub mod verify_email;
