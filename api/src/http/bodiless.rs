//! Calls that take no body: what is sent along all the same is not ignored, lest a client believe that it counts.

use std::{future::Future, pin::Pin};

use actix_web::{FromRequest, HttpRequest, dev::Payload};
use serde::Deserialize;

use super::{json, problem::Problem};

/// A body that says nothing: none at all, or an object without fields.
#[derive(Debug)]
pub struct Bodiless;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Nothing {}

impl FromRequest for Bodiless {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, payload) = (request.clone(), payload.take());
        Box::pin(async move {
            let body = json::collect(&request, payload).await?;
            if !body.is_empty() {
                json::must_be_json(&request)?;
                let Nothing {} = json::parse(&body)?;
            }
            Ok(Self)
        })
    }
}
