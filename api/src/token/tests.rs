use jiff::Timestamp;
use proptest::prelude::*;
use secrecy::ExposeSecret;

use super::*;
use crate::entropy::SystemEntropy;

fn tokens() -> Tokens {
    Tokens::new(KeyRing::single(1, [9; 32]))
}

fn account() -> AccountId {
    AccountId::draw(Timestamp::UNIX_EPOCH, &SystemEntropy)
}

#[test]
fn a_token_is_read_back_with_its_account_and_digest() {
    let account = account();
    let issued = tokens().issue(TokenKind::Challenge, account, &SystemEntropy);
    let read = tokens().read(TokenKind::Challenge, issued.text.expose_secret());
    assert_eq!(read, Some(Presented { account, digest: issued.digest }));
}

#[test]
fn a_token_of_one_kind_is_unknown_as_another() {
    let issued = tokens().issue(TokenKind::Challenge, account(), &SystemEntropy);
    assert_eq!(tokens().read(TokenKind::SignUp, issued.text.expose_secret()), None);
    assert!(tokens().read_refresh(issued.text.expose_secret()).is_none());
}

#[test]
fn every_changed_character_makes_it_unknown() {
    let issued = tokens().issue(TokenKind::Challenge, account(), &SystemEntropy);
    let text = issued.text.expose_secret();
    for index in 0..text.len() {
        let mut changed = text.to_owned().into_bytes();
        changed[index] = if changed[index] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(changed).unwrap();
        assert_eq!(tokens().read(TokenKind::Challenge, &changed), None);
        assert_eq!(tokens().read(TokenKind::Challenge, &text[..index]), None);
    }
}

#[test]
fn a_refresh_token_has_exactly_one_successor() {
    let session = uuid::Uuid::max().into();
    let first = RefreshToken::fresh(account(), session, 1, &SystemEntropy);
    let read = tokens().read_refresh(tokens().write_refresh(&first).expose_secret()).unwrap();
    assert_eq!(tokens().successor(&first).digest(), tokens().successor(&read).digest());
    assert_eq!(tokens().successor(&first).rotation, 2);
    assert_ne!(tokens().successor(&first).digest(), first.digest());
}

const KINDS: [TokenKind; 6] = [
    TokenKind::SignUp,
    TokenKind::Challenge,
    TokenKind::Device,
    TokenKind::Reset,
    TokenKind::Undo,
    TokenKind::Browser,
];

proptest! {
    #[test]
    fn no_text_of_a_strangers_is_a_token(
        text in "\\PC{0,60}|[A-Za-z0-9_-]{0,210}", bytes in proptest::collection::vec(any::<u8>(), 0..120)
    ) {
        for text in [text, BASE64URL_NOPAD.encode(&bytes)] {
            prop_assert!(KINDS.iter().all(|&kind| tokens().read(kind, &text).is_none()), "{}", text);
            prop_assert!(tokens().read_refresh(&text).is_none(), "{}", text);
        }
    }

    #[test]
    fn one_changed_bit_makes_any_token_unknown(rotation: i32, byte in 0_usize..86, bit in 0_u8..8) {
        let token = RefreshToken::fresh(account(), uuid::Uuid::max().into(), rotation, &SystemEntropy);
        let text = tokens().write_refresh(&token);
        let read = tokens().read_refresh(text.expose_secret()).unwrap();
        prop_assert_eq!((read.account, read.session, read.rotation), (token.account, token.session, rotation));
        prop_assert_eq!(read.digest(), token.digest());
        let mut bytes = BASE64URL_NOPAD.decode(text.expose_secret().as_bytes()).unwrap();
        let place = byte % bytes.len();
        bytes[place] ^= 1 << bit;
        prop_assert!(tokens().read_refresh(&BASE64URL_NOPAD.encode(&bytes)).is_none());
    }

    #[test]
    fn a_token_has_one_spelling(beside in "[ \t\n=+/.A-Za-z0-9]", at_the_end: bool) {
        for kind in KINDS {
            let issued = tokens().issue(kind, account(), &SystemEntropy);
            let text = issued.text.expose_secret();
            let other = if at_the_end { format!("{text}{beside}") } else { format!("{beside}{text}") };
            prop_assert_eq!(tokens().read(kind, &other), None);
        }
    }
}
