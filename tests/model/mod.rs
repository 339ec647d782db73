//! The rules of the second step, model-checked: every order of acts, to a depth of [`DEPTH`], of an owner with two
//! devices and of somebody who knows the password.
//!
//! What is decided, is decided by the product's own domain types; `store.rs` says what storage does with a
//! decision. Text messages appear as a stolen SIM only, and what the owner's mailbox opens (a reset, the link
//! that undoes a turning-on) is taken as given.

mod acts;
mod claims;
mod enrolling;
mod second_step;
mod start;
mod store;
mod time;
mod world;

use stateright::{Checker, Model, Property};

use acts::Act;
use start::Start;
use world::World;

/// States in a row, the first one counted. `TWOSTEP_MODEL_DEPTH` sets another number: each one more takes
/// about six times as long.
const DEPTH: usize = 7;

/// The model: where it starts, and whether the other person also holds the owner's number.
struct Rules {
    starts: Vec<Start>,
    sim_stolen: bool,
}

impl Rules {
    fn begins_off(&self) -> bool {
        self.starts.iter().any(|start| matches!(start, Start::Off))
    }
}

impl Model for Rules {
    type State = World;
    type Action = Act;

    fn init_states(&self) -> Vec<World> {
        self.starts.iter().map(|start| World::begin(*start, self.sim_stolen)).collect()
    }

    fn actions(&self, world: &World, acts: &mut Vec<Act>) {
        acts.extend(Act::all().filter(|act| act.makes_sense(world)));
    }

    fn next_state(&self, world: &World, act: Act) -> Option<World> {
        let mut next = world.clone();
        act.happens(&mut next).then_some(next)
    }

    fn properties(&self) -> Vec<Property<Self>> {
        vec![
            Property::always(
                "on means a proven authenticator and an emergency code that was shown",
                |_, at| claims::on_means_proven(at),
            ),
            Property::always("the owner has a way in", |_, at| claims::owner_gets_in(at)),
            Property::always("the password alone is not enough", |_, at| {
                claims::password_alone_is_not_enough(at)
            }),
            Property::always("no act broke a rule", |_, at| claims::no_rule_is_broken(at)),
            Property::sometimes("it goes far enough: off is turned on, on is recovered", |rules, at| {
                if rules.begins_off() { claims::is_on(at) } else { claims::somebody_recovers(at) }
            }),
        ]
    }
}

fn depth() -> usize {
    let asked = std::env::var("TWOSTEP_MODEL_DEPTH").ok();
    asked.and_then(|text| text.parse().ok()).unwrap_or(DEPTH)
}

fn holds(starts: &[Start], sim_stolen: bool) {
    let rules = Rules { starts: starts.to_vec(), sim_stolen };
    let checker = rules.checker().threads(2).target_max_depth(depth()).spawn_bfs().join();
    println!("{} states", checker.unique_state_count());
    checker.assert_properties();
}

#[test]
fn no_order_of_acts_breaks_a_rule_before_two_step_verification_is_on() {
    holds(&[Start::Off], false);
}

#[test]
fn no_order_of_acts_breaks_a_rule_while_two_step_verification_is_on() {
    holds(&[Start::On, Start::OnWithTwo, Start::PhoneLost], false);
}

#[test]
fn a_stolen_sim_pushes_the_owner_out_in_no_order_of_acts() {
    holds(&[Start::On], true);
}
