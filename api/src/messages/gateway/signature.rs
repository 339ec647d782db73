//! Twilio's signature of a callback (`X-Twilio-Signature`).

use aws_lc_rs::hmac;
use data_encoding::BASE64;

/// Whether `signature` is Twilio's for a form posted to `url`: HMAC-SHA1 under the account's secret over the
/// address and every field in the order of names, in Base64. SHA-1 is the vendor's choice; as a MAC it holds.
#[must_use]
pub fn twilio_signature_fits(secret: &str, url: &str, fields: &[(String, String)], signature: &str) -> bool {
    let Ok(signature) = BASE64.decode(signature.as_bytes()) else { return false };
    let mut fields: Vec<&(String, String)> = fields.iter().collect();
    fields.sort();
    let signed = fields.iter().fold(url.to_owned(), |signed, (name, value)| signed + name + value);
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, secret.as_bytes());
    hmac::verify(&key, signed.as_bytes(), &signature).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of Twilio's documentation of webhook security.
    #[test]
    fn the_vendors_example_fits_and_nothing_else() {
        let url = "https://example.com/myapp.php?foo=1&bar=2";
        let fields: Vec<(String, String)> = [
            ("Digits", "1234"),
            ("To", "+18005551212"),
            ("From", "+14158675310"),
            ("Caller", "+14158675310"),
            ("CallSid", "CA1234567890ABCDE"),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .to_vec();
        let signature = "L/OH5YylLD5NRKLltdqwSvS0BnU=";
        assert!(twilio_signature_fits("12345", url, &fields, signature));
        assert!(!twilio_signature_fits("12346", url, &fields, signature));
        assert!(!twilio_signature_fits("12345", "https://example.com/", &fields, signature));
        assert!(!twilio_signature_fits("12345", url, &fields[1..], signature));
        for other in ["", "L/OH5YylLD5NRKLltdqwSvS0BnV=", "0/KCTR6DLpKmkAf8muzZqo1nDgQ=", "no base64"] {
            assert!(!twilio_signature_fits("12345", url, &fields, other), "{other}");
        }
    }
}
