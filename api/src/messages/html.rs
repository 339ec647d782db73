//! The HTML part of a mail: the same words, no picture, no font and no address but those in the words.

use crate::domain::locale::Locale;

/// Renders the text of a mail: blank lines part paragraphs, an indented one is a code, addresses become links.
pub(super) fn html(locale: Locale, subject: &str, text: &str) -> String {
    let paragraphs: String =
        text.split("\n\n").filter(|part| !part.trim().is_empty()).map(paragraph).collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\"><title>{}</title></head>\n\
         <body style=\"font:16px/1.5 sans-serif;max-width:36em;margin:1.5em auto;padding:0 1em\">\n{paragraphs}</body></html>\n",
        locale.as_str(),
        escaped(subject)
    )
}

fn paragraph(text: &str) -> String {
    if let Some(code) = text.strip_prefix("    ") {
        let style = "font:bold 28px/1.5 monospace;letter-spacing:.1em";
        format!("<p style=\"{style}\">{}</p>\n", escaped(code.trim()))
    } else {
        let lines: Vec<String> = text.lines().map(line).collect();
        format!("<p>{}</p>\n", lines.join("<br>\n"))
    }
}

/// A line with its addresses as links.
fn line(text: &str) -> String {
    let words: Vec<String> = text.split(' ').map(word).collect();
    words.join(" ")
}

fn word(text: &str) -> String {
    let bare = text.trim_end_matches(['.', ',', ':', ';']);
    if !bare.starts_with("https://") && !bare.starts_with("http://") {
        return escaped(text);
    }
    let (address, after) = (escaped(bare), text.strip_prefix(bare).unwrap_or_default());
    format!("<a href=\"{address}\">{address}</a>{}", escaped(after))
}

fn escaped(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut escaped, c| {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
        escaped
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_is_told_becomes_markup() {
        let page = html(
            Locale::En,
            "a<b",
            "With: <script>alert('1')</script> \"&\"\n\nhttps://a.test/\"><img src=x>",
        );
        assert!(!page.contains("<script") && !page.contains("<img"), "{page}");
        assert!(page.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &quot;&amp;&quot;"));
        assert!(page.contains("<title>a&lt;b</title>"));
    }

    #[test]
    fn paragraphs_codes_and_links_are_told_apart() {
        let page = html(
            Locale::Nb,
            "Hei",
            "Enter this:\n\n    123456\n\nWhen: now\nHelp: https://a.test/x#t=1.\n\nBye",
        );
        assert!(page.contains("<p>Enter this:</p>"));
        assert!(page.contains(">123456</p>"));
        assert!(
            page.contains("When: now<br>\nHelp: <a href=\"https://a.test/x#t=1\">https://a.test/x#t=1</a>.")
        );
    }
}
