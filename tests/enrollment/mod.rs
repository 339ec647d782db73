//! Turning two-step verification on.

mod walk;
