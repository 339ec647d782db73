use proptest::prelude::*;

use super::*;

#[test]
fn letters_of_every_script_make_a_name() {
    for text in [
        "Bo",
        "Åse",
        "Anne-Marie",
        "D'Arcy",
        "D\u{2019}Arcy",
        "Mary Ann",
        "李雷",
        "Ωμέγα",
        "עדי",
        "فاطمة",
        "जी",
        "สมชาย",
    ] {
        assert_eq!(FirstName::parse(text).unwrap().as_str(), text);
        assert_eq!(LastName::parse(text).unwrap().as_str(), text);
    }
}

#[test]
fn numbers_and_special_characters_are_refused() {
    for text in [
        "",
        " ",
        "Ola2",
        "Ola Ⅳ",
        "Ola_N",
        "Ola.",
        "-Ola",
        "Ola-",
        "'Ola",
        "Ola'",
        " Ola",
        "Ola ",
        "Anne--Marie",
        "Anne  Marie",
        "Anne -Marie",
        "O\tla",
        "O\nla",
        "O\u{a0}la",
        "O\u{0}la",
        "O\u{200b}la",
        "<b>Ola</b>",
        "Ola😀",
        "\u{301}Ola",
        "٣٣",
    ] {
        assert_eq!(FirstName::parse(text), Err(NameError::FirstName), "{text:?}");
        assert_eq!(LastName::parse(text), Err(NameError::LastName), "{text:?}");
    }
}

#[test]
fn a_first_name_has_two_characters_and_a_last_name_one() {
    assert_eq!(FirstName::parse("O"), Err(NameError::FirstName));
    assert_eq!(FirstName::parse("e\u{301}"), Err(NameError::FirstName));
    assert_eq!(LastName::parse("O").unwrap().as_str(), "O");
}

#[test]
fn a_name_is_stored_composed() {
    assert_eq!(FirstName::parse("A\u{30a}se").unwrap().as_str(), "\u{c5}se");
}

#[test]
fn a_name_of_more_than_a_hundred_characters_is_refused() {
    assert!(LastName::parse(&"å".repeat(100)).is_ok());
    assert_eq!(LastName::parse(&"å".repeat(101)), Err(NameError::TooLong));
}

#[test]
fn the_refusals_are_the_fixed_sentences() {
    let said = |error: NameError| error.to_string();
    let rest = "Numbers and special characters are not allowed.";
    assert_eq!(said(NameError::FirstName), format!("First name must have at least 2 characters. {rest}"));
    assert_eq!(said(NameError::LastName), format!("Last name must have at least 1 character. {rest}"));
}

proptest! {
    #[test]
    fn parsing_never_panics_and_is_idempotent(text in any::<String>()) {
        if let Ok(name) = LastName::parse(&text) {
            prop_assert_eq!(LastName::parse(name.as_str()), Ok(name.clone()));
        }
    }

    #[test]
    fn words_with_single_separators_are_names(text in r"\p{L}{2,8}([ '’-]\p{L}{1,8}){0,3}") {
        prop_assert!(FirstName::parse(&text).is_ok());
    }

    #[test]
    fn what_is_accepted_is_letters_of_bounded_length(text in any::<String>()) {
        for name in [FirstName::parse(&text).map(|name| name.0), LastName::parse(&text).map(|name| name.0)] {
            let Ok(name) = name else { continue };
            prop_assert!((1..=MAX_CODE_POINTS).contains(&name.chars().count()));
            prop_assert!(!name.contains(|c: char| c.is_control() || c.is_numeric() || "<>&\"/@:;".contains(c)));
        }
    }

    #[test]
    fn one_character_that_no_name_has_makes_it_none(place in 0_usize..=4, c in "[0-9<>&\"/@:;_\u{0}-\u{1f}\u{200b}\u{202e}]") {
        let mut name = "Kari".to_owned();
        name.insert_str(place, &c);
        prop_assert!(FirstName::parse(&name).is_err() && LastName::parse(&name).is_err(), "{:?}", name);
    }
}
