//! Reading variables, and noting every mistake on the way.

use std::str::FromStr;

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

    pub(super) fn text(&self, name: &str) -> Option<String> {
        (self.variable)(name).filter(|value| !value.trim().is_empty())
    }

    pub(super) fn mistake(&mut self, sentence: impl Into<String>) {
        self.mistakes.push(sentence.into());
    }
}
