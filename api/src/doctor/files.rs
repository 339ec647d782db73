//! The files that the configuration names: keys, and the set of breached passwords.

use std::{fs, os::unix::fs::PermissionsExt};

use super::Finding;
use crate::{
    breached,
    config::{Config, Mode},
    keys::{FILES, Keys},
};

/// Bits of a file's mode that let others than its owner and group in.
const OTHERS: u32 = 0o007;

pub(super) fn examine(config: &Config) -> Vec<Finding> {
    let mut found = keys(config);
    if let Some(path) = &config.breached_passwords {
        found.push(match breached::look(path) {
            Ok(()) => Finding::Good(format!("the breached passwords in {} can be looked up", path.display())),
            Err(error) => Finding::Mend(error.to_string()),
        });
    }
    found
}

fn keys(config: &Config) -> Vec<Finding> {
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
