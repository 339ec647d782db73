//! `twostep keys`, run as a process beside one that serves.

use std::process::{Command, Output};

use crate::support::{TestApp, home::Home, process::program};

/// Runs `twostep keys` on an installation, without waiting for processes to read the changed file.
fn keys(home: &Home, arguments: &[&str]) -> Output {
    let mut command = Command::new(program());
    command.arg("keys").args(arguments).args(["--wait", "0", "--batch", "2"]).envs(home.environment());
    command.output().expect("the program runs")
}

/// Runs it and expects success.
#[track_caller]
fn keys_changes(home: &Home, arguments: &[&str]) -> String {
    let output = keys(home, arguments);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    said
}

/// The versions in a key file.
fn versions(home: &Home, file: &str) -> Vec<String> {
    let text = std::fs::read_to_string(home.folder().join("keys").join(file)).expect("a key file");
    text.lines().filter_map(|line| Some(line.split_once(':')?.0.to_owned())).collect()
}

/// How many sealed values there are, under a version and under others.
async fn sealed(home: &Home, version: u8) -> (i64, i64) {
    let db = home.superuser().await;
    let mut sums = (0, 0);
    for (table, column) in [
        ("authenticators", "secret_sealed"),
        ("phones", "number_sealed"),
        ("phone_changes", "number_sealed"),
        ("enrollments", "state_sealed"),
        ("outbox", "payload_sealed"),
    ] {
        let counts = format!(
            "SELECT count(*) FILTER (WHERE get_byte({column}, 1) = {version}),
                    count(*) FILTER (WHERE get_byte({column}, 1) <> {version}) FROM {table}"
        );
        let row = db.query_one(&counts, &[]).await.expect("counts");
        sums = (sums.0 + row.get::<_, i64>(0), sums.1 + row.get::<_, i64>(1));
    }
    sums
}

/// KEY-03: under k1, add k2, sign in; run the job; remove k1, sign in again, all in the process that serves.
#[tokio::test]
async fn sealed_values_get_a_new_key_while_people_sign_in() {
    let app = TestApp::start_without_source_limits().await;
    let mut kari = app.person("kari").enrolled().await;
    let ola = app.person("ola").reached_at("+4791234568").at_stage("verify_phone").await;
    let before = sealed(&app.home, 1).await;
    assert!(before.0 > 4 && before.1 == 0, "{before:?}");
    keys_changes(&app.home, &["rotate"]);
    assert_eq!(sealed(&app.home, 2).await, before);
    app.minutes_later(1);
    kari.signs_in_with_app().await;
    ola.verifies_phone().await;
    app.housekeeping().await;
    let mut siri = app.person("siri").reached_at("+4791234569").enrolled().await;
    assert_eq!(sealed(&app.home, 2).await.1, 0);
    keys_changes(&app.home, &["retire"]);
    assert_eq!(versions(&app.home, "seal.keys"), ["2"]);
    let later = app.second_process().await;
    app.minutes_later(1);
    kari.at(&later).signs_in_with_app().await;
    siri = siri.at(&later);
    siri.signs_in_with_app().await;
}

/// KEY-03: a rotation that stops half-way is resumed, and both kinds of values are read meanwhile.
#[tokio::test]
async fn an_interrupted_rotation_is_resumed_with_the_same_key() {
    let app = TestApp::start_without_source_limits().await;
    let mut kari = app.person("kari").enrolled().await;
    for (name, phone) in [("ola", "+4791234568"), ("siri", "+4791234569"), ("per", "+4791234570")] {
        app.person(name).reached_at(phone).enrolled().await;
    }
    let db = app.home.superuser().await;
    let breaks =
        "CREATE FUNCTION breaks() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''cut''; END';
                  CREATE TRIGGER breaks BEFORE UPDATE ON phones FOR EACH ROW EXECUTE FUNCTION breaks()";
    db.batch_execute(breaks).await.expect("a trigger");
    let cut = keys(&app.home, &["rotate"]);
    assert!(!cut.status.success());
    let (new, old) = sealed(&app.home, 2).await;
    assert!(new >= 4 && old >= 4, "{new} and {old}");
    let refused = keys(&app.home, &["retire"]);
    assert!(!refused.status.success() && versions(&app.home, "seal.keys") == ["1", "2"]);
    app.minutes_later(2);
    kari.signs_in_with_app().await;
    db.batch_execute("DROP TRIGGER breaks ON phones").await.expect("dropped");
    keys_changes(&app.home, &["rotate"]);
    assert_eq!(versions(&app.home, "seal.keys"), ["1", "2"]);
    assert_eq!(sealed(&app.home, 2).await.1, 0);
    app.minutes_later(2);
    kari.gets_challenge().await;
    let code = kari.gets_sms().await;
    kari.enters("sms", &code).await.expect_status(201);
}

/// KEY-03: a job that was killed before the new version wrote begins no second one.
#[tokio::test]
async fn a_rotation_killed_while_the_new_version_waits_goes_on_with_it() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    let mut command = Command::new(program());
    command.args(["keys", "rotate", "--wait", "600"]).envs(app.home.environment());
    let mut job = command.stdout(std::process::Stdio::piped()).spawn().expect("the program runs");
    let mut said = String::new();
    let mut output = std::io::BufReader::new(job.stdout.take().expect("its output"));
    std::io::BufRead::read_line(&mut output, &mut said).expect("a line");
    job.kill().expect("SIGKILL");
    job.wait().expect("its end");
    assert_eq!(versions(&app.home, "seal.keys"), ["1", "waiting 2"], "{said}");
    let refused = keys(&app.home, &["retire"]);
    assert!(!refused.status.success());
    keys_changes(&app.home, &["rotate"]);
    assert_eq!(versions(&app.home, "seal.keys"), ["1", "2"]);
    app.minutes_later(1);
    kari.signs_in_with_app().await;
}

/// KEY-03: what does not open is said, kept, and keeps its key.
#[tokio::test]
async fn a_damaged_value_is_counted_and_keeps_the_older_key() {
    let app = TestApp::start().await;
    app.person("kari").enrolled().await;
    let db = app.home.superuser().await;
    let damage =
        "UPDATE phones SET number_sealed = set_byte(number_sealed, 20, 255 - get_byte(number_sealed, 20))";
    db.batch_execute(damage).await.expect("damaged");
    let output = keys(&app.home, &["rotate"]);
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("1 values are left"), "{output:?}");
    assert!(!keys(&app.home, &["retire"]).status.success());
    assert_eq!(sealed(&app.home, 2).await.1, 1);
}

/// KEY-03: the directory's key changes, and each address still leads to its account only.
#[tokio::test]
async fn addresses_are_entered_under_a_new_key() {
    let app = TestApp::start_without_source_limits().await;
    let mut kari = app.person("kari").with_account().await;
    let mut ola = app.person("ola").signed_in().await;
    ola.changes_email("ola.nordmann@example.test").await;
    let before = app.dump().await;
    keys_changes(&app.home, &["rotate", "--key", "directory"]);
    let after = app.dump().await;
    assert_eq!(before.rows_of("email_directory").len(), after.rows_of("email_directory").len());
    assert!(
        before.rows_of("email_directory").iter().all(|row| !after.rows_of("email_directory").contains(row))
    );
    keys_changes(&app.home, &["retire", "--key", "directory"]);
    assert_eq!(versions(&app.home, "directory.keys"), ["2"]);
    app.housekeeping().await;
    kari.signs_in().await.expect_status(201);
    ola.signs_in().await.expect_status(201);
    app.person("kari").signs_up().await;
    assert_eq!(app.client.codes_to(&kari.email).await, 1, "the address is known to be taken");
}

/// PWD-08: rotation says how many hashes remain, and an older pepper goes only when none does.
#[tokio::test]
async fn a_pepper_goes_once_every_hash_is_renewed() {
    let app = TestApp::start_without_source_limits().await;
    let mut kari = app.person("kari").with_account().await;
    let mut ola = app.person("ola").with_account().await;
    assert!(keys_changes(&app.home, &["rotate", "--key", "pepper"]).contains("2 hashes"));
    app.housekeeping().await;
    kari.signs_in().await.expect_status(201);
    assert!(keys_changes(&app.home, &["rotate", "--key", "pepper"]).contains("1 hashes"));
    assert!(!keys(&app.home, &["retire", "--key", "pepper"]).status.success());
    ola.signs_in().await.expect_status(201);
    keys_changes(&app.home, &["retire", "--key", "pepper"]);
    assert_eq!(versions(&app.home, "pepper.keys"), ["2"]);
    kari.signs_in().await.expect_status(201);
}
