//! Twostep: two-step verification that people turn on themselves.
//!
//! # The map
//! Three layers with the same nouns, and `use` goes one way only:
//!
//! ```text
//! http ───▶ storage ───▶ domain        domain:   decides; pure, no async, no SQL, no HTTP
//!   │          │            ▲          storage:  all SQL; turns rows into domain values and back
//!   └──────▶ messages ──────┘          messages: the words of mails and texts, and how they leave
//!                                      http:     translates; a handler extracts, locks or reads, lets the
//!                                                domain decide, saves, commits, answers
//! ```
//!
//! Start reading at [`http`], the route table: every URL in one file, grouped by what the caller must prove.
//! Then [`domain::enrollment`], the wizard as one enum with a state for each stage:
//!
//! ```text
//! VerifyAuthenticator ──code──▶ AddPhone ──number──▶ VerifyPhone ──code──▶ SaveEmergencyCode ──finalize──▶ on
//! ```
//!
//! What the layers share: [`clock`] and [`entropy`], the only places that ask for the time and draw
//! randomness; [`keys`], one ring for each purpose; [`seal`], encryption at rest bound to the owner's row;
//! [`chain`], which makes security events tamper-evident, and [`recorder`], which every event goes through;
//! [`token`] and [`access_token`], what clients hold; [`hashing`], Argon2id on a bounded pool. [`app`] puts
//! them together and serves; [`embedded`] is the private PostgreSQL of development mode.

pub mod access_token;
pub mod app;
pub mod breached;
pub mod chain;
pub mod clock;
pub mod config;
pub mod doctor;
pub mod domain;
pub mod embedded;
pub mod entropy;
pub mod equal;
pub mod hashing;
pub mod http;
pub mod import;
pub mod init;
pub mod keys;
pub mod messages;
pub mod metrics;
pub mod recorder;
pub mod seal;
pub mod storage;
pub mod telemetry;
pub mod token;
mod write_once;
