//! How many text messages leave at most, however they are asked for.

use crate::support::{Person, TestApp};

/// Somebody with a name of their own who is asked for a number.
async fn asked_for_a_number(app: &TestApp, name: &str) -> Person {
    app.person(name).at_stage("add_phone").await
}

/// SMS-07: five a day to one number, over all accounts.
#[tokio::test]
async fn a_number_gets_five_messages_a_day_whoever_enters_it() {
    let app = TestApp::start().await;
    for name in ["a", "b", "c", "d", "e"] {
        asked_for_a_number(&app, name).await.adds_phone().await;
        app.seconds_later(60);
    }
    let sixth = asked_for_a_number(&app, "f").await;
    let refused = sixth.tries_to_add_phone(&sixth.phone).await.expect_problem(429, "too_many_messages");
    assert_eq!(refused["retry_after"], 24 * 3600 - 5 * 60);
    assert_eq!(app.client.count_to(&sixth.phone).await, 5);
    sixth.tries_to_add_phone("+4791234568").await.expect_status(200);
}

/// SMS-07: five an hour for one account.
#[tokio::test]
async fn an_account_sends_five_messages_an_hour_whatever_the_numbers() {
    let app = TestApp::start().await;
    let kari = asked_for_a_number(&app, "kari").await;
    for last in 0..5 {
        kari.tries_to_add_phone(&format!("+479123456{last}")).await.expect_status(200);
        app.seconds_later(60);
    }
    let refused = kari.tries_to_add_phone("+4791234569").await.expect_problem(429, "too_many_messages");
    assert_eq!(refused["retry_after"], 3600 - 5 * 60);
    assert_eq!(app.client.count_to("+4791234569").await, 0);
}

/// SMS-07: twenty a day from one address.
#[tokio::test]
async fn an_address_sends_twenty_messages_a_day_whatever_the_accounts() {
    let app = TestApp::start().await;
    for name in ["a", "b", "c", "d"] {
        let person = asked_for_a_number(&app, name).await;
        for last in 0..5 {
            let number = format!("+479123{}56{last}", u32::from(name.as_bytes()[0] % 10));
            person.tries_to_add_phone(&number).await.expect_status(200);
            app.seconds_later(60);
        }
    }
    let person = asked_for_a_number(&app, "e").await;
    person.tries_to_add_phone("+4791299999").await.expect_problem(429, "too_many_messages");
    assert_eq!(app.client.count_to("+4791299999").await, 0);
}
