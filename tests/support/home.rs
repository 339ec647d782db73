//! Where an installation lives: a database of its own in the cluster that all tests share, and its keys.

use std::{
    future::Future,
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError, Weak},
};

use data_encoding::HEXLOWER;
use tokio_postgres::{Client, NoTls};
use twostep::{
    embedded::{APPLICATION, Cluster, OWNER, SUPERUSER, Settings},
    entropy::{SystemEntropy, draw},
};

/// The cluster, while some test uses it; the last to go stops it.
static CLUSTER: Mutex<Weak<Membership>> = Mutex::new(Weak::new());

/// A database and a folder for keys, erased when dropped. Processes that share it are one installation.
pub(crate) struct Home {
    database: String,
    folder: tempfile::TempDir,
    cluster: Arc<Membership>,
}

/// This process's part in the cluster.
struct Membership(Option<Cluster>);

impl Home {
    /// An empty installation.
    pub(crate) fn found() -> Self {
        let cluster = join();
        let database = format!("t{}", HEXLOWER.encode(draw::<8>(&SystemEntropy).as_slice()));
        let created = blocking(async { cluster.server().create_database(&database).await });
        created.expect("the cluster makes a database");
        Self { database, folder: tempfile::tempdir().expect("a folder for keys"), cluster }
    }

    /// What a process of this installation is configured with.
    pub(crate) fn environment(&self) -> Vec<(String, String)> {
        [
            ("TWOSTEP_DATA_DIR", self.folder().display().to_string()),
            ("TWOSTEP_DATABASE_URL", self.url(APPLICATION)),
            ("TWOSTEP_MIGRATION_DATABASE_URL", self.url(OWNER)),
        ]
        .map(|(name, value)| (name.to_owned(), value))
        .to_vec()
    }

    /// The folder that the installation may use.
    pub(crate) fn folder(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    /// The database as whoever may do everything.
    pub(crate) async fn superuser(&self) -> Client {
        connect(&self.url(SUPERUSER)).await
    }

    /// The database as the serving program sees it.
    pub(crate) async fn application(&self) -> Client {
        connect(&self.url(APPLICATION)).await
    }

    /// The socket that the database listens on.
    pub(crate) fn socket(&self) -> PathBuf {
        let url = self.url(APPLICATION);
        let folder = url.split(' ').find_map(|part| part.strip_prefix("host=")).expect("a folder");
        PathBuf::from(folder).join(".s.PGSQL.5432")
    }

    /// The folder of the socket that the database listens on, and its name.
    pub(crate) fn place(&self) -> (String, String) {
        let folder = self.socket().parent().expect("a folder").display().to_string();
        (folder, self.database.clone())
    }

    /// How the serving program reaches the database through a port of this machine.
    pub(crate) fn application_over(&self, port: u16) -> String {
        format!("host=127.0.0.1 port={port} user={APPLICATION} dbname={}", self.database)
    }

    fn url(&self, role: &str) -> String {
        self.cluster.server().url(role, &self.database)
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        let url = self.cluster.server().url(SUPERUSER, "postgres");
        let statement = format!("DROP DATABASE IF EXISTS \"{}\" WITH (FORCE)", self.database);
        blocking(async { connect(&url).await.batch_execute(&statement).await })
            .expect("the database is dropped");
    }
}

impl Membership {
    fn server(&self) -> &Cluster {
        self.0.as_ref().expect("a member until dropped")
    }
}

impl Drop for Membership {
    fn drop(&mut self) {
        let _alone = CLUSTER.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(cluster) = self.0.take() {
            blocking(cluster.leave()).expect("the cluster is left");
        }
    }
}

fn join() -> Arc<Membership> {
    let mut shared = CLUSTER.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(cluster) = shared.upgrade() {
        return cluster;
    }
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("acceptance");
    let joined = blocking(async { Cluster::join_with(&folder, Settings::TESTS).await });
    let cluster = Arc::new(Membership(Some(joined.expect("PostgreSQL is installed and starts"))));
    *shared = Arc::downgrade(&cluster);
    cluster
}

async fn connect(url: &str) -> Client {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await.expect("the database answers");
    tokio::spawn(connection);
    client
}

/// Runs `future` to its end on a thread of its own: a test's runtime has no room for waiting in `drop`.
fn blocking<T: Send>(future: impl Future<Output = T> + Send) -> T {
    let run = || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        runtime.expect("a runtime").block_on(future)
    };
    std::thread::scope(|scope| scope.spawn(run).join()).expect("no panic")
}
