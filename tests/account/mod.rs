//! Accounts: signing up, and what changes afterwards.

mod authenticators;
mod check_up;
mod delete;
mod disable;
mod email;
mod emergency_code;
mod events;
mod export;
mod foreign;
mod notices;
mod password;
mod phone;
mod policy;
mod profile;
mod sessions;
mod sign_up;
mod sms_notices;
mod step_up;
mod trusted_browsers;
mod undo;
