//! Messages to people, and events for the operator's systems: what they say, and how they leave.

pub mod gateway;
mod html;
mod mail;
pub mod report;
mod sender;
pub mod texts;
pub mod webhook;

pub use mail::{Mailer, MailerError};
pub use sender::{Sender, Ways};
