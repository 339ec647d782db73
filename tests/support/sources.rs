//! The project's own sources.

use std::path::{Path, PathBuf};

/// Every file below a folder of the project whose name ends with `.<extension>`, but for what other people wrote.
pub(crate) fn files(folder: &str, extension: &str) -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, extension: &str, found: &mut Vec<(PathBuf, String)>) {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() && !path.ends_with("node_modules") {
                walk(&path, extension, found);
            } else if path.extension().is_some_and(|found| found == extension) {
                let text = std::fs::read_to_string(&path).expect("text");
                found.push((path.strip_prefix("..").expect("a path of the project").to_owned(), text));
            }
        }
    }
    let mut found = Vec::new();
    walk(&Path::new("..").join(folder), extension, &mut found);
    assert!(!found.is_empty(), "{folder} has no files");
    found
}
