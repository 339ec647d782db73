//! What the product promises to other clients.

mod codes;
mod doors;
mod document;
