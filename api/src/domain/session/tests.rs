use super::*;

const NOW: Timestamp = Timestamp::UNIX_EPOCH;

fn opened(proof: Proof) -> Session {
    let opening = Opening {
        account: uuid::Uuid::nil().into(),
        credential_epoch: 1,
        transport: Transport::Body,
        proof,
        strong: false,
        must_change_password: false,
        must_enroll: false,
    };
    Session::open(uuid::Uuid::nil().into(), opening, SessionLimits::default(), NOW)
}

#[test]
fn it_ends_after_half_an_hour_without_refresh_and_never_lives_past_twelve_hours() {
    let session = opened(Proof::Password);
    assert!(!session.is_over(NOW + SignedDuration::from_secs(1799)));
    assert!(session.is_over(NOW + SignedDuration::from_mins(30)));
    let late = NOW + SignedDuration::from_mins(719);
    assert_eq!(session.idle_until_after(SessionLimits::default(), late), session.expires_at);
}

#[test]
fn a_recovery_session_has_a_day_and_no_idle_limit() {
    let session = opened(Proof::EmergencyCode);
    assert!(!session.is_over(NOW + SignedDuration::from_hours(23)));
    assert!(session.is_over(NOW + SignedDuration::from_hours(24)));
    assert_eq!(session.restriction, Some(Restriction::EmergencyRecovery));
}

#[test]
fn confirming_again_makes_it_fresh_under_a_new_generation() {
    let later = NOW + SignedDuration::from_mins(20);
    let session = opened(Proof::Sms).reauthenticated(Proof::Authenticator, true, later);
    assert!(session.is_fresh(true, later) && session.strong);
    assert_eq!((session.generation, session.rotation), (2, 2));
}

#[test]
fn a_password_alone_is_not_fresh_once_two_step_is_on() {
    assert!(opened(Proof::Password).is_fresh(false, NOW));
    assert!(!opened(Proof::Password).is_fresh(true, NOW));
    assert!(!opened(Proof::EmergencyCode).is_fresh(true, NOW));
    assert!(opened(Proof::Sms).is_fresh(true, NOW + FRESH_FOR));
    assert!(!opened(Proof::Sms).is_fresh(true, NOW + FRESH_FOR + SignedDuration::from_secs(1)));
}

#[test]
fn the_emergency_code_is_never_reported_as_a_one_time_password() {
    assert_eq!(Proof::EmergencyCode.amr(), ["pwd"]);
    assert_eq!(Proof::EmergencyCode.acr(), "aal1");
}
