//! Runs one of PostgreSQL's programs.

use std::env;
use std::ffi::OsStr;
use std::path::Path;
use std::process::Stdio;

use tokio::process::Command;

use super::account::Account;
use super::error::ClusterError;

/// Runs `program` as `account` in `folder` until it ends.
///
/// Nothing of this process's environment but PATH comes along: `PGDATA`, `PGOPTIONS` or a locale would change what
/// PostgreSQL does and says.
pub(super) async fn run<A: AsRef<OsStr>>(
    account: &Account,
    folder: &Path,
    program: &Path,
    arguments: impl IntoIterator<Item = A>,
) -> Result<(), ClusterError> {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(folder).stdin(Stdio::null()).env_clear().env("LC_ALL", "C");
    if let Some(path) = env::var_os("PATH") {
        command.env("PATH", path);
    }
    account.run_as(&mut command);
    let output =
        command.output().await.map_err(|source| ClusterError::Program { program: program.into(), source })?;
    if output.status.success() {
        return Ok(());
    }
    let said = [output.stdout, output.stderr].concat();
    Err(ClusterError::Failed { program: program.into(), said: last_lines(&said) })
}

/// The end of what a program wrote, short enough for an error.
pub(super) fn last_lines(output: &[u8]) -> String {
    const LINES: usize = 6;
    let text = String::from_utf8_lossy(output);
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.get(lines.len().saturating_sub(LINES)..).unwrap_or_default().join(" | ")
}
