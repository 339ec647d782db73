use jiff::Timestamp;
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
