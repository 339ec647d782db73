//! Accounts: signing up, and what changes afterwards.

mod email;
mod factors;
mod password;
mod phone;
mod sign_up;
mod trusted_browsers;
mod undo;
