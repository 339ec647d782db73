//! Queries: every parameter known, and what is wrong named.

use std::future::{Ready, ready};

use actix_web::{FromRequest, HttpRequest, dev::Payload};
use serde::de::DeserializeOwned;

use super::{json, problem::Problem};

/// A query that was read and has the right shape.
#[derive(Debug)]
pub struct Query<T>(pub T);

impl<T: DeserializeOwned> FromRequest for Query<T> {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(parse(request.query_string()).map(Self))
    }
}

/// Parses a query; the first thing that is wrong is named with its place.
///
/// # Errors
/// `validation_failed`.
pub fn parse<T: DeserializeOwned>(text: &str) -> Result<T, Problem> {
    let pairs = url::form_urlencoded::parse(text.as_bytes());
    serde_path_to_error::deserialize(serde_urlencoded::Deserializer::new(pairs)).map_err(|error| {
        let text = error.inner().to_string();
        json::misshapen(json::pointer(error.path(), &text), &text)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde::Deserialize;

    use super::parse;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Page {
        #[expect(dead_code, reason = "only whether it parses is asked")]
        limit: Option<u8>,
        #[expect(dead_code, reason = "only whether it parses is asked")]
        ticket: String,
    }

    proptest! {
        #[test]
        fn nothing_panics_and_every_refusal_names_its_parameter(text in any::<String>()) {
            if let Err(problem) = parse::<Page>(&text) {
                let told = format!("{problem:?}");
                prop_assert!(told.contains("pointer: \"/"), "{}", told);
            }
        }
    }

    #[test]
    fn what_is_wrong_is_named() {
        for (text, pointer) in [
            ("limit=x&ticket=a", "/limit"),
            ("limit=256&ticket=a", "/limit"),
            ("limit=1", "/ticket"),
            ("ticket=a&other=1", "/other"),
            ("ticket=a&ticket=b", "/ticket"),
        ] {
            let refused = parse::<Page>(text).unwrap_err();
            assert!(format!("{refused:?}").contains(&format!("pointer: {pointer:?}")), "{text}: {refused:?}");
        }
        assert!(parse::<Page>("ticket=a&limit=3").is_ok());
    }
}
