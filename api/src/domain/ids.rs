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
                Self(version_7(now, entropy))
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

/// Version 7 with the microseconds in place of the leftmost random bits (RFC 9562 section 6.2, method 3), so that
/// ids sort by the time they were drawn; two events of one request are less than a millisecond apart.
fn version_7(now: Timestamp, entropy: &dyn Entropy) -> Uuid {
    let micros = u64::try_from(now.as_microsecond()).unwrap_or_default();
    let (millis, rest) = (micros / 1000, micros % 1000);
    let [.., high, low] = (rest * 4096 / 1000).to_be_bytes();
    let mut bytes = draw::<10>(entropy);
    if let [first, second, ..] = bytes.as_mut_slice() {
        (*first, *second) = (high, low);
    }
    uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid()
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
id!(
    /// Names a recovery that support started.
    RecoveryId
);

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;
    use crate::entropy::SystemEntropy;

    #[test]
    fn ids_sort_by_the_microsecond_they_were_drawn_in() {
        let start = Timestamp::UNIX_EPOCH + SignedDuration::from_hours(24 * 365 * 56);
        let at = |micros| EventId::draw(start + SignedDuration::from_micros(micros), &SystemEntropy);
        let ids: Vec<EventId> = (0..3000).map(at).collect();
        assert!(ids.is_sorted_by(|earlier, later| earlier < later));
        assert!(ids.iter().all(|id| id.uuid().get_version_num() == 7));
    }

    #[test]
    fn two_of_one_moment_differ() {
        let draw = || SessionId::draw(Timestamp::UNIX_EPOCH, &SystemEntropy);
        assert_ne!(draw(), draw());
    }
}
