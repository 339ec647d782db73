//! Keys change while people go on.

mod rotation;
