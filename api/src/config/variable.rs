//! Where the values of environment variables come from.

use std::env;
use std::fs;

/// The value of the environment variable `name`, or else the contents of the file that `<name>_FILE` names, such that a
/// secret need not stand in the environment.
///
/// A file that can't be read counts as missing, and the log says why.
#[must_use]
pub fn variable(name: &str) -> Option<String> {
    from(&|name| env::var(name).ok(), name)
}

/// As [`variable`], with `environment` in place of the process's.
fn from(environment: &dyn Fn(&str) -> Option<String>, name: &str) -> Option<String> {
    if let Some(value) = environment(name) {
        return Some(value);
    }
    let file = environment(&format!("{name}_FILE"))?;
    match fs::read_to_string(&file) {
        Ok(value) => Some(value.trim_end().to_owned()),
        Err(error) => {
            tracing::error!(variable = format!("{name}_FILE"), file, %error, "cannot read the file of a setting");
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_can_stand_in_a_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("url");
        fs::write(&path, "secret\n").unwrap();
        let environment = |name: &str| (name == "URL_FILE").then(|| path.display().to_string());
        assert_eq!(from(&environment, "URL").as_deref(), Some("secret"));
    }

    #[test]
    fn the_environment_comes_before_the_file() {
        let environment = |name: &str| Some(format!("value of {name}"));
        assert_eq!(from(&environment, "URL").as_deref(), Some("value of URL"));
    }

    #[test]
    fn a_file_that_is_not_there_is_a_missing_value() {
        let environment = |name: &str| (name == "URL_FILE").then(|| "/nowhere/url".to_owned());
        assert_eq!(from(&environment, "URL"), None);
    }
}
