//! What the hardware allows, measured in the same run: hashes, statements, bare answers.

mod argon;
mod bare;
mod pgbench;

pub(crate) use argon::hashes;
pub(crate) use bare::answers;
pub(crate) use pgbench::{Statement, prepare, remove, transactions};
