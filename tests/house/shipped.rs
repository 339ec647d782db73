//! What anybody can read: the repository, and the web app as it is served.

use std::process::Command;

use crate::support::sources::files;

/// Marks that begin a private key in PEM; put together here, so that this file is not one of those it looks for.
fn marks_of_private_keys() -> [String; 4] {
    ["", "RSA ", "EC ", "ENCRYPTED "].map(|kind| format!("-----BEGIN {kind}PRIVATE{}KEY-----", ' '))
}

/// Whether a private key stands in a text: the mark that begins one, and a line of it. Programs that read keys have the
/// marks alone.
pub(crate) fn private_key_in(text: &str) -> bool {
    let is_line = |line: &str| {
        let line = line.trim();
        line.len() >= 40 && line.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '='))
    };
    let after = |mark: &String| -> Vec<&str> { text.split(mark.as_str()).skip(1).collect() };
    marks_of_private_keys().iter().flat_map(after).any(|rest| rest.lines().skip(1).take(1).any(is_line))
}

/// Whether a line is one of a key file: the version of a key, a colon, then 32 bytes in Base64.
pub(crate) fn is_key_line(line: &str) -> bool {
    let Some((version, key)) = line.trim().split_once(':') else { return false };
    let decoded = data_encoding::BASE64.decode(key.trim().as_bytes());
    version.parse::<u32>().is_ok() && decoded.is_ok_and(|bytes| bytes.len() == 32)
}

/// Every file that the repository holds.
fn committed() -> Vec<String> {
    let listed = Command::new("git").args(["ls-files", "-z"]).current_dir("..").output().expect("git");
    assert!(listed.status.success(), "{}", String::from_utf8_lossy(&listed.stderr));
    let names = String::from_utf8(listed.stdout).expect("names");
    let names: Vec<String> =
        names.split('\0').filter(|name| !name.is_empty()).map(ToOwned::to_owned).collect();
    assert!(names.len() > 100, "{} files", names.len());
    names
}

/// KEY-02
#[test]
fn no_key_lies_in_the_repository() {
    for name in committed() {
        assert!(
            !["keys", "pem", "key", "p12"].iter().any(|end| name.ends_with(&format!(".{end}"))),
            "{name}"
        );
        let Ok(bytes) = std::fs::read(format!("../{name}")) else { continue };
        let text = String::from_utf8_lossy(&bytes);
        assert!(!marks_of_private_keys().iter().any(|mark| text.contains(mark)), "{name} has a private key");
        assert!(!text.lines().any(is_key_line), "{name} has a key of the program's");
    }
}

/// The scan finds what it is for.
#[test]
fn a_line_of_a_key_file_is_recognized() {
    let folder = tempfile::tempdir().expect("a folder");
    twostep::keys::generate::ensure_keys(folder.path(), &twostep::entropy::SystemEntropy).expect("keys");
    twostep::init::init(folder.path(), &["127.0.0.1".to_owned()]).expect("certificates");
    let pem = std::fs::read_to_string(folder.path().join("proxy/server.key")).expect("a key");
    assert!(private_key_in(&pem) && !private_key_in(&pem[..40]));
    for file in twostep::keys::FILES {
        let text = std::fs::read_to_string(folder.path().join(file)).expect("a key file");
        assert!(text.lines().any(is_key_line), "{file}: {} lines", text.lines().count());
    }
}

/// WEB-06: no map back to the source, no key, and no script that is fetched from elsewhere.
#[test]
fn the_web_app_is_served_without_maps_keys_or_foreign_scripts() {
    let mut shipped = files("web/dist", "js");
    shipped.extend(files("web/dist", "html"));
    shipped.extend(files("web/dist", "css"));
    for (path, text) in shipped {
        let path = path.display();
        assert!(!text.contains("sourceMappingURL"), "{path}");
        assert!(!marks_of_private_keys().iter().any(|mark| text.contains(mark)), "{path}");
        for tag in text.split("<script").skip(1).chain(text.split("<link").skip(1)) {
            let tag = tag.split('>').next().unwrap_or_default();
            assert!(!tag.contains("//"), "{path}: {tag}");
        }
    }
    let maps = std::fs::read_dir("../web/dist/assets").expect("assets");
    assert!(maps.flatten().all(|entry| entry.path().extension().is_none_or(|end| end != "map")));
}
