//! The *Challenge* answer.

use deadpool_postgres::GenericClient;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::recovery_facts::RecoveryFacts;
use crate::{
    domain::{
        account::Account,
        attempts::seconds_until,
        challenge::{Method, Shapes, Standing},
        emergency_code::CodeForm,
        message::Delivery,
    },
    http::problem::Problem,
    storage::{self, challenge::SmsCode, support::LiveRecovery},
};

/// A right password that waits for the second step.
#[derive(Serialize, ToSchema)]
pub struct ChallengeAnswer {
    status: SecondStepStatus,
    challenge: ChallengeFacts,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum SecondStepStatus {
    SecondStepRequired,
}

/// What a challenge can do.
#[derive(Serialize, ToSchema)]
struct ChallengeFacts {
    /// Opens the second-step calls and nothing else.
    token: String,
    expires_at: Timestamp,
    /// The best first; the emergency code never is.
    methods: Vec<MethodFacts>,
    /// Tries before the next delay.
    attempts_left: u32,
    /// Whole seconds until a code is looked at again.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    retry_after: Option<u64>,
    /// The newest text message of this challenge.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    sms: Option<SmsFacts>,
    /// The recovery that support started, once it is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    recovery: Option<RecoveryFacts>,
}

#[derive(Serialize, ToSchema)]
struct MethodFacts {
    method: Method,
    /// The masked number, for `sms`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    phone: Option<String>,
    /// What codes of `authenticator` may look like, where any was set up elsewhere; absent: six digits, for 30 seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    codes: Option<Vec<CodeFacts>>,
    /// Characters of `emergency_code`, where recovery codes were made elsewhere; absent: sixteen, as they are issued.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    length: Option<usize>,
}

/// What an authenticator shows.
#[derive(Serialize, ToSchema)]
struct CodeFacts {
    digits: u8,
    /// Seconds for which each code is shown.
    period: u8,
}

impl MethodFacts {
    fn new(method: Method, account: &Account, shapes: &Shapes) -> Self {
        let plain = Self { method, phone: None, codes: None, length: None };
        let shown = |&(digits, period): &(u8, u8)| CodeFacts { digits, period };
        match method {
            Method::Sms => Self { phone: account.phone.as_ref().map(|phone| phone.number.masked()), ..plain },
            Method::Authenticator => {
                Self { codes: shapes.others().map(|all| all.iter().map(shown).collect()), ..plain }
            }
            Method::EmergencyCode => Self { length: shapes.emergency.map(CodeForm::length), ..plain },
            Method::RecoveryCode => plain,
        }
    }
}

#[derive(Serialize, ToSchema)]
struct SmsFacts {
    delivery: Delivery,
    resend_at: Timestamp,
}

impl ChallengeAnswer {
    /// The answer for a challenge with `token`.
    #[must_use]
    pub fn new(
        token: &str,
        account: &Account,
        (standing, shapes): (&Standing, &Shapes),
        now: Timestamp,
    ) -> Self {
        let (attempts_left, until) = standing.tries(now);
        let facts = |method| MethodFacts::new(method, account, shapes);
        Self {
            status: SecondStepStatus::SecondStepRequired,
            challenge: ChallengeFacts {
                token: token.to_owned(),
                expires_at: standing.challenge.expires_at,
                methods: standing.methods(now).into_iter().map(facts).collect(),
                attempts_left,
                retry_after: until.map(|until| seconds_until(until, now)),
                sms: None,
                recovery: None,
            },
        }
    }

    /// With the recovery that support started, where it is open.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn with_recovery(
        mut self,
        db: &impl GenericClient,
        account: &Account,
        live: Option<&LiveRecovery>,
        now: Timestamp,
    ) -> Result<Self, Problem> {
        if let Some(live) = live {
            self.challenge.recovery = RecoveryFacts::read(db, account, live, now).await?;
        }
        Ok(self)
    }

    /// With how far the newest text message has come.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn with_sms(
        mut self,
        db: &deadpool_postgres::Client,
        code: Option<&SmsCode>,
    ) -> Result<Self, Problem> {
        if let Some(code) = code {
            let delivery = storage::outbox::delivery(db, code.message).await?.unwrap_or(Delivery::Sent);
            self.challenge.sms = Some(SmsFacts { delivery, resend_at: code.resend_at() });
        }
        Ok(self)
    }
}
