//! Several authenticators: added, named, replaced, removed.

use serde_json::{Value, json};

use crate::support::{Person, TestApp};

async fn listed(person: &Person) -> Vec<Value> {
    let status = person.reads("/two-step").await.expect_status(200);
    status["authenticators"].as_array().expect("authenticators").clone()
}

async fn removes(person: &Person, place: usize) {
    let path = person.authenticator_path(place).await;
    person.call("DELETE", &path).send().await.expect_status(204);
}

/// ENR-08
#[tokio::test]
async fn a_second_one_signs_in_beside_the_first() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    let mut before = kari.adds_authenticator("Tablet").await;
    let names: Vec<Value> = listed(&kari).await.iter().map(|one| one["name"].clone()).collect();
    assert_eq!(names[1], "Tablet");
    app.seconds_later(30);
    before.signs_in_with_app().await;
    kari.signs_in_with_app().await;
    assert_eq!(app.client.mails_about(&kari.email, "new authenticator").await, 1);
    assert_eq!(kari.events_of("authenticator_added").await, 1);
}

/// ENR-08: the live one works until the new one is proven, and the new one not before.
#[tokio::test]
async fn a_new_phone_takes_the_old_ones_place_only_once_it_is_proven() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    let mut old = kari.clone();
    let replace = kari.replacement_of(0).await;
    let begun = kari.tries_to_start(replace).await.expect_status(201);
    kari.scans(&begun);
    app.seconds_later(30);
    old.signs_in_with_app().await;
    let done = kari.verifies().await;
    kari.takes_tokens(&done["session"]);
    app.seconds_later(30);
    old.gets_challenge().await;
    old.enters("authenticator", &old.code()).await.expect_problem(401, "invalid_code");
    kari.signs_in_with_app().await;
    assert_eq!(listed(&kari).await.len(), 1);
}

/// ENR-08
#[tokio::test]
async fn five_are_the_most() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    for name in ["Two", "Three", "Four", "Five"] {
        kari.adds_authenticator(name).await;
    }
    let sixth = kari.tries_to_start(json!({ "purpose": "add_authenticator", "name": "Six" })).await;
    sixth.expect_problem(409, "too_many_authenticators");
    assert_eq!(listed(&kari).await.len(), 5);
    removes(&kari, 0).await;
    kari.adds_authenticator("Six").await;
    assert_eq!(listed(&kari).await.len(), 5);
}

#[tokio::test]
async fn each_has_a_name_of_one_to_forty_characters() {
    let app = TestApp::start().await;
    let kari = app.person("kari").enrolled().await;
    let path = kari.authenticator_path(0).await;
    let rename = |name: Value| kari.call("PATCH", &path).json(&json!({ "name": name })).send();
    for wrong in [json!(""), json!("   "), json!("x".repeat(41)), json!("a\nb"), json!(null), json!(4)] {
        rename(wrong).await.expect_problem(422, "validation_failed");
    }
    for name in ["x".repeat(40), "Karis Fon 📱".to_owned()] {
        assert_eq!(rename(json!(name)).await.expect_status(200)["name"], name);
        assert_eq!(listed(&kari).await[0]["name"], name);
    }
    assert_eq!(kari.events_of("authenticator_renamed").await, 2);
    assert_eq!(app.client.mails_about(&kari.email, "authenticator").await, 0);
    let begun = kari.tries_to_start(json!({ "purpose": "add_authenticator", "name": "" })).await;
    begun.expect_problem(422, "validation_failed");
}

/// ACC-04, AUD-06
#[tokio::test]
async fn a_removed_one_signs_nobody_in_and_the_last_one_stays() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    let mut old = kari.adds_authenticator("Tablet").await;
    let path = kari.authenticator_path(0).await;
    removes(&kari, 0).await;
    kari.call("DELETE", &path).send().await.expect_problem(404, "not_found");
    let last = kari.authenticator_path(0).await;
    kari.call("DELETE", &last).send().await.expect_problem(409, "last_authenticator");
    app.seconds_later(30);
    old.gets_challenge().await;
    old.enters("authenticator", &old.code()).await.expect_problem(401, "invalid_code");
    kari.signs_in_with_app().await;
    assert_eq!(app.client.mails_about(&kari.email, "was removed").await, 1);
    assert_eq!(kari.events_of("authenticator_removed").await, 1);
}

#[tokio::test]
async fn when_each_was_added_and_last_used_is_shown() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    app.minutes_later(2);
    kari.adds_authenticator("Tablet").await;
    let added = listed(&kari).await;
    assert_eq!(added[1]["created_at"], added[1]["last_used_at"]);
    app.minutes_later(2);
    kari.signs_in_with_app().await;
    let used = listed(&kari).await;
    assert_eq!(used[0], added[0]);
    assert_eq!(used[1]["created_at"], added[1]["created_at"]);
    assert!(used[1]["last_used_at"].as_str() > added[1]["last_used_at"].as_str());
}

/// ENR-08: a wizard that waited is not taken at its word.
#[tokio::test]
async fn a_replacement_of_what_was_removed_meanwhile_replaces_nothing() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    kari.adds_authenticator("Tablet").await;
    let replace = kari.replacement_of(0).await;
    let begun = kari.tries_to_start(replace.clone()).await.expect_status(201);
    removes(&kari, 0).await;
    kari.scans(&begun);
    kari.tries_to_verify(&kari.code()).await.expect_problem(410, "enrollment_expired");
    assert_eq!(listed(&kari).await.len(), 1);
    kari.tries_to_start(replace).await.expect_problem(404, "not_found");
    let unnamed = kari.tries_to_start(json!({ "purpose": "replace_authenticator" })).await;
    unnamed.expect_problem(422, "validation_failed");
}

/// ENR-02: what a second authenticator was meant for is gone by the time that it is proven.
#[tokio::test]
async fn an_authenticator_is_not_added_to_what_was_turned_off_meanwhile() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    let begun = kari.tries_to_start(json!({ "purpose": "add_authenticator", "name": "Tablet" })).await;
    kari.scans(&begun);
    kari.posts("/two-step/disable", json!({})).await.expect_status(204);
    kari.tries_to_verify(&kari.code()).await.expect_problem(409, "not_enabled");
    assert!(!kari.has_two_step().await && kari.signs_in_plainly_elsewhere().await);
}
