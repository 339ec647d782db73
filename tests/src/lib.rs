//! Nothing to link: the tests are in `acceptance.rs`.
