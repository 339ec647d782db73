//! Where a request came from: the connection's peer, or what a trusted proxy says of it.

use std::{
    future::{Ready, ready},
    net::IpAddr,
};

use actix_web::{
    FromRequest, HttpRequest,
    dev::Payload,
    http::header::{self, HeaderMap},
    web::Data,
};
use ipnet::IpNet;

use super::problem::Problem;
use crate::{app::App, domain::event::Origin};

/// The client of a request.
#[derive(Debug, Clone)]
pub struct Client {
    /// Its address.
    pub address: IpAddr,
    /// What it calls itself, cut and cleaned.
    pub user_agent: String,
}

impl Client {
    /// The client that a request came from.
    #[must_use]
    pub fn of(request: &HttpRequest) -> Self {
        let trusted = request.app_data::<Data<App>>().map_or(&[][..], |app| &app.config.trusted_proxies);
        let user_agent = request.headers().get(header::USER_AGENT).and_then(|value| value.to_str().ok());
        let unknown = IpAddr::from([0, 0, 0, 0]);
        let peer = request.peer_addr().map_or(unknown, |peer| peer.ip().to_canonical());
        let address = address(peer, request.headers(), trusted);
        Self { address, user_agent: clean(user_agent.unwrap_or_default()) }
    }

    /// The origin that events record.
    #[must_use]
    pub fn origin(&self) -> Origin {
        Origin { address: self.address.to_string(), user_agent: self.user_agent.clone() }
    }

    /// The key that limits count by: the address, and of IPv6 the /64 that one subscriber has.
    #[must_use]
    pub fn limit_key(&self) -> String {
        match self.address {
            IpAddr::V4(address) => address.to_string(),
            IpAddr::V6(address) => {
                let [a, b, c, d, ..] = address.segments();
                format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
            }
        }
    }
}

impl FromRequest for Client {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Ok(Self::of(request)))
    }
}

/// The address: walking the forwarding chain from our own peer outwards, the first that is no trusted proxy.
#[must_use]
pub fn address(peer: IpAddr, headers: &HeaderMap, trusted: &[IpNet]) -> IpAddr {
    if !is_trusted(peer, trusted) {
        return peer;
    }
    let chain: Vec<&str> = headers
        .get_all("x-forwarded-for")
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .collect();
    walk(peer, &chain, trusted)
}

/// Stops at the first entry that does not parse: what lies beyond it can't be believed.
fn walk(peer: IpAddr, chain: &[&str], trusted: &[IpNet]) -> IpAddr {
    let mut client = peer;
    for entry in chain.iter().rev() {
        let Ok(address) = entry.trim().parse::<IpAddr>() else { break };
        client = address.to_canonical();
        if !is_trusted(client, trusted) {
            break;
        }
    }
    client
}

/// Whether the peer of a request is a trusted proxy.
#[must_use]
pub fn peer_is_trusted(request: &actix_web::dev::ServiceRequest, trusted: &[IpNet]) -> bool {
    request.peer_addr().is_some_and(|peer| is_trusted(peer.ip().to_canonical(), trusted))
}

fn is_trusted(address: IpAddr, trusted: &[IpNet]) -> bool {
    trusted.iter().any(|network| network.contains(&address))
}

fn clean(user_agent: &str) -> String {
    user_agent.chars().filter(|c| !c.is_control()).take(256).collect()
}

#[cfg(test)]
mod tests;
