//! Where the database is.

use std::{
    path::{Path, PathBuf},
    str::FromStr,
};

use tokio_postgres::config::{Host, SslMode};

use super::{DatabaseSource, reader::Reader};

impl Reader<'_> {
    pub(super) fn database(&mut self, production: bool) -> Option<DatabaseSource> {
        let application = self.text("TWOSTEP_DATABASE_URL");
        let owner = self.text("TWOSTEP_MIGRATION_DATABASE_URL");
        let ca_file = self.text("TWOSTEP_DATABASE_CA_FILE").map(PathBuf::from);
        match (application, owner) {
            (Some(application), Some(owner)) => {
                for (name, url) in
                    [("TWOSTEP_DATABASE_URL", &application), ("TWOSTEP_MIGRATION_DATABASE_URL", &owner)]
                {
                    self.connection_string(name, url, production, ca_file.as_deref());
                }
                if application == owner && production {
                    self.mistake("TWOSTEP_DATABASE_URL and TWOSTEP_MIGRATION_DATABASE_URL must name different roles: the application's has no right to change the schema");
                }
                Some(DatabaseSource { application, owner, ca_file })
            }
            (None, None) if !production => None,
            (application, owner) => {
                if application.is_none() {
                    self.mistake("TWOSTEP_DATABASE_URL is missing: how the application's role connects");
                }
                if owner.is_none() {
                    self.mistake(
                        "TWOSTEP_MIGRATION_DATABASE_URL is missing: how the schema's owner connects",
                    );
                }
                None
            }
        }
    }

    /// In production a connection over the network is encrypted and its server's certificate checked, always: what
    /// merely prefers encryption goes on without it when somebody on the way says that there is none.
    fn connection_string(&mut self, name: &str, text: &str, production: bool, ca_file: Option<&Path>) {
        let Ok(parsed) = tokio_postgres::Config::from_str(text) else {
            self.mistake(format!("{name} is not a PostgreSQL connection string"));
            return;
        };
        let over_network = parsed.get_hosts().iter().any(|host| matches!(host, Host::Tcp(_)));
        if !production || !over_network {
            return;
        }
        if ca_file.is_none() {
            self.mistake(format!("{name} goes over the network: TWOSTEP_DATABASE_CA_FILE must name the certificates that its server is checked against"));
        }
        if parsed.get_ssl_mode() != SslMode::Require {
            self.mistake(format!("{name} goes over the network and may end up unencrypted: add sslmode=require; the server's certificate and name are checked then"));
        }
    }

    pub(super) fn keys_dir(&mut self, production: bool, data_dir: &Path) -> PathBuf {
        let folder = self.text("TWOSTEP_KEYS_DIR").map(PathBuf::from);
        if production && folder.is_none() {
            self.mistake(
                "TWOSTEP_KEYS_DIR is missing: the folder of the key files; `twostep init` makes them",
            );
        }
        folder.unwrap_or_else(|| data_dir.join("keys"))
    }
}
