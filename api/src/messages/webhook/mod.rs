//! Security events leave for the operator's systems, signed (Standard Webhooks 1.0.0).

mod endpoint;
mod poster;
mod resolve;
mod signature;

pub use endpoint::{Answer, Endpoint, EndpointError};
pub use poster::{PostOffice, Poster};
