//! Which host a request is meant for (RFC 9112 section 3.2): only ours are answered, so that no link that is written
//! from a request and no cache can be led elsewhere.

use actix_web::{
    dev::ServiceRequest,
    http::{header, uri::Authority},
};

use crate::config::{Config, Mode};

/// Whether the one `Host` of a request is ours, and with it the host of its target where that names one.
#[must_use]
pub fn is_ours(request: &ServiceRequest, config: &Config) -> bool {
    let mut hosts = request.headers().get_all(header::HOST);
    let (Some(host), None) = (hosts.next(), hosts.next()) else { return false };
    let named = host.to_str().ok().into_iter().chain(request.uri().authority().map(Authority::as_str));
    named.map(parse).all(|named| named.is_some_and(|(name, port)| is_our_name(&name, port, config)))
}

fn is_our_name(name: &str, port: Option<u16>, config: &Config) -> bool {
    match config.mode {
        Mode::Development => matches!(name, "127.0.0.1" | "localhost" | "[::1]"),
        Mode::Production => {
            Some(name) == config.public_url.host_str()
                && Some(port.unwrap_or(443)) == config.public_url.port_or_known_default()
        }
    }
}

/// Name, in small letters, and port; `None` where there is anything else, such as a user or a port that is no number.
fn parse(text: &str) -> Option<(String, Option<u16>)> {
    let authority: Authority = text.parse().ok()?;
    let (name, port) = (authority.host(), authority.port_u16());
    let whole = port.map_or_else(|| name.to_owned(), |port| format!("{name}:{port}"));
    (whole == text).then(|| (name.to_ascii_lowercase(), port))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::parse;

    #[test]
    fn what_is_more_than_a_name_and_a_port_is_no_host() {
        for text in [
            "",
            "localhost:19000.evil.example",
            "127.0.0.1:19000@evil.example",
            "user@localhost",
            "localhost:",
            "localhost:99999",
            "localhost:+80",
            "localhost/",
            "localhost, evil.example",
            "::1",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
        assert_eq!(parse("LOCALHOST:80"), Some(("localhost".to_owned(), Some(80))));
        assert_eq!(parse("[::1]"), Some(("[::1]".to_owned(), None)));
    }

    proptest! {
        #[test]
        fn a_name_and_a_port_read_back_and_nothing_panics(
            text in any::<String>(), name in "[a-z][a-z0-9.-]{0,20}|\\[[0-9a-f]{1,4}::[0-9a-f]{1,4}\\]", port: u16
        ) {
            let _ = parse(&text);
            prop_assert_eq!(parse(&name), Some((name.clone(), None)));
            prop_assert_eq!(parse(&format!("{name}:{port}")), Some((name, Some(port))));
        }
    }
}
