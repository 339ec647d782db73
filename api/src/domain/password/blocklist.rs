//! Passwords that are tried first, whoever the account belongs to.

use std::sync::LazyLock;

/// The list and, in its first lines, how it was made.
const FILE: &str = include_str!("common_passwords.txt");

/// The entries, sorted by bytes.
static ENTRIES: LazyLock<Vec<&str>> =
    LazyLock::new(|| FILE.lines().filter(|line| !line.starts_with('#')).collect());

/// Whether `password`, in lower case, is an entry as a whole.
pub(super) fn contains(password: &str) -> bool {
    ENTRIES.binary_search(&password).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_without_doubles_and_in_lower_case() {
        assert!(ENTRIES.is_sorted_by(|a, b| a < b));
        assert!(ENTRIES.iter().all(|entry| entry.to_lowercase() == **entry));
    }

    #[test]
    fn the_list_is_as_long_as_the_standard_asks_and_the_binary_bears() {
        let long = ENTRIES.iter().filter(|entry| entry.len() >= 15).count();
        assert!(long >= 3_000, "{long} entries of 15 characters or more");
        assert!(ENTRIES.iter().all(|entry| entry.len() >= 8));
        assert!(FILE.len() <= 120_000, "{} bytes", FILE.len());
        assert!(FILE.starts_with(&format!(
            "# Passwords that nobody may choose: {} entries, {long} of them",
            ENTRIES.len()
        )));
    }

    #[test]
    fn well_known_passwords_are_found() {
        for password in [
            "password",
            "trustno1",
            "passwordpassword",
            "123456789012345",
            "1234567890123456",
            "aaaaaaaaaaaaaaa",
            "111111111111111",
            "qwertyuiopasdfgh",
            "qwertyuiop12345",
            "1q2w3e4r5t6y7u8i",
            "1qaz2wsx3edc4rfv",
            "password12345678",
            "iloveyouiloveyou",
            "letmeinletmein1",
            "adminadminadmin",
            "administrator123",
            "welcomewelcome1",
            "abcdefghijklmnop",
            "abc123abc123abc",
            "correcthorsebatterystaple",
            "changemechangeme",
            "thisismypassword",
            "monkey123456789",
        ] {
            assert!(contains(password), "{password}");
        }
    }
}
