//! Sessions' rows: how their columns are read and which words they hold.

use tokio_postgres::Row;
use uuid::Uuid;

use super::super::{Result, StorageError, consistent};
use crate::domain::session::{Proof, Restriction, Session, Transport};

pub(super) const TABLE: &str = "sessions";

/// A session from the columns that every reading statement names alike.
pub(in crate::storage) fn from_row(row: &Row) -> Result<Session> {
    let transport: &str = row.try_get("transport")?;
    let proof: &str = row.try_get("proof")?;
    let restriction: Option<&str> = row.try_get("restriction")?;
    Ok(Session {
        account: row.try_get::<_, Uuid>("account_id")?.into(),
        id: row.try_get::<_, Uuid>("session_id")?.into(),
        generation: row.try_get("generation")?,
        credential_epoch: row.try_get("session_epoch")?,
        transport: parse_transport(transport)?,
        proof: consistent(parse_proof(proof), TABLE, "unknown proof")?,
        strong: row.try_get("strong")?,
        restriction: restriction.map(parse_restriction).transpose()?,
        auth_time: row.try_get("auth_time")?,
        created_at: row.try_get("session_created_at")?,
        idle_until: row.try_get("idle_until")?,
        expires_at: row.try_get("expires_at")?,
        rotation: row.try_get("rotation")?,
    })
}

pub(in crate::storage) const fn transport_text(transport: Transport) -> &'static str {
    match transport {
        Transport::Body => "body",
        Transport::Cookie => "cookie",
    }
}

pub(in crate::storage) fn parse_transport(text: &str) -> Result<Transport> {
    match text {
        "body" => Ok(Transport::Body),
        "cookie" => Ok(Transport::Cookie),
        _ => Err(StorageError::Inconsistent { table: TABLE, problem: "unknown transport" }),
    }
}

pub(super) const fn proof_text(proof: Proof) -> &'static str {
    match proof {
        Proof::Password => "password",
        Proof::Authenticator => "authenticator",
        Proof::Sms => "sms",
        Proof::EmergencyCode => "emergency_code",
        Proof::RecoveryCode => "recovery_code",
    }
}

pub(super) fn parse_proof(text: &str) -> Option<Proof> {
    [Proof::Password, Proof::Authenticator, Proof::Sms, Proof::EmergencyCode, Proof::RecoveryCode]
        .into_iter()
        .find(|proof| proof_text(*proof) == text)
}

pub(super) const fn restriction_text(restriction: Restriction) -> &'static str {
    match restriction {
        Restriction::EmergencyRecovery => "emergency_recovery",
        Restriction::EnrollmentRequired => "enrollment_required",
        Restriction::SupportRecovery => "support_recovery",
        Restriction::PasswordChangeRequired => "password_change_required",
    }
}

fn parse_restriction(text: &str) -> Result<Restriction> {
    let known = Restriction::ALL.into_iter().find(|restriction| restriction_text(*restriction) == text);
    consistent(known, TABLE, "unknown restriction")
}
