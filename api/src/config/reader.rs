//! Reading variables, and noting every mistake on the way.

use std::{collections::BTreeSet, net::IpAddr, str::FromStr};

use url::{Host, Url};

/// Reads variables and collects mistakes.
pub(super) struct Reader<'a> {
    /// Where a variable's value comes from.
    pub(super) variable: &'a dyn Fn(&str) -> Option<String>,
    /// What is wrong, a sentence each.
    pub(super) mistakes: Vec<String>,
}

impl Reader<'_> {
    pub(super) fn switch(&mut self, name: &str, default: bool) -> bool {
        match self.text(name).as_deref() {
            None => default,
            Some("on") => true,
            Some("off") => false,
            Some(_) => {
                self.mistake(format!("{name} can be on or off"));
                default
            }
        }
    }

    pub(super) fn parsed<T: FromStr>(&mut self, name: &str, what: &str) -> Option<T> {
        let parsed = self.text(name)?.parse().ok();
        if parsed.is_none() {
            self.mistake(format!("{name} must be {what}"));
        }
        parsed
    }

    /// The same for what must be there; `what` says what it is.
    pub(super) fn parsed_or_missing<T: FromStr>(&mut self, name: &str, what: &str) -> Option<T> {
        if self.text(name).is_none() {
            self.mistake(format!("{name} is missing: {what}"));
        }
        self.parsed(name, what)
    }

    /// Names that settings carry, with commas between: small letters and digits, none twice, `at_most` of them. Else
    /// the `sentence` is a mistake. `None` where nothing is set.
    pub(super) fn names(&mut self, variable: &str, at_most: usize, sentence: &str) -> Option<Vec<String>> {
        let list = self.text(variable)?;
        let names: Vec<String> = list.split(',').map(|name| name.trim().to_owned()).collect();
        let fit = |name: &String| {
            name.starts_with(|c: char| c.is_ascii_lowercase())
                && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        let distinct: BTreeSet<_> = names.iter().collect();
        if names.iter().all(fit) && distinct.len() == names.len() && names.len() <= at_most {
            return Some(names);
        }
        self.mistake(sentence);
        None
    }

    pub(super) fn text(&self, name: &str) -> Option<String> {
        (self.variable)(name).filter(|value| !value.trim().is_empty())
    }

    pub(super) fn mistake(&mut self, sentence: impl Into<String>) {
        self.mistakes.push(sentence.into());
    }
}

/// Whether an address is this machine's own.
pub(super) fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        // Where the scheme is none of the web's, an address is not told from a name.
        Some(Host::Domain(name)) => {
            name == "localhost" || name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
        }
        None => false,
    }
}
