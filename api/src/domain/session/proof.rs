//! How a session was opened or raised, and what that is worth to others.

/// What the person showed to open or raise the session, the second factor where there was one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// The password alone.
    Password,
    /// Password and an authenticator's code.
    Authenticator,
    /// Password and a texted code.
    Sms,
    /// Password and the emergency code.
    EmergencyCode,
    /// Password and the code of a recovery that support started.
    RecoveryCode,
}

impl Proof {
    /// `amr` values (RFC 8176). Emergency and recovery codes have no registered value and are never
    /// reported as `otp`.
    #[must_use]
    pub const fn amr(self) -> &'static [&'static str] {
        match self {
            Self::Password | Self::EmergencyCode | Self::RecoveryCode => &["pwd"],
            Self::Authenticator => &["pwd", "otp", "mfa"],
            Self::Sms => &["pwd", "sms", "mfa"],
        }
    }

    /// The product's own assurance level, `aal1` or `aal2`; no claim of conformance.
    #[must_use]
    pub const fn acr(self) -> &'static str {
        if self.has_second_factor() { "aal2" } else { "aal1" }
    }

    /// Whether password and a second factor stood together.
    #[must_use]
    pub const fn has_second_factor(self) -> bool {
        matches!(self, Self::Authenticator | Self::Sms)
    }
}
