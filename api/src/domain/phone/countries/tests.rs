use proptest::prelude::*;

use super::*;

#[test]
fn a_list_of_countries_reads_in_any_case_and_spacing() {
    let countries = ["DK", "NO", "SE"].map(|code| CountryCode::parse(code).unwrap());
    assert_eq!(AllowedCountries::parse("NO, se,DK"), Ok(AllowedCountries::Only(countries.into())));
    assert_eq!(AllowedCountries::parse("*"), Ok(AllowedCountries::All));
}

#[test]
fn what_is_no_country_is_named() {
    for (list, entry) in
        [("", ""), ("NO,", ""), ("NO,Norway", "Norway"), ("ZZ", "ZZ"), ("001", "001"), ("47", "47")]
    {
        assert_eq!(AllowedCountries::parse(list), Err(UnknownCountry(entry.to_owned())), "{list:?}");
    }
}

#[test]
fn a_number_without_a_country_is_accepted_only_where_all_are() {
    let norway = CountryCode::parse("NO");
    assert!(AllowedCountries::All.contain(None) && AllowedCountries::All.contain(norway));
    let norway_alone = AllowedCountries::parse("NO").unwrap();
    assert!(norway_alone.contain(norway) && !norway_alone.contain(None));
    assert!(!norway_alone.contain(CountryCode::parse("SE")));
}

proptest! {
    #[test]
    fn parsing_never_panics(list in any::<String>()) {
        let _ = AllowedCountries::parse(&list);
    }
}
