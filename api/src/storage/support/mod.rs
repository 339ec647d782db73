//! Support: roles, the recoveries that are under way, what agents did and what they may see.

mod acts;
mod code;
mod end;
mod lapsed;
mod list_events;
mod recovery;
mod role;
mod target;

pub use acts::{Act, append};
pub use code::{RecoveryCode, count_wrong, replace_code, spend_code};
pub use end::{complete, end, stop_by_link};
pub use lapsed::{Lapsed, end_lapsed, lapsed};
pub use list_events::{FeedEvent, RecordedAct, list_acts, list_events};
pub use recovery::{LiveRecovery, NewRecovery, approve, insert, read};
pub(super) use role::role_beside;
pub use role::{grant, holders, read_role, revoke};
pub use target::{Target, target};
