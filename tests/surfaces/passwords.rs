//! The current password: wherever it is asked for, guesses count, and in the right budget.

use serde_json::{Value, json};

use super::{acts::NEW_PASSWORD, breached::Chosen, held::Held, newcomer, standing};
use crate::support::{
    Person, TestApp,
    client::Answer,
    contract::CONTRACT,
    race::{at_once, count},
};

const WRONG: &str = "seven red apples in a box";

/// A place inside a session where the password is asked for again.
#[derive(Debug, Clone, Copy)]
enum Inside {
    StepUp,
    Begin,
    Change,
}

impl Inside {
    const ALL: [Self; 3] = [Self::StepUp, Self::Begin, Self::Change];

    async fn types(self, kari: &Person, password: impl Into<Value>) -> Answer {
        let password: Value = password.into();
        match self {
            Self::StepUp => {
                kari.posts("/sessions/current/reauthenticate", json!({ "password": password })).await
            }
            Self::Begin => kari.posts("/two-step/enrollments", json!({ "password": password })).await,
            Self::Change => {
                let body = json!({ "current_password": password, "new_password": NEW_PASSWORD });
                kari.call("PUT", "/account/password").json(&body).send().await
            }
        }
    }
}

/// A new operation that takes a password fails here until it is listed: asked for at sign-in and at
/// [`Inside::ALL`], set at [`Chosen::ALL`].
#[test]
fn every_operation_that_takes_a_password_is_known() {
    let asked = [
        "begin_enrollment password",
        "change_password current_password",
        "reauthenticate password",
        "sign_in password",
    ];
    let set = Chosen::ALL.map(Chosen::field);
    let mut known = [asked.as_slice(), &set].concat();
    known.sort_unstable();
    assert_eq!(CONTRACT.fields_named(|field| field.contains("password")), known);
}

/// PWD-09, ENR-01: five wrong ones end the session and close sign-in for strangers.
#[tokio::test]
async fn five_wrong_passwords_end_the_session_and_count_for_the_account() {
    let app = TestApp::start_without_source_limits().await;
    for door in Inside::ALL {
        let mut kari = newcomer(&app).signed_in().await;
        let beside = kari.clone();
        kari.signs_in().await.expect_status(201);
        for left in (0..5).rev() {
            let wrong = door.types(&kari, WRONG).await.expect_problem(422, "wrong_password");
            assert_eq!(wrong["attempts_left"], left, "{door:?}");
        }
        door.types(&kari, kari.password.clone()).await.expect_problem(401, "session_ended");
        kari.tries_to_sign_in(&kari.password).await.expect_problem(429, "too_many_attempts");
        beside.reads("/account").await.expect_status(200);
    }
}

/// AUT-04: three doors and two sessions have one count with sign-in.
#[tokio::test]
async fn guesses_in_several_sessions_and_at_sign_in_add_up() {
    let app = TestApp::start_without_source_limits().await;
    let mut kari = newcomer(&app).signed_in().await;
    let beside = kari.clone();
    kari.signs_in().await.expect_status(201);
    Inside::StepUp.types(&kari, WRONG).await.expect_status(422);
    Inside::Begin.types(&beside, WRONG).await.expect_status(422);
    Inside::Change.types(&beside, WRONG).await.expect_status(422);
    kari.tries_to_sign_in(WRONG).await.expect_status(401);
    let shouted = json!({ "email": kari.email.to_uppercase(), "password": WRONG });
    app.client.post("/sessions", &shouted).send().await.expect_status(401);
    kari.tries_to_sign_in(&kari.password).await.expect_problem(429, "too_many_attempts");
    let other = app.second_process().await;
    kari.at(&other).tries_to_sign_in(&kari.password).await.expect_status(429);
}

/// API-01, PWD-03
#[tokio::test]
async fn what_is_no_password_is_refused_uncounted() {
    let app = TestApp::start_without_source_limits().await;
    let kari = newcomer(&app).signed_in().await;
    let before = standing(&app.dump().await);
    let right = kari.password.as_str();
    for door in Inside::ALL {
        for password in
            [json!(""), json!(null), json!(1), json!([right]), json!({ "a": right }), json!("x".repeat(1025))]
        {
            door.types(&kari, password).await.expect_problem(422, "validation_failed");
        }
    }
    assert!(standing(&app.dump().await) == before, "counted");
}

/// AUT-06, PWD-09: guesses at once are no more than guesses one after another.
#[tokio::test]
async fn thirty_wrong_passwords_at_once_in_a_session_are_five_guesses() {
    let app = TestApp::start_without_source_limits().await;
    for door in Inside::ALL {
        let kari = newcomer(&app).signed_in().await;
        let answers = at_once(30, |_| door.types(&kari, WRONG)).await;
        assert!(count(&answers, 422) <= 5, "{door:?}: {} guesses", count(&answers, 422));
        assert_eq!(count(&answers, 422) + count(&answers, 401) + count(&answers, 503), 30);
    }
}

/// AUT-06, PWD-09: the right one among them is worth nothing once the fifth wrong one ended the session.
#[tokio::test]
async fn a_right_password_that_the_fifth_wrong_one_overtakes_changes_nothing() {
    let app = TestApp::start_without_source_limits().await;
    for door in Inside::ALL {
        let kari = newcomer(&app).signed_in().await;
        let held = Held::account(&app, &kari).await;
        let ended = format!(
            "DELETE FROM sessions s USING accounts a WHERE a.account_id = s.account_id AND a.email = '{}'",
            kari.email
        );
        let (answer, ()) = tokio::join!(door.types(&kari, kari.password.clone()), held.overtakes(&ended));
        answer.expect_problem(401, "session_ended");
        kari.tries_to_sign_in(&kari.password).await.expect_status(201);
    }
}

/// How five failures commit.
fn five_failures(kari: &Person) -> String {
    format!(
        "INSERT INTO attempts (account_id, budget, failures, last_failed_at)
         SELECT account_id, 'password', 5, '{}' FROM accounts WHERE email = '{}'",
        kari.now(),
        kari.email
    )
}

/// AUT-06: a right password waits like a wrong one where failures began a delay while it was checked.
#[tokio::test]
async fn a_right_password_that_five_failures_overtake_waits() {
    let app = TestApp::start_without_source_limits().await;
    for two_step in [false, true] {
        let kari = newcomer(&app);
        let kari = if two_step { kari.enrolled().await } else { kari.with_account().await };
        let held = Held::account(&app, &kari).await;
        let failures = five_failures(&kari);
        let (answer, ()) = tokio::join!(kari.tries_to_sign_in(&kari.password), held.overtakes(&failures));
        answer.expect_problem(429, "too_many_attempts");
    }
}

/// AUT-06, AUT-16: the same at a client with a budget of its own.
#[tokio::test]
async fn a_right_password_at_a_known_client_waits_for_its_failures_too() {
    let app = TestApp::start_without_source_limits().await;
    let mut kari = newcomer(&app).with_account().await;
    let proof = kari.signs_in().await.text("device_token");
    let held = Held::nothing(&app.home).await;
    held.runs("SELECT FROM device_proofs FOR UPDATE").await;
    let failures = format!("UPDATE device_proofs SET failures = 5, last_failed_at = '{}'", kari.now());
    let body = json!({ "email": kari.email, "password": kari.password, "device_token": proof });
    let call = app.client.post("/sessions", &body).send();
    let (answer, ()) = tokio::join!(call, held.overtakes(&failures));
    answer.expect_problem(429, "too_many_attempts");
}

/// AUT-06, TOTP-07: and right codes like right passwords.
#[tokio::test]
async fn a_right_code_that_five_failures_overtake_waits() {
    let app = TestApp::start_without_source_limits().await;
    for (method, budget) in
        [("authenticator", "second_step"), ("sms", "second_step"), ("emergency_code", "emergency_code")]
    {
        let mut kari = newcomer(&app).enrolled().await;
        app.minutes_later(2);
        kari.gets_challenge().await;
        let code = match method {
            "authenticator" => kari.code(),
            "sms" => kari.gets_sms().await,
            _ => kari.emergency_code.clone(),
        };
        let held = Held::account(&app, &kari).await;
        let failures = five_failures(&kari).replace("'password'", &format!("'{budget}'"));
        let (answer, ()) = tokio::join!(kari.enters(method, &code), held.overtakes(&failures));
        answer.expect_problem(429, "too_many_attempts");
    }
}

/// AUT-06, TOTP-08: also at the step-up, which guesses the same code.
#[tokio::test]
async fn a_right_code_at_the_step_up_that_five_failures_overtake_waits() {
    let app = TestApp::start_without_source_limits().await;
    let kari = newcomer(&app).enrolled().await;
    app.minutes_later(1);
    let held = Held::account(&app, &kari).await;
    let failures = five_failures(&kari).replace("'password'", "'second_step'");
    let right = json!({ "method": "authenticator", "code": kari.code() });
    let (answer, ()) = tokio::join!(kari.tries_to_reauthenticate(right), held.overtakes(&failures));
    answer.expect_problem(429, "too_many_attempts");
}
