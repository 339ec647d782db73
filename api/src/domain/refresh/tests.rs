use super::*;

const NOW: Timestamp = Timestamp::UNIX_EPOCH;

fn live(rotated_by: RotatedBy) -> LiveToken {
    LiveToken { rotation: 7, digest: b"seven".to_vec(), since: NOW, rotated_by }
}

#[test]
fn the_live_token_rotates() {
    let verdict = live(RotatedBy::Refresh).judge(7, b"seven", b"eight", NOW);
    assert_eq!(verdict, RefreshVerdict::Rotate);
}

#[test]
fn the_one_before_gets_the_same_successor_for_ten_seconds_and_is_reuse_afterwards() {
    let live = live(RotatedBy::Refresh);
    assert_eq!(live.judge(6, b"six", b"seven", NOW + GRACE), RefreshVerdict::Repeat);
    let late = NOW + GRACE + SignedDuration::from_secs(1);
    assert_eq!(live.judge(6, b"six", b"seven", late), RefreshVerdict::Reuse);
    assert_eq!(live.judge(5, b"five", b"six", NOW), RefreshVerdict::Reuse);
}

#[test]
fn one_replaced_by_a_raise_is_refused_without_harm_for_ten_seconds_only() {
    let live = live(RotatedBy::Raise);
    assert_eq!(live.judge(6, b"six", b"other", NOW + GRACE), RefreshVerdict::Refuse);
    let late = NOW + GRACE + SignedDuration::from_secs(1);
    assert_eq!(live.judge(6, b"six", b"other", late), RefreshVerdict::Reuse);
}

#[test]
fn a_token_of_the_live_number_with_another_secret_is_reuse() {
    for rotated_by in [RotatedBy::Refresh, RotatedBy::Raise] {
        assert_eq!(live(rotated_by).judge(7, b"eight", b"seven", NOW), RefreshVerdict::Reuse);
    }
}
