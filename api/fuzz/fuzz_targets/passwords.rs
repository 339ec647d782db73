//! Passwords, as they are presented and as they are chosen: every one gets a judgment.
#![no_main]

use libfuzzer_sys::fuzz_target;
use twostep::domain::password::{Candidate, Password, PasswordPolicy};

fuzz_target!(|input: (&str, &str)| {
    let (text, context) = input;
    if let Ok(password) = Password::parse(text.to_owned().into()) {
        let again = Password::parse(password.expose().to_owned().into()).expect("it is composed already");
        assert_eq!(again.expose(), password.expose());
        let _ = (password.is_known_to_others(), password.fingerprint());
    }
    let policy = PasswordPolicy { minimum: 8, context: vec![context.to_owned()] };
    if let Ok(candidate) = Candidate::parse(text.to_owned().into(), &policy) {
        let _ = candidate.judge(|_| false);
    }
});
