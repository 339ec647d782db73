//! Signing in, and staying signed in.

mod budgets;
mod codes;
mod hygiene;
mod races;
mod recovery;
mod sessions;
mod signed_tokens;
mod ways;
