//! What `twostep init` makes, checked as a client would.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use rustls::RootCertStore;
use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::ServerCertVerifier;
use rustls::crypto::aws_lc_rs::default_provider;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use tempfile::TempDir;

use super::{InitError, init};
use crate::clock::{Clock, SystemClock};

const DAY: Duration = Duration::from_hours(24);

fn prepared(hosts: &[&str]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    prepare(folder.path(), hosts).unwrap();
    folder
}

fn prepare(folder: &Path, hosts: &[&str]) -> Result<(), InitError> {
    init(folder, &hosts.iter().map(ToString::to_string).collect::<Vec<_>>())
}

/// Every file below `folder` with its contents.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        if entry.path().is_dir() {
            found.extend(files(&entry.path()));
        } else {
            assert_eq!(entry.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{entry:?}");
            found.insert(entry.path().display().to_string(), fs::read(entry.path()).unwrap());
        }
    }
    found
}

/// Whether a client that trusts the authority only accepts `server`'s certificate for `host`, `after` today.
fn accepts(folder: &Path, server: &str, host: &str, after: Duration) -> bool {
    let certificate = |path| CertificateDer::from_pem_file(folder.join(path)).unwrap();
    let mut roots = RootCertStore::empty();
    roots.add(certificate("api/ca.crt")).unwrap();
    let builder = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), Arc::new(default_provider()));
    let now = Duration::try_from(SystemClock.now().as_duration()).unwrap() + after;
    let name = ServerName::try_from(host.to_owned()).unwrap();
    let leaf = certificate(&format!("{server}/server.crt"));
    builder
        .build()
        .unwrap()
        .verify_server_cert(&leaf, &[], &name, &[], UnixTime::since_unix_epoch(now))
        .is_ok()
}

#[test]
fn certificates_are_accepted_for_their_hosts_and_no_others() {
    let folder = prepared(&["id.example.com", "127.0.0.1"]);
    assert!(accepts(folder.path(), "proxy", "id.example.com", Duration::ZERO));
    assert!(accepts(folder.path(), "proxy", "127.0.0.1", Duration::ZERO));
    assert!(accepts(folder.path(), "postgres", "postgres", Duration::ZERO));
    assert!(!accepts(folder.path(), "proxy", "postgres", Duration::ZERO));
    assert!(!accepts(folder.path(), "postgres", "id.example.com", Duration::ZERO));
}

#[test]
fn certificates_are_good_for_825_days() {
    let folder = prepared(&["id.example.com"]);
    assert!(accepts(folder.path(), "proxy", "id.example.com", 824 * DAY));
    assert!(!accepts(folder.path(), "proxy", "id.example.com", 826 * DAY));
}

#[test]
fn nothing_that_exists_is_overwritten() {
    let folder = prepared(&["id.example.com"]);
    let before = files(folder.path());
    prepare(folder.path(), &["id.example.com"]).unwrap();
    assert_eq!(files(folder.path()), before);
}

#[test]
fn a_deleted_certificate_is_renewed_by_the_same_authority() {
    let folder = prepared(&["old.example.com"]);
    fs::remove_file(folder.path().join("proxy/server.crt")).unwrap();
    prepare(folder.path(), &["new.example.com"]).unwrap();
    assert!(accepts(folder.path(), "proxy", "new.example.com", Duration::ZERO));
    assert!(!accepts(folder.path(), "proxy", "old.example.com", Duration::ZERO));
}

#[test]
fn the_connection_strings_carry_the_passwords_of_their_roles() {
    let folder = prepared(&["id.example.com"]);
    for (name, role) in [("owner", "twostep_owner"), ("app", "twostep_app")] {
        let password = fs::read_to_string(folder.path().join(format!("postgres/{name}.password"))).unwrap();
        let url = fs::read_to_string(folder.path().join(format!("api/{name}.url"))).unwrap();
        let parsed: tokio_postgres::Config = url.trim().parse().unwrap();
        assert_eq!(parsed.get_user(), Some(role));
        assert_eq!(parsed.get_password(), Some(password.as_bytes()));
        assert_eq!(parsed.get_ssl_mode(), tokio_postgres::config::SslMode::Require);
    }
}

#[test]
fn a_host_is_needed_and_must_be_one() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(prepare(folder.path(), &[]), Err(InitError::NoHost)));
    assert!(matches!(prepare(folder.path(), &["bücher.example"]), Err(InitError::Certificate { .. })));
}
