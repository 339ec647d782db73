//! Tokens: whatever was not issued here is unknown as every kind, and nothing panics.
#![no_main]

use std::sync::LazyLock;

use actix_web::http::header::{AUTHORIZATION, HeaderMap, HeaderValue};
use libfuzzer_sys::fuzz_target;
use twostep::{
    http::guard::bearer,
    keys::KeyRing,
    token::{TokenKind, Tokens},
};

static TOKENS: LazyLock<Tokens> = LazyLock::new(|| Tokens::new(KeyRing::single(1, [7; 32])));

const KINDS: [TokenKind; 7] = [
    TokenKind::SignUp,
    TokenKind::Challenge,
    TokenKind::Device,
    TokenKind::Reset,
    TokenKind::Undo,
    TokenKind::Browser,
    TokenKind::Stop,
];

fuzz_target!(|bytes: &[u8]| {
    if let Ok(text) = std::str::from_utf8(bytes) {
        for kind in KINDS {
            assert!(TOKENS.read(kind, text).is_none());
        }
        assert!(TOKENS.read_refresh(text).is_none() && TOKENS.read_ticket(text).is_none());
    }
    let Ok(value) = HeaderValue::from_bytes(bytes) else { return };
    let mut headers = HeaderMap::new();
    headers.insert(AUTHORIZATION, value);
    if let Some(token) = bearer(&headers) {
        assert!(bytes.len() > token.len() && bytes[..6].eq_ignore_ascii_case(b"bearer"));
    }
});
