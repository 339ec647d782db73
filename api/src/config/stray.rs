//! Variables that are set and mean nothing: a misspelt one would leave a setting at its default without a word.

use super::reference::REFERENCE;

/// What every variable of ours begins with.
const OURS: &str = "TWOSTEP_";

/// A sentence for each of `names`, those that are set, that is unknown or stands beside its `_FILE`.
#[must_use]
pub fn sentences(names: &[String]) -> Vec<String> {
    let unknown = names.iter().filter(|name| name.starts_with(OURS) && !is_known(name)).map(|name| {
        format!("{name} is no variable of this program and does nothing; is {} meant?", nearest(name))
    });
    let twice = names.iter().filter(|name| name.starts_with(OURS) && names.contains(&format!("{name}_FILE")));
    let twice =
        twice.map(|name| format!("{name} and {name}_FILE are both set: the file is not read; keep one"));
    unknown.chain(twice).collect()
}

/// The names of the variables that are set for this process.
#[must_use]
pub fn set() -> Vec<String> {
    std::env::vars_os().filter_map(|(name, _)| name.into_string().ok()).collect()
}

fn known() -> impl Iterator<Item = &'static str> {
    REFERENCE.iter().flat_map(|(_, variables)| *variables).map(|one| one.name)
}

fn is_known(name: &str) -> bool {
    let value = name.strip_suffix("_FILE");
    known().any(|one| is(one, name) || value.is_some_and(|value| is(one, value)))
}

/// Whether a name is one of the reference, where `<NAME>` stands for a gateway's.
fn is(reference: &str, name: &str) -> bool {
    match reference.split_once("<NAME>") {
        None => reference == name,
        Some((start, end)) => {
            let between = name.strip_prefix(start).and_then(|rest| rest.strip_suffix(end));
            between.is_some_and(|between| !between.is_empty())
        }
    }
}

/// The variable that is spelled most like a name.
fn nearest(name: &str) -> &'static str {
    known().min_by_key(|one| distance(one, name)).unwrap_or_default()
}

/// How many letters are inserted, left out or replaced between two texts (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.bytes().enumerate() {
        let mut last = i + 1;
        let mut next = vec![last];
        for (b, above) in other.bytes().zip(row.windows(2)) {
            let [diagonal, straight] = above else { break };
            last = (diagonal + usize::from(a != b)).min(straight + 1).min(last + 1);
            next.push(last);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(names: &[&str]) -> Vec<String> {
        sentences(&names.iter().map(ToString::to_string).collect::<Vec<_>>())
    }

    #[test]
    fn a_misspelt_variable_is_told_with_the_one_that_was_meant() {
        let told = told(&["TWOSTEP_PASSWORD_MINIMUN", "PATH", "TWOSTEP_MODE"]);
        let [sentence] = &told[..] else { panic!("{told:?}") };
        assert!(sentence.starts_with("TWOSTEP_PASSWORD_MINIMUN is no variable"), "{sentence}");
        assert!(sentence.contains("TWOSTEP_PASSWORD_MINIMUM"), "{sentence}");
    }

    #[test]
    fn a_variable_beside_its_file_is_told() {
        let told = told(&["TWOSTEP_SMTP_URL", "TWOSTEP_SMTP_URL_FILE"]);
        assert_eq!(told.len(), 1, "{told:?}");
    }

    #[test]
    fn every_variable_of_the_reference_and_its_file_is_known() {
        for name in known().map(|name| name.replace("<NAME>", "MAIN")) {
            assert_eq!(told(&[&name]), told(&[&format!("{name}_FILE")]), "{name}");
            assert_eq!(told(&[&name]).len(), 0, "{name}");
        }
    }

    #[test]
    fn the_distance_counts_letters() {
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("abc", "abc"), 0);
    }
}
