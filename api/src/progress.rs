//! How far a long command is: a bar on a terminal, lines otherwise.

use std::{
    io::IsTerminal,
    sync::Mutex,
    time::{Duration, Instant},
};

use indicatif::{ProgressBar, ProgressStyle};

/// How often a line is written where there is no terminal.
const EVERY: Duration = Duration::from_secs(5);

/// On standard error: what a command finds goes to standard output.
pub(crate) struct Progress {
    bar: Option<ProgressBar>,
    last: Mutex<Instant>,
}

impl Progress {
    pub(crate) fn start() -> Self {
        let style = ProgressStyle::with_template("{bar:40} {percent}% {msg}");
        let bar = || ProgressBar::new(0).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        Self { bar: std::io::stderr().is_terminal().then(bar), last: Mutex::new(Instant::now()) }
    }

    /// Shows that `done` of `all` things are done.
    pub(crate) fn at(&self, what: &str, done: u64, all: u64) {
        let said = format!("{done} of {all} {what}");
        if let Some(bar) = &self.bar {
            bar.set_length(all);
            bar.set_position(done);
            bar.set_message(said);
            return;
        }
        let mut last = self.last.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if last.elapsed() >= EVERY || done >= all {
            *last = Instant::now();
            eprintln!("{said}");
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
