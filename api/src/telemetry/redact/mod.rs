//! What no line of the log may hold, found by how it looks.
//!
//! The program logs none of it on purpose; but a mail server's answer quotes the address it refuses, and a
//! library's error may quote its input. This is the net below.

/// Stands where something was taken out.
const BLANK: &str = "[redacted]";

/// Fewest characters of a part that may be a token, secret or emergency code.
const LONG: usize = 16;

/// `text` without addresses, numbers, codes and tokens; what would move a terminal's cursor is replaced.
#[must_use]
pub fn redacted(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    let mut word = String::new();
    for c in text.chars().map(harmless) {
        if separates_words(c) {
            written.push_str(&without_secrets(&std::mem::take(&mut word)));
            written.push(c);
        } else {
            word.push(c);
        }
    }
    written.push_str(&without_secrets(&word));
    written
}

/// Controls that both formats escape pass; those of C1, and marks that reorder or break lines, do not.
const fn harmless(c: char) -> char {
    match c {
        '\u{7f}'..='\u{9f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            char::REPLACEMENT_CHARACTER
        }
        c => c,
    }
}

fn separates_words(c: char) -> bool {
    c.is_whitespace() || c.is_control() || "\"'<>()[]{},;:\\".contains(c)
}

/// A word, whole where it holds no secret; an address or number is one as a whole, a token may be part of a URL.
fn without_secrets(word: &str) -> String {
    if is_address(word) || is_number(word) {
        return BLANK.to_owned();
    }
    let parts = word.split_inclusive(['/', '.', '=', '&', '?', '#', '%', '+']);
    parts
        .map(|part| {
            let bare = part.trim_end_matches(['/', '.', '=', '&', '?', '#', '%', '+']);
            if is_number(bare) || is_secret(bare) { part.replacen(bare, BLANK, 1) } else { part.to_owned() }
        })
        .collect()
}

/// Whether a sign of an address has something before it and something after; the first one need not be it.
fn is_address(word: &str) -> bool {
    let mut signs = word.match_indices('@').chain(word.match_indices("%40"));
    signs.any(|(at, sign)| at > 0 && at + sign.len() < word.len())
}

/// A code, or a phone number with or without `+`: six digits or more and nothing else but hyphens and dots between.
fn is_number(word: &str) -> bool {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let bare = word.strip_prefix('+').unwrap_or(word);
    let groups = bare.starts_with(|c: char| c.is_ascii_digit())
        && bare.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    digits >= 6 && groups && !is_date(word)
}

fn is_date(word: &str) -> bool {
    word.parse::<jiff::civil::Date>().is_ok() && word.contains('-')
}

/// A long run that no name in the program looks like: letters mixed with digits, in both cases, or all capitals.
fn is_secret(part: &str) -> bool {
    let has = |test: fn(&u8) -> bool| part.as_bytes().iter().any(test);
    let mixed = has(u8::is_ascii_uppercase) && has(u8::is_ascii_lowercase);
    let capitals = part.bytes().all(|byte| byte.is_ascii_uppercase());
    let run = part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
    part.len() >= LONG
        && run
        && (has(u8::is_ascii_digit) || mixed || capitals)
        && uuid::Uuid::parse_str(part).is_err()
}

#[cfg(test)]
mod tests;
