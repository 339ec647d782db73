use jiff::Timestamp;

use super::*;
use crate::{
    domain::{event::Origin, one_time_code::OneTimeCode},
    entropy::SystemEntropy,
};

const LINK: &str = "https://login.example.com/undo#token=abc";

fn words() -> Words {
    Words {
        product: "Twostep".to_owned(),
        host: "login.example.com".to_owned(),
        support: Some("support@example.com".to_owned()),
        support_url: Some("https://example.com/help".to_owned()),
    }
}

fn at() -> Timestamp {
    "2026-01-05T08:03:00Z".parse().unwrap()
}

/// Every mail there is, in one language.
fn mails(texts: &Texts<'_>) -> Vec<Letter> {
    let to = Email::parse("kari@example.com").unwrap();
    let code = OneTimeCode::draw(&SystemEntropy);
    let from = Origin { address: "192.0.2.1".to_owned(), user_agent: "<script>alert(1)</script>".to_owned() };
    let when = (at(), &from);
    vec![
        texts.sign_up_code(&to, &code),
        texts.email_change_code(&to, &code),
        texts.address_in_use(&to),
        texts.address_wanted_elsewhere(&to),
        texts.password_reset(&to, LINK),
        texts.recovery_code(&to, &code),
        texts.support_recovery_started(&to, at(), Announced { opens_at: None, lapses_at: at() }, LINK),
        texts.support_recovery_started(&to, at(), Announced { opens_at: Some(at()), lapses_at: at() }, LINK),
        texts.support_recovery_completed(&to, when, LINK),
        texts.support_recovery_stopped(&to, when),
        texts.support_recovery_canceled(&to, when),
        texts.two_step_enabled(&to, when, LINK),
        texts.email_changed_with_undo(&to, when, LINK),
        texts.emergency_code_used(&to, when),
        texts.emergency_code_issued(&to, when),
        texts.second_step_disabled(&to, when),
        texts.password_guessing(&to, when),
        texts.second_step_unanswered(&to, when),
        texts.wrong_codes(&to, when),
        texts.authenticator_added(&to, when),
        texts.authenticator_replaced(&to, when),
        texts.authenticator_removed(&to, when),
        texts.two_step_disabled(&to, when),
        texts.phone_changed(&to, when),
        texts.phone_removed(&to, when),
        texts.password_changed(&to, when),
        texts.email_changed(&to, when),
        texts.change_undone(&to, when),
        texts.account_deleted(&to, when, None),
        texts.account_deleted(&to, when, Some(at())),
        texts.account_deleted_with_undo(&to, when, at(), (14, "https://login.example.com/undo#token=abc")),
    ]
}

fn all_mails() -> impl Iterator<Item = (Locale, Letter)> {
    Locale::ALL
        .into_iter()
        .flat_map(|locale| mails(&words().in_language(locale)).into_iter().map(move |mail| (locale, mail)))
}

#[test]
fn every_mail_of_every_language_is_whole() {
    for (locale, mail) in all_mails() {
        let (subject, text) = (mail.subject.unwrap(), mail.text);
        let whole = format!("{subject}\n{text}");
        assert_eq!(mail.locale, locale);
        assert!(!whole.contains(['{', '}']), "{whole}");
        assert!(!whole.contains("  ") || whole.contains("\n\n    "), "{whole}");
        assert!(!text.contains("\n\n\n") && text.trim() == text, "{whole}");
    }
}

/// A subject of more is cut by phones, and folded in the header (RFC 5322, section 2.1.1).
#[test]
fn every_subject_is_one_short_line() {
    for (_, mail) in all_mails() {
        let subject = mail.subject.unwrap();
        assert!((10..=60).contains(&subject.chars().count()), "{subject}");
        assert!(
            subject.contains("Twostep") && !subject.contains('\n') && !subject.ends_with('.'),
            "{subject}"
        );
    }
}

#[test]
fn every_mail_is_the_same_in_no_two_languages() {
    let english = mails(&words().in_language(Locale::En));
    for (locale, mail) in all_mails().filter(|(locale, _)| *locale != Locale::En) {
        let same = english.iter().any(|one| one.text == mail.text || one.subject == mail.subject);
        assert!(!same, "{}: {}", locale.as_str(), mail.text);
        assert!(!mail.text.contains("this was not you") && !mail.text.contains("When:"), "{}", mail.text);
    }
}

#[test]
fn a_notice_tells_when_from_where_and_whom_to_ask_and_its_link_alone_on_a_line() {
    for locale in Locale::ALL {
        for mail in mails(&words().in_language(locale)).split_off(8) {
            let text = mail.text;
            for told in
                ["2026", "08", "03 UTC", "192.0.2.1", "support@example.com, https://example.com/help."]
            {
                let told = if told == "08" && locale == Locale::Fi { " 8" } else { told };
                assert!(text.contains(told), "{told}: {text}");
            }
            let linked = text.contains(LINK);
            assert!(!linked || text.ends_with(&format!(":\n\n{LINK}")), "{text}");
        }
    }
}

#[test]
fn what_a_browser_calls_itself_is_no_markup_in_any_mail() {
    for (locale, mail) in all_mails() {
        let page = crate::messages::html::html(locale, &mail.subject.unwrap(), &mail.text);
        assert!(page.contains(&format!("<html lang=\"{}\">", locale.as_str())));
        assert!(!page.contains("<script"), "{page}");
    }
}

#[test]
fn dates_are_those_of_the_language() {
    let expected = [
        (Locale::En, "5 January 2026, 08:03 UTC"),
        (Locale::Nb, "5. januar 2026 kl. 08:03 UTC"),
        (Locale::Sv, "5 januari 2026 kl. 08:03 UTC"),
        (Locale::Da, "5. januar 2026 kl. 08.03 UTC"),
        (Locale::Fi, "5. tammikuuta 2026 klo 8.03 UTC"),
        (Locale::Nl, "5 januari 2026 om 08:03 UTC"),
        (Locale::De, "5. Januar 2026 um 08:03 UTC"),
        (Locale::Fr, "5 janvier 2026 à 08:03 UTC"),
    ];
    for (locale, told) in expected {
        assert_eq!(words().in_language(locale).moment(at()), told);
    }
    let first = "2026-02-01T00:00:00Z".parse().unwrap();
    assert_eq!(words().in_language(Locale::Fr).moment(first), "1er février 2026 à 00:00 UTC");
}

#[test]
fn where_the_operator_names_no_help_the_language_does() {
    let words = Words { support: None, support_url: None, ..words() };
    for locale in Locale::ALL {
        let texts = words.in_language(locale);
        let to = Email::parse("kari@example.com").unwrap();
        let from = Origin { address: "192.0.2.1".to_owned(), user_agent: "curl".to_owned() };
        let text = texts.phone_changed(&to, (at(), &from)).text;
        assert!(text.ends_with(&format!(": {}.", texts.language.frame.support)), "{text}");
    }
}
