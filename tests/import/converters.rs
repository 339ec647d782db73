//! Exports as other systems write them: whoever had an account there has it here.

use totp_rs::Algorithm;
use twostep::import::from::{ConvertError, Converted, Source, convert};

use super::{OLD_PASSWORD, SECRET};
use crate::support::{Person, TestApp, authenticator::Authenticator};

const KEYCLOAK: &str = include_str!("../data/import/keycloak.json");
const KRATOS: &str = include_str!("../data/import/kratos.json");
const AUTHELIA_YAML: &str = include_str!("../data/import/authelia.yml");
const AUTHELIA_CSV: &str = include_str!("../data/import/authelia.csv");
const AUTHELIA_USERS: &str = include_str!("../data/import/authelia-users.yml");
const DJANGO: &str = include_str!("../data/import/django-otp.json");

fn converted(source: Source, text: &str, users: Option<&str>) -> Converted {
    convert(source, text, users).expect("an export")
}

impl TestApp {
    /// Imports all that an export becomes.
    async fn imports_export(&self, converted: &Converted) {
        let lines = converted.records.iter().map(|record| serde_json::to_string(record).expect("a line"));
        let seen = self.imports(&lines.collect::<Vec<_>>().join("\n")).await;
        assert_eq!(
            (seen.report.as_slice(), seen.outcome.imported),
            ([].as_slice(), converted.records.len() as u64)
        );
        self.seconds_later(120);
    }

    async fn signs_in_plainly(&self, name: &str) -> Person {
        let mut person = self.newcomer(name);
        person.signs_in().await.expect_status(201);
        person
    }

    async fn signs_in_with(&self, name: &str, app: Authenticator) {
        self.newcomer(name).with_app(app).signs_in_with_app().await;
    }
}

fn new_app() -> Authenticator {
    Authenticator::set_up_elsewhere(SECRET, Algorithm::SHA256, 8)
}

fn old_app() -> Authenticator {
    Authenticator::typed(SECRET)
}

#[tokio::test]
async fn a_realm_of_keycloak_signs_in() {
    let app = TestApp::start().await;
    let realm = converted(Source::Keycloak, KEYCLOAK, None);
    assert_eq!(
        realm.notes,
        [
            "user 2: recovery codes were left out: they have fewer than 64 bits and no salt",
            "user 3: a name was left out that is not one here",
            "user 4: left out, it is disabled",
            "user 5: left out, it is a service account",
            "user 6: left out, it has no address",
            "user 7: an authenticator was left out that is not time-based or not understood",
        ]
    );
    app.imports_export(&realm).await;
    app.signs_in_with("anna", new_app()).await;
    app.signs_in_with("bo", old_app()).await;
    let cleo = app.newcomer("cleo");
    cleo.tries_to_sign_in(OLD_PASSWORD).await.expect_problem(401, "invalid_credentials");
    let frida = app.signs_in_plainly("frida").await;
    assert_eq!(frida.reads("/account").await["locale"], "en");
}

#[tokio::test]
async fn identities_of_kratos_sign_in() {
    let app = TestApp::start().await;
    let identities = converted(Source::Kratos, KRATOS, None);
    assert_eq!(
        identities.notes,
        [
            "identity 2: lookup secrets were left out: they have fewer than 64 bits",
            "identity 5: left out, it is inactive",
        ]
    );
    app.imports_export(&identities).await;
    app.signs_in_with("anna", new_app()).await;
    app.signs_in_with("bo", old_app()).await;
    let cleo = app.signs_in_plainly("cleo").await;
    assert_eq!(cleo.reads("/account").await["created_at"], "2023-11-14T08:00:00.123456Z");
    for name in ["dina", "frida"] {
        let unproven = app.newcomer(name);
        unproven.tries_to_sign_in(OLD_PASSWORD).await.expect_problem(401, "invalid_credentials");
    }
}

#[tokio::test]
async fn configurations_of_authelia_with_its_file_of_users_sign_in() {
    let app = TestApp::start().await;
    let all = converted(Source::Authelia, AUTHELIA_YAML, Some(AUTHELIA_USERS));
    assert_eq!(
        all.notes,
        [
            "configuration 3: left out, it has no address; see --users",
            "user 2 without configuration: left out, it is disabled",
        ]
    );
    app.imports_export(&all).await;
    app.signs_in_with("anna", new_app()).await;
    app.newcomer("bo").gets_challenge().await;
    app.signs_in_plainly("cleo").await;
}

#[tokio::test]
async fn the_csv_of_authelia_has_addresses_where_user_names_are_addresses() {
    let app = TestApp::start().await;
    let all = converted(Source::Authelia, AUTHELIA_CSV, None);
    assert_eq!(all.notes, ["configuration 1: left out, it has no address; see --users"]);
    app.imports_export(&all).await;
    let mut bo = app.newcomer("bo");
    bo.asks_for_reset().await;
    bo.resets_password("eleven purple umbrellas").await;
    bo.gets_challenge().await;
    let with_users = converted(Source::Authelia, AUTHELIA_CSV, Some(AUTHELIA_USERS));
    assert_eq!(with_users.records[0].email, "anna@example.test");
}

#[tokio::test]
async fn users_of_django_sign_in() {
    let app = TestApp::start().await;
    let users = converted(Source::DjangoOtp, DJANGO, None);
    assert_eq!(
        users.notes,
        [
            "user 1: static tokens were left out: they have fewer than 64 bits",
            "user 2: a name was left out that is not one here",
            "user 5: an authenticator was left out whose key, clock or start is not as others'",
            "user 6: left out, it is not active",
            "user 7: left out, it has no address",
        ]
    );
    app.imports_export(&users).await;
    app.signs_in_with("anna", Authenticator::set_up_elsewhere(SECRET, Algorithm::SHA1, 8)).await;
    for name in ["bo", "cleo", "dina"] {
        app.signs_in_plainly(name).await;
    }
    let egil = app.newcomer("egil");
    egil.tries_to_sign_in(OLD_PASSWORD).await.expect_problem(401, "invalid_credentials");
}

#[test]
fn what_is_no_export_is_refused_by_its_line_and_without_its_words() {
    for (source, text) in [
        (Source::Keycloak, "{\"users\": [{\"email\": \"hunter2\", \"credentials\": 1}]}"),
        (Source::Kratos, "{\"identities\": \"hunter2\"}"),
        (Source::Authelia, "totp_configurations: hunter2"),
        (Source::Authelia, "issuer,username,algorithm,digits,period,secret\na,b,SHA1,hunter2,30,x"),
        (
            Source::DjangoOtp,
            "[{\"model\": \"auth.user\", \"fields\": {\"password\": 7, \"email\": \"hunter2\"}}]",
        ),
        (Source::DjangoOtp, ""),
    ] {
        let error = convert(source, text, None).expect_err(text);
        assert!(matches!(error, ConvertError::NotUnderstood(of, _) if of == source), "{error}");
        assert!(!error.to_string().contains("hunter2"));
    }
    let users = convert(Source::Keycloak, KEYCLOAK, Some(AUTHELIA_USERS));
    assert!(matches!(users, Err(ConvertError::Users)));
}
