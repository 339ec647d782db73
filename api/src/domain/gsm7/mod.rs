//! How a text travels: in the GSM 7-bit alphabet where every character is of it, else in UCS-2 (3GPP TS
//! 23.038 section 6.2.1, TS 23.040 section 9.2.3.24.1).

/// Characters of the basic table beyond ASCII, the control characters apart.
const BEYOND: &str = "£¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà";

/// Characters of ASCII that the basic table lacks; all but the backtick are of the extension table.
const ASCII_BUT: &str = "[\\]^`{|}~";

/// Characters of the extension table, which take two places.
const EXTENSION: &str = "^{}\\[~]|€";

/// Whether a character is one of the basic table, the control characters apart.
#[must_use]
pub fn is_basic(c: char) -> bool {
    matches!(c, ' '..='~') && !ASCII_BUT.contains(c) || BEYOND.contains(c)
}

/// How many segments a text is sent in; each is paid for. At most 160 places of the 7-bit alphabet fit one, 153
/// where there are several; in UCS-2 70 and 67.
#[must_use]
pub fn segments(text: &str) -> usize {
    let (places, alone, among) = match septets(text) {
        Some(septets) => (septets, 160, 153),
        None => (text.encode_utf16().count(), 70, 67),
    };
    if places <= alone { 1 } else { places.div_ceil(among) }
}

/// The places that a text takes in the 7-bit alphabet; `None` where a character is not of it.
fn septets(text: &str) -> Option<usize> {
    text.chars()
        .map(|c| match c {
            '\n' | '\r' => Some(1),
            c if is_basic(c) => Some(1),
            c if EXTENSION.contains(c) => Some(2),
            _ => None,
        })
        .sum()
}

#[cfg(test)]
mod tests;
