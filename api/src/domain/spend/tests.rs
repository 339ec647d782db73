use proptest::prelude::*;

use super::*;
use crate::domain::phone::AllowedCountries;

fn destination(number: &str) -> String {
    let number = PhoneNumber::parse(number, &AllowedCountries::All).unwrap();
    Destination::of(&number).as_str().to_owned()
}

#[test]
fn a_destination_is_the_country_also_where_several_share_a_calling_code() {
    assert_eq!(destination("+4791234567"), "NO");
    assert_eq!(destination("+12125550123"), "US");
    assert_eq!(destination("+18765550123"), "JM");
}

#[test]
fn money_is_exact() {
    for (text, units, written) in
        [("0.0725", 725, "0.0725"), ("5", 50_000, "5.0000"), ("1.5", 15_000, "1.5000")]
    {
        let money: Money = text.parse().unwrap();
        assert_eq!((money.units(), money.to_string()), (units, written.to_owned()));
    }
    for text in ["", ".", "-1", "1,5", "1.23456", "1e3", "99999999999999999999", "+1", " 1"] {
        assert!(text.parse::<Money>().is_err(), "{text}");
    }
}

#[test]
fn a_table_names_the_total_every_destination_and_some_of_them() {
    let table: Table<u32> = Table::parse("total=5000, *=500, NO=2000,+7=1").unwrap();
    assert_eq!(table.total, Some(5000));
    let of = |text| table.of(&Destination::parse(text).unwrap());
    assert_eq!((of("NO"), of("SE"), of("+7")), (Some(2000), Some(500), Some(1)));
    for text in ["", "NO", "NO=", "NO=x", "QQ=1", "NO=1,NO=2", "*=1,*=1", "total=1,total=1", "+0=1", "NO=-1"]
    {
        assert_eq!(Table::<u32>::parse(text), Err(NotATable), "{text}");
    }
}

#[test]
fn each_segment_is_paid() {
    let spend = Spend {
        messages: Table::EMPTY,
        cost: Table::EMPTY,
        prices: Table::parse("*=0.10,NO=0.05").unwrap(),
        verify_rate: VerifyRate { percent: 0, sample: 0, pause: SLOT },
    };
    let cost = |text, segments| spend.cost(&Destination::parse(text).unwrap(), segments).to_string();
    assert_eq!(
        (cost("NO", 1), cost("NO", 3), cost("SE", 1)),
        ("0.0500".into(), "0.1500".into(), "0.1000".into())
    );
}

#[test]
fn a_destination_is_judged_from_its_sample_on() {
    let rate = VerifyRate { percent: 10, sample: 50, pause: SLOT };
    assert!(!rate.stops(49, 0));
    assert!(rate.stops(50, 0));
    assert!(rate.stops(50, 4));
    assert!(!rate.stops(50, 5));
    assert!(!VerifyRate { percent: 0, ..rate }.stops(1_000_000, 0));
    assert!(!VerifyRate { sample: 0, ..rate }.stops(0, 0));
}

#[test]
fn a_day_ends_at_midnight_utc() {
    let at: Timestamp = "2026-12-31T23:59:59Z".parse().unwrap();
    let (day, ends) = day_of(at);
    assert_eq!(
        (day.to_string(), ends.to_string()),
        ("2026-12-31".to_owned(), "2027-01-01T00:00:00Z".to_owned())
    );
}

proptest! {
    #[test]
    fn strangers_get_most_and_never_all_of_a_reserve(most in 4_u32..) {
        let part = Ceiling { messages: Some(most), cost: None }.for_strangers().messages.unwrap();
        prop_assert!(part < most && part >= most / 2);
    }

    #[test]
    fn a_slot_begins_at_most_five_minutes_before(seconds in 0_i64..4_000_000_000) {
        let at = Timestamp::from_second(seconds).unwrap();
        let slot = slot_of(at);
        prop_assert!(slot <= at && at.duration_since(slot) < SLOT);
        prop_assert_eq!(slot_of(slot), slot);
    }
}
