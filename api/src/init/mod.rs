//! `twostep init`: everything secret that a production installation needs and no operator should have to invent.
//!
//! One folder for each reader, such that each can be given a volume of its own:
//!
//! ```text
//! authority/  ca.crt ca.key                        stays with the operator; signs the next certificates
//! api/        ca.crt keys/ app.url owner.url       the key files, and the connection strings of both database roles
//! postgres/   server.crt server.key *.password     of the roles postgres, owner and app
//! proxy/      server.crt server.key ca.crt         the last one for people who want their browser to trust it
//! ```
//!
//! What exists is never overwritten, so that it may run before every start. To renew a certificate, delete it (the
//! authority and the key stay) and run this again.

mod authority;
#[cfg(test)]
mod tests;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;
use zeroize::Zeroizing;

use crate::clock::SystemClock;
use crate::embedded::{APPLICATION, DATABASE, OWNER};
use crate::entropy::{Entropy, SystemEntropy, draw};
use crate::keys::generate::ensure_keys;
use crate::write_once::{private_folder, write_once};

use authority::Authority;

/// Name under which the program reaches PostgreSQL; the server's certificate is for it.
const DATABASE_HOST: &str = "postgres";

/// Why an installation could not be prepared.
#[derive(Debug, thiserror::Error)]
pub enum InitError {
    /// No name was given that people reach the proxy by.
    #[error(
        "no host was named: give at least one name under which people reach the proxy, such as id.example.com"
    )]
    NoHost,
    /// A file can't be read or made.
    #[error("cannot read or write {path}: {source}; check who owns the folder")]
    File {
        /// The file or folder.
        path: PathBuf,
        /// What the system answered.
        source: io::Error,
    },
    /// A certificate can't be made, as for a host name with letters that certificates don't know.
    #[error(
        "cannot make {path}: {source}; host names must be ASCII (xn--…), and a damaged key can be deleted"
    )]
    Certificate {
        /// The certificate or key.
        path: PathBuf,
        /// What the library answered.
        source: rcgen::Error,
    },
}

/// Makes what `dir` lacks of certificate authority, certificates, keys and database passwords. The proxy's certificate
/// is for `hosts`, names or addresses.
///
/// # Errors
/// For a host that no certificate can name, and when `dir` can't be written to.
pub fn init(dir: &Path, hosts: &[String]) -> Result<(), InitError> {
    if hosts.is_empty() {
        return Err(InitError::NoHost);
    }
    let authority = Authority::ensure(&dir.join("authority"), &SystemClock)?;
    let [api, postgres, proxy] = ["api", "postgres", "proxy"].map(|reader| dir.join(reader));
    authority.ensure_certificate(&proxy, hosts, &SystemClock)?;
    authority.ensure_certificate(&postgres, &[DATABASE_HOST.to_owned()], &SystemClock)?;
    let keys = api.join("keys");
    ensure_keys(&keys, &SystemEntropy).map_err(|source| InitError::File { path: keys, source })?;
    for reader in [&api, &proxy] {
        write(&reader.join("ca.crt"), authority.certificate().as_bytes())?;
    }
    ensure_password(&postgres.join("postgres.password"), &SystemEntropy)?;
    for (name, role) in [("owner", OWNER), ("app", APPLICATION)] {
        let password = ensure_password(&postgres.join(name).with_extension("password"), &SystemEntropy)?;
        write(&api.join(name).with_extension("url"), url(role, &password).as_bytes())?;
    }
    Ok(())
}

/// Connection string of `role`. The program checks the server's certificate against its own file of authorities, which
/// makes this what libpq calls `verify-full`.
fn url(role: &str, password: &str) -> Zeroizing<String> {
    Zeroizing::new(format!("postgres://{role}:{password}@{DATABASE_HOST}:5432/{DATABASE}?sslmode=require\n"))
}

/// The password in the file at `path`, made if there is none: 256 random bits in letters that need no quoting.
fn ensure_password(path: &Path, entropy: &dyn Entropy) -> Result<Zeroizing<String>, InitError> {
    let password = Zeroizing::new(HEXLOWER.encode(draw::<32>(entropy).as_slice()));
    write(path, password.as_bytes())?;
    read(path)
}

/// The text of the file at `path`.
fn read(path: &Path) -> Result<Zeroizing<String>, InitError> {
    let text = fs::read_to_string(path).map(Zeroizing::new);
    text.map_err(|source| InitError::File { path: path.to_path_buf(), source })
}

/// Writes a file that does not exist yet, and its folder.
fn write(path: &Path, contents: &[u8]) -> Result<(), InitError> {
    let folder = path.parent().map_or(Ok(()), private_folder);
    folder
        .and_then(|()| write_once(path, contents))
        .map_err(|source| InitError::File { path: path.to_path_buf(), source })
}
