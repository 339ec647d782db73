//! What is said to a person outside the page: rendered when the change commits, sent by the outbox.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::ids::{AccountId, MessageId};

/// How a message travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// A text message.
    Sms,
    /// A mail.
    Email,
}

/// How far a message has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Delivery {
    /// It waits to be handed over.
    Queued,
    /// It was handed over.
    Sent,
    /// It could not be delivered.
    Failed,
}

/// What a message carries. Sealed while it waits.
#[derive(Clone, Serialize, Deserialize)]
pub struct Letter {
    /// Mail address or E.164 number.
    pub to: String,
    /// The subject; mails only.
    pub subject: Option<String>,
    /// The text.
    pub text: String,
}

/// A message to be written to the outbox in the transaction of the change it tells of.
pub struct Message {
    /// Its id.
    pub id: MessageId,
    /// The account it is about (for a sign-up, the id the account would get).
    pub account: AccountId,
    /// How it travels.
    pub channel: Channel,
    /// What it carries.
    pub letter: Letter,
    /// Whether it tells a number that it is no longer on file: erased as soon as it was handed over.
    pub farewell: bool,
    /// When it was written.
    pub created_at: Timestamp,
    /// When it is no longer worth sending, such as a code past its life.
    pub expires_at: Timestamp,
}
