//! The language that a client asks for.

use super::Locale;

/// The languages of an `Accept-Language` field (RFC 9110, section 12.5.4) that are looked at.
const MOST: usize = 20;

/// The language that weighs most among those that the product speaks; of equals the first. `None` where it speaks
/// none of them. What can't be read is passed over.
#[must_use]
pub fn accepted(field: &str) -> Option<Locale> {
    let mut best: Option<(Locale, u16)> = None;
    for (locale, weight) in field.split(',').take(MOST).filter_map(weighed) {
        if weight > best.map_or(0, |(_, most)| most) {
            best = Some((locale, weight));
        }
    }
    best.map(|(locale, _)| locale)
}

fn weighed(part: &str) -> Option<(Locale, u16)> {
    let (tag, weight) =
        part.split_once(';').map_or((part, Some(1000)), |(tag, rest)| (tag, thousandths(rest)));
    Some((Locale::parse(tag.trim()).ok()?, weight?))
}

/// `q=0.8` in thousandths (RFC 9110, section 12.4.2).
fn thousandths(parameter: &str) -> Option<u16> {
    let number = parameter.trim().strip_prefix("q=")?;
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    if decimals.len() > 3 || !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let parts: u16 = format!("{decimals:0<3}").parse().ok()?;
    match whole {
        "0" => Some(parts),
        "1" if parts == 0 => Some(1000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_language_that_weighs_most_and_is_spoken_is_chosen() {
        for (field, chosen) in [
            ("nb-NO,nb;q=0.9,en;q=0.8", Locale::Nb),
            ("no, en;q=0.5", Locale::Nb),
            ("pl, de;q=0.7, fr;q=0.8", Locale::Fr),
            ("en;q=0.3, sv;q=0.300, da;q=0.301", Locale::Da),
            ("fi, nl", Locale::Fi),
            ("de;q=0, *", Locale::En),
        ] {
            assert_eq!(accepted(field).unwrap_or_default(), chosen, "{field}");
        }
    }

    #[test]
    fn what_can_not_be_read_asks_for_nothing() {
        for field in
            ["", "*", "pl", "de;q=0", "de;q=2", "de;q=1.1", "de;q=-1", "de;q=.5555", "de;p=1", "de;", ";;,"]
        {
            assert_eq!(accepted(field), None, "{field}");
        }
    }

    proptest! {
        #[test]
        fn reading_never_panics(field in any::<String>()) {
            let _ = accepted(&field);
        }
    }
}
