//! Accounts: signing up, and what changes afterwards.

mod email;
mod factors;
mod password;
mod sign_up;
mod undo;
