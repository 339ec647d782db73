use proptest::prelude::*;

use super::*;

#[test]
fn every_language_reads_back_from_its_tag() {
    for locale in Locale::ALL {
        assert_eq!(Locale::parse(locale.as_str()), Ok(locale));
    }
}

#[test]
fn region_and_case_do_not_matter() {
    assert_eq!(Locale::parse("en-US"), Ok(Locale::En));
    assert_eq!(Locale::parse("NB-no"), Ok(Locale::Nb));
    assert_eq!(Locale::parse("no"), Ok(Locale::Nb));
}

#[test]
fn other_languages_and_malformed_tags_are_refused() {
    for tag in
        ["", "xx", "e", "en-", "-en", "en_US", "en US", "en-<b>", "en-waytoolongtobeasubtag", "english"]
    {
        assert_eq!(Locale::parse(tag), Err(UnsupportedLocale), "{tag:?}");
    }
}

proptest! {
    #[test]
    fn parsing_never_panics(tag in any::<String>()) {
        let _ = Locale::parse(&tag);
    }

    #[test]
    fn the_language_alone_decides(region in "([a-zA-Z0-9]{1,8}-){0,3}[a-zA-Z0-9]{1,8}") {
        for locale in Locale::ALL {
            prop_assert_eq!(Locale::parse(&format!("{}-{region}", locale.as_str())), Ok(locale));
        }
    }
}
