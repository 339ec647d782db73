//! Mail by SMTP.

use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message as Mail, Tokio1Executor,
    message::{Mailbox, header::ContentType},
};

use crate::{config, domain::message::Letter};

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
    /// The server refused it or went away.
    #[error("the mail server failed: {0}")]
    Server(#[from] lettre::transport::smtp::Error),
}

impl MailerError {
    /// Whether another try may succeed.
    #[must_use]
    pub fn is_passing(&self) -> bool {
        matches!(self, Self::Server(error) if !error.is_permanent())
    }
}

impl Mailer {
    /// A mailer for the operator's server. `smtp://` asks for STARTTLS unless the address says `?tls=none`.
    ///
    /// # Errors
    /// When the address can't be used.
    pub fn new(settings: &config::Mail) -> Result<Self, MailerError> {
        let transport =
            AsyncSmtpTransport::<Tokio1Executor>::from_url(&address_with_tls(&settings.server))?.build();
        Ok(Self { transport, from: settings.from.clone() })
    }

    /// Hands over a mail.
    ///
    /// # Errors
    /// When the server can't be reached or refuses.
    pub async fn send(&self, letter: &Letter) -> Result<(), MailerError> {
        let mail = Mail::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, letter.to.parse()?))
            .subject(letter.subject.clone().unwrap_or_default())
            .header(ContentType::TEXT_PLAIN)
            .body(letter.text.clone())?;
        self.transport.send(mail).await?;
        Ok(())
    }
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
