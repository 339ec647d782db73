//! Security events reach the operator's systems, signed, and as often as it takes.

mod delivery;
mod failing;
mod processes;
mod standing;
