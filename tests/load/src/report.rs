//! What was measured, as a table for people and as JSON for programs.

use std::{fmt::Write as _, fs, path::Path};

use serde::Serialize;

use crate::{Failure, cpu::Spent, loops::Measured};

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
    /// Microseconds of processor time for one of them.
    pub(crate) spent: Spent,
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
    /// What it would come to by the processor time of both, whoever else is at work; of no use where the crowd is too
    /// large to be served.
    pub(crate) by_time: Option<f64>,
    /// What it should come to at least.
    pub(crate) target: f64,
}

/// The database's work for one call.
#[derive(Debug, Serialize)]
pub(crate) struct Cost {
    /// Accounts that there were.
    pub(crate) accounts: i64,
    /// The call.
    pub(crate) call: &'static str,
    /// Buffers touched by one call.
    pub(crate) buffers: f64,
    /// Rows read by one call.
    pub(crate) rows: f64,
    /// Its median on one connection, in milliseconds.
    pub(crate) median: f64,
}

/// What an account takes on disk.
#[derive(Debug, Serialize)]
pub(crate) struct Size {
    /// Accounts that there were.
    pub(crate) accounts: i64,
    /// Bytes for each of them, in all tables, indexes included.
    pub(crate) bytes: f64,
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
    pub(crate) sizes: Vec<Size>,
    pub(crate) ready_after_ms: f64,
    pub(crate) binary_mb: f64,
    pub(crate) idle_mb: f64,
    pub(crate) loaded_mb: f64,
    pub(crate) hashing_mb: f64,
}

impl Figure {
    /// A rate without latencies.
    pub(crate) fn rate(name: &'static str, rate: f64, spent: Spent) -> Self {
        let (percentiles, curve, complaint) = (None, Vec::new(), None);
        Self { name, rate, percentiles, curve, spent, failed: 0, complaint, load: load() }
    }

    /// What a loop saw.
    pub(crate) fn of(name: &'static str, measured: &Measured, spent: Spent) -> Self {
        let at = |quantile| millis(measured.latencies.value_at_quantile(quantile));
        let curve = (1..1000).map(|part| f64::from(part) / 1000.0).map(|quantile| (quantile, at(quantile)));
        Self {
            percentiles: Some([at(0.5), at(0.99), at(0.999)]),
            curve: curve.collect(),
            failed: measured.failed,
            complaint: measured.complaint.clone(),
            ..Self::rate(name, measured.rate(), spent)
        }
    }
}

impl Report {
    /// A figure that was measured before.
    pub(crate) fn figure(&self, name: &str) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.name == name)
    }

    /// Compares two figures, where both were measured.
    pub(crate) fn compare(&mut self, name: &'static str, (of, to): (&str, &str), factor: f64, target: f64) {
        let Some((of, to)) = self.figure(of).zip(self.figure(to)) else { return };
        let value = of.rate * factor / to.rate;
        let by_time = (of.failed == 0).then(|| to.spent.sum() * factor / of.spent.sum());
        self.ratios.push(Ratio { name, value, by_time, target });
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
        self.write_figures(&mut text)?;
        self.write_ratios(&mut text)?;
        self.write_costs(&mut text)?;
        writeln!(
            text,
            "\nready after {:.0} ms (target 100); binary {:.1} MB (25); memory idle {:.1} MB, of which {:.1} for hashing \
             (20 beside it); after all load {:.1} MB (20 more)",
            self.ready_after_ms, self.binary_mb, self.idle_mb, self.hashing_mb, self.loaded_mb
        )?;
        Ok(text)
    }

    fn write_figures(&self, text: &mut String) -> std::fmt::Result {
        writeln!(text, "{:81}us of processor time for one", "")?;
        writeln!(
            text,
            "{:42}{:>10}{:>9}{:>9}{:>9}{:>10}{:>10}{:>8}{:>8}{:>6}",
            "", "per s", "p50 ms", "p99", "p99.9", "program", "database", "load", "failed", "busy"
        )?;
        for figure in &self.figures {
            write!(text, "{:42}{:>10.1}", figure.name, figure.rate)?;
            match figure.percentiles {
                Some(times) => times.iter().try_for_each(|time| write!(text, "{time:>9.2}"))?,
                None => write!(text, "{:27}", "")?,
            }
            let Spent { program, database, load } = figure.spent;
            write!(text, "{program:>10.1}{database:>10.1}{load:>8.1}")?;
            write!(text, "{:>8}{:>6.1}", figure.failed, figure.load)?;
            let said = figure.complaint.as_ref().map(|said| format!("  {said}"));
            writeln!(text, "{}", said.unwrap_or_default())?;
        }
        Ok(())
    }

    fn write_ratios(&self, text: &mut String) -> std::fmt::Result {
        writeln!(text, "\n{:52}{:>8}{:>20}{:>8}", "ratios", "", "by processor time", "target")?;
        for Ratio { name, value, by_time, target } in &self.ratios {
            let by_time = by_time.map(|value| format!("{value:.2}")).unwrap_or_default();
            let missed = if value < target { "  missed" } else { "" };
            writeln!(text, "{name:52}{value:>8.2}{by_time:>20}{target:>8.2}{missed}")?;
        }
        Ok(())
    }

    fn write_costs(&self, text: &mut String) -> std::fmt::Result {
        writeln!(
            text,
            "\n{:32}{:>10}{:>10}{:>8}{:>10}",
            "database's work for one call", "accounts", "buffers", "rows", "p50 ms"
        )?;
        for Cost { accounts, call, buffers, rows, median } in &self.costs {
            writeln!(text, "{call:32}{accounts:>10}{buffers:>10.1}{rows:>8.1}{median:>10.2}")?;
        }
        for Size { accounts, bytes } in &self.sizes {
            writeln!(text, "{:32}{accounts:>10}{bytes:>10.0}", "bytes on disk for one account")?;
        }
        Ok(())
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
