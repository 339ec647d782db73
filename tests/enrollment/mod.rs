//! Turning two-step verification on.

mod codes;
mod life;
mod order;
mod walk;
