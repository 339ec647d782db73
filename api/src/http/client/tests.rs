use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};

use actix_web::{http::header::HeaderValue, test::TestRequest};
use proptest::prelude::*;

use super::*;

const PROXY: [u8; 4] = [10, 0, 0, 1];

fn proxies() -> Vec<IpNet> {
    vec!["10.0.0.0/24".parse().unwrap()]
}

fn from(chain: &[&str]) -> String {
    walk(PROXY.into(), chain, &proxies()).to_string()
}

/// What a request with one forwarding header is counted as.
fn seen(peer: IpAddr, header: &[u8]) -> Option<IpAddr> {
    let value = HeaderValue::from_bytes(header).ok()?;
    let request = TestRequest::default().peer_addr(SocketAddr::new(peer, 4711));
    let request = request.insert_header(("x-forwarded-for", value)).to_http_request();
    Some(address(peer, request.headers(), &proxies()))
}

#[test]
fn the_last_address_that_is_no_proxy_is_the_client() {
    assert_eq!(from(&["6.6.6.6", "203.0.113.9", "10.0.0.2"]), "203.0.113.9");
    assert_eq!(from(&[]), "10.0.0.1");
}

#[test]
fn what_lies_beyond_a_malformed_entry_is_not_believed() {
    assert_eq!(from(&["203.0.113.9", "a"]), "10.0.0.1");
    assert_eq!(from(&["203.0.113.9", "", "10.0.0.2"]), "10.0.0.2");
    for entry in ["203.0.113.9:80", "[2001:db8::1]", "0x7f.1", "203.0.113.09", "unknown", "for=203.0.113.9"] {
        assert_eq!(from(&["6.6.6.6", entry]), "10.0.0.1", "{entry}");
    }
}

#[test]
fn a_stranger_is_not_believed_about_its_address() {
    for header in ["203.0.113.9", "203.0.113.9, 10.0.0.2", "10.0.0.1"] {
        assert_eq!(seen([192, 0, 2, 1].into(), header.as_bytes()), Some([192, 0, 2, 1].into()), "{header}");
    }
    assert_eq!(seen(PROXY.into(), b"203.0.113.9"), Some([203, 0, 113, 9].into()));
}

/// Text like an address, and anything else that a header can hold.
fn entry() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<Ipv4Addr>().prop_map(|address| address.to_string()),
        any::<Ipv6Addr>().prop_map(|address| address.to_string()),
        "[0-9a-f.:\\[\\]]{0,20}",
        "[ -~]{0,40}",
    ]
}

proptest! {
    #[test]
    fn a_peer_that_is_no_proxy_is_believed_nothing(
        peer: Ipv4Addr, header in proptest::collection::vec(any::<u8>(), 0..80)
    ) {
        prop_assume!(!is_trusted(peer.into(), &proxies()));
        prop_assert!(seen(peer.into(), &header).is_none_or(|address| address == IpAddr::from(peer)));
    }

    #[test]
    fn a_proxys_bytes_never_panic_and_name_only_what_stands_in_them(
        header in proptest::collection::vec(any::<u8>(), 0..80)
    ) {
        let Some(address) = seen(PROXY.into(), &header) else { return Ok(()) };
        let text = String::from_utf8_lossy(&header).into_owned();
        let mut named = text.split(',').filter_map(|entry| entry.trim().parse::<IpAddr>().ok());
        prop_assert!(address == IpAddr::from(PROXY) || named.any(|one| one.to_canonical() == address));
    }

    #[test]
    fn what_a_client_writes_before_its_proxy_does_changes_nothing(
        forged in proptest::collection::vec(entry(), 0..6), client: Ipv4Addr
    ) {
        prop_assume!(!is_trusted(client.into(), &proxies()));
        let chain = [forged, vec![client.to_string()]].concat().join(",");
        prop_assert_eq!(seen(PROXY.into(), chain.as_bytes()), Some(IpAddr::from(client)));
    }

    #[test]
    fn the_addresses_of_one_subscriber_are_one_key(subscriber: u64, one: u64, other: u64) {
        let key = |host: u64| {
            let bits = u128::from(subscriber) << 64 | u128::from(host);
            Client { address: Ipv6Addr::from_bits(bits).into(), user_agent: String::new() }.limit_key()
        };
        prop_assert_eq!(key(one), key(other));
    }

    #[test]
    fn a_clients_name_for_itself_is_short_and_prints_on_one_line(text in any::<String>()) {
        let cleaned = clean(&text);
        prop_assert!(cleaned.chars().count() <= 256 && !cleaned.chars().any(char::is_control));
        prop_assert_eq!(clean(&cleaned), cleaned);
    }
}
