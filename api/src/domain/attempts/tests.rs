use super::*;

const START: Timestamp = Timestamp::UNIX_EPOCH;

fn after(failures: u32) -> Attempts {
    Attempts { failures, last_failed_at: Some(START) }
}

fn delay(failures: u32) -> i64 {
    after(failures).blocked_until().map_or(0, Timestamp::as_second)
}

#[test]
fn delays_start_after_five_failures_and_double_to_an_hour() {
    let delays: Vec<i64> = (3..14).map(delay).collect();
    assert_eq!(delays, [0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600]);
    assert_eq!(delay(99), 3600);
}

#[test]
fn tries_left_count_down_to_one_for_each_delay() {
    let later = START + SignedDuration::from_hours(2);
    let left: Vec<Gate> = (0..7).map(|n| after(n).gate(Budget::Password, later)).collect();
    assert_eq!(left, [5, 4, 3, 2, 1, 1, 1].map(|left| Gate::Open { left }));
}

#[test]
fn a_delay_ends_at_its_second_and_not_before() {
    let until = START + SignedDuration::from_secs(30);
    let just_before = until - SignedDuration::from_micros(1);
    assert_eq!(after(5).gate(Budget::SecondStep, just_before), Gate::Wait { until });
    assert_eq!(after(5).gate(Budget::SecondStep, until), Gate::Open { left: 1 });
    assert_eq!(seconds_until(until, just_before), 1);
}

#[test]
fn the_twentieth_wrong_code_closes_the_second_step_but_not_the_password() {
    let later = START + SignedDuration::from_hours(2);
    assert_eq!(after(20).gate(Budget::SecondStep, later), Gate::Closed);
    assert_eq!(after(20).gate(Budget::Password, later), Gate::Open { left: 1 });
    assert_eq!(after(100).gate(Budget::EmergencyCode, later), Gate::Closed);
}
