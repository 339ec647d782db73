//! Tells cargo about the folders that are read at compile time by macros, which name only the files they found.

use std::fs;
use std::io;

/// The built single-page app, embedded in release builds; debug builds read it from disk while they run.
const APP: &str = "../web/dist";

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=migrations");
    // An empty app is enough to check, lint and test the API.
    fs::create_dir_all(APP)?;
    if std::env::var("PROFILE").is_ok_and(|profile| profile == "release") {
        println!("cargo::rerun-if-changed={APP}");
    }
    Ok(())
}
