//! The command line.

use std::{
    io::{BufWriter, stdout},
    net::TcpListener,
    path::PathBuf,
    process::ExitCode,
    sync::Arc,
    time::Duration,
};

use clap::{Parser, Subcommand};
mod importing;
mod progress;

use progress::Progress;
use twostep::{
    app::{
        self, Export, Operator, Parts, Roles, rotation,
        verify::{Noted, VerifyError},
    },
    chain::Chain,
    clock::SystemClock,
    config, doctor,
    domain::role::Role,
    entropy::SystemEntropy,
    http, init,
    keys::{self, rotation::Rotated},
    telemetry,
};

/// Two-step verification that people turn on themselves. Configured by TWOSTEP_* environment variables.
#[derive(Parser)]
#[command(version)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the API and the app
    Serve,
    /// Print the contract as YAML
    Openapi,
    /// Print the page of all environment variables, in Markdown
    Configuration,
    /// Look at an installation and say in sentences what to mend; changes nothing
    Doctor,
    /// After a backup was put back: end every session and void every pending code, while nothing serves
    Restored,
    /// See what texts cost today and where they are stopped, and open a destination again
    Sms {
        #[command(subcommand)]
        command: SmsCommand,
    },
    /// See which endpoints take events, and open one again that said it is gone
    Webhooks {
        #[command(subcommand)]
        command: WebhooksCommand,
    },
    /// Bring accounts over from another system; existing ones are never changed, and nobody is written to
    Import(importing::ImportArguments),
    /// Say who is support
    Role {
        #[command(subcommand)]
        command: RoleCommand,
    },
    /// Write an account's data as JSON, or everybody's, a line each; never a secret. Each owner sees that it was done
    Export {
        /// The account's whole address, or its id
        #[arg(required_unless_present = "all", conflicts_with = "all")]
        account: Option<String>,
        /// Every account
        #[arg(long)]
        all: bool,
    },
    /// Change a key while others serve
    Keys {
        #[command(subcommand)]
        command: KeysCommand,
    },
    /// Look whether security events are what was written
    Audit {
        #[command(subcommand)]
        command: AuditCommand,
    },
    /// Make certificates, keys and database passwords for a new installation, never overwriting any
    Init {
        /// Where they are put
        folder: PathBuf,
        /// A name that the proxy is reached by
        #[arg(long = "host", required = true)]
        hosts: Vec<String>,
    },
}

#[derive(Subcommand)]
enum SmsCommand {
    /// Print what was spent today and the destinations that are stopped
    Status,
    /// Send codes again to a destination that was stopped because hardly any code was entered
    Reopen {
        /// A country such as NO, or a calling code such as +7
        destination: String,
    },
}

#[derive(Subcommand)]
enum WebhooksCommand {
    /// Print how each endpoint stands and how many events wait for it
    Status,
    /// Post events again to an endpoint that was stopped because it answered 410 Gone
    Reopen {
        /// Its name in the settings
        name: String,
    },
}

#[derive(Subcommand)]
enum RoleCommand {
    /// Give an account a role, in place of any other
    Grant {
        /// Its address
        email: String,
        /// support helps people; admin does the same for support, and ends sessions
        #[arg(value_parser = ["support", "admin"])]
        role: String,
    },
    /// Take an account's role away, at once
    Revoke {
        /// Its address
        email: String,
    },
    /// Print everybody with a role
    List,
}

#[derive(Subcommand)]
enum AuditCommand {
    /// Walk along every chain of events and name the first row that is not what was written: then ends with status 3
    Verify {
        /// A checkpoint as the log has it, `<number>:<mark>`; without one, a list cut off at its end looks whole
        #[arg(long)]
        noted: Option<Noted>,
    },
}

#[derive(Subcommand)]
enum KeysCommand {
    /// Make a new key and put it in the place of the old one, or resume that where it was interrupted
    Rotate(KeyArguments),
    /// Remove the older keys from the file, where nothing needs them any more
    Retire(KeyArguments),
}

#[derive(clap::Args)]
struct KeyArguments {
    /// Which key
    #[arg(long, value_enum, default_value = "seal")]
    key: Rotated,
    /// Seconds that serving processes get to read a changed key file; they do so every 30 seconds
    #[arg(long, default_value_t = 90)]
    wait: u64,
    /// Rows that one statement changes, at most
    #[arg(long, default_value_t = 500, value_parser = clap::value_parser!(i64).range(1..=10_000))]
    batch: i64,
}

/// The status of a command that found what should not be: events that are not what was written, records that were
/// refused; 1 is for one that could not look.
const FOUND: u8 = 3;

#[actix_web::main]
async fn main() -> ExitCode {
    match run(CommandLine::parse().command).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("twostep: {error}");
            let broken = matches!(error.downcast_ref(), Some(VerifyError::Broken(_)));
            let refused = error.downcast_ref::<importing::SomeRefused>().is_some();
            if broken || refused { ExitCode::from(FOUND) } else { ExitCode::FAILURE }
        }
    }
}

async fn run(command: Command) -> Result<(), Box<dyn std::error::Error>> {
    match command {
        Command::Serve => serve().await,
        Command::Openapi => {
            print!("{}", http::contract::yaml()?);
            Ok(())
        }
        Command::Configuration => {
            print!("{}", config::reference::page());
            Ok(())
        }
        Command::Doctor => doctor().await,
        Command::Restored => restored().await,
        Command::Sms { command } => sms(command).await,
        Command::Webhooks { command } => webhooks(command).await,
        Command::Import(arguments) => importing::import(arguments).await,
        Command::Role { command } => role(command).await,
        Command::Export { account, .. } => export(account).await,
        Command::Keys { command } => change_keys(command).await,
        Command::Audit { command: AuditCommand::Verify { noted } } => verify(noted).await,
        Command::Init { folder, hosts } => Ok(init::init(&folder, &hosts)?),
    }
}

async fn change_keys(command: KeysCommand) -> Result<(), Box<dyn std::error::Error>> {
    let config = config::from_environment(&config::variable)?;
    telemetry::start(config.log);
    let (KeysCommand::Rotate(asked) | KeysCommand::Retire(asked)) = &command;
    let job = rotation::Job {
        config: &config,
        what: asked.key,
        wait: Duration::from_secs(asked.wait),
        batch: asked.batch,
        entropy: &SystemEntropy,
        tell: &|sentence: String| println!("{sentence}"),
    };
    match command {
        KeysCommand::Rotate(_) => rotation::rotate(&job).await?,
        KeysCommand::Retire(_) => rotation::retire(&job).await?,
    }
    Ok(())
}

async fn serve() -> Result<(), Box<dyn std::error::Error>> {
    let config = config::from_environment(&config::variable)?;
    telemetry::start(config.log);
    for problem in config::stray::sentences(&config::stray::set()) {
        tracing::warn!(problem, "a variable is set in vain");
    }
    let listener = TcpListener::bind(config.listen).map_err(|error| {
        format!("can't listen on {}: {error}; choose another TWOSTEP_LISTEN", config.listen)
    })?;
    let parts = Parts { clock: Arc::new(SystemClock), entropy: Arc::new(SystemEntropy) };
    let started = app::start(config, parts).await?;
    started.serve_until_signaled(listener).await?;
    Ok(())
}

async fn doctor() -> Result<(), Box<dyn std::error::Error>> {
    let config = config::from_environment(&config::variable);
    let mut found = doctor::examine(config, &SystemClock).await;
    found.extend(config::stray::sentences(&config::stray::set()).into_iter().map(doctor::Finding::Consider));
    for finding in &found {
        println!("{finding}");
    }
    match found.iter().filter(|finding| matches!(finding, doctor::Finding::Mend(_))).count() {
        0 => Ok(()),
        faults => Err(format!("to be mended: {faults}").into()),
    }
}

async fn restored() -> Result<(), Box<dyn std::error::Error>> {
    let config = config::from_environment(&config::variable)?;
    let operator = Operator::connect(&config, Arc::new(SystemClock)).await?;
    operator.restored(&|sentence| println!("{sentence}")).await?;
    Ok(operator.leave().await?)
}

async fn verify(noted: Option<Noted>) -> Result<(), Box<dyn std::error::Error>> {
    let config = config::from_environment(&config::variable)?;
    let chain = Chain::new(keys::KeyRing::read(&config.keys_dir.join("audit.keys"))?);
    let mut operator = Operator::connect(&config, Arc::new(SystemClock)).await?;
    let progress = Progress::start();
    let seen =
        operator.verify_audit(&chain, noted.as_ref(), &|what, done, all| progress.at(what, done, all)).await;
    drop(progress);
    operator.leave().await?;
    println!("{}", seen?);
    Ok(())
}

async fn sms(command: SmsCommand) -> Result<(), Box<dyn std::error::Error>> {
    let config = config::from_environment(&config::variable)?;
    let operator = Operator::connect(&config, Arc::new(SystemClock)).await?;
    match command {
        SmsCommand::Status => operator.sms_status().await?.iter().for_each(|line| println!("{line}")),
        SmsCommand::Reopen { destination } => {
            let was_stopped = operator.reopen_sms(&destination).await?;
            println!("{destination} {}", if was_stopped { "is open again" } else { "was not stopped" });
        }
    }
    Ok(operator.leave().await?)
}

async fn export(account: Option<String>) -> Result<(), Box<dyn std::error::Error>> {
    let config = config::from_environment(&config::variable)?;
    let mut operator = Operator::connect(&config, Arc::new(SystemClock)).await?;
    let mut export = Export::read(&mut operator, &config, Arc::new(SystemEntropy))?;
    let mut out = BufWriter::new(stdout().lock());
    if let Some(account) = account {
        export.one(&account, &mut out).await?;
    } else {
        let progress = Progress::start();
        let done = export.all(&mut out, &|done, all| progress.at("accounts", done, all)).await;
        drop(progress);
        eprintln!("{} accounts exported", done?);
    }
    drop(out);
    Ok(operator.leave().await?)
}

async fn webhooks(command: WebhooksCommand) -> Result<(), Box<dyn std::error::Error>> {
    let config = config::from_environment(&config::variable)?;
    let operator = Operator::connect(&config, Arc::new(SystemClock)).await?;
    match command {
        WebhooksCommand::Status => {
            operator.webhook_status(&config.webhooks).await?.iter().for_each(|line| println!("{line}"));
        }
        WebhooksCommand::Reopen { name } => {
            let was_stopped = operator.reopen_webhook(&name).await?;
            println!("{name} {}", if was_stopped { "is open again" } else { "was not stopped" });
        }
    }
    Ok(operator.leave().await?)
}

async fn role(command: RoleCommand) -> Result<(), Box<dyn std::error::Error>> {
    let config = config::from_environment(&config::variable)?;
    let mut operator = Operator::connect(&config, Arc::new(SystemClock)).await?;
    let mut roles = Roles::read(&mut operator, &config, Arc::new(SystemEntropy))?;
    match command {
        RoleCommand::Grant { email, role } => {
            let role = Role::parse(&role).ok_or("a role is support or admin")?;
            roles.grant(&email, role).await?;
            println!("{email} is {} now", role.as_str());
        }
        RoleCommand::Revoke { email } => {
            let had = roles.revoke(&email).await?;
            println!("{email} {}", if had { "has no role any more" } else { "had no role" });
        }
        RoleCommand::List => roles.list().await?.iter().for_each(|line| println!("{line}")),
    }
    Ok(operator.leave().await?)
}
