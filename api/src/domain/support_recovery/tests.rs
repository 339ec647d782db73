use proptest::prelude::*;

use super::*;
use crate::{domain::message::Channel, entropy::SystemEntropy};

const START: Timestamp = Timestamp::UNIX_EPOCH;
const HOLD: SignedDuration = SignedDuration::from_hours(24);
const DAY: i64 = 24;

fn hours(hours: i64) -> Timestamp {
    START + SignedDuration::from_hours(hours)
}

fn started() -> Started {
    let id = RecoveryId::draw(START, &SystemEntropy);
    Started { id, by: AccountId::draw(START, &SystemEntropy), at: START }
}

fn open() -> Open {
    let held = Some((START, hours(24)));
    let SupportRecovery::Open(open) = SupportRecovery::at(started(), held, hours(24)) else { panic!("open") };
    open
}

#[test]
fn a_hold_ends_on_time_and_what_is_open_lapses_seven_days_later() {
    let started = started();
    let SupportRecovery::Held(held) = started.begin(false, HOLD) else { panic!("held") };
    let at = |hour| SupportRecovery::at(started, Some((held.since, held.opens_at)), hours(hour));
    assert!(matches!(at(23), SupportRecovery::Held(_)));
    assert!(matches!(at(24), SupportRecovery::Open(_)));
    assert!(matches!(at(8 * DAY - 1), SupportRecovery::Open(_)));
    assert_eq!(at(8 * DAY), SupportRecovery::Lapsed);
}

/// SUP-08
#[test]
fn a_privileged_account_waits_for_another_person_and_the_hold_begins_then() {
    let started = started();
    let SupportRecovery::AwaitingApproval(waiting) = started.begin(true, HOLD) else { panic!("waits") };
    assert_eq!(waiting.approve(started.by, HOLD, hours(1)), None);
    let other = AccountId::draw(START, &SystemEntropy);
    let held = waiting.approve(other, HOLD, hours(5)).unwrap();
    assert_eq!((held.since, held.opens_at), (hours(5), hours(29)));
    assert!(matches!(
        SupportRecovery::at(started, None, hours(7 * DAY - 1)),
        SupportRecovery::AwaitingApproval(_)
    ));
    assert_eq!(SupportRecovery::at(started, None, hours(7 * DAY)), SupportRecovery::Lapsed);
}

/// SUP-06
#[test]
fn a_chosen_password_and_the_mailbox_are_two_proofs() {
    let ways = open().ways(PasswordOrigin::Chosen, Some(hours(-1000)), hours(24));
    assert!(ways.allow(Channel::Email, hours(24)) && !ways.allow(Channel::Sms, hours(24)));
}

/// SUP-06
#[test]
fn a_password_set_by_mail_asks_for_the_phone_or_for_three_days() {
    let password = PasswordOrigin::Mailed { at: hours(10) };
    let ways = |phone| open().ways(password, phone, hours(24));
    assert_eq!(ways(None), Ways { email: hours(82), sms: None });
    assert_eq!(ways(Some(hours(24 - 7 * DAY))).sms, None, "proven seven days ago, not more");
    assert_eq!(ways(Some(hours(23 - 7 * DAY))).sms, Some(hours(24)));
}

/// SUP-06: seven days before, or at any time after the start.
#[test]
fn only_a_recent_reset_or_one_after_the_start_counts() {
    let recent = |at, now| open().ways(PasswordOrigin::Mailed { at: hours(at) }, None, hours(now)).email;
    assert_eq!(recent(24 - 7 * DAY, 24), hours(24), "seven days ago");
    assert_eq!(recent(25 - 7 * DAY, 24), hours(72));
    assert_eq!(recent(1, 8 * DAY + 1), hours(73), "after the start, however long ago");
}

proptest! {
    /// SUP-06
    #[test]
    fn the_mailbox_alone_never_opens_before_three_days(reset in -200_i64..200, phone in -400_i64..200, now in 24_i64..192) {
        let password = PasswordOrigin::Mailed { at: hours(reset) };
        let ways = open().ways(password, Some(hours(phone)), hours(now));
        let counts = reset >= 0 || now - reset < 7 * DAY;
        prop_assert_eq!(ways.email >= hours(72), counts);
        prop_assert_eq!(ways.sms.is_some(), counts && now - phone > 7 * DAY);
    }

    #[test]
    fn a_ticket_is_short_and_plain(text in any::<String>(), good in "[A-Za-z0-9#._/-]{1,64}") {
        if let Ok(ticket) = Ticket::parse(&text) {
            prop_assert!(ticket.as_str().is_ascii() && ticket.as_str().len() <= 64);
        }
        prop_assert!(Ticket::parse(&good).is_ok());
        prop_assert_eq!(Ticket::parse(&format!("{good}\u{7}")), Err(Malformed::Ticket));
    }

    #[test]
    fn a_reason_says_something(text in any::<String>()) {
        if let Ok(reason) = Reason::parse(&text) {
            let length = reason.as_str().chars().count();
            prop_assert!((3..=500).contains(&length) && !reason.as_str().chars().any(char::is_control));
        }
    }
}

#[test]
fn blank_and_overlong_requests_are_refused() {
    for text in ["", "  ", &"x".repeat(65), "a b", "ä", "a\n", "\ta"] {
        assert_eq!(Ticket::parse(text), Err(Malformed::Ticket), "{text}");
    }
    for text in ["", " no ", &"x".repeat(501), "line\nbreak"] {
        assert_eq!(Reason::parse(text), Err(Malformed::Reason), "{text}");
    }
}
