//! The verdicts that server and web app agree on: `web/test/verdicts.test.ts` compares the same file.

use serde::Deserialize;

use super::*;

const FILE: &str = include_str!("../../../../tests/data/password_verdicts.json");

#[derive(Deserialize)]
struct Golden {
    minimum: usize,
    groups: Vec<Group>,
}

/// Passwords of one account; `words` are its context.
#[derive(Deserialize)]
struct Group {
    words: Vec<String>,
    judged: Vec<(String, String, u8)>,
}

fn verdict(text: &str, policy: &PasswordPolicy) -> &'static str {
    let candidate = Candidate::parse(SecretString::from(text), policy);
    match candidate.and_then(|candidate| candidate.judge(|_| false)) {
        // The web app has no set of breached passwords: what only that refuses looks acceptable there.
        Ok(_) | Err(PasswordError::Breached) => "acceptable",
        Err(PasswordError::Empty) => "empty",
        Err(PasswordError::TooShort { .. }) => "too_short",
        Err(PasswordError::TooLong) => "too_long",
        Err(PasswordError::Common) => "common",
        Err(PasswordError::AccountWords) => "account_words",
        Err(PasswordError::Guessable) => "guessable",
    }
}

#[test]
fn every_verdict_and_score_is_the_one_that_the_web_app_shows() {
    let golden: Golden = serde_json::from_str(FILE).unwrap();
    for Group { words, judged } in golden.groups {
        let policy = PasswordPolicy { minimum: golden.minimum, context: words };
        let own = context::words_of(&policy.context);
        for (text, expected, score) in judged {
            assert_eq!(verdict(&text, &policy), expected, "{text}");
            assert_eq!(u8::from(Estimate::of(&text, &own).entropy.score()), score, "{text}");
        }
    }
}

#[test]
fn the_verdicts_cover_every_answer_and_enough_passwords() {
    let golden: Golden = serde_json::from_str(FILE).unwrap();
    let rows: Vec<_> = golden.groups.into_iter().flat_map(|group| group.judged).collect();
    assert!(rows.len() >= 3_000, "{} rows", rows.len());
    for verdict in ["too_short", "too_long", "common", "account_words", "guessable", "acceptable"] {
        assert!(rows.iter().any(|row| row.1 == verdict), "{verdict}");
    }
}
