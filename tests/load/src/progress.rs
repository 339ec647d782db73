//! What is being measured: a bar on a terminal, a line for each step elsewhere.

use std::{io::IsTerminal, time::Duration};

use indicatif::{ProgressBar, ProgressStyle};

/// Tells how far the run is.
pub(crate) struct Progress {
    bar: Option<ProgressBar>,
    step: u64,
    steps: u64,
}

impl Progress {
    /// Of so many steps.
    pub(crate) fn of(steps: u64) -> Self {
        let bar = std::io::stderr().is_terminal().then(|| {
            let bar = ProgressBar::new(steps);
            if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} {msg} ({elapsed})") {
                bar.set_style(style);
            }
            bar.enable_steady_tick(Duration::from_millis(250));
            bar
        });
        Self { bar, step: 0, steps }
    }

    /// Begins the next step.
    pub(crate) fn next(&mut self, what: &str) {
        self.step += 1;
        match &self.bar {
            Some(bar) => {
                bar.set_position(self.step - 1);
                bar.set_message(what.to_owned());
            }
            None => eprintln!("[{}/{}] {what}", self.step, self.steps),
        }
    }

    /// All steps are done.
    pub(crate) fn done(self) {
        if let Some(bar) = self.bar {
            bar.finish_and_clear();
        }
    }
}
