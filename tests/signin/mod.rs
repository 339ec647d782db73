//! Signing in, and staying signed in.

mod at_rest;
mod budgets;
mod challenge;
mod codes;
mod cookies;
mod device;
mod emergency;
mod half_signed_in;
mod hygiene;
mod notices;
mod password;
mod races;
mod reauthenticate;
mod recovery;
mod refresh;
mod restricted;
mod signed_tokens;
mod sms;
mod tokens;
mod ways;
