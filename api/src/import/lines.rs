//! The lines of a file, each read on its own: a bad one is refused and the next one is read.

use std::io::{self, BufRead, Read};

use zeroize::Zeroizing;

use super::{Record, Refusal, refusal::Misread};

/// The longest line, in bytes: sixteen recovery codes and five authenticators fit several times.
const MAX_LINE: u64 = 64 * 1024;

/// A line that holds something.
#[derive(Debug)]
pub struct Line {
    /// Its number, from 1.
    pub number: u64,
    /// What it says.
    pub record: Result<Record, Refusal>,
}

/// Reads lines; blank ones are passed over.
pub struct Lines<R> {
    from: R,
    number: u64,
    bytes: u64,
}

impl<R: BufRead> Lines<R> {
    /// Reads from the beginning.
    pub const fn new(from: R) -> Self {
        Self { from, number: 0, bytes: 0 }
    }

    /// Bytes that were read.
    #[must_use]
    pub const fn bytes(&self) -> u64 {
        self.bytes
    }

    /// The next line; `None` at the end.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn next_line(&mut self) -> io::Result<Option<Line>> {
        loop {
            // Zeroed when dropped: it holds secrets.
            let mut text = Zeroizing::new(Vec::new());
            let read = self.from.by_ref().take(MAX_LINE + 1).read_until(b'\n', &mut text)? as u64;
            if read == 0 {
                return Ok(None);
            }
            (self.number, self.bytes) = (self.number + 1, self.bytes + read);
            let number = self.number;
            if read > MAX_LINE && text.last() != Some(&b'\n') {
                self.skip_the_rest()?;
                return Ok(Some(Line { number, record: Err(Refusal::TooLong) }));
            }
            if !text.trim_ascii().is_empty() {
                return Ok(Some(Line { number, record: parse(&text) }));
            }
        }
    }

    fn skip_the_rest(&mut self) -> io::Result<()> {
        loop {
            let buffer = self.from.fill_buf()?;
            let end = buffer.iter().position(|byte| *byte == b'\n');
            let used = end.map_or(buffer.len(), |at| at + 1);
            let over = end.is_some() || buffer.is_empty();
            self.from.consume(used);
            self.bytes += used as u64;
            if over {
                return Ok(());
            }
        }
    }
}

/// Reads a record that a line holds, and nothing behind it.
fn parse(text: &[u8]) -> Result<Record, Refusal> {
    let mut json = serde_json::Deserializer::from_slice(text);
    let record = serde_path_to_error::deserialize(&mut json);
    let record = record.map_err(|error| Refusal::NotUnderstood(Misread::new(&error)))?;
    let rest = json.end();
    // A list would have been read as fields by position.
    if rest.is_err() || !text.trim_ascii_start().starts_with(b"{") {
        return Err(Refusal::NotUnderstood(Misread::not_an_object()));
    }
    Ok(record)
}
