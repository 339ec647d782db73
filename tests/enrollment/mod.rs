//! Turning two-step verification on.

mod codes;
mod failure;
mod life;
mod order;
mod secrets;
mod walk;
