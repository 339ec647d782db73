//! Measures the product beside what the hardware allows, in one run: `make bench`.
//!
//! Absolute figures move from machine to machine and with whatever else runs there; the ratios are what is compared
//! with the targets. Traffic goes to this machine only.

#![expect(clippy::indexing_slicing, reason = "a JSON value without the field gives null")]

mod calls;
mod connection;
mod cost;
mod cpu;
mod limits;
mod loops;
mod plan;
mod plot;
mod progress;
mod report;
mod server;
mod stock;

use std::{path::PathBuf, process::ExitCode};

use clap::Parser;

/// What anything here fails with.
type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Measure Twostep on this machine.
#[derive(Parser)]
struct Arguments {
    /// Seconds that each call and each limit is measured, after a warm-up of a fifth of that
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u64).range(1..=120))]
    seconds: u64,
    /// Connections of the closed loops
    #[arg(long, default_value_t = 16, value_parser = clap::value_parser!(u16).range(1..=64))]
    connections: u16,
    /// Numbers of accounts at which the database's work for each call is counted; 0 counts none
    #[arg(long, value_delimiter = ',', default_values_t = [1_000, 100_000])]
    accounts: Vec<i64>,
    /// Measure only what has one of these in its name, such as "refresh" or "UPDATE"
    #[arg(long, value_delimiter = ',')]
    only: Vec<String>,
    /// The release build of the program
    #[arg(long, default_value = "target/release/twostep")]
    program: PathBuf,
    /// Where the report, the pictures and the database go
    #[arg(long, default_value = "target/bench")]
    out: PathBuf,
}

#[tokio::main]
async fn main() -> ExitCode {
    match plan::run(&Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench: {error}");
            ExitCode::FAILURE
        }
    }
}
