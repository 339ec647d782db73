//! A look at the file's form, at start and by `twostep doctor`.

use std::{io, path::Path};

use super::file::{HashFile, Line};

/// Lines that are looked at, spread evenly: such a file has 40 GB, and reading all of it takes minutes.
const LOOKS: u64 = 512;

/// Why the operator's file can't be used.
#[derive(Debug, thiserror::Error)]
#[error("TWOSTEP_BREACHED_PASSWORDS: {path}: {problem}")]
pub struct Unusable {
    path: String,
    problem: Problem,
}

#[derive(Debug, thiserror::Error)]
enum Problem {
    #[error(transparent)]
    File(#[from] io::Error),
    #[error("it is empty")]
    Empty,
    #[error("the line at byte {0} is out of order: the download must be the one that is ordered by hash")]
    Unordered(u64),
}

/// Looks whether the file at `path` can be read, has the right form and is in order, as far as 512 lines of it tell.
///
/// # Errors
/// [`Unusable`], a sentence for the operator.
pub fn look(path: &Path) -> Result<(), Unusable> {
    spread(path).map_err(|problem| Unusable { path: path.display().to_string(), problem })
}

fn spread(path: &Path) -> Result<(), Problem> {
    let file = HashFile::open(path)?;
    if file.length() == 0 {
        return Err(Problem::Empty);
    }
    let mut last: Option<Line> = None;
    for n in 0..LOOKS {
        let place = u128::from(file.length()) * u128::from(n) / u128::from(LOOKS);
        let Some(line) = file.line_from(u64::try_from(place).unwrap_or(u64::MAX))? else { break };
        let in_order = last.as_ref().is_none_or(|last| last.start == line.start || last.hash < line.hash);
        if !in_order {
            return Err(Problem::Unordered(line.start));
        }
        last = Some(line);
    }
    Ok(())
}
