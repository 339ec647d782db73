//! E-mail addresses.

use std::fmt;

use email_address::{EmailAddress, Options};
use unicode_normalization::UnicodeNormalization;
use url::Host;

/// The longest address that fits a mail transaction, in bytes (RFC 5321 section 4.5.3.1.3, erratum 1690).
const MAX_BYTES: usize = 254;

/// The longest part of a domain between two dots, in ASCII (RFC 1035 section 2.3.4).
const MAX_LABEL_BYTES: usize = 63;

/// No display names, no domain literals; the domain has at least two labels.
const OPTIONS: Options =
    Options { minimum_sub_domains: 2, allow_domain_literal: false, allow_display_text: false };

/// An e-mail address as its owner wrote it, in NFC; mail goes to exactly this spelling.
///
/// Two addresses are the same account when their [`normalized`](Email::normalized) forms are equal, so the
/// type has no `==`.
#[derive(Clone)]
pub struct Email {
    spelling: String,
    normalized: String,
}

/// The text is not an e-mail address that this product can write to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("Enter a valid email")]
pub struct EmailError;

impl Email {
    /// Reads an address of at most 254 bytes. Nothing is trimmed.
    ///
    /// # Errors
    /// For everything that is not `local@domain` after RFC 5322 and 6532: display names, quoted local parts,
    /// domain literals, addresses in digits, spaces, control characters, domains without a dot or with a part that
    /// no name server can hold.
    pub fn parse(text: &str) -> Result<Self, EmailError> {
        if text.len() > MAX_BYTES {
            return Err(EmailError);
        }
        let spelling: String = text.nfc().collect();
        let address = EmailAddress::parse_with_options(&spelling, OPTIONS).map_err(|_| EmailError)?;
        let (local, domain) = (address.local_part(), address.domain());
        if local.starts_with('"') || !local.chars().chain(domain.chars()).all(is_visible) {
            return Err(EmailError);
        }
        let normalized = format!("{}@{}", folded(local), canonical_domain(domain)?);
        let fits = spelling.len().max(normalized.len()) <= MAX_BYTES;
        if fits { Ok(Self { spelling, normalized }) } else { Err(EmailError) }
    }

    /// The address as written: what mail is sent to and what its owner is shown.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.spelling
    }

    /// The one form that all spellings of an address share: what accounts are found and guesses are counted
    /// by.
    ///
    /// Local part in NFC and lower case (character by character, so that no letter depends on its neighbors);
    /// domain in its ASCII form (UTS 46), so that `bücher.example` and `xn--bcher-kva.example` are one.
    #[must_use]
    pub fn normalized(&self) -> String {
        self.normalized.clone()
    }

    /// What stands behind the `@`, as written.
    #[must_use]
    pub fn domain(&self) -> &str {
        self.spelling.rsplit_once('@').map_or("", |(_, domain)| domain)
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.spelling)
    }
}

impl fmt::Debug for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Email").field(&self.spelling).finish()
    }
}

/// Spaces and controls would break mail headers; invisible letters would make two addresses look alike.
fn is_visible(c: char) -> bool {
    let invisible = matches!(c, '\u{ad}' | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}');
    !c.is_whitespace() && !c.is_control() && !invisible
}

/// Lower case and NFC again, because some lower-case letters are written with a mark of their own.
fn folded(local: &str) -> String {
    local.chars().flat_map(char::to_lowercase).nfc().collect()
}

/// The domain in lower-case ASCII. Host parsing also decodes percent signs and reads addresses in digits, so
/// neither gets there.
fn canonical_domain(domain: &str) -> Result<String, EmailError> {
    if !domain.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '.')) {
        return Err(EmailError);
    }
    match Host::parse(domain) {
        Ok(Host::Domain(name)) if name.split('.').all(|label| label.len() <= MAX_LABEL_BYTES) => Ok(name),
        _ => Err(EmailError),
    }
}

#[cfg(test)]
mod tests;
