//! The signature over an event.

use aws_lc_rs::hmac;
use data_encoding::BASE64;

use crate::domain::webhook::WebhookSecret;

/// The value of `webhook-signature`: for each secret `v1,` and HMAC-SHA256 over id, time and body with full stops
/// between, in Base64; spaces stand between them.
pub(super) fn signatures(secrets: &[WebhookSecret], (id, at): (&str, i64), body: &[u8]) -> String {
    let one = |secret: &WebhookSecret| {
        let mut context = hmac::Context::with_key(&hmac::Key::new(hmac::HMAC_SHA256, secret.expose()));
        context.update(format!("{id}.{at}.").as_bytes());
        context.update(body);
        format!("v1,{}", BASE64.encode(context.sign().as_ref()))
    };
    secrets.iter().map(one).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example in the README of the reference implementations.
    #[test]
    fn the_published_example_is_signed_as_published() {
        let secret = WebhookSecret::parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").unwrap();
        let body = br#"{"test": 2432232314}"#;
        let signed =
            signatures(std::slice::from_ref(&secret), ("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330), body);
        assert_eq!(signed, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        let two =
            signatures(&[secret.clone(), secret], ("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330), body);
        assert_eq!(two, format!("{signed} {signed}"));
    }
}
