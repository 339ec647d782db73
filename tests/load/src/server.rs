//! The process under test: the release build on a database of its own.

use std::{
    fs::{self, File},
    net::{SocketAddr, TcpListener},
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use tokio_postgres::{Client, NoTls};
use twostep::embedded::{APPLICATION, Cluster, OWNER, SUPERUSER};

use crate::{Arguments, Failure, connection::Connection};

/// How long a start may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running process; ended when dropped.
pub(crate) struct Server {
    /// Where it listens.
    pub(crate) address: SocketAddr,
    /// From the start of the process until it says that it is ready.
    pub(crate) ready_after: Duration,
    child: Child,
}

/// The database's cluster and the one database of this run.
pub(crate) struct Home {
    cluster: Cluster,
    database: String,
}

impl Home {
    /// A new database in the cluster of the output folder; durable, as an installation's is.
    pub(crate) async fn found(out: &Path) -> Result<Self, Failure> {
        fs::create_dir_all(out)?;
        let cluster = Cluster::join(&out.canonicalize()?.join("database")).await?;
        let home = Self { cluster, database: format!("bench_{}", std::process::id()) };
        home.cluster.create_database(&home.database).await?;
        Ok(home)
    }

    /// The database as whoever may do everything.
    pub(crate) async fn superuser(&self) -> Result<Client, Failure> {
        connect(&self.cluster.url(SUPERUSER, &self.database)).await
    }

    /// The first process of the database.
    pub(crate) async fn postmaster(&self) -> Result<u32, Failure> {
        let folder: String = self.superuser().await?.query_one("SHOW data_directory", &[]).await?.get(0);
        let said = fs::read_to_string(Path::new(&folder).join("postmaster.pid"))?;
        Ok(said.lines().next().unwrap_or_default().trim().parse()?)
    }

    /// The folder of the server's socket, and the database's name.
    pub(crate) fn place(&self) -> (String, &str) {
        let url = self.cluster.url(SUPERUSER, &self.database);
        let folder = url.split(' ').find_map(|part| part.strip_prefix("host=")).unwrap_or_default();
        (folder.to_owned(), &self.database)
    }

    /// Drops the database and stops the cluster.
    pub(crate) async fn leave(self) -> Result<(), Failure> {
        let db = connect(&self.cluster.url(SUPERUSER, "postgres")).await?;
        db.batch_execute(&format!("DROP DATABASE IF EXISTS \"{}\" WITH (FORCE)", self.database)).await?;
        drop(db);
        Ok(self.cluster.leave().await?)
    }
}

async fn connect(url: &str) -> Result<Client, Failure> {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await?;
    tokio::spawn(connection);
    Ok(client)
}

impl Server {
    /// Starts it and waits until it is ready.
    pub(crate) async fn start(arguments: &Arguments, home: &Home) -> Result<Self, Failure> {
        let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let log = File::create(arguments.out.join("server.log"))?;
        let started = Instant::now();
        let child = Command::new(&arguments.program)
            .arg("serve")
            .env("TWOSTEP_LISTEN", address.to_string())
            .env("TWOSTEP_DATA_DIR", arguments.out.join("data"))
            .env("TWOSTEP_DATABASE_URL", home.cluster.url(APPLICATION, &home.database))
            .env("TWOSTEP_MIGRATION_DATABASE_URL", home.cluster.url(OWNER, &home.database))
            .env("TWOSTEP_SOURCE_LIMITS", "off")
            .env("TWOSTEP_LOG", "json")
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .map_err(|error| format!("{}: {error}; build it first", arguments.program.display()))?;
        let mut server = Self { address, ready_after: Duration::ZERO, child };
        while started.elapsed() < PATIENCE {
            if server.is_ready().await {
                server.ready_after = started.elapsed();
                return Ok(server);
            }
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        Err("the program did not get ready; see server.log".into())
    }

    /// Its process.
    pub(crate) fn process(&self) -> u32 {
        self.child.id()
    }

    async fn is_ready(&self) -> bool {
        let Ok(mut connection) = Connection::to(self.address).await else { return false };
        connection.get("/readyz", "").await.is_ok_and(|answer| answer.status == 200)
    }

    /// Bytes of memory that it holds; 0 where the system does not tell.
    pub(crate) fn memory(&self) -> u64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kilobytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok());
        kilobytes.unwrap_or_default() * 1024
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _gone = self.child.kill();
        let _ended = self.child.wait();
    }
}
