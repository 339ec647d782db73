//! Whoever reads a message reads it in their language: the account's, or before there is one, their browser's.

use serde_json::{Value, json};

use crate::support::{Person, TestApp};

/// Signs up, with a browser that asks for languages and a form that names one, or none.
async fn signs_up(person: &mut Person, accept: &str, locale: Value) {
    let mut form = json!({
        "email": person.email, "password": person.password, "first_name": "Kari", "last_name": "Nordmann",
    });
    if !locale.is_null() {
        form["locale"] = locale;
    }
    let call = person.client.post("/accounts", &form).header("accept-language", accept);
    person.sign_up_token = call.send().await.expect_status(202).text("sign_up_token");
}

/// What the newest message to an address or a number begins with.
async fn newest(app: &TestApp, to: &str) -> String {
    let message = app.client.messages_to(to).await.pop().expect("a message");
    format!("{}\n{}", message.subject, message.text)
}

async fn expect(app: &TestApp, to: &str, words: &[&str]) {
    let said = newest(app, to).await;
    assert!(words.iter().all(|words| said.contains(words)), "{words:?} in {said}");
}

/// Changes the language of the profile.
async fn chooses(person: &Person, locale: &str) {
    let change = json!({ "locale": locale });
    person.call("PATCH", "/account").json(&change).send().await.expect_status(200);
}

/// There is no account yet that could say it.
#[tokio::test]
async fn a_sign_up_is_answered_in_the_language_that_the_browser_asks_for() {
    let app = TestApp::start().await;
    for (name, accept, locale, words) in [
        ("a", "nb-NO,nb;q=0.9,en;q=0.8", json!(null), "er koden din for"),
        ("b", "ja, fr-CA;q=0.8, en;q=0.5", json!(null), "est votre code"),
        ("c", "en;q=0.1, de", json!(null), "ist dein Code für"),
        ("d", "ja, *;q=0.5", json!(null), "code"),
        ("e", "fr", json!("sv"), "är din kod"),
    ] {
        let mut person = app.person(name);
        signs_up(&mut person, accept, locale).await;
        expect(&app, &person.email, &[words]).await;
        person.confirms_email().await;
    }
}

/// The account keeps the language that it was made in, whatever the browser asks for later.
#[tokio::test]
async fn mail_and_text_come_in_the_accounts_language_and_change_with_it() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari");
    signs_up(&mut kari, "nb", json!(null)).await;
    kari.confirms_email().await;
    kari.signs_in().await.expect_status(201);
    assert_eq!(kari.reads("/account").await["locale"], "nb");
    let kari = kari.enrolled().await;
    let text = app.client.messages_to(&kari.phone).await.remove(0).text;
    assert!(text.contains("er koden for å legge til telefonen. Del den aldri."), "{text}");
    expect(&app, &kari.email, &["Totrinnsbekreftelse ble slått på"]).await;
    chooses(&kari, "de").await;
    kari.posts("/two-step/emergency-code", json!({})).await.expect_status(201);
    expect(&app, &kari.phone, &["Du hast einen neuen Notfallcode."]).await;
    expect(&app, &kari.email, &["Notfallcode"]).await;
    chooses(&kari, "fi").await;
    let (mut kari, reset) = (kari, json!({ "email": "kari@example.test" }));
    let call = app.client.post("/password-resets", &reset).header("accept-language", "fr");
    call.send().await.expect_status(202);
    expect(&app, &kari.email, &["salasana"]).await;
    app.seconds_later(61);
    kari.gets_challenge().await;
    kari.asks_for_sms().await.expect_status(202);
    expect(&app, &kari.phone, &["Älä jaa sitä"]).await;
}

/// Whoever enters an address of somebody else has no say in the language that its owner reads.
#[tokio::test]
async fn a_stranger_does_not_choose_the_language_of_an_owners_mail() {
    let app = TestApp::start().await;
    let mut owner = app.person("owner");
    signs_up(&mut owner, "nb", json!(null)).await;
    owner.confirms_email().await;
    app.minutes_later(11);
    let mut stranger = app.person("owner");
    signs_up(&mut stranger, "fr", json!("fr")).await;
    expect(&app, &owner.email, &["Du har allerede en konto"]).await;
    let ola = app.person("ola").signed_in().await;
    ola.posts("/account/email", json!({ "new_email": owner.email })).await.expect_status(202);
    expect(&app, &owner.email, &["Noen, kanskje du selv", "adresse"]).await;
}
