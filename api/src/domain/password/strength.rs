//! How hard a password is to guess, as zxcvbn estimates it.
//!
//! The web app tells its person the same before anything is sent: it runs zxcvbn's JavaScript original over the
//! same text and words, and `tests/data/password_verdicts.json` is compared on both sides.

use zxcvbn::{Entropy, zxcvbn};

use crate::domain::attempts::Budget;

/// Code points that are judged; a longer password is judged by its beginning. The estimate's cost grows with
/// the square of the length and with every sign that may stand for a letter: 40 code points cost 0.2 ms, at
/// worst 70 ms, where the crate's own bound of 100 costs half a second. Nothing is lost: what is hard to guess
/// is so long before its 40th character.
const JUDGED: usize = 40;

/// What zxcvbn says of a password.
pub(super) struct Estimate {
    pub(super) entropy: Entropy,
    /// Whether the whole password was judged.
    whole: bool,
}

impl Estimate {
    /// Judges `password`; `words` are what is tried first for its account, in lower case.
    ///
    /// The year of the machine's clock counts for dates, so a score may differ by one about New Year. What is
    /// refused does not: no date takes less than 7,300 guesses.
    pub(super) fn of(password: &str, words: &[String]) -> Self {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let end = password.char_indices().nth(JUDGED).map(|(end, _)| end);
        let judged = end.and_then(|end| password.get(..end)).unwrap_or(password);
        Self { entropy: zxcvbn(judged, &words), whole: end.is_none() }
    }

    /// Whether a stranger finds it at the sign-in page: in fewer guesses than the hard stop allows in a row. No
    /// higher bar: that would be a rule about composition, which SP 800-63B section 3.1.1.2 forbids. A password
    /// judged by its beginning has a rest that nobody has guessed.
    pub(super) fn is_guessable(&self) -> bool {
        self.whole && self.entropy.guesses() < u64::from(Budget::Password.hard_stop())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn guessable(text: &str) -> bool {
        Estimate::of(text, &["kari".to_owned()]).is_guessable()
    }

    #[test]
    fn the_rest_of_a_long_password_is_a_secret_of_its_own() {
        assert!(guessable(&"mary".repeat(10)));
        assert!(!guessable(&"mary".repeat(11)));
        assert!(!guessable(&format!("{}x", "a".repeat(40))));
    }

    proptest! {
        #[test]
        fn every_text_is_judged(text in "[a-cA-C1!@$(+|7 qwéİ😀\u{0}\n]{0,60}", word in any::<String>()) {
            let _ = Estimate::of(&text, &[word]).is_guessable();
        }

        #[test]
        fn walks_of_many_turns_are_judged(text in "(qw|we|QW|1q|aq){14,24}") {
            prop_assert!(!Estimate::of(&text, &[]).is_guessable() || text.len() <= 40);
        }
    }
}
