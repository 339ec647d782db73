//! The ticket that every look and act is for.

use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use crate::{
    domain::support_recovery::Ticket,
    http::problem::{Code, Problem},
};

/// The ticket, in an address.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct TicketQuery {
    /// Its reference in the operator's system: 1 to 64 letters, digits and `# . _ / -`.
    ticket: String,
}

/// The ticket, in a body.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct TicketBody {
    /// Its reference in the operator's system: 1 to 64 letters, digits and `# . _ / -`.
    ticket: String,
}

impl TicketQuery {
    /// The ticket.
    ///
    /// # Errors
    /// `validation_failed`.
    pub(super) fn parse(&self) -> Result<Ticket, Problem> {
        parse(&self.ticket)
    }
}

impl TicketBody {
    /// The ticket.
    ///
    /// # Errors
    /// `validation_failed`.
    pub(super) fn parse(&self) -> Result<Ticket, Problem> {
        parse(&self.ticket)
    }
}

/// The ticket in a field of its own.
///
/// # Errors
/// `validation_failed`.
pub(super) fn parse(text: &str) -> Result<Ticket, Problem> {
    Ticket::parse(text).map_err(|error| Problem::field(Code::ValidationFailed, "/ticket", error.to_string()))
}
