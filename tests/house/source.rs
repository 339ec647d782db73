//! Rules that the source keeps.

use std::path::Path;

use crate::support::sources::files;

#[test]
fn layers_use_each_other_one_way_only() {
    let forbidden: [(&str, &[&str]); 3] = [
        ("api/src/domain", &["crate::storage", "crate::messages", "crate::http", "crate::app"]),
        ("api/src/storage", &["crate::messages", "crate::http", "crate::app"]),
        ("api/src/messages", &["crate::http", "crate::app"]),
    ];
    for (layer, others) in forbidden {
        for (path, text) in files(layer, "rs") {
            let used = others.iter().find(|other| text.contains(*other));
            assert_eq!(used, None, "{}", path.display());
        }
    }
}

#[test]
fn sql_stands_in_storage_and_the_private_cluster_only() {
    for (path, text) in files("api/src", "rs") {
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
        for (path, text) in files(folder, "rs") {
            assert!(text.lines().count() <= 400, "{}", path.display());
        }
    }
}

#[test]
fn nothing_is_left_unfinished() {
    let marks = ["TO", "FIX"].map(|start| format!("{start}{}", if start == "TO" { "DO" } else { "ME" }));
    for (path, text) in files("api/src", "rs") {
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
