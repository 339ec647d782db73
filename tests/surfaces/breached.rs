//! Passwords known from breaches: refused wherever one is chosen, changed first by whoever signs in with one.

use std::{fs, path::PathBuf, process::Command};

use serde_json::{Value, json};
use tempfile::NamedTempFile;
use twostep::domain::password::Password;

use super::{newcomer, standing};
use crate::support::{
    Person, TestApp,
    client::Answer,
    home::Home,
    process::{Process, program},
    race::{at_once, count},
};

/// In the set that the program brings along, and on no list of common ones.
const BROUGHT_ALONG: &str = "The World Ends With You";

/// What only an operator's file has.
const IN_THE_FILE: &str = "seven lemon trees in May";

/// In none.
const GOOD: &str = "seven lemon trees in June";

/// A place where a password is chosen.
#[derive(Debug, Clone, Copy)]
pub(super) enum Chosen {
    SignUp,
    Change,
    Reset,
}

impl Chosen {
    pub(super) const ALL: [Self; 3] = [Self::SignUp, Self::Change, Self::Reset];

    /// The operation and its field.
    pub(super) const fn field(self) -> &'static str {
        match self {
            Self::SignUp => "start_sign_up password",
            Self::Change => "change_password new_password",
            Self::Reset => "confirm_reset new_password",
        }
    }

    /// Somebody who stands at it, with a mailed link for a reset.
    async fn reach(self, app: &TestApp) -> (Person, String) {
        let kari = newcomer(app);
        match self {
            Self::SignUp => (kari, String::new()),
            Self::Change => (kari.signed_in().await, String::new()),
            Self::Reset => {
                let kari = kari.with_account().await;
                kari.asks_for_reset().await;
                let link = app.client.link_to(&kari.email, "reset").await;
                (kari, link)
            }
        }
    }

    async fn chooses(self, (kari, link): &(Person, String), password: &str) -> Answer {
        match self {
            Self::SignUp => kari.tries_to_sign_up(json!({ "password": password })).await,
            Self::Change => {
                let body = json!({ "current_password": kari.password, "new_password": password });
                kari.call("PUT", "/account/password").json(&body).send().await
            }
            Self::Reset => kari.tries_to_reset(link, password).await,
        }
    }
}

/// A download that has these passwords.
fn download(passwords: &[&str]) -> NamedTempFile {
    let file = NamedTempFile::new().expect("a file");
    fill(&file, passwords);
    file
}

fn fill(file: &NamedTempFile, passwords: &[&str]) {
    let print = |text: &&str| Password::parse((*text).to_owned().into()).expect("a password").fingerprint();
    let line = |text| format!("{}:12\r\n", data_encoding::HEXUPPER.encode(print(text).bytes()));
    let mut lines: Vec<String> = passwords.iter().map(line).collect();
    lines.sort_unstable();
    fs::write(file.path(), lines.concat()).expect("written");
}

async fn with_download(file: &NamedTempFile) -> TestApp {
    let path = file.path().to_str().expect("a path");
    TestApp::start_with(&[("TWOSTEP_BREACHED_PASSWORDS", path), ("TWOSTEP_SOURCE_LIMITS", "off")]).await
}

/// Refused in words at each of `doors`; nothing is changed, and another password is taken after.
async fn is_refused_everywhere(app: &TestApp, password: &str) {
    for door in Chosen::ALL {
        let at = door.reach(app).await;
        let before = standing(&app.dump().await);
        let refused = door.chooses(&at, password).await.expect_status(422);
        let error = &refused["errors"][0];
        assert_eq!(error["code"], "password_blocklisted", "{door:?}: {error}");
        assert!(
            error["message"].as_str().is_some_and(|words| words.contains("known from a breach")),
            "{error}"
        );
        assert!(standing(&app.dump().await) == before, "{door:?} changed something");
        let taken = door.chooses(&at, GOOD).await;
        assert!([200, 202, 204].contains(&taken.status), "{door:?}: {}", taken.json);
    }
}

/// PWD-06, AUT-14: the set that the program brings along, in any case.
#[tokio::test]
async fn what_is_known_from_breaches_is_refused_wherever_it_is_chosen() {
    is_refused_everywhere(&TestApp::start_without_source_limits().await, BROUGHT_ALONG).await;
}

/// PWD-06, AUT-14
#[tokio::test]
async fn what_the_operators_file_has_is_refused_wherever_it_is_chosen() {
    let file = download(&["password", IN_THE_FILE, "another of them"]);
    is_refused_everywhere(&with_download(&file).await, IN_THE_FILE).await;
    let without = TestApp::start_without_source_limits().await;
    let (mut kari, _) = Chosen::Change.reach(&without).await;
    kari.changes_password(IN_THE_FILE).await.expect_status(204);
}

/// PWD-06: at once as one after another.
#[tokio::test]
async fn twenty_tries_at_once_with_a_breached_password_change_nothing() {
    let file = download(&[IN_THE_FILE]);
    let app = with_download(&file).await;
    for door in Chosen::ALL {
        let at = door.reach(&app).await;
        let before = standing(&app.dump().await);
        let answers = at_once(20, |_| door.chooses(&at, IN_THE_FILE)).await;
        let refused = count(&answers, 422) + count(&answers, 503) + count(&answers, 429);
        assert_eq!(refused, 20, "{door:?}");
        assert!(standing(&app.dump().await) == before, "{door:?}");
    }
}

/// What the session of a new sign-in is restricted to.
async fn restriction_of(kari: &mut Person) -> Value {
    kari.signs_in().await.expect_status(201)["session"]["restriction"].clone()
}

/// PWD-04, PWD-06: what an import or an earlier version let pass.
#[tokio::test]
async fn whoever_signs_in_with_what_is_known_from_breaches_chooses_another() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").with_account().await;
    app.has_long_had(BROUGHT_ALONG).await;
    kari.tries_to_sign_in(&BROUGHT_ALONG.to_lowercase()).await.expect_problem(401, "invalid_credentials");
    BROUGHT_ALONG.clone_into(&mut kari.password);
    assert_eq!(restriction_of(&mut kari).await, "password_change_required");
    kari.reads("/sessions").await.expect_problem(403, "password_change_required");
    kari.changes_password(GOOD).await.expect_status(204);
    assert_eq!(restriction_of(&mut kari).await, Value::Null);
}

/// PWD-04, PWD-06: a newer download counts at the next sign-in, and only with the right password.
#[tokio::test]
async fn whoever_signs_in_with_what_a_newer_file_has_chooses_another() {
    let file = download(&["password"]);
    let app = with_download(&file).await;
    let mut kari = app.person("kari").with_account().await;
    assert_eq!(restriction_of(&mut kari).await, Value::Null);
    fill(&file, &["password", &kari.password]);
    kari.tries_to_sign_in("password").await.expect_problem(401, "invalid_credentials");
    kari.refreshes().await.expect_status(200);
    kari.reads("/sessions").await.expect_status(200);
    assert_eq!(restriction_of(&mut kari).await, "password_change_required");
    kari.changes_password(GOOD).await.expect_status(204);
    assert_eq!(restriction_of(&mut kari).await, Value::Null);
}

/// PWD-06, AUD-08: a disk that fails locks nobody out, the program's own set holds, and the operator's log says so.
#[tokio::test]
async fn a_file_that_can_not_be_read_later_locks_nobody_out_and_is_told() {
    let file = download(&[IN_THE_FILE]);
    let path: PathBuf = file.path().to_owned();
    let setting = ("TWOSTEP_BREACHED_PASSWORDS", path.to_str().expect("a path"));
    let process = Process::start_with(&[setting, ("TWOSTEP_LOG", "json")]).await;
    let mut kari = process.person("kari").signed_in().await;
    assert!(!process.log().text().contains("breached_passwords"));
    fs::write(&path, "a damaged file that holds no hash and has no line".repeat(9)).expect("damaged");
    kari.signs_in().await.expect_status(201);
    kari.changes_password(BROUGHT_ALONG).await.expect_problem(422, "password_blocklisted");
    drop(file);
    kari.changes_password(GOOD).await.expect_status(204);
    kari.signs_in().await.expect_status(201);
    let log = process.log();
    let told = log.text().lines().filter(|line| line.contains("\"alert\":\"breached_passwords\"")).count();
    assert_eq!(told, 3, "damaged at a sign-in, missing at a change and at a sign-in");
}

/// What a command says with the file at `path`, and whether all is well.
fn says(command: &str, home: &Home, path: &str) -> (bool, String) {
    // No database answers there: a server that does not refuse the file ends all the same.
    let nowhere = ("TWOSTEP_MIGRATION_DATABASE_URL", "host=127.0.0.1 port=1 user=nobody connect_timeout=1");
    let own = [("TWOSTEP_BREACHED_PASSWORDS", path), ("TWOSTEP_LISTEN", "127.0.0.1:0"), nowhere];
    let mut program = Command::new(program());
    let output =
        program.arg(command).env_clear().envs(home.environment()).envs(own).output().expect("it runs");
    (output.status.success(), String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned())
}

/// PWD-06: a path that leads nowhere is no set that is empty.
#[tokio::test]
async fn a_file_of_another_form_is_refused_at_start_and_by_the_doctor() {
    let home = Home::found();
    let other = NamedTempFile::new().expect("a file");
    fs::write(other.path(), "password\n123456\n").expect("written");
    let path = other.path().to_str().expect("a path");
    for (path, why) in [(path, "is not a SHA-1 in capitals"), ("/nowhere/pwned.txt", "No such file")] {
        for command in ["serve", "doctor"] {
            let (well, said) = says(command, &home, path);
            let sentence = said.lines().find(|line| line.contains("TWOSTEP_BREACHED_PASSWORDS: /"));
            assert!(!well && sentence.is_some_and(|line| line.contains(why)), "{command}: {said}");
        }
    }
}

/// PWD-06
#[tokio::test]
async fn a_file_of_the_right_form_is_good() {
    let file = download(&["password", IN_THE_FILE]);
    let (_, said) = says("doctor", &Home::found(), file.path().to_str().expect("a path"));
    assert!(said.contains("good      the breached passwords in "), "{said}");
}
