//! The gateways that texts leave by, where looking costs no text: sessions with message centers.

use super::Finding;
use crate::{
    config::{Config, GatewayKind, SmppGateway},
    messages::gateway::probe_smpp,
};

pub(super) async fn examine(config: &Config) -> Vec<Finding> {
    let mut found = Vec::new();
    for gateway in &config.sms_gateways {
        if let GatewayKind::Smpp(account) = &gateway.kind {
            found.extend(unprotected(&gateway.name, account));
            found.push(bound(&gateway.name, account).await);
        }
    }
    found
}

fn unprotected(name: &str, account: &SmppGateway) -> Option<Finding> {
    let sentence = format!(
        "the SMS gateway {name} is spoken to in the clear: numbers, codes and the password are read by whoever is on \
         the way; use smpps:// unless a tunnel of yours protects the line"
    );
    (!account.tls && !account.here).then_some(Finding::Consider(sentence))
}

async fn bound(name: &str, account: &SmppGateway) -> Finding {
    match probe_smpp(account).await {
        Ok(()) => Finding::Good(format!("the SMS gateway {name} can be bound")),
        Err(why) => Finding::Mend(format!("the SMS gateway {name} can't be bound: {why}")),
    }
}
