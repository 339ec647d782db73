//! A primary and its streaming standby, each a PostgreSQL of its own.

use std::{net::TcpListener, path::Path, process::Command};

use tokio_postgres::{Client, NoTls};

/// A server; stopped when dropped.
pub(super) struct Node {
    folder: tempfile::TempDir,
    port: u16,
}

impl Node {
    /// A primary that acknowledges a commit once a standby has it.
    pub(super) async fn primary() -> Self {
        let node = Self::new();
        node.run(
            "initdb",
            &["-D", &node.data(), "-U", "postgres", "-A", "trust", "--encoding=UTF8", "--locale=C"],
        );
        // Until there is a standby nothing waits for one.
        node.start("");
        let db = node.superuser("postgres").await;
        db.batch_execute("CREATE ROLE twostep_owner LOGIN; CREATE ROLE twostep_app LOGIN")
            .await
            .expect("roles");
        db.batch_execute("CREATE DATABASE twostep OWNER twostep_owner").await.expect("a database");
        node
    }

    /// A standby that follows `primary`, which waits for it from now on.
    pub(super) fn standby_of(primary: &Self) -> Self {
        let node = Self::new();
        let port = primary.port.to_string();
        node.run(
            "pg_basebackup",
            &["-D", &node.data(), "-R", "-h", "127.0.0.1", "-p", &port, "-U", "postgres"],
        );
        node.start("");
        primary.stop();
        primary.start("-c synchronous_standby_names=*");
        node
    }

    /// Its port on 127.0.0.1.
    pub(super) const fn port(&self) -> u16 {
        self.port
    }

    /// Kills every one of its processes at once, as when the machine dies.
    pub(super) fn dies(&self) {
        self.signal("KILL");
    }

    /// Stops every one of its processes where it is, until [`Node::goes_on`].
    pub(super) fn pauses(&self) {
        self.signal("STOP");
    }

    /// Lets them go on.
    pub(super) fn goes_on(&self) {
        self.signal("CONT");
    }

    /// Makes a standby the primary.
    pub(super) fn is_promoted(&self) {
        self.run("pg_ctl", &["promote", "-w", "-D", &self.data()]);
    }

    /// The database as whoever may do everything.
    pub(super) async fn superuser(&self, database: &str) -> Client {
        let url = format!("host=127.0.0.1 port={} user=postgres dbname={database}", self.port);
        let (client, connection) = tokio_postgres::connect(&url, NoTls).await.expect("the database answers");
        tokio::spawn(connection);
        client
    }

    fn new() -> Self {
        let folder = tempfile::tempdir_in("/tmp").expect("a folder");
        if is_root() {
            let owned = Command::new("chown").arg("postgres").arg(folder.path()).status();
            assert!(owned.expect("chown").success());
        }
        let free = TcpListener::bind("127.0.0.1:0").expect("a free port").local_addr().expect("an address");
        Self { folder, port: free.port() }
    }

    fn data(&self) -> String {
        self.folder.path().join("data").display().to_string()
    }

    fn start(&self, more: &str) {
        let folder = self.folder.path().display();
        let options = format!(
            "-c listen_addresses=127.0.0.1 -c port={} -c unix_socket_directories={folder} -c timezone=UTC {more}",
            self.port
        );
        let log = self.folder.path().join("log").display().to_string();
        self.run("pg_ctl", &["start", "-w", "-D", &self.data(), "-l", &log, "-o", &options]);
    }

    fn stop(&self) {
        self.run("pg_ctl", &["stop", "-w", "-m", "fast", "-D", &self.data()]);
    }

    /// Signals its first process, and those that it started.
    fn signal(&self, signal: &str) {
        let Ok(text) = std::fs::read_to_string(Path::new(&self.data()).join("postmaster.pid")) else {
            return;
        };
        let parent = text.lines().next().expect("a process").to_owned();
        let children = Command::new("ps").args(["-o", "pid=", "--ppid", &parent]).output().expect("ps");
        let children = String::from_utf8_lossy(&children.stdout).into_owned();
        let all = std::iter::once(parent.as_str()).chain(children.split_whitespace());
        let _some_may_be_gone = Command::new("kill").arg(format!("-{signal}")).args(all).output();
    }

    fn run(&self, program: &str, arguments: &[&str]) {
        let program = binary(program);
        let mut command = if is_root() {
            let mut command = Command::new("runuser");
            command.args(["-u", "postgres", "--"]).arg(program);
            command
        } else {
            Command::new(program)
        };
        // Output into a file: a server that is started holds what it inherits.
        let said = self.folder.path().join("said");
        let file = std::fs::File::create(&said).expect("a file");
        let files = (file.try_clone().expect("a file"), file);
        command.args(arguments).current_dir("/tmp").stdout(files.0).stderr(files.1);
        let status = command.status().expect("it runs");
        assert!(status.success(), "{arguments:?}: {}", std::fs::read_to_string(&said).unwrap_or_default());
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        self.signal("KILL");
    }
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output().expect("id");
    id.stdout.starts_with(b"0\n")
}

/// Debian keeps the server's programs outside PATH.
fn binary(name: &str) -> String {
    let folders = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let found = folders.map(|entry| entry.path().join("bin").join(name)).filter(|path| path.is_file()).max();
    found.map_or_else(|| name.to_owned(), |path| path.display().to_string())
}
