//! Signing in, stepping up, and what a session does with the factors.

use twostep::domain::{
    attempts::{Attempts, Budget, Gate},
    authenticator,
    authenticator_code::AuthenticatorCode,
    challenge::{Admission, Method},
    one_time_code::OneTimeCode,
    session::Proof,
    totp::{Parameters, TimeStep},
};

use super::{
    acts::AnswerLost,
    store::Surviving,
    world::{LIMITS, Serial, Who, World, secret},
};

pub(super) fn sign_in(world: &mut World, who: Who) -> bool {
    if !world.person(who).password || world.account.reset_required {
        return false;
    }
    if world.account.enabled_at.is_some() {
        world.challenge(who);
    } else {
        world.open(who, Proof::Password, false);
    }
    true
}

/// The newest code of an app that `who` has, a live one where possible.
pub(super) fn code_of(world: &World, who: Who) -> Option<(Serial, TimeStep)> {
    let live = world.live();
    let apps = &world.person(who).apps;
    let app = apps.iter().find(|app| live.contains(app)).or_else(|| apps.first())?;
    Some((*app, Parameters::OURS.step_at(world.now)))
}

pub(super) fn enter_app_code(world: &mut World, who: Who) -> bool {
    let Some(code) = code_of(world, who) else { return false };
    if who != Who::Stranger && world.standing(who).is_some() {
        world.overlooked = Some(code);
    }
    enter(world, who, Method::Authenticator, Some(code))
}

/// The six digits that an app shows at `step`.
pub(super) fn digits((app, step): (Serial, TimeStep)) -> OneTimeCode {
    use totp_rs::{Algorithm, Builder, Secret};
    let secret = Secret::new(secret(app).as_bytes().to_vec().into_boxed_slice());
    let builder = Builder::new().with_algorithm(Algorithm::SHA1).with_digits(6).with_step_duration(30);
    let totp = builder.with_skew(0).with_secret(secret).build_noncompliant();
    OneTimeCode::parse(&totp.generate(step.0 * 30).to_string()).expect("six digits")
}

/// Enters a code at the second step; `None` is a wrong one.
pub(super) fn enter(world: &mut World, who: Who, method: Method, code: Option<(Serial, TimeStep)>) -> bool {
    let Some(standing) = world.standing(who) else { return false };
    if standing.admit(method, world.now) != Admission::Open {
        return false;
    }
    let digits = code.map(digits).as_ref().map(AuthenticatorCode::from);
    let found = digits.and_then(|digits| {
        authenticator::matching(&world.account.authenticators, &digits, world.now)
            .map(|(one, step)| (one.id, step, one.is_strong(world.now)))
    });
    match found {
        Some((id, step, strong)) if world.take_step(id, step) => {
            world.account.second_step = Attempts::default();
            world.open(who, Proof::Authenticator, strong);
        }
        _ => world.count_wrong(who, method),
    }
    true
}

pub(super) fn enter_texted_code(world: &mut World) -> bool {
    let Some(standing) = world.standing(Who::Stranger) else { return false };
    if standing.admit(Method::Sms, world.now) != Admission::Open {
        return false;
    }
    world.account.second_step = Attempts::default();
    world.open(Who::Stranger, Proof::Sms, false);
    true
}

pub(super) fn enter_emergency_code(world: &mut World, who: Who, lost: AnswerLost) -> bool {
    let (Some(standing), Some(code)) = (world.standing(who), world.person(who).code) else { return false };
    if standing.admit(Method::EmergencyCode, world.now) != Admission::Open {
        return false;
    }
    if world.account.code.is_some_and(|(right, _)| right == code) {
        world.spend_emergency_code(who, lost == AnswerLost::Yes);
    } else {
        world.count_wrong(who, Method::EmergencyCode);
    }
    true
}

pub(super) fn repeat_lost_answer(world: &mut World, who: Who) -> bool {
    let here = world.lost.filter(|lost| lost.by == who && world.now < lost.until);
    let (Some(_), Some(session)) = (here, world.session(who).cloned()) else { return false };
    let epoch = session.credential_epoch;
    world.sessions[who as usize] = Some(session.raised(epoch));
    world.show_new_code(who, false);
    true
}

pub(super) fn step_up(world: &mut World, who: Who) -> bool {
    let (Some(session), true) = (world.session(who).cloned(), world.person(who).password) else {
        return false;
    };
    if session.restriction.is_some() {
        return false;
    }
    let (proof, strong) = if world.account.enabled_at.is_some() {
        let Gate::Open { .. } = world.account.second_step.gate(Budget::SecondStep, world.now) else {
            return false;
        };
        let Some(code) = code_of(world, who) else { return false };
        let code = AuthenticatorCode::from(&digits(code));
        let found = authenticator::matching(&world.account.authenticators, &code, world.now);
        let Some((id, step, strong)) = found.map(|(one, step)| (one.id, step, one.is_strong(world.now)))
        else {
            world.count_wrong(who, Method::Authenticator);
            return true;
        };
        if !world.take_step(id, step) {
            return false;
        }
        (Proof::Authenticator, strong)
    } else {
        (Proof::Password, true)
    };
    world.sessions[who as usize] = Some(session.reauthenticated(proof, strong, world.now));
    true
}

pub(super) fn acknowledge(world: &mut World, who: Who) -> bool {
    let seen = world.person(who).code;
    match (&mut world.account.code, seen) {
        (Some((code, acknowledged @ false)), Some(seen)) if *code == seen => *acknowledged = true,
        _ => return false,
    }
    world.session(who).is_some()
}

pub(super) fn keep(world: &mut World, who: Who) -> bool {
    let Some(session) = world.session(who).cloned() else { return false };
    if world.factors().may_keep(&session).is_err() {
        return false;
    }
    world.clear_counts();
    world.sessions[who as usize] = Some(session.recovered(false, LIMITS, world.now));
    true
}

pub(super) fn new_code(world: &mut World, who: Who) -> bool {
    let Some(session) = world.session(who) else { return false };
    if session.require_strong(true, world.now).is_err() || world.factors().must_be_on().is_err() {
        return false;
    }
    world.judge_strength(who);
    world.show_new_code(who, false);
    true
}

pub(super) fn remove(world: &mut World, who: Who) -> bool {
    let Some(session) = world.session(who) else { return false };
    if session.restriction.is_some() || session.require_strong(true, world.now).is_err() {
        return false;
    }
    let Some(oldest) = world.account.authenticators.first().map(|one| one.id) else { return false };
    if world.factors().may_remove(oldest).is_err() {
        return false;
    }
    world.judge_strength(who);
    world.account.authenticators.remove(0);
    world.raise_epoch(who, Surviving::All);
    true
}
