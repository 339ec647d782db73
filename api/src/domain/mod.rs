//! What the product is about, in types that cannot be wrong. Pure: no async, no SQL, no HTTP; time and chance
//! come in as parameters.

pub mod accent;
pub mod account;
pub mod attempts;
pub mod authenticator;
pub mod authenticator_code;
pub mod breaker;
pub mod challenge;
pub mod check_up;
pub mod email;
pub mod emergency_code;
pub mod enrollment;
pub mod event;
pub mod factors;
pub mod gsm7;
pub mod ids;
pub mod imported;
pub mod locale;
pub mod message;
pub mod name;
pub mod one_time_code;
pub mod password;
pub mod phone;
pub mod policy;
pub mod provisioning;
pub mod refresh;
pub mod role;
pub mod session;
pub mod sign_up;
pub mod sms_code;
pub mod spend;
pub mod support_recovery;
pub mod totp;
pub mod webhook;
