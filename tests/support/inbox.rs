//! The mails and text messages that people got.

use serde_json::Value;

use super::client::Client;

/// A message.
#[derive(Debug, Clone)]
pub(crate) struct Message {
    /// Mail address or number.
    pub(crate) to: String,
    /// Of a mail.
    pub(crate) subject: String,
    /// What it says.
    pub(crate) text: String,
}

impl Message {
    /// The first six digits that stand alone in it; none in a notice.
    pub(crate) fn code(&self) -> Option<&str> {
        let mut words = self.text.split(|c: char| !c.is_alphanumeric());
        words.find(|word| word.len() == 6 && word.bytes().all(|byte| byte.is_ascii_digit()))
    }
}

impl Client {
    /// All messages to an address or number, the newest last.
    pub(crate) async fn messages_to(&self, to: &str) -> Vec<Message> {
        let outbox = self.get("/dev/outbox.json").send().await.expect_status(200);
        let all = outbox["messages"].as_array().expect("messages");
        let text = |message: &Value, name: &str| message[name].as_str().unwrap_or_default().to_owned();
        let read = |message| Message {
            to: text(message, "to"),
            subject: text(message, "subject"),
            text: text(message, "text"),
        };
        all.iter().map(read).filter(|message| message.to == to).collect()
    }

    /// How many messages an address or number got.
    pub(crate) async fn count_to(&self, to: &str) -> usize {
        self.messages_to(to).await.len()
    }

    /// The newest code that an address or number got.
    pub(crate) async fn code_to(&self, to: &str) -> String {
        let messages = self.messages_to(to).await;
        messages.iter().rev().find_map(Message::code).expect("a message with a code").to_owned()
    }

    /// How many codes an address or number got.
    pub(crate) async fn codes_to(&self, to: &str) -> usize {
        self.messages_to(to).await.iter().filter(|message| message.code().is_some()).count()
    }

    /// The notices without a code that an address or number got, the newest last.
    pub(crate) async fn notices_to(&self, to: &str) -> Vec<String> {
        let messages = self.messages_to(to).await;
        messages.into_iter().filter(|message| message.code().is_none()).map(|message| message.text).collect()
    }

    /// How many mails to an address have a subject that contains `words`.
    pub(crate) async fn mails_about(&self, to: &str, words: &str) -> usize {
        self.messages_to(to).await.iter().filter(|mail| mail.subject.contains(words)).count()
    }

    /// The token of the newest link to `page` that an address got.
    pub(crate) async fn link_to(&self, to: &str, page: &str) -> String {
        let start = format!("/{page}#token=");
        let mails = self.messages_to(to).await;
        let text = &mails.iter().rev().find(|mail| mail.text.contains(&start)).expect("a link").text;
        text.split(&start).nth(1).and_then(|rest| rest.split_whitespace().next()).expect("a token").to_owned()
    }
}
