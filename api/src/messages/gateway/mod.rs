//! SMS gateways behind one trait, asked in the operator's order; one that fails is left alone for a while.

mod http;
mod signature;
mod smpp;
mod template;
mod twilio;

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use futures_util::future::BoxFuture;
use jiff::{SignedDuration, Timestamp};

pub use signature::twilio_signature_fits;
pub use smpp::probe as probe_smpp;

use crate::{
    clock::Clock,
    config::{Gateway as Settings, GatewayKind},
    domain::{breaker::Breaker, ids::MessageId, spend::Destination},
    messages::report::Reporter,
    metrics::Metrics,
};

/// How long all gateways together may take for one message: within five seconds a person is told that it could
/// not be delivered (SMS-10).
const ALL: Duration = Duration::from_secs(3);

/// A text to hand over. The provider gets number and text, and an id that means nothing elsewhere.
#[derive(Clone, Copy)]
pub struct Text<'a> {
    /// The message's id.
    pub id: MessageId,
    /// The number, in E.164 form.
    pub to: &'a str,
    /// The text.
    pub text: &'a str,
    /// How long it is worth delivering.
    pub life: SignedDuration,
}

/// Why a gateway did not take a message.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It works, and will not send this message.
    #[error("refused the message: {0}")]
    Message(String),
    /// It does not work now: broken, busy, out of reach, or its credentials are wrong.
    #[error("failed: {0}")]
    Gateway(String),
}

impl Refusal {
    const fn kind(&self) -> &'static str {
        match self {
            Self::Message(_) => "refused",
            Self::Gateway(_) => "failed",
        }
    }
}

/// What a gateway that took a message calls it.
pub type Reference = Option<String>;

/// One way to send a text.
pub trait Gateway: Send + Sync {
    /// Hands over a text. Not to be trusted with time: the caller gives up after a while.
    fn send<'a>(&'a self, text: Text<'a>) -> BoxFuture<'a, Result<Reference, Refusal>>;
}

/// What became of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// A gateway took it.
    Accepted {
        /// The gateway's name and what it calls the message.
        receipt: String,
    },
    /// No gateway works now; worth another try, not before the time where all rest.
    PutOff {
        /// The end of the first rest.
        rest_until: Option<Timestamp>,
    },
    /// Every gateway that works refused it.
    Refused,
}

/// A gateway and its standing in this process.
struct Member {
    name: String,
    gateway: Box<dyn Gateway>,
    breaker: Mutex<Breaker>,
}

/// The gateways in the operator's order.
pub struct Gateways {
    members: Vec<Member>,
    metrics: Arc<Metrics>,
}

/// A gateway that can't be set up.
#[derive(Debug, thiserror::Error)]
#[error("can't set up the SMS gateway {name}: {problem}")]
pub struct GatewayError {
    name: String,
    problem: String,
}

impl Gateways {
    /// The configured gateways. Callbacks go to `public_base`; what comes over a kept session, to `reporter`.
    ///
    /// # Errors
    /// Where a client for HTTP can't be made.
    pub fn new(
        settings: &[Settings],
        public_base: &str,
        metrics: Arc<Metrics>,
        reporter: &Arc<Reporter>,
    ) -> Result<Self, GatewayError> {
        let member = |settings: &Settings| {
            let failed = |problem: reqwest::Error| GatewayError {
                name: settings.name.clone(),
                problem: problem.to_string(),
            };
            let gateway: Box<dyn Gateway> = match &settings.kind {
                GatewayKind::Http(own) => Box::new(http::Http::new(own).map_err(failed)?),
                GatewayKind::Smpp(own) => Box::new(smpp::Smpp::new(&settings.name, own, reporter.clone())),
                GatewayKind::Twilio(own) => Box::new(twilio::Twilio::new(own, public_base).map_err(failed)?),
            };
            Ok(Member { name: settings.name.clone(), gateway, breaker: Mutex::default() })
        };
        let members = settings.iter().map(member).collect::<Result<_, _>>()?;
        Ok(Self { members, metrics })
    }

    /// Whether there is no gateway at all.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// When the first of them ends its rest; `None` where one works now, or there is none.
    #[must_use]
    pub fn all_rest_until(&self, now: Timestamp) -> Option<Timestamp> {
        let rests: Option<Vec<Timestamp>> = self.members.iter().map(|member| member.rest(now)).collect();
        rests?.into_iter().min()
    }

    /// Hands a text to the first gateway that takes it. Where one broke off in the middle it may have taken it
    /// too: then the text arrives twice rather than never.
    pub async fn send(&self, text: Text<'_>, clock: &dyn Clock) -> Outcome {
        let each = ALL / u32::try_from(self.members.len()).unwrap_or(1).max(1);
        let destination = Destination::of_text(text.to);
        let count = |member: &Member, result| self.metrics.text(destination.as_str(), &member.name, result);
        let mut refused = false;
        for member in self.members.iter().filter(|member| member.rest(clock.now()).is_none()) {
            let answer = match tokio::time::timeout(each, member.gateway.send(text)).await {
                Ok(answer) => answer,
                Err(_) => Err(Refusal::Gateway("no answer in time".to_owned())),
            };
            match answer {
                Ok(reference) => {
                    count(member, "sent");
                    member.works();
                    let reference = reference.unwrap_or_default();
                    return Outcome::Accepted { receipt: format!("{}:{reference}", member.name) };
                }
                Err(refusal) => {
                    tracing::warn!(gateway = member.name, id = %text.id, %refusal, "a text was not taken");
                    count(member, refusal.kind());
                    refused |= matches!(refusal, Refusal::Message(_));
                    member.note(&refusal, clock.now());
                }
            }
        }
        match self.all_rest_until(clock.now()) {
            _ if refused => Outcome::Refused,
            rest_until => Outcome::PutOff { rest_until },
        }
    }
}

impl Member {
    fn rest(&self, now: Timestamp) -> Option<Timestamp> {
        self.breaker.lock().unwrap_or_else(PoisonError::into_inner).rest(now)
    }

    fn works(&self) {
        self.breaker.lock().unwrap_or_else(PoisonError::into_inner).worked();
    }

    fn note(&self, refusal: &Refusal, now: Timestamp) {
        match refusal {
            Refusal::Message(_) => self.works(),
            Refusal::Gateway(_) => {
                let mut breaker = self.breaker.lock().unwrap_or_else(PoisonError::into_inner);
                if let Some(until) = breaker.failed(now) {
                    tracing::error!(gateway = self.name, %until, "an SMS gateway rests: it failed too often");
                }
            }
        }
    }
}

/// A client for HTTP that follows no redirect, so that no secret goes elsewhere.
fn client() -> reqwest::Result<reqwest::Client> {
    reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .timeout(ALL)
        .user_agent("twostep")
        .build()
}

/// What a status without success means where the provider says no more: 400 and 422 are about the message.
fn refusal_of(status: reqwest::StatusCode) -> Refusal {
    let words = format!("status {}", status.as_u16());
    match status.as_u16() {
        400 | 422 => Refusal::Message(words),
        _ => Refusal::Gateway(words),
    }
}

/// What failed, without the address, in which a secret may stand.
fn broken(error: reqwest::Error) -> Refusal {
    Refusal::Gateway(if error.is_timeout() {
        "no answer in time".to_owned()
    } else {
        error.without_url().to_string()
    })
}
