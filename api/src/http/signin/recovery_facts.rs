//! What a challenge says of a recovery that support started.

use deadpool_postgres::GenericClient;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    domain::{
        account::Account,
        message::{Channel, Delivery},
    },
    http::problem::Problem,
    storage::{
        self,
        support::{LiveRecovery, RecoveryCode},
    },
};

/// A recovery that is open.
#[derive(Serialize, ToSchema)]
pub(super) struct RecoveryFacts {
    /// When it lapses.
    lapses_at: Timestamp,
    /// Where its code can be sent.
    ways: Vec<WayFacts>,
    /// The newest code, while it can be entered: where the mailbox set the password after it was mailed, it can't.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    sent: Option<SentFacts>,
}

#[derive(Serialize, ToSchema)]
struct WayFacts {
    channel: Channel,
    /// The masked number, for `sms`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    phone: Option<String>,
    /// From when.
    opens_at: Timestamp,
}

#[derive(Serialize, ToSchema)]
struct SentFacts {
    channel: Channel,
    delivery: Delivery,
    resend_at: Timestamp,
    expires_at: Timestamp,
}

impl RecoveryFacts {
    /// The recovery of `account`; `None` where it is not open at `now`.
    ///
    /// # Errors
    /// When the database fails.
    pub(super) async fn read(
        db: &impl GenericClient,
        account: &Account,
        live: &LiveRecovery,
        now: Timestamp,
    ) -> Result<Option<Self>, Problem> {
        let Some(open) = live.open(now) else { return Ok(None) };
        let ways = open.ways(live.password, account.phone.as_ref().map(|phone| phone.verified_at), now);
        let masked = || account.phone.as_ref().map(|phone| phone.number.masked());
        let by_sms = ways.sms.map(|opens_at| WayFacts { channel: Channel::Sms, phone: masked(), opens_at });
        let by_mail = WayFacts { channel: Channel::Email, phone: None, opens_at: ways.email };
        let counts = |sent: &&RecoveryCode| sent.code.is_live(now) && ways.allow(sent.channel, now);
        let sent = match live.code.as_ref().filter(counts) {
            Some(sent) => Some(SentFacts {
                channel: sent.channel,
                delivery: storage::outbox::delivery(db, sent.code.message).await?.unwrap_or(Delivery::Sent),
                resend_at: sent.code.resend_at(),
                expires_at: sent.code.expires_at,
            }),
            None => None,
        };
        let ways = by_sms.into_iter().chain([by_mail]).collect();
        Ok(Some(Self { lapses_at: open.lapses_at, ways, sent }))
    }
}
