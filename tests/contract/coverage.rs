//! Every requirement of the security checklist names the tests that prove it, or says why none does.

use std::{collections::HashSet, path::Path};

use crate::support::sources::files;

const GOLDEN: &str = include_str!("security_coverage.txt");

/// Requirements of the checklist.
const COUNT: usize = 163;

/// A requirement's line.
struct Line<'a> {
    id: &'a str,
    tests: Vec<&'a str>,
    missing: Option<&'a str>,
}

impl<'a> Line<'a> {
    fn read(line: &'a str) -> Self {
        let (proof, missing) = match line.split_once(" - ") {
            Some((proof, missing)) => (proof, Some(missing)),
            None => (line, None),
        };
        let (id, tests) = proof.split_once(' ').unwrap_or((proof, ""));
        Self { id, tests: tests.split(" | ").filter(|name| !name.is_empty()).collect(), missing }
    }
}

fn lines() -> impl Iterator<Item = Line<'static>> {
    GOLDEN.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(Line::read)
}

/// The checklist's own list, which stands in the headings as `TOTP-01 to TOTP-12`.
fn checklist() -> Vec<String> {
    let ranges = GOLDEN.lines().filter_map(|line| line.strip_prefix("## "));
    let ranges = ranges.filter_map(|heading| heading.split_once(": ")).flat_map(|(_, list)| list.split(", "));
    let of_range = |range: &str| {
        let (first, last) = range.split_once(" to ").expect("a range");
        let (kind, first) = first.rsplit_once('-').expect("an id");
        let last = last.strip_prefix(kind).and_then(|rest| rest.strip_prefix('-')).expect("the same kind");
        let (first, last) = (first.parse::<u32>().expect("a number"), last.parse().expect("a number"));
        (first..=last).map(|number| format!("{kind}-{number:02}")).collect::<Vec<_>>()
    };
    ranges.flat_map(of_range).collect()
}

/// A Rust test, as `cargo test` calls it, and what its doc lines say.
struct Test {
    name: String,
    doc: String,
}

fn rust_tests() -> Vec<Test> {
    let here = files("tests", "rs").into_iter().map(|(path, text)| (path, text, "tests"));
    let product = files("api/src", "rs").into_iter().map(|(path, text)| (path, text, "api/src"));
    here.chain(product).flat_map(|(path, text, root)| tests_in(&path, &text, root)).collect()
}

fn tests_in(path: &Path, text: &str, root: &str) -> Vec<Test> {
    let path = path.strip_prefix(root).expect("a path below it").with_extension("");
    let mut module: Vec<&str> =
        path.iter().filter_map(|part| part.to_str()).filter(|part| *part != "mod").collect();
    if text.contains("\nmod tests {") {
        module.push("tests");
    }
    let (mut found, mut doc, mut marked) = (Vec::new(), String::new(), false);
    for line in text.lines().map(str::trim) {
        if let Some(words) = line.strip_prefix("///") {
            doc.push_str(words);
        } else if line.starts_with("#[") {
            marked |= line.ends_with("test]");
        } else if let Some((_, rest)) = line.split_once("fn ").filter(|_| marked) {
            let name = rest.split('(').next().unwrap_or_default();
            found
                .push(Test { name: format!("{}::{name}", module.join("::")), doc: std::mem::take(&mut doc) });
            marked = false;
        } else {
            doc.clear();
        }
    }
    found
}

#[test]
fn every_requirement_has_one_line_that_says_something() {
    let found: Vec<String> = lines().map(|line| line.id.to_owned()).collect();
    assert_eq!(found, checklist());
    assert_eq!(found.iter().collect::<HashSet<_>>().len(), COUNT);
    for Line { id, tests, missing } in lines() {
        assert!(!tests.is_empty() || missing.is_some_and(|why| why.len() > 10), "{id} says nothing");
        assert_eq!(tests.iter().collect::<HashSet<_>>().len(), tests.len(), "{id} names a test twice");
    }
}

#[test]
fn every_test_that_is_named_exists() {
    let known: HashSet<String> = rust_tests().into_iter().map(|test| test.name).collect();
    for line in lines() {
        for name in line.tests {
            let exists = match name.split_once(" \"") {
                Some((file, title)) => {
                    let text = std::fs::read_to_string(Path::new("..").join(file)).unwrap_or_default();
                    text.contains(&format!("\"{title}"))
                }
                None => known.contains(name) || name.contains('/') && Path::new("..").join(name).is_file(),
            };
            assert!(exists, "{}: there is no test {name}", line.id);
        }
    }
}

/// What a test says of itself and what the list says of it are the same.
#[test]
fn every_test_stands_in_the_lines_of_the_requirements_that_it_names() {
    let lines: Vec<Line> = lines().collect();
    let mut unlisted = Vec::new();
    for Test { name, doc } in rust_tests() {
        let words: HashSet<&str> = doc.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').collect();
        let named = lines.iter().filter(|line| words.contains(line.id));
        unlisted.extend(
            named.filter(|line| !line.tests.contains(&&*name)).map(|line| format!("{} {name}", line.id)),
        );
    }
    assert_eq!(unlisted, Vec::<String>::new());
}
