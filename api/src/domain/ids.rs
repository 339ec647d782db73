//! Identifiers: UUID version 7 (RFC 9562 section 5.7), a type for each thing. They name, they never prove.

use std::fmt;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::entropy::{Entropy, draw};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
        #[serde(transparent)]
        #[schema(value_type = Uuid)]
        pub struct $name(Uuid);

        impl $name {
            /// A new id of the moment `now`.
            #[must_use]
            pub fn draw(now: Timestamp, entropy: &dyn Entropy) -> Self {
                let millis = u64::try_from(now.as_millisecond()).unwrap_or_default();
                Self(uuid::Builder::from_unix_timestamp_millis(millis, &draw::<10>(entropy)).into_uuid())
            }

            /// The id as the database keeps it.
            #[must_use]
            pub const fn uuid(self) -> Uuid {
                self.0
            }

            /// The sixteen bytes, for associated data and digests.
            #[must_use]
            pub const fn as_bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }
        }

        impl From<Uuid> for $name {
            fn from(uuid: Uuid) -> Self {
                Self(uuid)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

id!(
    /// Names an account; the `sub` of its tokens.
    AccountId
);
id!(
    /// Names a session for its whole life; the `sid` of its tokens.
    SessionId
);
id!(
    /// Names an authenticator of an account.
    AuthenticatorId
);
id!(
    /// Names one run of the enrollment wizard.
    EnrollmentId
);
id!(
    /// Names a trusted browser.
    BrowserId
);
id!(
    /// Names a security event.
    EventId
);
id!(
    /// Names a message in the outbox.
    MessageId
);
