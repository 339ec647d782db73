//! A backup is put back: whatever was used or ended since must not be good again.

use std::{path::PathBuf, process::Command, sync::Arc};

use twostep::{
    app::Operator,
    config,
    embedded::{OWNER, SUPERUSER},
};

use crate::support::{Person, TestApp, home::Home};

/// The newest of PostgreSQL's own programs of that name.
fn program(name: &str) -> PathBuf {
    let folders = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let found = folders.map(|entry| entry.path().join("bin").join(name)).filter(|path| path.is_file()).max();
    found.unwrap_or_else(|| PathBuf::from(name))
}

/// Runs one of them on an installation's database.
fn run(name: &str, home: &Home, arguments: &[&str]) {
    let (socket, database) = home.place();
    let mut command = Command::new(program(name));
    command.args(["-h", &socket, "-U", SUPERUSER, "-d", &database]).args(arguments);
    let output = command.output().expect("it runs");
    assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
}

/// Puts a dump into a new, empty database, which gets the keys' folder of the old one.
fn put_back(dump: &str, old: &Home) -> Home {
    let new = Home::found();
    run("pg_restore", &new, &["--no-owner", "--role", OWNER, "--exit-on-error", dump]);
    let copied = Command::new("cp").arg("-a").arg(old.folder().join("keys")).arg(new.folder()).status();
    assert!(copied.expect("cp").success());
    new
}

async fn restored(app: &TestApp) {
    let environment = app.home.environment();
    let find = |name: &str| environment.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone());
    let config = config::from_environment(&find).expect("a configuration");
    let operator = Operator::connect(&config, app.clock.clone()).await.expect("the database");
    operator.restored(&|_| ()).await.expect("all is void");
    operator.leave().await.expect("left");
}

#[tokio::test]
async fn a_backup_with_its_keys_signs_people_in_and_nothing_used_since_is_good_again() {
    let app = TestApp::start_without_source_limits().await;
    let mut kari = app.person("kari").enrolled().await;
    app.seconds_later(60);
    let challenge = kari.gets_challenge().await;
    let dump = app.home.folder().join("backup.dump").display().to_string();
    run("pg_dump", &app.home, &["--format=custom", "--file", &dump]);
    let code = kari.code();
    kari.answers(&challenge, "authenticator", &code).await.expect_status(201);
    kari.signs_out().await;
    let home = Arc::new(put_back(&dump, &app.home));
    let again =
        TestApp::start_with_clock(home, app.clock.clone(), &[("TWOSTEP_PUBLIC_URL", &app.url())]).await;
    let mut kari: Person = kari.at(&again);
    restored(&again).await;
    kari.reads("/account").await.expect_problem(401, "session_ended");
    kari.answers(&challenge, "authenticator", &code).await.expect_problem(401, "challenge_expired");
    kari.gets_challenge().await;
    kari.enters("authenticator", &code).await.expect_problem(401, "invalid_code");
    again.seconds_later(90);
    kari.signs_in_with_app().await;
    assert!(kari.has_two_step().await);
}

/// Nobody's authenticator, password or emergency code is lost by it.
#[tokio::test]
async fn what_people_hold_stays_good() {
    let app = TestApp::start_without_source_limits().await;
    let mut kari = app.person("kari").enrolled().await;
    restored(&app).await;
    restored(&app).await;
    kari.reads("/account").await.expect_problem(401, "session_ended");
    app.seconds_later(90);
    kari.signs_in_with_emergency_code().await;
}
