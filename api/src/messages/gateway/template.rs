//! Filling in a request: each place once, and what was filled in is not looked at again.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::Text;

/// Everything but what no address gives a meaning to (RFC 3986 section 2.3).
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Fills in an address or a form.
pub(super) fn in_url(template: &str, text: &Text<'_>) -> String {
    fill(template, text, |value| utf8_percent_encode(value, RESERVED).to_string())
}

/// Fills in JSON, inside its strings.
pub(super) fn in_json(template: &str, text: &Text<'_>) -> String {
    fill(template, text, |value| {
        let quoted = serde_json::Value::from(value).to_string();
        quoted.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or_default().to_owned()
    })
}

fn fill(template: &str, text: &Text<'_>, write: impl Fn(&str) -> String) -> String {
    let id = text.id.to_string();
    let places = [("{to}", text.to), ("{text}", text.text), ("{id}", id.as_str())];
    let (mut filled, mut rest) = (String::new(), template);
    while let Some(start) = rest.find('{') {
        let (before, from) = rest.split_at(start);
        filled.push_str(before);
        let place = places.iter().find_map(|(place, value)| Some((from.strip_prefix(place)?, value)));
        if let Some((after, value)) = place {
            filled.push_str(&write(value));
            rest = after;
        } else {
            filled.push('{');
            rest = from.strip_prefix('{').unwrap_or_default();
        }
    }
    filled + rest
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;
    use crate::domain::ids::MessageId;

    fn text(text: &'static str) -> Text<'static> {
        let id = MessageId::from(uuid::Uuid::nil());
        Text { id, to: "+4791234567", text, life: SignedDuration::from_mins(5) }
    }

    #[test]
    fn every_place_is_filled_in_as_it_needs() {
        assert_eq!(
            in_url("https://a.test/?t={to}&m={text}&i={id}", &text("1 & 2\n@a #3")),
            "https://a.test/?t=%2B4791234567&m=1%20%26%202%0A%40a%20%233&i=00000000-0000-0000-0000-000000000000"
        );
        let json = in_json(r#"{"to":"{to}","text":"{text}","n":{}}"#, &text("a \"b\" \\ \n é"));
        let read: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(read["text"], "a \"b\" \\ \n é");
        assert_eq!(read["to"], "+4791234567");
    }

    #[test]
    fn what_was_filled_in_is_no_template() {
        assert_eq!(in_json("{text}{to}", &text("{to}{text}{id}")), "{to}{text}{id}+4791234567");
    }

    #[test]
    fn other_braces_stay() {
        assert_eq!(in_json("{{to}}{other}{", &text("x")), "{+4791234567}{other}{");
    }
}
