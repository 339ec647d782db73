//! What people do. An act that the product refuses changes nothing but counts.

use jiff::SignedDuration;
use twostep::domain::{challenge::Method, enrollment::Purpose};

use super::{
    claims,
    second_step::{
        acknowledge, enter, enter_app_code, enter_emergency_code, enter_texted_code, keep, new_code, remove,
        repeat_lost_answer, sign_in, step_up,
    },
    world::{Who, World},
};

/// One act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    SignIn(Who),
    SignOut(Who),
    EnterAppCode(Who),
    EnterWrongCode(Who),
    EnterOverlookedCode,
    EnterTextedCode,
    EnterEmergencyCode(Who, AnswerLost),
    EnterWrongEmergencyCode(Who),
    RepeatLostAnswer(Who),
    StepUp(Who),
    Acknowledge(Who),
    KeepAuthenticator(Who),
    NewEmergencyCode(Who),
    RemoveAuthenticator(Who),
    Disable(Who),
    Begin(Who, Purpose),
    Verify(Who),
    VerifyWrong(Who),
    IssueCode(Who),
    Finalize(Who),
    Cancel(Who),
    LosePhone,
    LoseEmergencyCode,
    ResetPassword,
    UndoByMail,
    Wait(Span),
}

/// Whether the answer reached the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AnswerLost {
    No,
    Yes,
}

/// How long to wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Span {
    /// The app shows the next code.
    Step,
    /// A proof is fresh no more.
    SixMinutes,
    /// Challenges and enrollments are over.
    QuarterHour,
    /// So are delays, and sessions that are not used.
    Hour,
    /// An authenticator's probation is over.
    Day,
}

impl Span {
    fn time(self) -> SignedDuration {
        match self {
            Self::Step => SignedDuration::from_secs(30),
            Self::SixMinutes => SignedDuration::from_mins(6),
            Self::QuarterHour => SignedDuration::from_mins(16),
            Self::Hour => SignedDuration::from_mins(61),
            Self::Day => SignedDuration::from_hours(25),
        }
    }
}

impl Act {
    /// Every act there is.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        let everybody = [Who::Laptop, Who::Tablet, Who::Stranger].into_iter().flat_map(|who| {
            [
                Self::SignIn(who),
                Self::SignOut(who),
                Self::EnterAppCode(who),
                Self::EnterWrongCode(who),
                Self::EnterEmergencyCode(who, AnswerLost::No),
                Self::EnterEmergencyCode(who, AnswerLost::Yes),
                Self::EnterWrongEmergencyCode(who),
                Self::RepeatLostAnswer(who),
                Self::StepUp(who),
                Self::Acknowledge(who),
                Self::KeepAuthenticator(who),
                Self::NewEmergencyCode(who),
                Self::RemoveAuthenticator(who),
                Self::Disable(who),
                Self::Begin(who, Purpose::Enable),
                Self::Begin(who, Purpose::AddAuthenticator),
                Self::Begin(who, Purpose::ReplaceAuthenticator),
                Self::Verify(who),
                Self::VerifyWrong(who),
                Self::IssueCode(who),
                Self::Finalize(who),
                Self::Cancel(who),
            ]
        });
        let spans = [Span::Step, Span::SixMinutes, Span::QuarterHour, Span::Hour, Span::Day];
        everybody
            .chain([
                Self::EnterOverlookedCode,
                Self::EnterTextedCode,
                Self::LosePhone,
                Self::LoseEmergencyCode,
                Self::ResetPassword,
                Self::UndoByMail,
            ])
            .chain(spans.into_iter().map(Self::Wait))
    }

    /// Whether an honest owner or a stranger could do it now. The owner does not lose both the phone and the
    /// code, and lets no deadline pass behind which nothing but support is left. A device whose answer got
    /// lost has no token, and asks for the answer again before anything else is done.
    pub(super) fn makes_sense(self, world: &World) -> bool {
        let waits_for_answer = world.lost.filter(|lost| lost.by != Who::Stranger && world.now < lost.until);
        let apps_work = !world.owner.apps.is_disjoint(&world.live());
        let code_works =
            world.owner.code.is_some() && world.owner.code == world.account.code.map(|(code, _)| code);
        match self {
            Self::LosePhone | Self::LoseEmergencyCode => apps_work && code_works,
            Self::SignOut(who) => waits_for_answer.is_none_or(|lost| lost.by != who),
            Self::ResetPassword => waits_for_answer.is_none(),
            Self::Wait(span) => {
                let mut later = world.clone();
                later.now += span.time();
                claims::owner_gets_in(&later) || !claims::owner_gets_in(world)
            }
            Self::EnterTextedCode => world.sim_stolen,
            _ => true,
        }
    }

    /// Does it, and says whether anything changed.
    pub(super) fn happens(self, world: &mut World) -> bool {
        let factors = world.factors();
        let changed = match self {
            Self::SignIn(who) => sign_in(world, who),
            Self::SignOut(who) => world.sessions[who as usize].take().is_some(),
            Self::EnterAppCode(who) => enter_app_code(world, who),
            Self::EnterWrongCode(who) => enter(world, who, Method::Authenticator, None),
            Self::EnterOverlookedCode => world.overlooked.is_some_and(|(app, step)| {
                enter(world, Who::Stranger, Method::Authenticator, Some((app, step)))
            }),
            Self::EnterTextedCode => enter_texted_code(world),
            Self::EnterEmergencyCode(who, lost) => enter_emergency_code(world, who, lost),
            Self::EnterWrongEmergencyCode(who) => enter(world, who, Method::EmergencyCode, None),
            Self::RepeatLostAnswer(who) => repeat_lost_answer(world, who),
            _ => return self.changes_something(world),
        };
        if world.factors().authenticators != factors.authenticators
            || world.factors().enabled != factors.enabled
        {
            world.broken = Some("a challenge changed a factor");
        }
        changed
    }

    fn changes_something(self, world: &mut World) -> bool {
        match self {
            Self::StepUp(who) => step_up(world, who),
            Self::Acknowledge(who) => acknowledge(world, who),
            Self::KeepAuthenticator(who) => keep(world, who),
            Self::NewEmergencyCode(who) => new_code(world, who),
            Self::RemoveAuthenticator(who) => remove(world, who),
            Self::Disable(who) => world.turns_off(who),
            Self::Begin(who, purpose) => world.begins(who, purpose),
            Self::Verify(who) => world.verifies(who),
            Self::VerifyWrong(who) => world.verifies_wrongly(who),
            Self::IssueCode(who) => world.issues_code(who),
            Self::Finalize(who) => world.finalizes(who),
            Self::Cancel(who) => world.cancels(who),
            Self::LosePhone => !std::mem::take(&mut world.owner.apps).is_empty(),
            Self::LoseEmergencyCode => world.owner.code.take().is_some(),
            Self::ResetPassword => {
                world.resets_password();
                true
            }
            Self::UndoByMail => world.undoes(),
            Self::Wait(span) => {
                world.now += span.time();
                true
            }
            _ => false,
        }
    }
}
