//! Messages to people: what they say, and how they leave.

mod mail;
mod sender;
pub mod texts;

pub use mail::{Mailer, MailerError};
pub use sender::Sender;
