//! Makes the key files: in development at the first start, in production by `twostep init`.

use std::io;
use std::path::Path;

use data_encoding::BASE64;
use zeroize::Zeroizing;

use super::FILES;
use crate::entropy::{Entropy, draw};
use crate::write_once::{private_folder, write_once};

/// Makes every key file that `folder` lacks, each with one random key of version 1. Files that exist stay as they are.
///
/// # Errors
/// When the folder or a file in it can't be made.
pub fn ensure_keys(folder: &Path, entropy: &dyn Entropy) -> io::Result<()> {
    private_folder(folder)?;
    FILES.iter().try_for_each(|name| write_once(&folder.join(name), key_line(1, entropy).as_bytes()))
}

/// A line of a key file, `<version>:<base64 of 32 random bytes>`; for signing, they are an Ed25519 seed.
pub(super) fn key_line(version: i16, entropy: &dyn Entropy) -> Zeroizing<String> {
    let key = draw::<32>(entropy);
    let encoded = Zeroizing::new(BASE64.encode(key.as_slice()));
    Zeroizing::new(format!("{version}:{}\n", *encoded))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    use super::*;
    use crate::entropy::SystemEntropy;

    #[test]
    fn every_purpose_gets_a_key_of_its_own_that_only_the_owner_reads() {
        let folder = tempfile::tempdir().unwrap();
        let keys = folder.path().join("keys");
        ensure_keys(&keys, &SystemEntropy).unwrap();
        let texts: HashSet<String> =
            FILES.iter().map(|name| fs::read_to_string(keys.join(name)).unwrap()).collect();
        assert_eq!(texts.len(), FILES.len());
        assert_eq!(fs::read_dir(&keys).unwrap().count(), FILES.len());
        for entry in fs::read_dir(&keys).unwrap() {
            assert_eq!(entry.unwrap().metadata().unwrap().permissions().mode() & 0o777, 0o600);
        }
    }

    #[test]
    fn a_key_that_exists_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(FILES[0]);
        fs::write(&path, "7:kept\n").unwrap();
        ensure_keys(folder.path(), &SystemEntropy).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "7:kept\n");
    }
}
