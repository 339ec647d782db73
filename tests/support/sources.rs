//! The project's own sources.

use std::path::{Path, PathBuf};

/// Every file below a path, or the one there, as far as `take` takes its path from the project's root.
pub(crate) fn below(path: &Path, take: &dyn Fn(&str) -> bool) -> Vec<PathBuf> {
    let from_root = path.strip_prefix("..").unwrap_or(path).display().to_string();
    if !from_root.is_empty() && !take(from_root.trim_end_matches('/')) {
        return Vec::new();
    }
    if !path.is_dir() {
        assert!(path.exists(), "{} is not there", path.display());
        return vec![path.to_owned()];
    }
    let entries = std::fs::read_dir(path).expect("a folder");
    entries.flat_map(|entry| below(&entry.expect("an entry").path(), take)).collect()
}

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
