//! Turning two-step verification on.

mod atomic;
mod crash;
mod embedded;
mod emergency_code;
mod life;
mod order;
mod phone;
mod races;
mod secrets;
mod sms_limits;
mod start;
mod verify;
mod walk;
