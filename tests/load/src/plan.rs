//! The order of a run.

use std::{fs, future::Future, sync::Arc, time::Duration};

use tokio::sync::Mutex;

use crate::{
    Arguments, Failure, calls,
    connection::Connection,
    cost,
    limits::{self, Statement},
    loops::{closed, open},
    plot,
    progress::Progress,
    report::{Figure, Report},
    server::{Home, Server},
    stock::{Maker, Stock},
};

/// Bytes in what the report calls a megabyte.
const MB: f64 = 1e6;

/// Memory of one hashing thread in bytes.
const HASHING: f64 = 19_456.0 * 1024.0;

/// Steps that are told.
const STEPS: u64 = 15;

/// Measures everything and writes the report.
pub(crate) async fn run(arguments: &Arguments) -> Result<(), Failure> {
    let home = Home::found(&arguments.out).await?;
    let measured = measure(arguments, &home).await;
    home.leave().await?;
    let report = measured?;
    println!("{}", report.write(&arguments.out)?);
    plot::latencies(&report.figures, &arguments.out.join("latencies.svg"))?;
    println!("report.json, report.txt and latencies.svg are in {}", arguments.out.display());
    Ok(())
}

/// A run under way.
struct Run<'a> {
    arguments: &'a Arguments,
    progress: Progress,
    report: Report,
    server: Server,
    length: Duration,
}

async fn measure(arguments: &Arguments, home: &Home) -> Result<Report, Failure> {
    let mut progress = Progress::of(STEPS + u64::try_from(arguments.accounts.len())?);
    progress.next("start on an empty database");
    drop(Server::start(arguments, home).await?);
    let cores = std::thread::available_parallelism()?.get();
    let (connections, seconds) = (arguments.connections, arguments.seconds);
    let report = Report { cores, connections, seconds, ..Report::default() };
    let server = Server::start(arguments, home).await?;
    let mut run = Run { arguments, progress, report, server, length: Duration::from_secs(seconds) };
    run.at_rest()?;
    run.limits(home).await?;
    run.calls(home).await?;
    let Run { mut progress, mut report, server, .. } = run;
    report.loaded_mb = megabytes(server.memory());
    drop(server);
    report.costs = cost::at_sizes(arguments, home, &mut |what| progress.next(&what)).await?;
    ratios(&mut report);
    progress.done();
    Ok(report)
}

impl Run<'_> {
    #[expect(clippy::cast_precision_loss, reason = "a size need not be exact beyond 2^53")]
    fn at_rest(&mut self) -> Result<(), Failure> {
        self.report.ready_after_ms = self.server.ready_after.as_secs_f64() * 1000.0;
        self.report.binary_mb = megabytes(fs::metadata(&self.arguments.program)?.len());
        self.report.idle_mb = megabytes(self.server.memory());
        self.report.hashing_mb = HASHING * self.report.cores as f64 / MB;
        Ok(())
    }

    async fn limits(&mut self, home: &Home) -> Result<(), Failure> {
        let length = self.length;
        self.progress.next("limit: Argon2id");
        let rate = tokio::task::spawn_blocking(move || limits::hashes(length)).await??;
        self.report.figures.push(Figure::rate("Argon2id alone", rate));
        let db = home.superuser().await?;
        let (socket, database) = home.place();
        for (name, statement) in [
            ("pgbench: SELECT by key", Statement::Select),
            ("pgbench: UPDATE ... RETURNING", Statement::Update),
            ("pgbench: INSERT", Statement::Insert),
        ] {
            self.progress.next(name);
            let (clients, out) = (self.arguments.connections, &self.arguments.out);
            let rate =
                limits::transactions(&db, (&socket, database), clients, (statement, length), out).await?;
            self.report.figures.push(Figure::rate(name, rate));
        }
        self.progress.next("limit: bare actix-web");
        let bare = limits::answers(self.arguments.connections, self.times()).await?;
        self.report.figures.push(Figure::of("bare actix-web", &bare));
        Ok(())
    }

    async fn calls(&mut self, home: &Home) -> Result<(), Failure> {
        self.progress.next("making accounts");
        let public = format!("http://{}", self.server.address);
        let keys = self.arguments.out.join("data").join("keys");
        let maker = Maker::new(&keys, &public, home.superuser().await?).await?;
        let seconds = usize::try_from(self.arguments.seconds)?;
        let plain = Arc::new(maker.people("plain", 2_000, false).await?);
        let enrolling = Arc::new(maker.people("wizard", 150 * seconds, false).await?);
        let waiting = Arc::new(maker.people("waiting", 7_000 * seconds, true).await?);
        home.superuser().await?.batch_execute("VACUUM ANALYZE").await?;
        self.closed("GET /account", &plain, calls::read_account).await?;
        self.closed("refresh", &plain, calls::refresh).await?;
        self.closed("second step", &waiting, calls::second_step).await?;
        self.closed("sign-in, two-step off", &plain, calls::sign_in).await?;
        self.closed("wizard", &enrolling, calls::enroll).await?;
        let half = self.report.rate_of("GET /account") / 2.0;
        self.open("GET /account, open loop, half of that", half, &plain, calls::read_account).await?;
        let crowd = self.report.rate_of("sign-in, two-step off") * 10.0;
        self.open("sign-in at ten times its rate, open loop", crowd, &plain, calls::sign_in).await
    }

    async fn closed<C>(
        &mut self,
        name: &'static str,
        stock: &Arc<Stock>,
        call: fn(Arc<Stock>, Arc<Mutex<Connection>>) -> C,
    ) -> Result<(), Failure>
    where
        C: Future<Output = Result<(), Failure>> + Send + 'static,
    {
        self.progress.next(name);
        let stock = stock.clone();
        let each = move |connection| call(stock.clone(), connection);
        let measured = closed(self.server.address, self.arguments.connections, self.times(), each).await?;
        self.report.figures.push(Figure::of(name, &measured));
        Ok(())
    }

    async fn open<C>(
        &mut self,
        name: &'static str,
        rate: f64,
        stock: &Arc<Stock>,
        call: fn(Arc<Stock>, Arc<Mutex<Connection>>) -> C,
    ) -> Result<(), Failure>
    where
        C: Future<Output = Result<(), Failure>> + Send + 'static,
    {
        self.progress.next(name);
        let stock = stock.clone();
        let each = move |connection| call(stock.clone(), connection);
        let measured = open(self.server.address, rate, self.length, each).await?;
        self.report.figures.push(Figure::of(name, &measured));
        Ok(())
    }

    /// Of the warm-up, and of what is measured.
    fn times(&self) -> (Duration, Duration) {
        (self.length / 5, self.length)
    }
}

fn ratios(report: &mut Report) {
    report.compare("sign-in : Argon2id", ("sign-in, two-step off", "Argon2id alone"), 1.0, 0.95);
    report.compare("wizard, of two hashes : Argon2id", ("wizard", "Argon2id alone"), 2.0, 0.90);
    report.compare("second step : UPDATE", ("second step", "pgbench: UPDATE ... RETURNING"), 1.0, 0.30);
    report.compare("refresh : UPDATE", ("refresh", "pgbench: UPDATE ... RETURNING"), 1.0, 0.30);
    report.compare("GET /account : SELECT", ("GET /account", "pgbench: SELECT by key"), 1.0, 0.35);
    let crowded = ("sign-in at ten times its rate, open loop", "sign-in, two-step off");
    report.compare("goodput at ten times the load : peak", crowded, 1.0, 0.90);
}

#[expect(clippy::cast_precision_loss, reason = "a size need not be exact beyond 2^53")]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / MB
}
