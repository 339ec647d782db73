use super::*;

#[test]
fn seven_steps_where_a_phone_is_asked_for_and_five_where_not() {
    assert_eq!(steps(Purpose::Enable, &PhonePlan::Ask, Stage::VerifyAuthenticator).len(), 7);
    assert_eq!(steps(Purpose::Enable, &PhonePlan::OnFile, Stage::VerifyAuthenticator).len(), 5);
    assert_eq!(steps(Purpose::Enable, &PhonePlan::NotOffered, Stage::VerifyAuthenticator).len(), 5);
}

#[test]
fn adding_an_authenticator_has_neither_phone_nor_emergency_code() {
    let steps = steps(Purpose::AddAuthenticator, &PhonePlan::Ask, Stage::Complete);
    let names: Vec<Step> = steps.into_iter().map(|(step, _)| step).collect();
    assert_eq!(names, [Step::Information, Step::Scan, Step::Verify, Step::Done]);
}

#[test]
fn before_the_code_is_proven_the_verify_step_is_the_current_one() {
    let steps = steps(Purpose::Enable, &PhonePlan::Ask, Stage::VerifyAuthenticator);
    assert_eq!(steps[1], (Step::Scan, StepStatus::Done));
    assert_eq!(steps[2], (Step::Verify, StepStatus::Current));
    assert_eq!(steps[3], (Step::Phone, StepStatus::Upcoming));
}
