//! What the image is made from.

use std::{collections::BTreeSet, path::Path};

use crate::{
    house::shipped::{is_key_line, private_key_in},
    support::{process::program, sources::below},
};

const ROOT: &str = "..";

/// The patterns of `.dockerignore`: paths from the root, and `**/` before a name anywhere.
fn ignored() -> Vec<String> {
    let text = std::fs::read_to_string(Path::new(ROOT).join(".dockerignore")).expect("a list");
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    let patterns: Vec<String> = lines.map(str::to_owned).collect();
    for pattern in &patterns {
        let rest = pattern.strip_prefix("**/").unwrap_or(pattern);
        assert!(!rest.contains(['*', '?', '!', '[']), "{pattern}: this test reads plain paths only");
    }
    patterns
}

fn is_ignored(path: &str, patterns: &[String]) -> bool {
    patterns.iter().any(|pattern| match pattern.strip_prefix("**/") {
        Some(name) => path.split('/').any(|part| part == name),
        None => {
            path.strip_prefix(pattern.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        }
    })
}

/// What the `COPY` lines of the Dockerfile take: sources in the context, and paths in the stages before.
fn copied() -> (Vec<String>, BTreeSet<String>) {
    let text = std::fs::read_to_string(Path::new(ROOT).join("api/Dockerfile")).expect("a Dockerfile");
    let (mut context, mut stages) = (Vec::new(), BTreeSet::new());
    for line in text.lines().filter_map(|line| line.strip_prefix("COPY ")) {
        let words: Vec<&str> = line.split_whitespace().collect();
        let (_, sources) = words.split_last().expect("a target");
        if sources.iter().any(|word| word.starts_with("--from=")) {
            stages
                .extend(sources.iter().filter(|word| !word.starts_with("--")).map(|word| (*word).to_owned()));
        } else {
            context.extend(sources.iter().map(|word| (*word).to_owned()));
        }
    }
    (context, stages)
}

fn holds_no_key(path: &Path) {
    let Ok(bytes) = std::fs::read(path) else { return };
    let text = String::from_utf8_lossy(&bytes);
    assert!(!private_key_in(&text), "{} has a private key", path.display());
    assert!(!text.lines().any(is_key_line), "{} has a key of the program's", path.display());
}

/// KEY-02: everything that the image is built from, also what nobody committed and the context would take along.
#[test]
fn no_key_is_copied_into_the_image() {
    let (sources, patterns) = (copied().0, ignored());
    let mut seen = 0;
    for source in sources {
        let source = source.trim_start_matches("./").trim_end_matches('.');
        let take = |path: &str| !is_ignored(path, &patterns);
        for path in below(&Path::new(ROOT).join(source), &take) {
            let name = path.display().to_string();
            let kept = ["keys", "pem", "key", "p12"].iter().any(|end| name.ends_with(&format!(".{end}")));
            assert!(!kept, "{name} would be copied into the image");
            holds_no_key(&path);
            seen += 1;
        }
    }
    assert!(seen > 500, "{seen} files");
}

/// KEY-02: what the last stage keeps of the others is the program and the web app inside it.
#[test]
fn no_key_is_in_what_is_built() {
    let built = ["/src/web/dist", "/usr/local/bin/twostep"].map(str::to_owned);
    assert_eq!(copied().1, BTreeSet::from(built), "what else is copied has to be looked at here");
    holds_no_key(&program());
    for path in below(&Path::new(ROOT).join("web/dist"), &|_| true) {
        holds_no_key(&path);
    }
}

/// The scan finds what it is for, and where the context would take it along.
#[test]
fn an_uncommitted_key_would_be_found() {
    let patterns = ignored();
    for path in ["twostep.env", "api/src/key", "web/src/x.pem"] {
        assert!(!is_ignored(path, &patterns), "{path}");
    }
    for path in [
        "target/debug/twostep",
        ".twostep/keys/seal.keys",
        "web/node_modules/a",
        "node_modules/a",
        "deploy/x",
    ] {
        assert!(is_ignored(path, &patterns), "{path}");
    }
}
