//! Two-step verification outside the wizard.

pub mod authenticators;
pub mod browsers;
pub mod check_up;
pub mod disable;
pub mod emergency_code;
pub mod recovery;
pub mod status;
