//! The real program as a process of its own, to be killed and started again.

use std::{
    fs::File,
    net::TcpListener,
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::Arc,
    time::Duration,
};

use twostep::clock::SystemClock;

use super::{client::Client, dump::Dump, home::Home, person::Person};

/// How often a starting process is asked whether it is there, and how many times.
const PATIENCE: (Duration, u32) = (Duration::from_millis(20), 500);

/// A process of the built program on an installation; killed when dropped.
pub(crate) struct Process {
    /// The door to it.
    pub(crate) client: Client,
    /// Its database and keys.
    pub(crate) home: Arc<Home>,
    address: String,
    child: Child,
}

impl Process {
    /// Starts the program on a new installation.
    pub(crate) async fn start() -> Self {
        Self::start_with(&[]).await
    }

    /// Starts the program on a new installation, with settings of its own.
    pub(crate) async fn start_with(settings: &[(&str, &str)]) -> Self {
        let free = TcpListener::bind("127.0.0.1:0").expect("a free port").local_addr().expect("an address");
        Self::run(Arc::new(Home::found()), free.to_string(), settings).await
    }

    /// Kills it at once, as a power cut would, and starts it again.
    pub(crate) async fn killed_and_restarted(self) -> Self {
        self.killed_and_restarted_with(&[]).await
    }

    /// The same, started again with settings of its own.
    pub(crate) async fn killed_and_restarted_with(mut self, settings: &[(&str, &str)]) -> Self {
        self.child.kill().expect("SIGKILL");
        self.child.wait().expect("its end");
        Self::run(self.home.clone(), self.address.clone(), settings).await
    }

    /// Somebody who uses it, by the clock of the machine.
    pub(crate) fn person(&self, name: &str) -> Person {
        Person::new(self.client.clone(), Arc::new(SystemClock), name)
    }

    /// Where it is.
    pub(crate) fn base(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The most memory that it has held, in kB.
    pub(crate) fn peak_memory(&self) -> u64 {
        let status =
            std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).expect("its status");
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("its peak");
        peak.trim().trim_end_matches(" kB").parse().expect("kB")
    }

    /// All that it has logged.
    pub(crate) fn log(&self) -> Dump {
        Dump::of(std::fs::read_to_string(self.home.folder().join("log")).expect("a log"))
    }

    async fn run(home: Arc<Home>, address: String, settings: &[(&str, &str)]) -> Self {
        let mut command = Command::new(program());
        command.arg("serve").envs(home.environment()).env("TWOSTEP_LISTEN", &address);
        command.envs(settings.iter().copied());
        let log = File::options().create(true).append(true).open(home.folder().join("log")).expect("a log");
        let child = command.stdout(Stdio::null()).stderr(log).spawn().expect("the program starts");
        let client = Client::new(&format!("http://{address}"));
        let process = Self { client, home, address, child };
        process.is_ready().await;
        process
    }

    async fn is_ready(&self) {
        let (pause, times) = PATIENCE;
        for _ in 0..times {
            if tokio::net::TcpStream::connect(&self.address).await.is_ok() {
                return;
            }
            tokio::time::sleep(pause).await;
        }
        panic!("the program does not listen on {}", self.address);
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _gone = self.child.kill();
        let _ended = self.child.wait();
    }
}

/// The program lies beside the folder of this test's own binary.
pub(crate) fn program() -> PathBuf {
    let test = std::env::current_exe().expect("this test's path");
    let program = test.ancestors().nth(2).expect("a target folder").join("twostep");
    assert!(
        program.is_file(),
        "build the program first: `make acceptance` does, or `cargo build --bin twostep`"
    );
    program
}
