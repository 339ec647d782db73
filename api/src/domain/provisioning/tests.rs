use proptest::prelude::*;
use url::Url;

use super::*;

const KEY: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

fn uri(issuer: &str, email: &str) -> String {
    let secret = TotpSecret::from_bytes(b"12345678901234567890").unwrap();
    otpauth_uri(issuer, &Email::parse(email).unwrap(), &secret).expose_secret().to_owned()
}

fn parameters(uri: &str) -> Vec<(String, String)> {
    Url::parse(uri).unwrap().query_pairs().into_owned().collect()
}

fn expected(issuer: &str) -> Vec<(String, String)> {
    [("secret", KEY), ("issuer", issuer), ("algorithm", "SHA1"), ("digits", "6"), ("period", "30")]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .to_vec()
}

#[test]
fn the_uri_has_the_form_that_apps_read() {
    let expected = format!(
        "otpauth://totp/Twostep:ola.nordmann@example.com?secret={KEY}&issuer=Twostep&algorithm=SHA1&digits=6&period=30"
    );
    assert_eq!(uri("Twostep", "ola.nordmann@example.com"), expected);
}

#[test]
fn a_space_is_written_as_percent_20() {
    assert!(uri("Two Step", "ola@example.com").starts_with("otpauth://totp/Two%20Step:ola@example.com?"));
}

#[test]
fn hostile_names_add_no_parameter() {
    for issuer in ["a:b&secret=AAAA%26issuer=x", "a?b#c", "a/../b", "%3Fsecret=A", "a\r\nb", "Ærlig & Sønn"]
    {
        for email in [
            "a&secret=AAAA%26issuer=x@example.com",
            "a?secret=b@example.com",
            "a#b@example.com",
            "a%26b@example.com",
        ] {
            let uri = uri(issuer, email);
            assert_eq!(parameters(&uri), expected(issuer), "{uri}");
            assert!(Url::parse(&uri).unwrap().fragment().is_none(), "{uri}");
        }
    }
}

#[test]
fn the_longest_uri_fits_a_qr_code() {
    let domain = ["字".repeat(20), "字".repeat(20), "字".repeat(14), "example".into()].join(".");
    let email = format!("{}@{domain}", "字".repeat(20));
    let uri = uri(&"😀".repeat(MAX_ISSUER + 1), &email);
    assert!(QrCode::of(&uri).size() > 0);
}

proptest! {
    #[test]
    fn every_issuer_comes_back_as_it_was(issuer in any::<String>()) {
        let cut: String = issuer.chars().take(MAX_ISSUER).collect();
        prop_assert_eq!(parameters(&uri(&issuer, "ola@example.com")), expected(&cut));
    }

    #[test]
    fn every_account_and_secret_comes_back_as_it_was(
        bytes: [u8; 20], issuer in any::<String>(), local in "[a-zA-Z0-9äß%&?#=+/!'.-]{1,20}"
    ) {
        let Ok(email) = Email::parse(&format!("{local}@example.com")) else { return Ok(()) };
        let secret = TotpSecret::from_bytes(&bytes).unwrap();
        let uri = otpauth_uri(&issuer, &email, &secret).expose_secret().to_owned();
        prop_assert!(uri.is_ascii() && !uri.contains(|c: char| c.is_whitespace() || c.is_control()));
        let url = Url::parse(&uri).unwrap();
        let (_, label) = url.path().rsplit_once('/').unwrap();
        let (_, account) = label.split_once(':').unwrap();
        let account = percent_encoding::percent_decode_str(account).decode_utf8().unwrap();
        prop_assert_eq!(account.as_ref(), email.as_str());
        let read = parameters(&uri).into_iter().find(|(name, _)| name == "secret").unwrap().1;
        prop_assert_eq!(data_encoding::BASE32_NOPAD.decode(read.as_bytes()).unwrap(), bytes);
    }
}
