use super::*;

fn pending(code_digest: Option<Vec<u8>>, wrong_codes: u32) -> PendingSignUp {
    PendingSignUp {
        sign_up: SignUp {
            account: uuid::Uuid::nil().into(),
            email: Email::parse("kari@example.test").unwrap(),
            first_name: FirstName::parse("Kari").unwrap(),
            last_name: LastName::parse("N").unwrap(),
            locale: Locale::En,
            password: SecretHash { phc: String::new(), pepper: 1 },
            password_state: PasswordState::Usable,
        },
        code_digest,
        wrong_codes,
        expires_at: Timestamp::UNIX_EPOCH + SIGN_UP_LIFE,
    }
}

#[test]
fn only_its_own_code_is_right() {
    let pending = pending(Some(vec![1]), 0);
    assert_eq!(pending.judge(&[vec![1]], Timestamp::UNIX_EPOCH), MailedCode::Right);
    assert_eq!(pending.judge(&[vec![2]], Timestamp::UNIX_EPOCH), MailedCode::Wrong { left: 4 });
}

#[test]
fn a_code_never_mailed_never_matches() {
    let judged = pending(None, 0).judge(&[vec![], vec![0]], Timestamp::UNIX_EPOCH);
    assert_eq!(judged, MailedCode::Wrong { left: 4 });
}

#[test]
fn the_right_code_is_dead_after_five_wrong_ones_and_after_a_day() {
    let worn = pending(Some(vec![1]), 5);
    assert_eq!(worn.judge(&[vec![1]], Timestamp::UNIX_EPOCH), MailedCode::WornOut);
    let late = Timestamp::UNIX_EPOCH + SIGN_UP_LIFE;
    assert_eq!(pending(Some(vec![1]), 0).judge(&[vec![1]], late), MailedCode::Expired);
}
