//! Messages to people: what they say, and how they leave.

pub mod gateway;
mod html;
mod mail;
pub mod report;
mod sender;
pub mod texts;

pub use mail::{Mailer, MailerError};
pub use sender::{Sender, Ways};
