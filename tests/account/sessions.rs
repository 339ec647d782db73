//! Where somebody is signed in.

use serde_json::Value;

use crate::support::{Person, TestApp, browser::Browser};

/// Kari at two more places.
async fn three_places(app: &TestApp) -> [Person; 3] {
    let here = app.person("kari").signed_in().await;
    let (mut there, mut elsewhere) = (here.clone(), here.clone());
    there.signs_in().await.expect_status(201);
    elsewhere.signs_in().await.expect_status(201);
    [here, there, elsewhere]
}

async fn listed(person: &Person) -> Vec<Value> {
    let answer = person.reads("/sessions").await.expect_status(200);
    answer["sessions"].as_array().expect("sessions").clone()
}

/// The path of the session that a person holds.
async fn path_of(person: &Person) -> String {
    let sessions = listed(person).await;
    let current = sessions.iter().find(|one| one["current"] == true).expect("the current session");
    format!("/sessions/{}", current["id"].as_str().expect("an id"))
}

async fn is_over(person: &Person) {
    person.reads("/account").await.expect_problem(401, "session_ended");
    person.tries_to_refresh(&person.refresh).await.expect_problem(401, "session_ended");
}

/// SES-07
#[tokio::test]
async fn the_list_shows_every_live_session_and_which_one_this_is() {
    let app = TestApp::start().await;
    let [here, there, elsewhere] = three_places(&app).await;
    for person in [&here, &there, &elsewhere] {
        let sessions = listed(person).await;
        assert_eq!(sessions.len(), 3);
        assert_eq!(sessions.iter().filter(|one| one["current"] == true).count(), 1);
    }
    there.signs_out().await;
    assert_eq!(listed(&here).await.len(), 2);
    let mut browser = Browser::default();
    here.clone().signs_in_at(&mut browser).await.expect_status(201);
    let newest = listed(&here).await[0].clone();
    assert!(newest["user_agent"].as_str().is_some_and(|name| name.contains("Firefox")), "{newest}");
    assert_eq!((&newest["address"], &newest["acr"]), (&"127.0.0.1".into(), &"aal1".into()));
}

/// SES-07
#[tokio::test]
async fn one_session_is_ended_at_once_and_the_others_live_on() {
    let app = TestApp::start().await;
    let [mut here, there, mut elsewhere] = three_places(&app).await;
    let path = path_of(&there).await;
    here.call("DELETE", &path).send().await.expect_status(204);
    is_over(&there).await;
    here.refreshes().await;
    elsewhere.refreshes().await;
    here.call("DELETE", &path).send().await.expect_problem(404, "not_found");
    assert_eq!(here.events_of("session_ended").await, 1);
}

/// SES-04, SES-07: one that has run out answers like one that never was.
#[tokio::test]
async fn a_session_that_has_run_out_is_not_ended_once_more() {
    let app = TestApp::start().await;
    let mut here = app.person("kari").signed_in().await;
    let mut there = here.clone();
    there.signs_in().await.expect_status(201);
    let path = path_of(&there).await;
    app.minutes_later(20);
    here.refreshes().await;
    app.minutes_later(10);
    here.refreshes().await;
    here.reauthenticates_by_password().await;
    let run_out = here.call("DELETE", &path).send().await.expect_problem(404, "not_found");
    let nobody = "/sessions/019b8a00-0000-7000-8000-000000000000";
    let unknown = here.call("DELETE", nobody).send().await.expect_problem(404, "not_found");
    assert_eq!(run_out["code"], unknown["code"]);
    assert_eq!(here.events_of("session_ended").await, 0);
}

/// SES-07
#[tokio::test]
async fn all_others_are_ended_and_this_one_lives_on() {
    let app = TestApp::start().await;
    let [mut here, there, elsewhere] = three_places(&app).await;
    let ola = app.person("ola").signed_in().await;
    here.call("DELETE", "/sessions").send().await.expect_status(204);
    is_over(&there).await;
    is_over(&elsewhere).await;
    here.refreshes().await;
    assert_eq!(listed(&here).await.len(), 1);
    assert_eq!(here.events_of("other_sessions_ended").await, 1);
    ola.reads("/account").await.expect_status(200);
}

/// STP-01, STP-04, SES-07
#[tokio::test]
async fn ending_sessions_asks_for_a_fresh_proof_in_this_one() {
    let app = TestApp::start().await;
    let [mut here, mut there, _] = three_places(&app).await;
    let path = path_of(&there).await;
    app.minutes_later(6);
    there.reauthenticates_by_password().await;
    for path in ["/sessions", path.as_str()] {
        here.call("DELETE", path).send().await.expect_problem(401, "reauthentication_required");
    }
    there.reads("/account").await.expect_status(200);
    here.reauthenticates_by_password().await;
    here.call("DELETE", &path).send().await.expect_status(204);
}

/// SES-04, SES-07
#[tokio::test]
async fn a_session_left_alone_for_half_an_hour_is_not_listed() {
    let app = TestApp::start().await;
    let [mut here, there, _] = three_places(&app).await;
    app.minutes_later(29);
    here.refreshes().await;
    app.minutes_later(1);
    here.reauthenticates_by_password().await;
    assert_eq!(listed(&here).await.len(), 1);
    there.tries_to_refresh(&there.refresh).await.expect_problem(401, "session_ended");
}

/// SES-05
#[tokio::test]
async fn ending_the_session_one_is_in_signs_out() {
    let app = TestApp::start().await;
    let kari = app.person("kari").signed_in().await;
    kari.call("DELETE", &path_of(&kari).await).send().await.expect_status(204);
    is_over(&kari).await;
}
