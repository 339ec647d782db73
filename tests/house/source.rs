//! Rules that the source keeps.

use std::path::{Path, PathBuf};

/// Every Rust file below a folder of the project.
pub(super) fn files(folder: &str) -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = std::fs::read_to_string(&path).expect("text");
                found.push((path, text));
            }
        }
    }
    let mut found = Vec::new();
    walk(&Path::new("..").join(folder), &mut found);
    assert!(!found.is_empty(), "{folder} has no files");
    found
}

#[test]
fn layers_use_each_other_one_way_only() {
    let forbidden: [(&str, &[&str]); 3] = [
        ("api/src/domain", &["crate::storage", "crate::messages", "crate::http", "crate::app"]),
        ("api/src/storage", &["crate::messages", "crate::http", "crate::app"]),
        ("api/src/messages", &["crate::http", "crate::app"]),
    ];
    for (layer, others) in forbidden {
        for (path, text) in files(layer) {
            let used = others.iter().find(|other| text.contains(*other));
            assert_eq!(used, None, "{}", path.display());
        }
    }
}

#[test]
fn sql_stands_in_storage_and_the_private_cluster_only() {
    for (path, text) in files("api/src") {
        let place = path.display().to_string();
        let allowed = place.contains("/storage/") || place.contains("/embedded/");
        let has_sql = ["INSERT INTO ", "DELETE FROM ", "UPDATE accounts", "SELECT "]
            .iter()
            .any(|sql| text.contains(sql));
        assert!(allowed || !has_sql, "{place}");
    }
}

#[test]
fn no_file_is_over_four_hundred_lines() {
    for folder in ["api/src", "tests"] {
        for (path, text) in
            files(folder).iter().filter(|(path, _)| !path.display().to_string().contains("node_modules"))
        {
            assert!(text.lines().count() <= 400, "{}", path.display());
        }
    }
}

#[test]
fn nothing_is_left_unfinished() {
    let marks = ["TO", "FIX"].map(|start| format!("{start}{}", if start == "TO" { "DO" } else { "ME" }));
    for (path, text) in files("api/src") {
        assert!(!marks.iter().any(|mark| text.contains(mark)), "{}", path.display());
    }
}

#[test]
fn what_the_readme_points_to_exists() {
    let readme = std::fs::read_to_string("../README.md").expect("a README");
    let targets =
        readme.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target);
    let missing: Vec<&str> = targets
        .filter(|target| !target.starts_with("http") && !target.starts_with('#'))
        .filter(|target| !Path::new("..").join(target).exists())
        .collect();
    assert_eq!(missing, Vec::<&str>::new());
}
