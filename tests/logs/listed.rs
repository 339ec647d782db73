//! The fields that the log can have and those that `docs/logs.md` lists.

use std::collections::BTreeSet;

use crate::support::sources::files;

/// The parts of a macro's arguments between commas that stand in no bracket and no text.
fn parts(arguments: &str) -> Vec<String> {
    let (mut depth, mut quoted, mut escaped) = (1, false, false);
    let mut found = vec![String::new()];
    for c in arguments.chars() {
        match c {
            '"' if !escaped => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted => depth -= 1,
            _ => {}
        }
        escaped = quoted && c == '\\' && !escaped;
        if depth == 0 {
            break;
        }
        match found.last_mut() {
            Some(part) if c != ',' || quoted || depth > 1 => part.push(c),
            _ => found.push(String::new()),
        }
    }
    found
}

/// The names of the fields in every line that a source writes.
fn said(source: &str) -> BTreeSet<String> {
    let calls = ["info!(", "warn!(", "error!(", "debug!(", "error_span!("];
    let arguments = calls.iter().flat_map(|call| {
        let call = format!("tracing::{call}");
        source.split(&call).skip(1).map(ToOwned::to_owned).collect::<Vec<_>>()
    });
    let names = arguments.flat_map(|arguments| parts(&arguments)).filter_map(|part| {
        let part = part.trim();
        let name = part.split('=').next().unwrap_or_default().trim().trim_start_matches(['%', '?']);
        (!name.is_empty() && !part.starts_with('"')).then(|| name.to_owned())
    });
    names.collect()
}

#[test]
fn the_fields_of_a_line_are_read_out_of_its_source() {
    let source =
        r#"tracing::warn!(a, %b, c = f(1, "x, y"), alert = "it", "words, {d}"); tracing::info!("none");"#;
    assert_eq!(said(source), ["a", "alert", "b", "c"].map(ToOwned::to_owned).into());
}

/// AUD-07: the inventory of the log names all that can stand in it.
#[test]
fn every_field_that_a_line_can_have_is_documented() {
    let document = include_str!("../../docs/logs.md");
    let (_, section) = document.split_once("## What a line says").expect("a section");
    let (table, _) = section.split_once("## ").expect("its end");
    let cells = table.lines().filter_map(|line| line.strip_prefix("| `")?.split(" |").next());
    let listed: BTreeSet<&str> = cells.flat_map(|cell| cell.split('`')).collect();
    let said: BTreeSet<String> = files("api/src", "rs").iter().flat_map(|(_, text)| said(text)).collect();
    assert!(said.len() > 30, "{said:?}");
    let missing: Vec<&String> = said.iter().filter(|name| !listed.contains(name.as_str())).collect();
    assert!(missing.is_empty(), "not in docs/logs.md: {missing:?}");
}
