use std::{fs, io::Write, path::PathBuf};

use proptest::prelude::*;
use secrecy::SecretString;
use tempfile::NamedTempFile;

use super::*;
use crate::domain::password::Password;

fn print(text: &str) -> Fingerprint {
    Password::parse(SecretString::from(text)).unwrap().fingerprint()
}

/// A file with these passwords, as the download would have them.
fn download(passwords: &[String], end: &str) -> NamedTempFile {
    let hash = |text: &String| data_encoding::HEXUPPER.encode(print(text).bytes());
    let mut hashes: Vec<String> = passwords.iter().map(hash).collect();
    hashes.sort_unstable();
    let mut file = NamedTempFile::new().unwrap();
    for (n, hash) in hashes.iter().enumerate() {
        write!(file, "{hash}:{}{end}", 10_u64.pow(u32::try_from(n % 20).unwrap())).unwrap();
    }
    file
}

fn opened(file: &NamedTempFile) -> (Breached, Arc<Metrics>) {
    let metrics = Arc::new(Metrics::default());
    (Breached::open(Some(file.path()), metrics.clone()).unwrap(), metrics)
}

fn refusal(text: &str) -> String {
    let mut file = NamedTempFile::new().unwrap();
    file.write_all(text.as_bytes()).unwrap();
    look(file.path()).unwrap_err().to_string()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_in_the_file_is_found_and_nothing_else(count in 1_usize..700, crlf: bool, others: u32) {
        let passwords: Vec<String> = (0..count).map(|n| format!("password {n}")).collect();
        let file = download(&passwords, if crlf { "\r\n" } else { "\n" });
        let (set, _) = opened(&file);
        for password in &passwords {
            prop_assert!(set.has(&print(password)), "{}", password);
        }
        for n in 0..20 {
            let other = print(&format!("another {others} {n}"));
            prop_assert!(!set.has(&other));
        }
    }
}

#[test]
fn without_a_file_nothing_is_in_it() {
    let none = Breached::open(None, Arc::default()).unwrap();
    assert!(!none.has(&print("password")));
}

#[test]
fn the_last_line_needs_no_end() {
    let file = download(&["only this one".to_owned()], "");
    assert!(opened(&file).0.has(&print("only this one")));
}

#[test]
fn a_newer_file_in_its_place_counts_at_once() {
    let (old, new) = (download(&["old".to_owned()], "\n"), download(&["new".to_owned()], "\n"));
    let (set, _) = opened(&old);
    fs::rename(new.path(), old.path()).unwrap();
    assert!(set.has(&print("new")) && !set.has(&print("old")));
}

#[test]
fn what_can_not_be_read_later_is_not_in_it_and_is_counted() {
    let file = download(&["old".to_owned()], "\n");
    let (set, metrics) = opened(&file);
    for broken in
        ["no hash at all, and longer than any line of such a file could ever be, so it has no end", ""]
    {
        fs::write(file.path(), broken.repeat(3)).unwrap();
        assert!(!set.has(&print("old")));
    }
    fs::remove_file(file.path()).unwrap();
    assert!(!set.has(&print("old")));
    let text = metrics.text_of(&crate::metrics::State::default()).unwrap();
    assert!(text.contains("twostep_breached_passwords_not_looked_up_total 2"), "{text}");
}

#[test]
fn a_file_of_another_form_is_refused_in_a_sentence() {
    let hash = "5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8";
    let lower = hash.to_lowercase();
    for other in
        ["password\n", &format!("{hash}\n"), &format!("{hash}:\n"), &format!("{lower}:3\n"), &hash[..32]]
    {
        let sentence = refusal(other);
        assert!(sentence.starts_with("TWOSTEP_BREACHED_PASSWORDS: /"), "{sentence}");
        assert!(sentence.contains("the line at byte 0 is not a SHA-1 in capitals"), "{sentence}");
    }
    assert!(refusal("").ends_with("it is empty"));
    let far = format!("{hash}:{}\n", "9".repeat(200));
    assert!(refusal(&far).contains("the line at byte"), "{far}");
}

#[test]
fn a_file_that_is_not_in_order_is_refused_in_a_sentence() {
    let [low, high] = ["0", "F"].map(|digit| format!("{}:5\r\n", digit.repeat(40)));
    assert!(refusal(&format!("{high}{low}")).contains("the line at byte 44 is out of order"));
    assert!(refusal(&format!("{low}{high}{high}")).contains("the line at byte 88 is out of order"));
}

#[test]
fn a_file_that_is_missing_or_no_file_is_refused_in_a_sentence() {
    let missing = look(&PathBuf::from("/nowhere/pwned.txt")).unwrap_err().to_string();
    assert!(missing.starts_with("TWOSTEP_BREACHED_PASSWORDS: /nowhere/pwned.txt: No such file"), "{missing}");
    let folder = tempfile::tempdir().unwrap();
    assert!(look(folder.path()).unwrap_err().to_string().ends_with("it is not a file"));
}
