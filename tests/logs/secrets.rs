//! A whole journey at trace level, then a search for every secret that was used on it.

use serde_json::json;

use crate::support::{Person, client::API, dump::Dump, process::Process};

/// A password that occurs nowhere else.
const PASSWORD: &str = "marked quartz bells at dawn";

/// Another, that was never right.
const WRONG: &str = "marked copper drums at dusk";

/// What must stand nowhere, with what each is; grows along the journey.
struct Secrets(Vec<(&'static str, String)>);

impl Secrets {
    fn add(&mut self, what: &'static str, secret: &str) {
        assert!(secret.len() >= 6, "{what} is too short to be looked for");
        self.0.push((what, secret.to_owned()));
    }

    /// The tokens that the person holds now.
    fn add_tokens(&mut self, person: &Person) {
        self.add("access token", &person.access);
        self.add("refresh token", &person.refresh);
        self.0.extend(person.access.split('.').map(|part| ("a part of an access token", part.to_owned())));
    }

    /// Those that stand in a text in some spelling.
    fn found_in(&self, text: &Dump) -> Vec<&(&'static str, String)> {
        self.0.iter().filter(|(_, secret)| text.holds(secret)).collect()
    }
}

/// Signs up, confirms the address and signs in, with a wrong try each time.
async fn begins(kari: &mut Person, secrets: &mut Secrets) {
    kari.signs_up().await;
    let code = kari.client.code_to(&kari.email).await;
    kari.tries_to_confirm(if code == "246813" { "246814" } else { "246813" }).await.expect_status(422);
    kari.tries_to_confirm(&code).await.expect_status(204);
    kari.tries_to_sign_in(WRONG).await.expect_problem(401, "invalid_credentials");
    kari.signs_in().await.expect_status(201);
    secrets.add("sign-up token", &kari.sign_up_token);
    secrets.add("mailed code", &code);
    secrets.add("tried code", "246813");
    secrets.add_tokens(kari);
}

/// Turns two-step verification on.
async fn enrolls(kari: &mut Person, secrets: &mut Secrets) {
    kari.starts_enrollment().await;
    secrets.add("authenticator's secret", &kari.app().base32.clone());
    secrets.add("authenticator's code", &kari.code());
    kari.verifies().await;
    kari.adds_phone().await;
    secrets.add("texted code", &kari.client.code_to(&kari.phone).await);
    kari.verifies_phone().await;
    kari.gets_emergency_code().await;
    secrets.add("emergency code", &kari.emergency_code.clone());
    secrets.add("emergency code without hyphens", &kari.emergency_code.replace('-', ""));
    kari.finalizes().await;
    secrets.add_tokens(kari);
}

/// Signs in by the app, then by the emergency code, and recovers.
async fn comes_back(kari: &mut Person, secrets: &mut Secrets) {
    kari.gets_challenge().await;
    secrets.add("challenge token", &kari.challenge);
    let code = kari.app().code(kari.now(), 1);
    secrets.add("next code", &code);
    kari.enters("authenticator", &kari.wrong_code()).await.expect_problem(401, "invalid_code");
    let answer = kari.enters("authenticator", &code).await.expect_status(201);
    secrets.add("device token", answer["device_token"].as_str().expect("a device token"));
    kari.holds_session(answer);
    kari.refreshes().await;
    secrets.add_tokens(kari);
    kari.signs_in_with_emergency_code().await;
    secrets.add("next emergency code", &kari.emergency_code.clone());
    kari.acknowledges().await.expect_status(204);
    kari.moves_to_new_phone(json!({ "purpose": "replace_authenticator" })).await;
    secrets.add("new authenticator's secret", &kari.app().base32.clone());
    secrets.add_tokens(kari);
    kari.client.post("/password-resets", &json!({ "email": kari.email })).send().await.expect_status(202);
    secrets.add("reset token", &kari.client.link_to(&kari.email, "reset").await);
}

/// Sends secrets where they do not belong.
async fn errs(kari: &Person) {
    let broken = format!("{{\"email\": \"{}\", \"password\": \"{PASSWORD}", kari.email);
    let sessions = format!("{API}/sessions");
    kari.client.call("POST", &sessions).body("application/json", broken.clone()).send().await;
    kari.client.call("POST", &sessions).body("text/plain", broken).send().await.expect_status(415);
    let unknown = json!({ "email": kari.email, "password": PASSWORD, "pin": kari.emergency_code });
    kari.client.post("/sessions", &unknown).send().await.expect_status(422);
    for path in [
        format!("/{}/{}?code={}", kari.refresh, kari.email, kari.emergency_code),
        "/x%0d%0aforged".to_owned(),
    ] {
        kari.client.get(&path).send_unread().await;
    }
    let agent = format!("\tcurl {} {} {} \"level\":\"INFO\"", kari.email, kari.phone, kari.refresh);
    let odd = kari.client.get(&format!("{API}/account")).bearer(&kari.challenge).header("user-agent", &agent);
    odd.header("x-forwarded-for", &kari.email).send().await.expect_status(401);
}

/// Makes the database fail in the middle of a sign-in.
async fn meets_a_failing_database(process: &Process, kari: &Person) {
    let db = process.home.superuser().await;
    db.batch_execute("ALTER TABLE challenges RENAME TO challenges_gone").await.expect("renamed");
    kari.tries_to_sign_in(PASSWORD).await.expect_status(503);
    db.batch_execute("ALTER TABLE challenges_gone RENAME TO challenges").await.expect("renamed back");
}

/// AUD-03, KEY-06, SES-01, EMC-02: neither the log at its most talkative nor the database holds a secret.
#[tokio::test]
async fn a_whole_journey_leaves_no_secret_in_log_or_database() {
    let process = Process::start_with(&[("RUST_LOG", "trace"), ("TWOSTEP_LOG", "json")]).await;
    let mut kari = process.person("marked.kari");
    kari.password = PASSWORD.to_owned();
    let mut secrets = Secrets(Vec::new());
    secrets.add("password", PASSWORD);
    secrets.add("wrong password", WRONG);
    secrets.add("phone number", &kari.phone);
    begins(&mut kari, &mut secrets).await;
    enrolls(&mut kari, &mut secrets).await;
    comes_back(&mut kari, &mut secrets).await;
    errs(&kari).await;
    meets_a_failing_database(&process, &kari).await;
    let (log, dump) = (process.log(), process.home.dump().await);
    assert!(log.text().contains("TRACE") && log.text().contains("storage failed"), "{}", log.text());
    assert!(dump.holds(&kari.email), "the dump is readable");
    assert_eq!(secrets.found_in(&dump), Vec::<&(&str, String)>::new());
    secrets.add("address", &kari.email);
    secrets.add("number without its plus", kari.phone.trim_start_matches('+'));
    assert_eq!(secrets.found_in(&log), Vec::<&(&str, String)>::new());
}
