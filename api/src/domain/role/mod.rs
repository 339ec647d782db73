//! What an account may do for others.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A role; most accounts have none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Helps people back into their accounts.
    Support,
    /// Does the same for support, and ends sessions.
    Admin,
}

impl Role {
    /// Every role, the lowest first.
    pub const ALL: [Self; 2] = [Self::Support, Self::Admin];

    /// The role's name in the database, on the command line and in answers.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Support => "support",
            Self::Admin => "admin",
        }
    }

    /// Reads a role's name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == text)
    }

    /// Whether it stands above an account with `other`: nobody acts on an equal, and so nobody on themselves.
    #[must_use]
    pub fn outranks(self, other: Option<Self>) -> bool {
        Some(self) > other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// SUP-02: the whole matrix of role and target.
    #[test]
    fn a_role_stands_above_lower_ones_only() {
        let targets = [None, Some(Role::Support), Some(Role::Admin)];
        let above = |role: Role| targets.map(|target| role.outranks(target));
        assert_eq!(above(Role::Support), [true, false, false]);
        assert_eq!(above(Role::Admin), [true, true, false]);
    }

    #[test]
    fn a_name_is_read_back() {
        assert!(Role::ALL.into_iter().all(|role| Role::parse(role.as_str()) == Some(role)));
        assert_eq!(Role::parse("Admin"), None);
    }
}
