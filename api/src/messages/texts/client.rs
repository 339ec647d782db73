//! What a client calls itself, as a mail may say it.

/// A client's name for itself without what a mail program makes a link of: whoever sends it may be the very stranger
/// that the mail warns of. Names and versions stay.
pub(super) fn inert(user_agent: &str) -> String {
    let mut next = user_agent.chars().skip(1);
    let kept: String = user_agent
        .chars()
        .map(|c| {
            let before_digit = next.next().is_some_and(|after| after.is_ascii_digit());
            let stays = c.is_alphanumeric() || " /;(),_-+".contains(c) || c == '.' && before_digit;
            if stays { c } else { ' ' }
        })
        .collect();
    kept.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_told_and_a_link_is_not() {
        let browser = "Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0";
        assert_eq!(inert(browser), browser);
        assert_eq!(inert("<a href=\"http://evil.example\">"), "a href http //evil example");
        assert_eq!(inert("a@b.c"), "a b c");
    }
}
