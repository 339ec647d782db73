use proptest::prelude::*;

use super::*;

fn presented(text: &str) -> Result<Password, PasswordError> {
    Password::parse(SecretString::from(text))
}

fn chosen(text: &str) -> Result<String, PasswordError> {
    let context = ["Twostep", "kari.nordmann@example.com", "Kari", "Nordmann"].map(str::to_owned).to_vec();
    let policy = PasswordPolicy { context, ..PasswordPolicy::default() };
    let candidate = Candidate::parse(SecretString::from(text), &policy)?;
    candidate.judge(|_| false).map(|password| password.expose().to_owned())
}

#[test]
fn every_character_counts_and_nothing_is_trimmed() {
    let text = format!(" {}\u{0}\t ", "aB3 ".repeat(31));
    assert_eq!(presented(&text).unwrap().expose(), text);
    assert_eq!(chosen(&text), Ok(text));
}

#[test]
fn composed_and_decomposed_letters_are_the_same_password() {
    assert_eq!(presented("cafe\u{301}").unwrap().expose(), presented("caf\u{e9}").unwrap().expose());
}

#[test]
fn length_is_counted_in_code_points_after_composition() {
    let too_short = Err(PasswordError::TooShort { minimum: 15 });
    assert_eq!(chosen(&"😀".repeat(14)), too_short);
    assert!(chosen(&"😀".repeat(15)).is_ok());
    assert_eq!(chosen(&"e\u{301}".repeat(14)), too_short);
    assert!(chosen("plainlowercases").is_ok());
}

#[test]
fn no_minimum_below_eight_holds() {
    let policy = PasswordPolicy { minimum: 1, ..PasswordPolicy::default() };
    let refused = Candidate::parse(SecretString::from("xk4vq2m"), &policy).unwrap_err();
    assert_eq!(refused, PasswordError::TooShort { minimum: 8 });
    assert!(Candidate::parse(SecretString::from("xk4vq2mz"), &policy).is_ok());
}

#[test]
fn a_password_has_between_one_and_1024_bytes() {
    assert_eq!(presented("").unwrap_err(), PasswordError::Empty);
    assert!(presented("x").is_ok());
    assert!(presented(&"x".repeat(1024)).is_ok());
    assert!(presented(&"e\u{301}".repeat(512)).is_ok());
    assert_eq!(presented(&"x".repeat(1025)).unwrap_err(), PasswordError::TooLong);
    assert_eq!(presented(&"x".repeat(1 << 20)).unwrap_err(), PasswordError::TooLong);
}

#[test]
fn common_passwords_are_refused_however_they_are_cased() {
    for text in ["passwordpassword", "123456789012345", "QwertyUIOPasdfgh"] {
        assert_eq!(chosen(text), Err(PasswordError::Common), "{text}");
    }
}

#[test]
fn the_words_of_the_account_are_refused() {
    for text in ["Twosteppassword12", "KariNordmann1985!", "kari.nordmann@example.com"] {
        assert_eq!(chosen(text), Err(PasswordError::AccountWords), "{text}");
    }
}

#[test]
fn what_a_stranger_finds_in_a_hundred_guesses_is_refused() {
    for text in
        ["marymarymarymary", "clarkclarkclarkclark", "LUCKY1LUCKY1LUCKY1", "footballfootballfootballfootball"]
    {
        assert_eq!(chosen(text), Err(PasswordError::Guessable), "{text}");
    }
}

/// PWD-06: however they are cased, as whoever tries them tries that too.
#[test]
fn passwords_known_from_breaches_are_refused() {
    for text in ["the world ends with you", "Air Crash Investigation", "PERICO DE LOS PALOTES"] {
        assert_eq!(chosen(text), Err(PasswordError::Breached), "{text}");
        assert!(presented(text).unwrap().is_known_to_others(), "{text}");
    }
    assert_eq!(chosen("the world ends with me").as_deref(), Ok("the world ends with me"));
}

/// PWD-06: the operator's set is asked by the fingerprint of the password as it was typed, composed.
#[test]
fn the_operators_set_is_asked_by_fingerprint() {
    let judge = |text: &str, breached: &Fingerprint| {
        let candidate = Candidate::parse(SecretString::from(text), &PasswordPolicy::default()).unwrap();
        candidate.judge(|print| print == breached).map(|password| password.expose().to_owned())
    };
    let breached = presented("Zw\u{f6}lf gr\u{fc}ne Kacheln").unwrap().fingerprint();
    for text in ["Zw\u{f6}lf gr\u{fc}ne Kacheln", "Zwo\u{308}lf gru\u{308}ne Kacheln"] {
        assert_eq!(judge(text, &breached), Err(PasswordError::Breached));
    }
    assert!(judge("zw\u{f6}lf gr\u{fc}ne kacheln", &breached).is_ok(), "the set knows its spelling only");
}

#[test]
fn what_is_only_advised_against_is_accepted() {
    for text in ["plainlowercases", "marymarymarymary!", &"mary".repeat(11)] {
        assert_eq!(chosen(text).as_deref(), Ok(text));
    }
}

#[test]
fn a_phrase_that_merely_contains_a_common_word_is_accepted() {
    for text in
        ["the password of my late aunt", "Twostep walks the dog on Sundays", "purple-Kari-umbrella-lamp"]
    {
        assert_eq!(chosen(text).as_deref(), Ok(text));
    }
}

#[test]
fn a_printed_password_is_redacted() {
    let password = presented("xk4vq2mz").unwrap();
    assert!(!format!("{password:?}").contains("xk4"));
    let candidate =
        Candidate::parse(SecretString::from("xk4vq2mzxk4vq2mz"), &PasswordPolicy::default()).unwrap();
    assert!(!format!("{candidate:?}").contains("xk4"));
    assert!(!format!("{:?}", candidate.judge(|_| false).unwrap()).contains("xk4"));
}

proptest! {
    #[test]
    fn parsing_never_panics_and_is_idempotent(text in any::<String>()) {
        let _ = chosen(&text);
        if let Ok(password) = presented(&text) {
            let again = presented(password.expose()).unwrap();
            prop_assert_eq!(again.expose(), password.expose());
        }
    }
}
