//! Passwords that are tried first for one account: made of its own words and the usual fillings.

/// Words that people put around the product's name and their own.
const FILLINGS: [&str; 16] = [
    "password", "passw0rd", "p@ssw0rd", "passord", "passwort", "losenord", "pass", "admin", "login",
    "welcome", "account", "secret", "user", "test", "my", "the",
];

/// The shortest context word that is looked for, in code points; shorter ones are in every phrase.
const SHORTEST_WORD: usize = 3;

/// Digits and signs that may stand around the words: a year, a counter, an exclamation mark. More of them are
/// a secret of their own.
const MOST_OTHERS: usize = 8;

/// More than any password has: a place that no words lead to.
const UNEXPLAINED: usize = usize::MAX;

/// Whether `password`, in lower case, is nothing but words of `context`, [`FILLINGS`] and a few digits and
/// signs.
pub(super) fn explains(password: &str, context: &[String]) -> bool {
    let context: Vec<String> = context.iter().map(|entry| entry.to_lowercase()).collect();
    let words: Vec<&str> =
        FILLINGS.into_iter().chain(context.iter().flat_map(|entry| words_of(entry))).collect();
    let others = password.chars().filter(|c| !c.is_alphabetic()).count();
    others < password.chars().count() && consists_of(password, &words)
}

/// The entry as a whole and its words, so that an e-mail address can be given as it is.
fn words_of(entry: &str) -> impl Iterator<Item = &str> {
    let parts = entry.split(|c: char| !c.is_alphanumeric());
    std::iter::once(entry).chain(parts).filter(|word| word.chars().count() >= SHORTEST_WORD)
}

/// Walks the password once: at every place stands the fewest digits and signs with which words explain
/// everything before it.
fn consists_of(password: &str, words: &[&str]) -> bool {
    let mut fewest = vec![UNEXPLAINED; password.len() + 1];
    reach(&mut fewest, 0, 0);
    for (place, character) in password.char_indices() {
        let others = fewest.get(place).copied().unwrap_or(UNEXPLAINED);
        let rest = password.get(place..).unwrap_or_default();
        for word in words.iter().filter(|word| rest.starts_with(**word)) {
            reach(&mut fewest, place + word.len(), others);
        }
        if !character.is_alphabetic() {
            reach(&mut fewest, place + character.len_utf8(), others.saturating_add(1));
        }
    }
    fewest.last().is_some_and(|&others| others <= MOST_OTHERS)
}

fn reach(fewest: &mut [usize], place: usize, others: usize) {
    if let Some(best) = fewest.get_mut(place) {
        *best = others.min(*best);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn explained(password: &str) -> bool {
        explains(password, &["Twostep", "ola.nordmann@example.no", "Ola", "Nordmann"].map(str::to_owned))
    }

    #[test]
    fn words_of_the_account_with_the_usual_fillings_are_explained() {
        for password in [
            "twosteppassword12",
            "twosteptwostep",
            "twostep-2026-twostep",
            "ola.nordmann@example.no",
            "nordmann12345678",
            "mytwosteplogin!",
            "passwordpassword1",
            "password1password1",
            "olaolaola2026!!",
            "example-nordmann",
        ] {
            assert!(explained(password), "{password}");
        }
    }

    #[test]
    fn anything_of_its_own_makes_a_password_unexplained() {
        for password in [
            "",
            "839201758392017",
            "a password that only i use",
            "twostepping through",
            "nordmann123456789",
            "nordmannbluewhale",
            "karipassword1",
        ] {
            assert!(!explained(password), "{password}");
        }
    }

    #[test]
    fn words_of_one_or_two_letters_explain_nothing() {
        assert!(!explains("nonononononono", &["ola@example.no".to_owned(), "no".to_owned()]));
    }

    proptest! {
        #[test]
        fn every_text_gets_an_answer(password in any::<String>(), word in any::<String>()) {
            let _ = explains(&password, std::slice::from_ref(&word));
            prop_assert_eq!(explains(&word.to_lowercase(), &[]), explains(&word.to_lowercase(), &[String::new()]));
        }
    }
}
