//! The enrollment wizard, one file for each operation.

pub mod answer;
pub mod authenticator;
pub mod begin;
pub mod cancel;
mod complete;
pub mod emergency_code;
pub mod extend;
pub mod finalize;
pub mod phone;
pub mod phone_verify;
pub mod read;
mod rescue;
mod step;
pub mod token;
pub mod verify;
