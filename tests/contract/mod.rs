//! What the product promises to other clients.

mod codes;
mod coverage;
mod document;
mod doors;
mod every_call;
mod production;
mod schemathesis;
