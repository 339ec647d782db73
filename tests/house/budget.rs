//! How long files may be, so that each is read at one sitting.

use crate::support::sources::files;

/// Lines of every other file, at most.
const HALF: usize = 90;

/// Lines of all but one file in twenty, at most.
const NEARLY_ALL: usize = 220;

fn lengths() -> Vec<usize> {
    let mut lengths: Vec<usize> =
        files("api/src", "rs").iter().map(|(_, text)| text.lines().count()).collect();
    lengths.sort_unstable();
    lengths
}

#[test]
fn every_other_file_fits_two_screens() {
    let lengths = lengths();
    let half = lengths[lengths.len() / 2];
    assert!(half <= HALF, "half of the files have {half} lines or more");
}

#[test]
fn nineteen_files_of_twenty_are_short() {
    let lengths = lengths();
    let nearly_all = lengths[lengths.len() * 95 / 100];
    assert!(nearly_all <= NEARLY_ALL, "one file in twenty has {nearly_all} lines or more");
}
