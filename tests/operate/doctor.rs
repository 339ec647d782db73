//! `twostep doctor`, as an operator runs it.

use std::{os::unix::fs::PermissionsExt, process::Command};

use crate::support::{TestApp, center::MessageCenter, process::program};

/// What it says, and whether all is well.
fn doctor(environment: &[(String, String)], more: &[(&str, &str)]) -> (String, bool) {
    let mut command = Command::new(program());
    command.arg("doctor").env_clear().envs(environment.iter().cloned()).envs(more.iter().copied());
    let output = command.output().expect("it runs");
    (String::from_utf8_lossy(&output.stdout).into_owned(), output.status.success())
}

#[tokio::test]
async fn a_sound_installation_has_nothing_to_mend_and_is_not_changed() {
    let app = TestApp::start().await;
    let before = app.dump().await;
    let (said, well) = doctor(&app.home.environment(), &[]);
    // The cluster of the tests trades durability for speed, and the doctor says so; nothing else is wrong.
    let faults: Vec<&str> = said.lines().filter(|line| line.starts_with("mend")).collect();
    assert!(matches!(faults[..], [fault] if fault.contains("fsync")), "{said}");
    assert!(!well && said.contains("good      the database can be reached") && said.contains("key files in"));
    assert!(app.dump().await == before);
}

#[tokio::test]
async fn keys_that_others_may_read_are_noticed() {
    let app = TestApp::start().await;
    let file = app.home.folder().join("keys").join("seal.keys");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o644)).expect("permissions");
    let (said, well) = doctor(&app.home.environment(), &[]);
    assert!(!well && said.contains("mend      everybody on this machine may read or enter"), "{said}");
    assert!(said.contains("seal.keys"));
}

#[tokio::test]
async fn a_role_that_may_change_the_schema_is_noticed() {
    let app = TestApp::start().await;
    let environment = app.home.environment();
    let owner = environment.iter().find(|(name, _)| name == "TWOSTEP_MIGRATION_DATABASE_URL").expect("set");
    let (said, well) = doctor(&environment, &[("TWOSTEP_DATABASE_URL", &owner.1)]);
    assert!(!well && said.contains("connect as twostep_app"), "{said}");
}

/// An account at a message center is bound and left again; a wrong password is said, and no secret.
#[tokio::test]
async fn an_account_at_a_message_center_is_tried() {
    let app = TestApp::start().await;
    let center = MessageCenter::start();
    let mut environment = app.home.environment();
    environment.extend(center.account().into_iter().map(|(name, value)| (name.to_owned(), value)));
    let (said, _) = doctor(&environment, &[]);
    assert!(said.contains("good      the SMS gateway smpp can be bound"), "{said}");
    assert_eq!((center.sessions().await, center.received().await.len()), (0, 0));
    let (said, well) = doctor(&environment, &[("TWOSTEP_SMS_SMPP_PASSWORD", "wr0ng")]);
    assert!(
        !well && said.contains("mend      the SMS gateway smpp can't be bound: refused: EsmeRinvpaswd"),
        "{said}"
    );
    assert!(!said.contains("wr0ng"));
    let plain = format!("smpp://localhost.localdomain:{}?tls=none", center.port);
    let (said, _) = doctor(&environment, &[("TWOSTEP_SMS_SMPP_URL", &plain)]);
    assert!(said.contains("consider  the SMS gateway smpp is spoken to in the clear"), "{said}");
}

#[test]
fn every_mistake_of_a_configuration_is_a_sentence() {
    let (said, well) = doctor(&[], &[("TWOSTEP_MODE", "production"), ("TWOSTEP_LISTEN", "somewhere")]);
    assert!(!well);
    for variable in ["TWOSTEP_LISTEN", "TWOSTEP_PUBLIC_URL", "TWOSTEP_DATABASE_URL", "TWOSTEP_KEYS_DIR"] {
        assert!(said.lines().any(|line| line.starts_with("mend") && line.contains(variable)), "{said}");
    }
}

#[test]
fn a_database_that_can_not_be_reached_is_said() {
    let nowhere = "host=127.0.0.1 port=1 user=nobody dbname=none connect_timeout=1";
    let set = [("TWOSTEP_DATABASE_URL", nowhere), ("TWOSTEP_MIGRATION_DATABASE_URL", nowhere)];
    let (said, well) = doctor(&[], &set);
    assert!(!well && said.contains("mend      TWOSTEP_DATABASE_URL: "), "{said}");
}
