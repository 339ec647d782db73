//! Accounts: signing up, and what changes afterwards.

mod factors;
mod password;
mod sign_up;
