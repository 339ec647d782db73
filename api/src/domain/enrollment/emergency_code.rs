//! Last stage: the emergency code is shown, acknowledged, and everything turned on.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{ProvenAuthenticator, Run};
use crate::domain::phone::PhoneNumber;

/// How often the code may be issued in one enrollment.
const MAX_ISSUES: u32 = 5;

/// The emergency code waits to be stored by its person.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SaveEmergencyCode {
    pub(super) run: Run,
    authenticator: ProvenAuthenticator,
    phone: KeptPhone,
    code: Option<IssuedCode>,
    issues: u32,
}

/// The backup phone that finalize will leave the account with.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KeptPhone {
    /// None was added, and none was on file.
    None,
    /// The number on file stays.
    OnFile,
    /// The number on file is erased.
    EraseOnFile,
    /// This number was proven here.
    Proven {
        /// The number.
        #[serde(with = "super::serialize::number")]
        number: PhoneNumber,
        /// When its code was right.
        verified_at: Timestamp,
    },
}

/// An emergency code that was shown: only its hash is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IssuedCode {
    /// Argon2id, PHC string.
    pub phc: String,
    /// Version of the pepper.
    pub pepper: i16,
    /// When it was shown; the acknowledgement names it, so that only the code last shown is acknowledged.
    pub issued_at: Timestamp,
}

/// What finalize commits.
#[derive(Debug)]
pub struct Finalized {
    /// Shared facts of the run.
    pub run: Run,
    /// The authenticator that becomes live.
    pub authenticator: ProvenAuthenticator,
    /// The phone afterwards.
    pub phone: KeptPhone,
    /// The emergency code that becomes live.
    pub code: IssuedCode,
}

/// Why finalize was refused.
#[must_use]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotFinal {
    /// No code was shown yet.
    NoCode,
    /// Another code was shown since.
    CodeChanged,
}

impl SaveEmergencyCode {
    pub(super) const fn new(run: Run, authenticator: ProvenAuthenticator, phone: KeptPhone) -> Self {
        Self { run, authenticator, phone, code: None, issues: 0 }
    }

    /// The phone as finalize would leave it.
    #[must_use]
    pub const fn phone(&self) -> &KeptPhone {
        &self.phone
    }

    /// Drops the number proven here, or marks the one on file for erasure.
    #[must_use]
    pub fn without_phone(mut self) -> Self {
        self.phone = match self.phone {
            KeptPhone::OnFile | KeptPhone::EraseOnFile => KeptPhone::EraseOnFile,
            KeptPhone::None | KeptPhone::Proven { .. } => KeptPhone::None,
        };
        self
    }

    /// Whether another code may be issued.
    #[must_use]
    pub const fn may_issue(&self) -> bool {
        self.issues < MAX_ISSUES
    }

    /// Takes `code` as the one shown; the one before is dead.
    #[must_use]
    pub fn issued(self, code: IssuedCode) -> Self {
        Self { code: Some(code), issues: self.issues + 1, ..self }
    }

    /// The end of the wizard, once the code shown at `issued_at` (the newest, where absent) was acknowledged.
    ///
    /// # Errors
    /// [`NotFinal`] with the unchanged state.
    pub fn finalize(self, issued_at: Option<Timestamp>) -> Result<Finalized, (NotFinal, Box<Self>)> {
        match self.code {
            None => Err((NotFinal::NoCode, Box::new(self))),
            Some(ref code) if issued_at.is_some_and(|shown| shown != code.issued_at) => {
                Err((NotFinal::CodeChanged, Box::new(self)))
            }
            Some(code) => {
                Ok(Finalized { run: self.run, authenticator: self.authenticator, phone: self.phone, code })
            }
        }
    }
}
