//! Accounts at message centers that speak SMPP 3.4.

use std::path::PathBuf;

use secrecy::SecretString;
use url::Url;

use super::{reader::Reader, reader::is_loopback, sms::setting};

/// An account at a message center.
#[derive(Debug, Clone)]
pub struct SmppGateway {
    /// Its name, which its certificate must have, or its address.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// Whether the line is TLS.
    pub tls: bool,
    /// Whether it is on this machine.
    pub here: bool,
    /// Certificates that the message center's may chain to besides those that the system trusts, in PEM.
    pub ca_file: Option<PathBuf>,
    /// The account.
    pub system_id: String,
    /// Its secret.
    pub password: SecretString,
    /// What some message centers ask for.
    pub system_type: String,
    /// Who sends.
    pub sender: SmppSender,
    /// Texts that may wait for an answer at once.
    pub window: usize,
}

/// Who sends by SMPP.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SmppSender {
    /// A number with its country, digits only.
    International(String),
    /// A number that only the network knows.
    Short(String),
    /// A name of up to eleven characters.
    Name(String),
}

impl SmppSender {
    /// As it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        let (Self::International(text) | Self::Short(text) | Self::Name(text)) = self;
        text
    }

    fn parse(text: &str) -> Option<Self> {
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        match text.strip_prefix('+') {
            Some(number) => {
                (digits(number) && number.len() <= 15).then(|| Self::International(number.to_owned()))
            }
            None if digits(text) => (text.len() <= 15).then(|| Self::Short(text.to_owned())),
            None => (text.len() <= 11 && !text.is_empty() && text.bytes().all(|b| matches!(b, b' '..=b'~')))
                .then(|| Self::Name(text.to_owned())),
        }
    }
}

/// Octets that a field of a bind may have, without the one that ends it.
const LONGEST: [(&str, usize); 3] = [("SYSTEM_ID", 15), ("PASSWORD", 8), ("SYSTEM_TYPE", 12)];

impl Reader<'_> {
    pub(super) fn smpp_gateway(&mut self, name: &str) -> Option<SmppGateway> {
        let url =
            self.required(&setting(name, "URL"), "the message center, such as smpps://smpp.example.com:3550");
        let system_id = self.required(&setting(name, "SYSTEM_ID"), "the account at the message center");
        let password = self.required(&setting(name, "PASSWORD"), "the account's password");
        let from = self.required(&setting(name, "FROM"), "who sends: a number or a name");
        for (what, longest) in LONGEST {
            if self.text(&setting(name, what)).is_some_and(|text| !text.is_ascii() || text.len() > longest) {
                self.mistake(format!("{} can have {longest} characters, all ASCII", setting(name, what)));
            }
        }
        let sender = from.as_deref().and_then(SmppSender::parse);
        if from.is_some() && sender.is_none() {
            let from = setting(name, "FROM");
            self.mistake(format!(
                "{from} must be a number such as +4712345678 or 2020, or a name of up to 11 characters"
            ));
        }
        let window = self.parsed(&setting(name, "WINDOW"), "a number from 1 to 100").unwrap_or(10);
        if !(1..=100).contains(&window) {
            self.mistake(format!("{} must be from 1 to 100", setting(name, "WINDOW")));
        }
        let ca_file = self.text(&setting(name, "CA_FILE")).map(PathBuf::from);
        let (url, tls) = self.message_center(&setting(name, "URL"), &url?)?;
        Some(SmppGateway {
            host: url.host_str()?.trim_matches(['[', ']']).to_owned(),
            port: url.port().unwrap_or(2775),
            tls,
            here: is_loopback(&url),
            ca_file,
            system_id: system_id?,
            password: password?.into(),
            system_type: self.text(&setting(name, "SYSTEM_TYPE")).unwrap_or_default(),
            sender: sender?,
            window,
        })
    }

    /// Where it is, and whether by TLS. Numbers and codes go there: in the clear only on this machine, or where the
    /// operator says that a tunnel protects the line.
    fn message_center(&mut self, variable: &str, text: &str) -> Option<(Url, bool)> {
        let url = Url::parse(text).ok().filter(|url| url.host_str().is_some_and(|host| !host.is_empty()));
        let told = url.map(|url| (url.scheme() == "smpps", url.query() == Some("tls=none"), url));
        match told {
            Some((true, false, url)) => Some((url, true)),
            Some((false, plain, url)) if url.scheme() == "smpp" && (plain || is_loopback(&url)) => {
                Some((url, false))
            }
            _ => {
                self.mistake(format!(
                    "{variable} must begin with smpps://; smpp:// goes to this machine, or with ?tls=none through a tunnel of yours"
                ));
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sender_is_a_number_or_a_name() {
        assert_eq!(
            SmppSender::parse("+4712345678"),
            Some(SmppSender::International("4712345678".to_owned()))
        );
        assert_eq!(SmppSender::parse("2020"), Some(SmppSender::Short("2020".to_owned())));
        assert_eq!(SmppSender::parse("Acme Bank"), Some(SmppSender::Name("Acme Bank".to_owned())));
        for wrong in
            ["", "+", "+4712345678901234", "+47 123", "A name too long", "Blåbær", "1234567890123456"]
        {
            assert_eq!(SmppSender::parse(wrong), None, "{wrong}");
        }
    }
}
