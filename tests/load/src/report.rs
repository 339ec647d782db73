//! What was measured, as a table for people and as JSON for programs.

use std::{fmt::Write as _, fs, path::Path};

use serde::Serialize;

use crate::{Failure, loops::Measured};

/// One figure.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Figure {
    /// What was done.
    pub(crate) name: &'static str,
    /// In a second.
    pub(crate) rate: f64,
    /// Latencies in milliseconds: half, 99 of 100, 999 of 1,000 were answered within.
    pub(crate) percentiles: Option<[f64; 3]>,
    /// Latencies in milliseconds at every hundredth of the calls, for the picture.
    #[serde(skip)]
    pub(crate) curve: Vec<(f64, f64)>,
    /// Calls answered otherwise than expected, and what the first of these was answered.
    pub(crate) failed: u64,
    /// What the first of these was answered.
    pub(crate) complaint: Option<String>,
    /// The system's load average of the last minute when it ended: beyond the cores, somebody else was at work too.
    pub(crate) load: f64,
}

/// A ratio, with its target.
#[derive(Debug, Serialize)]
pub(crate) struct Ratio {
    /// What is compared.
    pub(crate) name: &'static str,
    /// What it came to.
    pub(crate) value: f64,
    /// What it should come to at least.
    pub(crate) target: f64,
}

/// The database's work for one call.
#[derive(Debug, Serialize)]
pub(crate) struct Cost {
    /// Accounts that there were.
    pub(crate) accounts: i64,
    /// Bytes on disk for each of them, indexes included.
    pub(crate) bytes: f64,
    /// The call.
    pub(crate) call: &'static str,
    /// Buffers touched by one call.
    pub(crate) buffers: f64,
    /// Rows read by one call.
    pub(crate) rows: f64,
    /// Its median on one connection, in milliseconds.
    pub(crate) median: f64,
}

/// Everything.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Report {
    pub(crate) cores: usize,
    pub(crate) connections: u16,
    pub(crate) seconds: u64,
    pub(crate) figures: Vec<Figure>,
    pub(crate) ratios: Vec<Ratio>,
    pub(crate) costs: Vec<Cost>,
    pub(crate) ready_after_ms: f64,
    pub(crate) binary_mb: f64,
    pub(crate) idle_mb: f64,
    pub(crate) loaded_mb: f64,
    pub(crate) hashing_mb: f64,
}

impl Figure {
    /// A rate without latencies.
    pub(crate) fn rate(name: &'static str, rate: f64) -> Self {
        let (percentiles, curve, complaint) = (None, Vec::new(), None);
        Self { name, rate, percentiles, curve, failed: 0, complaint, load: load() }
    }

    /// What a loop saw.
    pub(crate) fn of(name: &'static str, measured: &Measured) -> Self {
        let at = |quantile| millis(measured.latencies.value_at_quantile(quantile));
        let curve = (1..1000).map(|part| f64::from(part) / 1000.0).map(|quantile| (quantile, at(quantile)));
        Self {
            percentiles: Some([at(0.5), at(0.99), at(0.999)]),
            curve: curve.collect(),
            failed: measured.failed,
            complaint: measured.complaint.clone(),
            ..Self::rate(name, measured.rate())
        }
    }
}

impl Report {
    /// The rate of a figure that was measured before.
    pub(crate) fn rate_of(&self, name: &str) -> f64 {
        self.figures.iter().find(|figure| figure.name == name).map_or(0.0, |figure| figure.rate)
    }

    /// Compares two figures.
    pub(crate) fn compare(&mut self, name: &'static str, (of, to): (&str, &str), factor: f64, target: f64) {
        let value = self.rate_of(of) * factor / self.rate_of(to);
        self.ratios.push(Ratio { name, value, target });
    }

    /// Writes `report.json` and `report.txt`, and gives the latter.
    pub(crate) fn write(&self, out: &Path) -> Result<String, Failure> {
        fs::write(out.join("report.json"), serde_json::to_string_pretty(self)?)?;
        let text = self.text()?;
        fs::write(out.join("report.txt"), &text)?;
        Ok(text)
    }

    fn text(&self) -> Result<String, std::fmt::Error> {
        let mut text = String::new();
        writeln!(
            text,
            "{} cores shared by load, program and database; {} connections; {} s each\n",
            self.cores, self.connections, self.seconds
        )?;
        writeln!(
            text,
            "{:44}{:>10}{:>9}{:>9}{:>9}{:>8}{:>6}",
            "", "per s", "p50 ms", "p99", "p99.9", "failed", "load"
        )?;
        for figure in &self.figures {
            write!(text, "{:44}{:>10.1}", figure.name, figure.rate)?;
            match figure.percentiles {
                Some(times) => times.iter().try_for_each(|time| write!(text, "{time:>9.2}"))?,
                None => write!(text, "{:27}", "")?,
            }
            write!(text, "{:>8}{:>6.1}", figure.failed, figure.load)?;
            writeln!(
                text,
                "{}",
                figure.complaint.as_ref().map(|said| format!("  {said}")).unwrap_or_default()
            )?;
        }
        writeln!(text, "\n{:62}{:>8}{:>8}", "ratios", "", "target")?;
        for Ratio { name, value, target } in &self.ratios {
            writeln!(
                text,
                "{name:62}{value:>8.2}{target:>8.2}{}",
                if value < target { "  missed" } else { "" }
            )?;
        }
        writeln!(
            text,
            "\n{:32}{:>10}{:>10}{:>8}{:>10}",
            "database's work for one call", "accounts", "buffers", "rows", "p50 ms"
        )?;
        for Cost { accounts, bytes, call, buffers, rows, median } in &self.costs {
            writeln!(
                text,
                "{call:32}{accounts:>10}{buffers:>10.1}{rows:>8.1}{median:>10.2}{bytes:>10.0} bytes an account"
            )?;
        }
        writeln!(
            text,
            "\nready after {:.0} ms (target 100); binary {:.1} MB (25); memory idle {:.1} MB, of which {:.1} for hashing \
             (20 beside it); after all load {:.1} MB (20 more)",
            self.ready_after_ms, self.binary_mb, self.idle_mb, self.hashing_mb, self.loaded_mb
        )?;
        Ok(text)
    }
}

/// Microseconds as milliseconds.
#[expect(clippy::cast_precision_loss, reason = "a latency need not be exact beyond 2^53")]
pub(crate) fn millis(micros: u64) -> f64 {
    micros as f64 / 1000.0
}

/// The system's load average of the last minute; 0 where it does not tell.
fn load() -> f64 {
    let said = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    said.split(' ').next().and_then(|first| first.parse().ok()).unwrap_or_default()
}
