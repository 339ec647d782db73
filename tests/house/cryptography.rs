//! Cryptography stands where docs/cryptography.md says, and secrets are compared in one place.

use std::collections::BTreeSet;

use crate::support::sources::files;

const DOCUMENT: &str = include_str!("../../docs/cryptography.md");

/// What cryptography looks like in the source.
const PRIMITIVES: [&str; 25] = [
    "AES_128_GCM",
    "AES_256_GCM",
    "CHACHA20_POLY1305",
    "HMAC_SHA256",
    "HMAC_SHA384",
    "HMAC_SHA512",
    "HMAC_SHA1_FOR_LEGACY_USE_ONLY",
    "SHA1_FOR_LEGACY_USE_ONLY",
    "HKDF_SHA256",
    "PBKDF2",
    "SHA256",
    "SHA384",
    "SHA512",
    "Algorithm::Argon2id",
    "Algorithm::EdDSA",
    "Algorithm::ES256",
    "Algorithm::HS256",
    "Algorithm::RS256",
    "Algorithm::SHA1",
    "Algorithm::SHA256",
    "KeyPair::generate",
    "rand::fill",
    "SystemRandom",
    "OsRng",
    "verify_slices_are_equal",
];

/// The product's own lines, without tests and comments, each with its file.
fn lines() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (path, text) in files("api/src", "rs") {
        let path = path.display().to_string();
        if path.ends_with("tests.rs") || path.contains("/tests/") {
            continue;
        }
        let code = text.split("\n#[cfg(test)]\n").next().unwrap_or_default().to_owned();
        let code = code.lines().map(str::trim).filter(|line| !line.starts_with("//"));
        found.extend(code.map(|line| (path.clone(), line.to_owned())));
    }
    found
}

/// Whether `word` stands in a line, and not as the end of another.
fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let inside = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || c == '_');
        !inside(line[..at].chars().next_back()) && !inside(line[at + word.len()..].chars().next())
    })
}

/// KEY-07
#[test]
fn every_primitive_stands_in_the_inventory_with_its_file() {
    let rows = DOCUMENT.lines().filter_map(|line| line.strip_prefix("| `")?.strip_suffix("` |"));
    let listed: BTreeSet<(&str, &str)> =
        rows.filter_map(|row| Some((row.split_once('`')?.0, row.rsplit_once('`')?.1))).collect();
    let lines = lines();
    let used: BTreeSet<(&str, &str)> = lines
        .iter()
        .flat_map(|(path, line)| {
            let here = PRIMITIVES.into_iter().filter(|primitive| has_word(line, primitive));
            here.map(move |primitive| (primitive, path.as_str()))
        })
        .collect();
    assert_eq!(used, listed);
}

/// Whether a line compares something that is secret, other than by [`twostep::equal`].
fn compares(line: &str) -> bool {
    const SECRET: [&str; 5] = ["digest", "_mac", "signature", "expose_secret", "phc"];
    let sides = line.match_indices(" == ").chain(line.match_indices(" != ")).flat_map(|(at, _)| {
        let before = line[..at].rsplit(|c: char| c == '(' || c.is_whitespace()).next();
        let after = line[at + 4..].split(|c: char| c.is_whitespace() || c == ')').next();
        [before, after]
    });
    let lists = line.match_indices(".contains(&").map(|(at, _)| line[at..].split(')').next());
    let named = |text: &str| SECRET.iter().any(|name| text.contains(name));
    sides.flatten().any(named) || lists.flatten().any(named)
}

#[test]
fn a_comparison_is_seen() {
    for line in [
        "a && digest == self.x",
        "if x != stored.phc {",
        "digests.contains(&stored.digest)",
        "if (signature == ours) {",
    ] {
        assert!(compares(line), "{line}");
    }
    assert!(!compares("let digest = digests(x); if a == b {") && !compares("equal(digest, &b)"));
}

/// KEY-05: `==` on a digest, a MAC or a code would tell by its time how much of a guess is right.
#[test]
fn secrets_are_compared_in_constant_time_and_in_one_place() {
    let wrong: Vec<String> = lines()
        .into_iter()
        .filter(|(_, line)| !line.contains(" = $") && compares(line))
        .map(|(path, line)| format!("{path}: {line}"))
        .collect();
    assert_eq!(wrong, Vec::<String>::new());
}
