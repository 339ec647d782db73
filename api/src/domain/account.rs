//! An account as its owner sees it.

use jiff::Timestamp;

use super::{
    email::Email,
    ids::AccountId,
    locale::Locale,
    name::{FirstName, LastName},
    password::{DEFAULT_MINIMUM, NewPassword, Password},
    phone::PhoneNumber,
};

/// An account: a person whose address was confirmed.
#[derive(Debug, Clone)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// The address.
    pub email: Email,
    /// The given name.
    pub first_name: FirstName,
    /// The family name.
    pub last_name: LastName,
    /// The language of its mails.
    pub locale: Locale,
    /// When the password was last set.
    pub password_changed_at: Timestamp,
    /// What the password is good for.
    pub password_state: PasswordState,
    /// Whether others may know the password: whoever signs in with it chooses a new one first.
    pub password_compromised: bool,
    /// When the account was made.
    pub created_at: Timestamp,
    /// Rises with every change of password or factors.
    pub credential_epoch: i64,
    /// When two-step verification was turned on; `None` while it is off.
    pub two_step_enabled_at: Option<Timestamp>,
    /// The proven phone number.
    pub phone: Option<Phone>,
}

/// What a stored password is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasswordState {
    /// Everything.
    Usable,
    /// Too short to be the only factor (NIST SP 800-63B-4 section 3.1.1.2): two-step verification stays on.
    Short,
    /// Nothing: somebody undid a takeover, and only a mailed reset brings the owner back.
    ResetRequired,
}

impl PasswordState {
    /// The state of a new password.
    #[must_use]
    pub fn of(password: &NewPassword) -> Self {
        Self::of_text(password.expose())
    }

    /// The state of a password that was chosen elsewhere, once it is presented.
    #[must_use]
    pub fn of_known(password: &Password) -> Self {
        Self::of_text(password.expose())
    }

    fn of_text(text: &str) -> Self {
        if text.chars().count() >= DEFAULT_MINIMUM { Self::Usable } else { Self::Short }
    }
}

/// A phone number proven by a code.
#[derive(Debug, Clone)]
pub struct Phone {
    /// The number.
    pub number: PhoneNumber,
    /// When it was proven.
    pub verified_at: Timestamp,
}

impl Account {
    /// The number on file, where it was proven since the password was last set; an older one may belong to
    /// whoever had the password before.
    #[must_use]
    pub fn current_phone(&self) -> Option<&Phone> {
        self.phone.as_ref().filter(|phone| phone.verified_at >= self.password_changed_at)
    }
}
