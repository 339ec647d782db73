//! The seven steps as a person sees them, for the step bar.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{PhonePlan, Purpose, Stage};

/// A step of the wizard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Why, and what is needed.
    Information,
    /// The QR code.
    Scan,
    /// The first code of the app.
    Verify,
    /// The backup number.
    Phone,
    /// The texted code.
    SmsCode,
    /// The emergency code.
    EmergencyCode,
    /// It is on.
    Done,
}

/// Where a step lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum StepStatus {
    /// Behind.
    Done,
    /// The one to take now.
    Current,
    /// Ahead.
    Upcoming,
}

/// The steps that apply, with their status at `stage`. The server can't tell the first three apart before
/// the code is proven: the page does, by its own address.
#[must_use]
pub fn steps(purpose: Purpose, plan: &PhonePlan, stage: Stage) -> Vec<(Step, StepStatus)> {
    let applies = |step: &Step| match step {
        Step::Phone | Step::SmsCode => purpose == Purpose::Enable && *plan == PhonePlan::Ask,
        Step::EmergencyCode => purpose == Purpose::Enable,
        Step::Information | Step::Scan | Step::Verify | Step::Done => true,
    };
    let current = match stage {
        Stage::VerifyAuthenticator => Step::Verify,
        Stage::AddPhone => Step::Phone,
        Stage::VerifyPhone => Step::SmsCode,
        Stage::SaveEmergencyCode => Step::EmergencyCode,
        Stage::Complete => Step::Done,
    };
    let all = [
        Step::Information,
        Step::Scan,
        Step::Verify,
        Step::Phone,
        Step::SmsCode,
        Step::EmergencyCode,
        Step::Done,
    ];
    let status = |step: Step| match (step as u8).cmp(&(current as u8)) {
        _ if stage == Stage::Complete => StepStatus::Done,
        std::cmp::Ordering::Less => StepStatus::Done,
        std::cmp::Ordering::Equal => StepStatus::Current,
        std::cmp::Ordering::Greater => StepStatus::Upcoming,
    };
    all.into_iter().filter(applies).map(|step| (step, status(step))).collect()
}

#[cfg(test)]
mod tests;
