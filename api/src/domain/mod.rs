//! What the product is about, in types that cannot be wrong. Pure: no async, no SQL, no HTTP; time and chance
//! come in as parameters.

pub mod email;
pub mod emergency_code;
pub mod locale;
pub mod name;
pub mod one_time_code;
pub mod password;
pub mod phone;
pub mod provisioning;
pub mod totp;
