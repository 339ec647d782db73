//! Every parser of what comes from outside is fed by a target of `make fuzz`.

use std::collections::BTreeSet;

use crate::support::sources::files;

/// What all targets say.
fn targets() -> String {
    files("api/fuzz/fuzz_targets", "rs").into_iter().map(|(_, text)| text).collect()
}

/// The type that an `impl` is of, without what it is generic in.
fn type_of(implementation: &str) -> &str {
    let of = implementation.split(" for ").last().unwrap_or_default().trim_start_matches("impl");
    let of = if of.starts_with('<') { of.split_once("> ").map_or(of, |(_, of)| of) } else { of };
    of.trim().split(['<', ' ', '{']).next().unwrap_or_default()
}

/// The types of the domain that are read from text.
fn parsed() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (_, text) in files("api/src/domain", "rs") {
        let mut of = "";
        for line in text.lines() {
            if line.starts_with("impl") {
                of = type_of(line);
            }
            let reads = [
                "    pub fn parse(text: ",
                "    pub fn parse(list: ",
                "    pub fn parse(tag: ",
                "    fn from_str(",
            ];
            if reads.iter().any(|start| line.starts_with(start)) {
                found.insert(of.to_owned());
            }
        }
    }
    found
}

/// The bodies that calls read.
fn bodies() -> BTreeSet<String> {
    let structs = files("api/src/http", "rs").into_iter().flat_map(|(_, text)| {
        let all = text.lines().filter_map(|line| line.strip_prefix("pub struct ")).map(str::to_owned);
        all.collect::<Vec<_>>()
    });
    let names = structs.map(|rest| rest.split([' ', '<', '(', ';']).next().unwrap_or_default().to_owned());
    names.filter(|name| name.ends_with("Body") && name != "ProblemBody").collect()
}

#[test]
fn every_type_that_is_read_from_text_has_a_target() {
    let (targets, parsed) = (targets(), parsed());
    assert!(parsed.len() >= 15, "{parsed:?}");
    let fed = |name: &String| {
        let ways = [format!("{name}::parse("), format!("parse::<{name}>"), format!("{name}::<u32>::parse(")];
        ways.iter().any(|way| targets.contains(way))
    };
    let starved: Vec<&String> = parsed.iter().filter(|name| !fed(name)).collect();
    assert_eq!(starved, Vec::<&String>::new());
}

#[test]
fn every_body_has_a_target() {
    let (targets, bodies) = (targets(), bodies());
    assert!(bodies.len() >= 20, "{bodies:?}");
    let starved: Vec<&String> =
        bodies.iter().filter(|name| !targets.contains(&format!("reads::<{name}>(bytes)"))).collect();
    assert_eq!(starved, Vec::<&String>::new());
}

/// A file that is no target is never run.
#[test]
fn every_target_is_built() {
    let manifest = include_str!("../../api/fuzz/Cargo.toml");
    let built = manifest.lines().filter(|line| line.starts_with("path = \"fuzz_targets/")).count();
    let there = files("api/fuzz/fuzz_targets", "rs");
    assert_eq!(built, there.len());
    for (path, _) in there {
        let name = path.file_name().and_then(|name| name.to_str()).expect("a name");
        assert!(manifest.contains(&format!("path = \"fuzz_targets/{name}\"")), "{name}");
    }
}
