//! The language of a caller who has no account to say it.

use std::future::{Ready, ready};

use actix_web::{FromRequest, HttpRequest, dev::Payload, http::header};

use super::problem::Problem;
use crate::domain::locale::{Locale, accepted};

/// What `Accept-Language` asks for among the languages of the product, else the default.
#[derive(Debug, Clone, Copy)]
pub struct CallersLanguage(pub Locale);

impl FromRequest for CallersLanguage {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let field = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        ready(Ok(Self(field.and_then(accepted).unwrap_or_default())))
    }
}
