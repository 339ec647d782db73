//! Where guessing ends for good.

use super::{doors::Door, newcomer};
use crate::support::TestApp;

/// AUT-03, EMC-07: a hundred wrong emergency codes close that way until a mailed reset; no other.
#[tokio::test]
async fn after_a_hundred_wrong_emergency_codes_only_a_reset_opens_that_way_again() {
    let app = TestApp::start_without_source_limits().await;
    let mut at = Door::Emergency.reach(&app).await;
    let ninety = "INSERT INTO attempts (account_id, budget, failures, last_failed_at)
                  SELECT account_id, 'emergency_code', 90, '2026-01-05' FROM accounts";
    app.home.superuser().await.batch_execute(ninety).await.expect("ninety failures");
    for _ in 0..10 {
        at.kari.gets_challenge().await;
        let refused = at.types(at.wrong()).await.expect_problem(401, "invalid_code");
        assert_eq!(refused["retry_after"], 3600);
        app.hours_later(1);
    }
    app.hours_later(1000);
    at.kari.gets_challenge().await;
    at.types(at.right.clone()).await.expect_problem(403, "second_step_disabled");
    at.kari.enters("authenticator", &at.kari.code()).await.expect_status(201);
    at.kari.resets_password("a phrase nobody has heard").await;
    at.kari.signs_in_with_emergency_code().await;
}

/// AUT-03, API-03: until then the wait doubles from half a minute to an hour, and is true to the second.
#[tokio::test]
async fn the_wait_doubles_to_an_hour_and_is_true_to_the_second() {
    let app = TestApp::start_without_source_limits().await;
    let kari = newcomer(&app).with_account().await;
    for _ in 0..4 {
        kari.tries_to_sign_in("not the one").await.expect_status(401);
    }
    for seconds in [30, 60, 120, 240, 480, 960, 1920, 3600, 3600] {
        kari.tries_to_sign_in("not the one").await.expect_problem(401, "invalid_credentials");
        let wait = kari.tries_to_sign_in(&kari.password).await.expect_problem(429, "too_many_attempts");
        assert_eq!(wait["retry_after"], seconds);
        app.seconds_later(seconds - 1);
        kari.tries_to_sign_in(&kari.password).await.expect_status(429);
        app.seconds_later(1);
    }
    kari.tries_to_sign_in(&kari.password).await.expect_status(201);
}
