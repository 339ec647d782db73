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

/// The words of `context` in lower case: each entry as a whole and its parts, so that an e-mail address can be
/// given as it is.
pub(super) fn words_of(context: &[String]) -> Vec<String> {
    let folded = context.iter().map(|entry| entry.to_lowercase());
    let words = folded.flat_map(|entry| {
        let parts: Vec<String> = entry.split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect();
        std::iter::once(entry).chain(parts)
    });
    words.filter(|word| word.chars().count() >= SHORTEST_WORD).collect()
}

/// Whether `password`, in lower case, is nothing but `words`, [`FILLINGS`] and a few digits and signs.
pub(super) fn explains(password: &str, words: &[String]) -> bool {
    let words: Vec<&str> = FILLINGS.into_iter().chain(words.iter().map(String::as_str)).collect();
    let others = password.chars().filter(|c| !c.is_alphabetic()).count();
    others < password.chars().count() && consists_of(password, &words)
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
        let context = ["Twostep", "ola.nordmann@example.no", "Ola", "Nordmann"].map(str::to_owned);
        explains(password, &words_of(&context))
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
        let context = ["ola@example.no".to_owned(), "no".to_owned()];
        assert!(!explains("nonononononono", &words_of(&context)));
    }

    proptest! {
        #[test]
        fn every_text_gets_an_answer(password in any::<String>(), word in any::<String>()) {
            let _ = explains(&password, &words_of(std::slice::from_ref(&word)));
            prop_assert!(!words_of(&[word]).contains(&String::new()));
        }
    }
}
