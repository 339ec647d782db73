//! The key files.

use std::{fs, os::unix::fs::PermissionsExt};

use super::Finding;
use crate::{
    config::{Config, Mode},
    keys::{FILES, Keys},
};

/// Bits of a file's mode that let others than its owner and group in.
const OTHERS: u32 = 0o007;

pub(super) fn examine(config: &Config) -> Vec<Finding> {
    let folder = &config.keys_dir;
    if !folder.exists() && config.mode == Mode::Development {
        return vec![Finding::Consider("there are no keys yet: the first start makes them".to_owned())];
    }
    let mut found = Vec::new();
    match Keys::read(folder) {
        Ok(_) => found.push(Finding::Good(format!("the key files in {} can be used", folder.display()))),
        Err(errors) => found.extend(errors.iter().map(|error| Finding::Mend(error.to_string()))),
    }
    for path in FILES.iter().map(|file| folder.join(file)).chain([folder.clone()]) {
        let open = fs::metadata(&path).is_ok_and(|data| data.permissions().mode() & OTHERS != 0);
        if open {
            let path = path.display();
            found.push(Finding::Mend(format!(
                "everybody on this machine may read or enter {path}: chmod o= {path}, and rotate the keys if \
                 somebody could have"
            )));
        }
    }
    found
}
