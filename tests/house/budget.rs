//! How long files may be, so that each is read at one sitting.

use super::source::files;

/// Lines of all but one file in twenty, at most.
const NEARLY_ALL: usize = 220;

#[test]
fn nineteen_files_of_twenty_are_short() {
    let mut lengths: Vec<usize> = files("api/src").iter().map(|(_, text)| text.lines().count()).collect();
    lengths.sort_unstable();
    let nearly_all = lengths[lengths.len() * 95 / 100];
    assert!(nearly_all <= NEARLY_ALL, "one file in twenty has {nearly_all} lines or more");
}
