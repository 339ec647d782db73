//! Where events may go: the operator names the endpoint, but its name may begin to lead elsewhere.

use std::net::{IpAddr, Ipv6Addr};

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

/// Where a cloud's machines read their own credentials over IPv6.
const METADATA: Ipv6Addr = Ipv6Addr::new(0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x254);

/// Resolves by the system, without addresses that are nobody's endpoint.
pub(super) struct Resolver;

impl Resolve for Resolver {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let fit: Vec<_> = found.filter(|address| may_be_endpoint(address.ip())).collect();
            Ok(Box::new(fit.into_iter()) as Addrs)
        })
    }
}

/// Whether an endpoint may be there: on a private network too, which is the operator's own, but not link-local, where
/// clouds give out credentials, nor at an address that is no single machine's.
pub(super) fn may_be_endpoint(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(v4) => {
            !v4.is_link_local() && !v4.is_unspecified() && !v4.is_multicast() && !v4.is_broadcast()
        }
        IpAddr::V6(v6) => {
            !v6.is_unicast_link_local() && !v6.is_unspecified() && !v6.is_multicast() && v6 != METADATA
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn link_local_and_shared_addresses_are_no_endpoints() {
        for text in [
            "169.254.169.254",
            "::ffff:169.254.169.254",
            "fe80::1",
            "fd00:ec2::254",
            "0.0.0.0",
            "::",
            "224.0.0.1",
            "255.255.255.255",
            "ff02::1",
        ] {
            assert!(!may_be_endpoint(text.parse().unwrap()), "{text}");
        }
        for text in ["10.1.2.3", "192.168.0.9", "fd12::1", "127.0.0.1", "::1", "203.0.113.7", "2001:db8::7"] {
            assert!(may_be_endpoint(text.parse().unwrap()), "{text}");
        }
    }

    #[tokio::test]
    async fn a_name_leads_to_no_such_address() {
        let found: Vec<_> = Resolver.resolve("localhost".parse().unwrap()).await.unwrap().collect();
        assert!(!found.is_empty() && found.iter().all(|address| address.ip().is_loopback()), "{found:?}");
    }
}
