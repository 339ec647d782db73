//! Signing in: passwords, second steps, sessions.

mod budgets;
mod codes;
mod hygiene;
mod sessions;
