//! Two-step verification outside the wizard.

pub mod emergency_code;
pub mod recovery;
pub mod status;
