//! What the product promises to other clients.

mod codes;
mod document;
mod doors;
