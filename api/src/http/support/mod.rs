//! Support: agents find an account, look at it, and start a recovery that opens another way in. No answer carries
//! a secret, a code or a full number, and no call takes one.

mod agent;
mod announce;
pub mod answer;
pub mod appoint;
pub mod approve;
pub mod cancel;
mod case;
pub mod end_sessions;
pub mod events;
pub mod guard;
pub mod search;
pub mod start;
pub mod stop;
pub mod stop_link;
mod ticket;
pub mod view;

pub use agent::SupportAgent;
