//! Signing in, and staying signed in.

mod races;
mod recovery;
mod ways;
