//! The only place where secrets, and digests of secrets, are compared: in a time that does not depend on how much
//! of a guess is right (ASVS 11.2.4).

use aws_lc_rs::constant_time::verify_slices_are_equal;

/// Whether both are the same bytes. How long it takes tells their lengths only, which are no secret.
#[must_use]
pub fn equal(one: &[u8], other: &[u8]) -> bool {
    verify_slices_are_equal(one, other).is_ok()
}

/// Whether `one` is among `candidates`, all of which are looked at.
#[must_use]
pub fn among(candidates: &[Vec<u8>], one: &[u8]) -> bool {
    candidates.iter().fold(false, |found, candidate| found | equal(candidate, one))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_bytes_are_equal() {
        assert!(equal(b"", b"") && equal(b"abc", b"abc"));
        for other in [&b"abd"[..], b"bbc", b"ab", b"abcd", b""] {
            assert!(!equal(b"abc", other));
        }
    }

    #[test]
    fn one_is_found_wherever_it_stands() {
        let candidates = [b"first".to_vec(), b"second".to_vec()];
        assert!(among(&candidates, b"first") && among(&candidates, b"second"));
        assert!(!among(&candidates, b"third") && !among(&[], b""));
    }
}
