//! Processor time of those who share the machine: unlike a rate, it is the same whoever else is at work.

use std::fs;

use serde::Serialize;

/// Microseconds of one tick in `/proc`: Linux tells user programs a hundred a second, whatever it counts itself.
const TICK: f64 = 10_000.0;

/// The processes that are watched, beside this one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Watch {
    /// The program under test; 0 where there is none.
    pub(crate) program: u32,
    /// The first process of the database.
    pub(crate) postmaster: u32,
}

/// Microseconds of processor time.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub(crate) struct Spent {
    /// By the program under test.
    pub(crate) program: f64,
    /// By the database.
    pub(crate) database: f64,
    /// By this process and by programs that it ran and saw end.
    pub(crate) load: f64,
}

impl Watch {
    /// Spent until now.
    pub(crate) fn spent(self) -> Spent {
        let all = processes();
        let of = |wanted: &dyn Fn(&Process) -> bool| -> f64 {
            all.iter().filter(|one| wanted(one)).map(|one| one.ticks * TICK).sum()
        };
        let own = std::process::id();
        Spent {
            program: of(&|one| one.id == self.program),
            database: of(&|one| one.id == self.postmaster || one.parent == self.postmaster),
            load: of(&|one| one.id == own),
        }
    }
}

impl Spent {
    /// For each of `calls`, since `before`.
    pub(crate) fn each(self, before: Self, calls: f64) -> Self {
        Self {
            program: (self.program - before.program) / calls,
            database: (self.database - before.database) / calls,
            load: (self.load - before.load) / calls,
        }
    }

    /// Of all.
    pub(crate) fn sum(self) -> f64 {
        self.program + self.database + self.load
    }
}

struct Process {
    id: u32,
    parent: u32,
    ticks: f64,
}

/// Empty where there is no `/proc`.
fn processes() -> Vec<Process> {
    let folder = fs::read_dir("/proc").into_iter().flatten().flatten();
    folder.filter_map(|entry| process(entry.file_name().to_str()?.parse().ok()?)).collect()
}

/// Its name, which may hold anything, stands in parentheses; parent, and ticks of itself and of ended children, follow.
fn process(id: u32) -> Option<Process> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks = fields.get(11..15)?.iter().filter_map(|ticks| ticks.parse::<f64>().ok()).sum();
    Some(Process { id, parent: fields.get(1)?.parse().ok()?, ticks })
}
