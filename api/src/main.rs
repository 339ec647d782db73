//! The command line.

use std::{net::TcpListener, path::PathBuf, process::ExitCode, sync::Arc};

use clap::{Parser, Subcommand};
use twostep::{
    app::{self, Parts},
    clock::SystemClock,
    config,
    entropy::SystemEntropy,
    http, init, telemetry,
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
    /// Make certificates, keys and database passwords for a new installation, never overwriting any
    Init {
        /// Where they are put
        folder: PathBuf,
        /// A name that the proxy is reached by
        #[arg(long = "host", required = true)]
        hosts: Vec<String>,
    },
}

#[actix_web::main]
async fn main() -> ExitCode {
    match run(CommandLine::parse().command).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("twostep: {error}");
            ExitCode::FAILURE
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
        Command::Init { folder, hosts } => Ok(init::init(&folder, &hosts)?),
    }
}

async fn serve() -> Result<(), Box<dyn std::error::Error>> {
    let config = config::from_environment(&config::variable)?;
    telemetry::start(config.log);
    let listener = TcpListener::bind(config.listen).map_err(|error| {
        format!("can't listen on {}: {error}; choose another TWOSTEP_LISTEN", config.listen)
    })?;
    let parts = Parts { clock: Arc::new(SystemClock), entropy: Arc::new(SystemEntropy) };
    let started = app::start(config, parts).await?;
    started.serve_until_signaled(listener).await?;
    Ok(())
}
