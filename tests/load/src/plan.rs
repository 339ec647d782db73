//! The order of a run.

use std::{collections::HashMap, fs, sync::Arc, time::Duration};

use tokio_postgres::Client;

use crate::{
    Arguments, Failure,
    calls::{self, Call},
    cost,
    cpu::{Spent, Watch},
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

/// A limit by the database.
const STATEMENTS: [(&str, Statement); 3] = [
    ("pgbench: SELECT by key", Statement::Select),
    ("pgbench: UPDATE ... RETURNING", Statement::Update),
    ("pgbench: INSERT", Statement::Insert),
];

/// Who makes a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Crowd {
    /// People without two-step verification, again and again.
    Plain,
    /// People who turn it on.
    Enrolling,
    /// People with a challenge each.
    Waiting,
    /// People with two-step verification, of whom none comes twice in half a minute.
    TwoStep,
}

/// How a call is made.
enum Pace {
    /// Whenever the one before was answered.
    Closed,
    /// So many times the rate of another.
    Open(&'static str, f64),
}

/// What is measured.
struct Planned(&'static str, Crowd, Call, Pace);

const PLANNED: [Planned; 8] = [
    Planned("GET /account", Crowd::Plain, calls::read_account, Pace::Closed),
    Planned("refresh", Crowd::Plain, calls::refresh, Pace::Closed),
    Planned("second step", Crowd::Waiting, calls::second_step, Pace::Closed),
    Planned("sign-in, two-step off", Crowd::Plain, calls::sign_in, Pace::Closed),
    Planned("sign-in with the second step", Crowd::TwoStep, calls::sign_in_in_two_steps, Pace::Closed),
    Planned("wizard", Crowd::Enrolling, calls::enroll, Pace::Closed),
    Planned("GET /account, open loop, half of that", Crowd::Plain, calls::read_account, HALF),
    Planned("sign-in at ten times its rate, open loop", Crowd::Plain, calls::sign_in, TENFOLD),
];

const HALF: Pace = Pace::Open("GET /account", 0.5);
const TENFOLD: Pace = Pace::Open("sign-in, two-step off", 10.0);

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
    watch: Watch,
    length: Duration,
}

async fn measure(arguments: &Arguments, home: &Home) -> Result<Report, Failure> {
    let mut progress = Progress::of(arguments.steps());
    progress.next("start on an empty database");
    drop(Server::start(arguments, home).await?);
    let cores = std::thread::available_parallelism()?.get();
    let (connections, seconds) = (arguments.connections, arguments.seconds);
    let report = Report { cores, connections, seconds, ..Report::default() };
    let server = Server::start(arguments, home).await?;
    let watch = Watch { program: server.process(), postmaster: home.postmaster().await? };
    let mut run = Run { arguments, progress, report, server, watch, length: Duration::from_secs(seconds) };
    run.at_rest()?;
    run.limits(home).await?;
    run.calls(home).await?;
    let Run { mut progress, mut report, server, .. } = run;
    report.loaded_mb = megabytes(server.memory());
    drop(server);
    (report.costs, report.sizes) = cost::at_sizes(arguments, home, &mut |what| progress.next(&what)).await?;
    ratios(&mut report);
    progress.done();
    Ok(report)
}

impl Arguments {
    /// Whether what is so named is measured in this run.
    fn wants(&self, name: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|only| name.contains(only.as_str()))
    }

    /// Steps that are told.
    fn steps(&self) -> u64 {
        let statements = STATEMENTS.iter().map(|(name, _)| *name);
        let names = ["Argon2id alone", "bare actix-web"].into_iter().chain(statements);
        let named = names.chain(PLANNED.iter().map(|planned| planned.0)).filter(|name| self.wants(name));
        (2 + named.count() + self.accounts.len()) as u64
    }
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

    /// Says what is next, and whether it is wanted.
    fn begins(&mut self, name: &str) -> Option<Spent> {
        let wanted = self.arguments.wants(name);
        wanted.then(|| {
            self.progress.next(name);
            self.watch.spent()
        })
    }

    fn rate(&mut self, name: &'static str, (done, rate): (f64, f64), before: Spent) {
        let spent = self.watch.spent().each(before, done);
        self.report.figures.push(Figure::rate(name, rate, spent));
    }

    async fn limits(&mut self, home: &Home) -> Result<(), Failure> {
        let length = self.length;
        if let Some(before) = self.begins("Argon2id alone") {
            let counted = tokio::task::spawn_blocking(move || limits::hashes(length)).await??;
            self.rate("Argon2id alone", counted, before);
        }
        let db = home.superuser().await?;
        limits::prepare(&db).await?;
        let (socket, database) = home.place();
        for (name, statement) in STATEMENTS {
            let Some(before) = self.begins(name) else { continue };
            let (clients, out) = (self.arguments.connections, &self.arguments.out);
            let counted =
                limits::transactions((&socket, database), clients, (statement, length), out).await?;
            self.rate(name, counted, before);
        }
        limits::remove(&db).await?;
        if let Some(before) = self.begins("bare actix-web") {
            let bare = limits::answers(self.arguments.connections, self.times()).await?;
            self.measured("bare actix-web", &bare, before);
        }
        Ok(())
    }

    async fn calls(&mut self, home: &Home) -> Result<(), Failure> {
        let db = home.superuser().await?;
        let crowds = self.crowds(home, &db).await?;
        for Planned(name, crowd, call, pace) in &PLANNED {
            let Some(stock) = crowds.get(crowd) else { continue };
            let Some(before) = self.begins(name) else { continue };
            let (address, made) = (self.server.address, (stock, *call));
            let measured = match pace {
                Pace::Closed => closed(address, self.arguments.connections, self.times(), made).await?,
                Pace::Open(of, times) => {
                    let Some(of) = self.report.figure(of) else { continue };
                    open(address, of.rate * times, self.length, made).await?
                }
            };
            self.measured(name, &measured, before);
        }
        Ok(())
    }

    fn measured(&mut self, name: &'static str, measured: &crate::loops::Measured, before: Spent) {
        #[expect(clippy::cast_precision_loss, reason = "a number of calls is far below 2^53")]
        let spent = self.watch.spent().each(before, measured.calls as f64);
        self.report.figures.push(Figure::of(name, measured, spent));
    }

    /// The people whom the wanted calls need.
    async fn crowds(&mut self, home: &Home, db: &Client) -> Result<HashMap<Crowd, Arc<Stock>>, Failure> {
        self.progress.next("making accounts");
        let public = format!("http://{}", self.server.address);
        let keys = self.arguments.out.join("data").join("keys");
        let maker = Maker::new(&keys, &public, home.superuser().await?).await?;
        let seconds = usize::try_from(self.arguments.seconds)?;
        let mut crowds = HashMap::new();
        for (crowd, name, count, two_step) in [
            (Crowd::Plain, "plain", 2_000, false),
            (Crowd::Enrolling, "wizard", 150 * seconds, false),
            (Crowd::Waiting, "waiting", 12_000 * seconds, true),
            (Crowd::TwoStep, "twostep", 6_000, true),
        ] {
            if PLANNED.iter().any(|planned| planned.1 == crowd && self.arguments.wants(planned.0)) {
                crowds.insert(crowd, Arc::new(maker.people(name, count, two_step).await?));
            }
        }
        db.batch_execute("VACUUM ANALYZE").await?;
        Ok(crowds)
    }

    /// Of the warm-up, and of what is measured.
    fn times(&self) -> (Duration, Duration) {
        (self.length / 5, self.length)
    }
}

/// Better Auth 1.7 with our hash parameters signs in with password and second step 0.53 times for each hash that the
/// same cores compute alone; 1.7 times that is asked of us.
const TWO_STEPS: f64 = 0.89;

fn ratios(report: &mut Report) {
    report.compare("sign-in : Argon2id", ("sign-in, two-step off", "Argon2id alone"), 1.0, 0.95);
    let both = ("sign-in with the second step", "Argon2id alone");
    report.compare("sign-in with the second step : Argon2id", both, 1.0, TWO_STEPS);
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
