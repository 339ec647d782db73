//! Forwarding headers: a stranger's are not believed, and what stands before what a proxy added changes nothing.
#![no_main]

use std::net::{IpAddr, Ipv4Addr};

use actix_web::http::header::{HeaderMap, HeaderName, HeaderValue};
use ipnet::IpNet;
use libfuzzer_sys::fuzz_target;
use twostep::http::client::address;

const PROXY: IpAddr = IpAddr::V4(Ipv4Addr::new(10, 0, 0, 1));
const STRANGER: IpAddr = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1));
const CLIENT: IpAddr = IpAddr::V4(Ipv4Addr::new(203, 0, 113, 9));

fn seen(peer: IpAddr, lines: &[&[u8]]) -> Option<IpAddr> {
    let proxies: [IpNet; 1] = ["10.0.0.0/24".parse().expect("a network")];
    let mut headers = HeaderMap::new();
    for line in lines {
        headers.append(HeaderName::from_static("x-forwarded-for"), HeaderValue::from_bytes(line).ok()?);
    }
    Some(address(peer, &headers, &proxies))
}

fuzz_target!(|lines: Vec<&[u8]>| {
    let Some(found) = seen(PROXY, &lines) else { return };
    let named =
        lines.iter().filter_map(|line| std::str::from_utf8(line).ok()).flat_map(|line| line.split(','));
    let mut named = named.filter_map(|entry| entry.trim().parse::<IpAddr>().ok());
    assert!(found == PROXY || named.any(|one| one.to_canonical() == found));
    assert_eq!(seen(STRANGER, &lines), Some(STRANGER));
    let added = [lines.as_slice(), &[b"203.0.113.9, 10.0.0.2"]].concat();
    assert_eq!(seen(PROXY, &added), Some(CLIENT));
});
