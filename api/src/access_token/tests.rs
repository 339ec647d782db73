use jiff::SignedDuration;
use proptest::prelude::*;
use secrecy::ExposeSecret;

use super::*;
use crate::{
    domain::session::{Opening, Proof, SessionLimits, Transport},
    entropy::SystemEntropy,
};

const NOW: Timestamp = Timestamp::UNIX_EPOCH;

fn tokens(seed: u8) -> AccessTokens {
    AccessTokens::new(&KeyRing::single(1, [seed; 32]), "https://id.example").unwrap()
}

fn signed(seed: u8) -> String {
    let opening = Opening {
        account: Uuid::nil().into(),
        credential_epoch: 1,
        transport: Transport::Body,
        proof: Proof::Authenticator,
        strong: true,
        must_change_password: false,
        must_enroll: false,
    };
    let session = Session::open(Uuid::max().into(), opening, SessionLimits::default(), NOW);
    tokens(seed).sign(&session, NOW, &SystemEntropy).unwrap().0.expose_secret().to_owned()
}

#[test]
fn a_token_is_good_for_ten_minutes_and_not_before_its_time() {
    let (tokens, token) = (tokens(1), signed(1));
    let at = |seconds| tokens.verify(&token, NOW + SignedDuration::from_secs(seconds)).is_some();
    assert!(at(0) && at(599));
    assert!(!at(600) && !at(-1));
}

#[test]
fn a_token_that_was_good_is_still_held_to_its_time_and_vouches_for_no_other() {
    let (tokens, token) = (tokens(1), signed(1));
    assert!(tokens.verify(&token, NOW).is_some());
    assert_eq!(tokens.verify(&token, NOW + SignedDuration::from_secs(600)), None);
    assert!(tokens.verify(&token, NOW + SignedDuration::from_secs(599)).is_some());
    let (signed_part, signature) = token.rsplit_once('.').unwrap();
    let moved = BASE64URL_NOPAD.encode(&[0; 64]);
    for forged in
        [format!("{signed_part}.{moved}"), format!("{token}="), format!("{}.{signature}", &signed_part[1..])]
    {
        assert_eq!(tokens.verify(&forged, NOW), None);
    }
}

#[test]
fn another_keys_token_is_refused() {
    assert_eq!(tokens(1).verify(&signed(2), NOW), None);
}

#[test]
fn another_issuers_token_under_the_same_key_is_refused() {
    let other = AccessTokens::new(&KeyRing::single(1, [1; 32]), "https://other.example").unwrap();
    assert_eq!(other.verify(&signed(1), NOW), None);
}

#[test]
fn a_changed_header_or_claim_is_refused() {
    let token = signed(1);
    let [_, claims, signature]: [&str; 3] = token.split('.').collect::<Vec<_>>().try_into().unwrap();
    for header in [r#"{"alg":"none","typ":"at+jwt"}"#, r#"{"alg":"HS256","typ":"at+jwt","kid":"x"}"#] {
        let forged = format!("{}.{claims}.{signature}", BASE64URL_NOPAD.encode(header.as_bytes()));
        assert_eq!(tokens(1).verify(&forged, NOW), None);
    }
}

proptest! {
    #[test]
    fn no_text_of_a_strangers_is_a_token_and_none_panics(
        text in "\\PC{0,40}|[A-Za-z0-9_.-]{0,80}", parts in proptest::collection::vec(any::<Vec<u8>>(), 0..5)
    ) {
        prop_assert_eq!(tokens(1).verify(&text, NOW), None);
        let encoded: Vec<String> = parts.iter().map(|part| BASE64URL_NOPAD.encode(part)).collect();
        prop_assert_eq!(tokens(1).verify(&encoded.join("."), NOW), None);
    }

    #[test]
    fn one_changed_character_of_header_or_claims_is_refused(place in 0_usize..400, c in "[A-Za-z0-9_-]") {
        let token = signed(1);
        let place = place % token.rfind('.').unwrap();
        prop_assume!(token.as_bytes()[place] != b'.' && !token[place..].starts_with(&c));
        let changed = format!("{}{c}{}", &token[..place], &token[place + 1..]);
        prop_assert_eq!(tokens(1).verify(&changed, NOW), None, "{}", changed);
    }
}
