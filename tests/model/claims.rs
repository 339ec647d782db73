//! What must be true in every world.

use jiff::SignedDuration;
use twostep::domain::{
    challenge::{Admission, Method},
    session::Session,
};

use super::world::{Who, World};

/// While it is on, every authenticator was proven with a code, and the emergency code was shown.
pub(super) fn on_means_proven(world: &World) -> bool {
    let account = &world.account;
    match (account.enabled_at, account.code) {
        (Some(_), Some((code, _))) => {
            let live = world.live();
            !live.is_empty() && live.is_subset(&world.proven) && world.shown.contains(&code)
        }
        (Some(_), None) => false,
        (None, code) => code.is_none() && account.authenticators.is_empty(),
    }
}

/// An owner with the mailbox, and the app or the emergency code, gets in: at the latest after a mailed reset
/// and an hour.
pub(super) fn owner_gets_in(world: &World) -> bool {
    if world.account.enabled_at.is_none() || link_lives(world) || repeats(world) || recovers(world) {
        return true;
    }
    let mut later = world.clone();
    later.resets_password();
    later.now += SignedDuration::from_mins(61);
    later.challenge(Who::Laptop);
    let Some(standing) = later.standing(Who::Laptop) else { return false };
    let open = |method| standing.admit(method, later.now) == Admission::Open;
    let by_app = !later.owner.apps.is_disjoint(&later.live()) && open(Method::Authenticator);
    let code = later.owner.code;
    let by_code = code.is_some() && code == later.account.code.map(|(code, _)| code);
    by_app || by_code && open(Method::EmergencyCode)
}

fn link_lives(world: &World) -> bool {
    world.account.undo_until.is_some_and(|until| world.now < until)
}

/// A lost answer can still be asked for again.
fn repeats(world: &World) -> bool {
    let owner = world.lost.filter(|lost| lost.by != Who::Stranger && world.now < lost.until);
    owner.is_some_and(|lost| world.session(lost.by).is_some())
}

/// A session that an emergency code opened puts a new authenticator in the place of the old.
fn recovers(world: &World) -> bool {
    [Who::Laptop, Who::Tablet].into_iter().any(|who| {
        let known = world.person(who).code;
        let recovering = world.session(who).is_some_and(Session::is_recovering);
        recovering && known.is_some() && known == world.account.code.map(|(code, _)| code)
    })
}

/// Who knows the password and nothing else has no session while two-step verification is on.
pub(super) fn password_alone_is_not_enough(world: &World) -> bool {
    let factors = !world.stranger.apps.is_disjoint(&world.live())
        || world.stranger.code.is_some() && world.stranger.code == world.account.code.map(|(code, _)| code);
    world.account.enabled_at.is_none()
        || factors
        || world.sim_stolen
        || world.session(Who::Stranger).is_none()
}

/// No act did what it must not.
pub(super) fn no_rule_is_broken(world: &World) -> bool {
    world.broken.is_none()
}

/// Two-step verification is on.
pub(super) fn is_on(world: &World) -> bool {
    world.account.enabled_at.is_some()
}

/// An emergency code opened a session that is not back to normal yet.
pub(super) fn somebody_recovers(world: &World) -> bool {
    world.sessions.iter().flatten().any(Session::is_recovering)
}
