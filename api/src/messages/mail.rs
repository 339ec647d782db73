//! Mail by SMTP.

use std::path::Path;

use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message as Mail, Tokio1Executor,
    message::{
        Mailbox, MultiPart,
        header::{Header, HeaderName, HeaderValue},
    },
    transport::smtp::client::{Certificate, Tls, TlsParameters},
};

use super::html::html;
use crate::{
    config,
    domain::{ids::MessageId, locale::Locale, message::Letter},
};

/// Hands mails to the operator's server.
#[derive(Debug, Clone)]
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

/// Why a mail was not handed over.
#[derive(Debug, thiserror::Error)]
pub enum MailerError {
    /// The address or a header can't be written.
    #[error("the mail can't be written: {0}")]
    Unwritable(#[from] lettre::error::Error),
    /// The recipient is not an address.
    #[error("the recipient is not an address: {0}")]
    Recipient(#[from] lettre::address::AddressError),
    /// The certificates can't be read.
    #[error("can't read the certificates in {0}: {1}")]
    Certificates(String, std::io::Error),
    /// The server refused it or went away.
    #[error("the mail server failed: {0}")]
    Server(#[from] lettre::transport::smtp::Error),
}

impl MailerError {
    /// Whether another try may succeed. What a server says of our credentials (RFC 4954 section 6) is about us, not
    /// about the mail, and an operator can mend it.
    #[must_use]
    pub fn is_passing(&self) -> bool {
        let Self::Server(error) = self else { return false };
        let about_us = error.status().is_some_and(|code| matches!(u16::from(code), 530 | 534 | 535 | 538));
        about_us || !error.is_permanent()
    }
}

impl Mailer {
    /// A mailer for the operator's server. `smtp://` asks for STARTTLS unless the address says `?tls=none`.
    ///
    /// # Errors
    /// When the address or the certificates can't be used.
    pub fn new(settings: &config::Mail) -> Result<Self, MailerError> {
        let server = address_with_tls(&settings.server);
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(&server)?;
        let transport = match (&settings.ca_file, settings.server.query()) {
            (Some(file), None) => transport.tls(tls(settings, file)?),
            _ => transport,
        };
        Ok(Self { transport: transport.build(), from: settings.from.clone() })
    }

    /// Hands over a mail. Every try carries the same `Message-ID`.
    ///
    /// # Errors
    /// When the server can't be reached or refuses.
    pub async fn send(&self, id: MessageId, letter: &Letter) -> Result<(), MailerError> {
        self.transport.send(written(&self.from, id, letter)?).await?;
        Ok(())
    }
}

/// A mail with a text and an HTML part.
fn written(from: &Mailbox, id: MessageId, letter: &Letter) -> Result<Mail, MailerError> {
    let subject = one_line(letter.subject.as_deref().unwrap_or_default());
    let domain = from.email.domain();
    let html = html(letter.locale, &subject, &letter.text);
    Ok(Mail::builder()
        .from(from.clone())
        .to(Mailbox::new(None, letter.to.parse()?))
        .message_id(Some(format!("<{id}@{domain}>")))
        .subject(subject)
        .header(AutoSubmitted)
        .header(ContentLanguage(letter.locale))
        .header(ListId(format!("<account.{domain}>")))
        .multipart(MultiPart::alternative_plain_html(letter.text.clone(), html))?)
}

/// A subject is one line, whatever stands in a name that it tells: no header can follow it.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// Tells answering machines not to answer (RFC 3834 section 5).
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// Tells which language it is in (RFC 3282).
#[derive(Clone)]
struct ContentLanguage(Locale);

impl Header for ContentLanguage {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Content-Language")
    }

    fn parse(text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self(Locale::parse(text)?))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.as_str().to_owned())
    }
}

/// Lets people sort messages about their account (RFC 2919). There is no list to leave.
#[derive(Clone)]
struct ListId(String);

impl Header for ListId {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Id")
    }

    fn parse(text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self(text.to_owned()))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.clone())
    }
}

/// TLS that also trusts the operator's own authority.
fn tls(settings: &config::Mail, file: &Path) -> Result<Tls, MailerError> {
    let host = settings.server.host_str().unwrap_or_default().to_owned();
    let pem = std::fs::read(file)
        .map_err(|source| MailerError::Certificates(file.display().to_string(), source))?;
    let parameters =
        TlsParameters::builder(host).add_root_certificate(Certificate::from_pem(&pem)?).build()?;
    Ok(match settings.server.scheme() {
        "smtps" => Tls::Wrapper(parameters),
        _ => Tls::Required(parameters),
    })
}

/// lettre speaks plain SMTP on `smtp://` unless told otherwise; we ask for TLS unless told otherwise.
fn address_with_tls(server: &url::Url) -> String {
    let mut server = server.clone();
    match (server.scheme(), server.query()) {
        ("smtp", None) => server.set_query(Some("tls=required")),
        ("smtp", Some("tls=none")) => server.set_query(None),
        _ => {}
    }
    server.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(to: &str, subject: &str) -> Letter {
        Letter {
            to: to.to_owned(),
            subject: Some(subject.to_owned()),
            text: "Hello".to_owned(),
            locale: Locale::Nb,
        }
    }

    fn mail(letter: &Letter) -> Result<String, MailerError> {
        let from = "Twostep <no-reply@example.com>".parse().unwrap();
        let written = written(&from, MessageId::from(uuid::Uuid::nil()), letter)?;
        Ok(String::from_utf8(written.formatted()).unwrap())
    }

    #[test]
    fn a_line_break_in_a_name_begins_no_header() {
        for end in ["\r\n", "\n", "\r", "\u{85}", "\u{2028}"] {
            let subject = format!("Ola{end}Bcc: evil@example.com{end}{end}Buy");
            let mail = mail(&letter("kari@example.com", &subject)).unwrap();
            let (head, _) = mail.split_once("\r\n\r\n").unwrap();
            assert!(!head.lines().any(|line| line.to_ascii_lowercase().starts_with("bcc")), "{head}");
            assert_eq!(head.matches("\r\n").count(), head.matches('\n').count());
        }
    }

    #[test]
    fn an_address_with_a_line_break_gets_no_mail() {
        for to in ["kari@example.com\r\nBcc: evil@example.com", "a\n@example.com", "a b@example.com", ""] {
            assert!(mail(&letter(to, "Hello")).is_err(), "{to:?}");
        }
    }

    #[test]
    fn a_mail_says_what_it_is() {
        let mail = mail(&letter("kari@example.com", "Hello")).unwrap();
        for header in [
            "Message-ID: <00000000-0000-0000-0000-000000000000@example.com>",
            "Auto-Submitted: auto-generated",
            "Content-Language: nb",
            "List-Id: <account.example.com>",
            "Content-Type: multipart/alternative;",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Type: text/html; charset=utf-8",
        ] {
            assert!(mail.contains(header), "{header} in {mail}");
        }
    }
}
