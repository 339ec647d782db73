use super::*;

fn at(seconds: i64) -> Timestamp {
    Timestamp::UNIX_EPOCH + SignedDuration::from_secs(seconds)
}

#[test]
fn the_third_failure_in_a_row_begins_a_rest() {
    let mut breaker = Breaker::default();
    assert_eq!(breaker.failed(at(0)), None);
    assert_eq!(breaker.failed(at(1)), None);
    assert_eq!(breaker.rest(at(1)), None);
    assert_eq!(breaker.failed(at(2)), Some(at(32)));
    assert_eq!(breaker.rest(at(31)), Some(at(32)));
    assert_eq!(breaker.rest(at(32)), None);
}

#[test]
fn a_success_between_starts_the_count_anew() {
    let mut breaker = Breaker::default();
    for second in 0..10 {
        assert_eq!(breaker.failed(at(second)), None);
        assert_eq!(breaker.failed(at(second)), None);
        breaker.worked();
    }
}

#[test]
fn one_failure_after_a_rest_begins_one_twice_as_long_and_ten_minutes_is_the_longest() {
    let mut breaker = Breaker::default();
    let mut now = at(0);
    for _ in 0..2 {
        breaker.failed(now);
    }
    for seconds in [30, 60, 120, 240, 480, 600, 600, 600] {
        let until = breaker.failed(now);
        assert_eq!(until, Some(now + SignedDuration::from_secs(seconds)));
        now = until.unwrap_or(now);
    }
    for _ in 0..1000 {
        now = breaker.failed(now).unwrap();
    }
}

#[test]
fn what_fails_during_a_rest_does_not_make_it_longer() {
    let mut breaker = Breaker::default();
    for _ in 0..3 {
        breaker.failed(at(0));
    }
    assert_eq!(breaker.failed(at(5)), None);
    assert_eq!(breaker.rest(at(30)), None);
}
