//! A file of hashes in order, one a line: `<SHA-1 in capitals>:<count>`, ended by LF or CR LF.

use std::{cmp::Ordering, fs::File, io, os::unix::fs::FileExt, path::Path};

use data_encoding::HEXUPPER;

use crate::domain::password::Fingerprint;

/// Characters of a hash.
const HASH: usize = Fingerprint::BYTES * 2;

/// The longest line with its end: a hash, a colon, 20 digits, CR LF.
const LONGEST_LINE: usize = HASH + 1 + 20 + 2;

/// What is read at once: the rest of a line, and all of the next.
const READ: usize = 2 * LONGEST_LINE;

/// More reads than a file of any size needs, each halving what is left.
const MOST_READS: u32 = u64::BITS;

/// Such a file, opened.
pub(super) struct HashFile {
    file: File,
    /// In bytes.
    length: u64,
}

/// A line of it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Where it starts, in bytes from the file's start.
    pub(super) start: u64,
    /// The hash.
    pub(super) hash: [u8; Fingerprint::BYTES],
}

impl HashFile {
    pub(super) fn open(path: &Path) -> io::Result<Self> {
        let file = File::open(path)?;
        let data = file.metadata()?;
        if data.is_file() { Ok(Self { length: data.len(), file }) } else { Err(not_a_file()) }
    }

    pub(super) const fn length(&self) -> u64 {
        self.length
    }

    /// Whether it has the hash, by halving: one read for each time.
    pub(super) fn has(&self, print: &Fingerprint) -> io::Result<bool> {
        let (mut low, mut high) = (0, self.length);
        for _ in 0..MOST_READS {
            if low >= high {
                return Ok(false);
            }
            let middle = low + (high - low) / 2;
            let Some(line) = self.line_from(middle)?.filter(|line| line.start < high) else {
                high = middle;
                continue;
            };
            match line.hash.cmp(print.bytes()) {
                Ordering::Equal => return Ok(true),
                Ordering::Less => low = line.start + 1,
                Ordering::Greater => high = middle,
            }
        }
        Ok(false)
    }

    /// The first line that starts at `place` or after; none where there is no other.
    pub(super) fn line_from(&self, place: u64) -> io::Result<Option<Line>> {
        // One byte before, which is the end of another line where this one starts exactly at `place`.
        let from = place.saturating_sub(1);
        let mut bytes = [0; READ];
        let read = self.fill(&mut bytes, from)?;
        let text = bytes.get(..read).unwrap_or_default();
        let start =
            if place == 0 { Some(0) } else { text.iter().position(|byte| *byte == b'\n').map(|at| at + 1) };
        let Some(start) = start else {
            return if read < READ { Ok(None) } else { Err(malformed(from)) };
        };
        let line = text.get(start..).unwrap_or_default();
        let start = from + u64::try_from(start).unwrap_or_default();
        if line.is_empty() {
            return if read < READ { Ok(None) } else { Err(malformed(start)) };
        }
        let hash = hash_of(line).ok_or_else(|| malformed(start))?;
        Ok(Some(Line { start, hash }))
    }

    /// Reads from `place` until `bytes` is full or the file ends.
    fn fill(&self, bytes: &mut [u8], place: u64) -> io::Result<usize> {
        let mut filled = 0;
        while let Some(rest) = bytes.get_mut(filled..).filter(|rest| !rest.is_empty()) {
            match self.file.read_at(rest, place + u64::try_from(filled).unwrap_or_default()) {
                Ok(0) => break,
                Ok(read) => filled += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(filled)
    }
}

/// The hash at the start of a line; none where the line has another form.
fn hash_of(line: &[u8]) -> Option<[u8; Fingerprint::BYTES]> {
    let end = line.iter().position(|byte| *byte == b'\n').unwrap_or(line.len());
    let (hash, count) = line.get(..end)?.split_at_checked(HASH)?;
    let count = count.strip_prefix(b":")?;
    let count = count.strip_suffix(b"\r").unwrap_or(count);
    let counted = !count.is_empty() && count.iter().all(u8::is_ascii_digit);
    HEXUPPER.decode(hash).ok().filter(|_| counted)?.try_into().ok()
}

fn malformed(place: u64) -> io::Error {
    let sentence = format!(
        "the line at byte {place} is not a SHA-1 in capitals, a colon and a count, as Have I Been Pwned's download has"
    );
    io::Error::new(io::ErrorKind::InvalidData, sentence)
}

fn not_a_file() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, "it is not a file")
}
