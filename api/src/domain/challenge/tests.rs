use super::*;

const NOW: Timestamp = Timestamp::UNIX_EPOCH;

fn standing(second_step: u32, emergency_code: u32) -> Standing {
    let attempts = |failures| Attempts { failures, last_failed_at: Some(NOW) };
    Standing {
        challenge: Challenge {
            credential_epoch: 1,
            transport: Transport::Body,
            device_known: false,
            wrong_codes: 0,
            expires_at: NOW + SignedDuration::from_hours(9),
        },
        credential_epoch: 1,
        second_step: attempts(second_step),
        emergency_code: attempts(emergency_code),
        recovery: None,
        recovery_code: Attempts::default(),
        sms_offered: true,
        emergency_offered: true,
    }
}

#[test]
fn wrong_codes_of_the_app_never_touch_the_emergency_code() {
    let standing = standing(20, 0);
    let later = NOW + SignedDuration::from_hours(2);
    assert_eq!(standing.admit(Method::EmergencyCode, NOW), Admission::Open);
    assert_eq!(standing.admit(Method::Authenticator, later), Admission::Disabled);
    assert_eq!(standing.admit(Method::Sms, later), Admission::Disabled);
    assert_eq!(standing.methods(later), [Method::EmergencyCode]);
}

#[test]
fn without_an_emergency_code_none_is_offered_or_looked_at() {
    let standing = Standing { emergency_offered: false, ..standing(0, 0) };
    assert_eq!(standing.admit(Method::EmergencyCode, NOW), Admission::NotOffered);
    assert_eq!(standing.methods(NOW), [Method::Authenticator, Method::Sms]);
}

#[test]
fn a_running_delay_is_said_before_anything_about_the_method() {
    let mut standing = standing(5, 0);
    standing.sms_offered = false;
    let until = NOW + SignedDuration::from_secs(30);
    assert_eq!(standing.admit(Method::Sms, NOW), Admission::Wait { until });
    assert_eq!(standing.admit(Method::Sms, until), Admission::NotOffered);
    assert_eq!(standing.tries(NOW), (0, Some(until)));
}

#[test]
fn it_is_gone_when_timed_out_worn_out_or_older_than_the_credentials() {
    let fresh = standing(0, 0);
    let worn =
        Standing { challenge: Challenge { wrong_codes: 5, ..fresh.challenge.clone() }, ..fresh.clone() };
    let stale = Standing { credential_epoch: 2, ..fresh.clone() };
    assert!(!fresh.is_gone(NOW) && worn.is_gone(NOW) && stale.is_gone(NOW));
    assert!(fresh.is_gone(fresh.challenge.expires_at));
}

#[test]
fn the_emergency_code_is_never_offered_first() {
    assert_eq!(standing(0, 0).methods(NOW).first(), Some(&Method::Authenticator));
    assert_eq!(standing(0, 0).methods(NOW).last(), Some(&Method::EmergencyCode));
}
