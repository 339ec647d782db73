//! Notices by text: what a mail tells at length, in one segment, to the other address of the account.

use super::{Texts, languages::SmsNotices};
use crate::domain::{event::EventType, gsm7::is_basic, message::Letter, phone::PhoneNumber};

/// Characters of the product's name that a notice has room for.
const NAME: usize = 20;

impl Texts<'_> {
    /// The text about an event, for those that are texted; `None` for all others. It carries no code and no
    /// link, and fits one segment of 160 characters of the GSM 7-bit alphabet (3GPP TS 23.038).
    #[must_use]
    pub fn sms_notice(&self, to: &PhoneNumber, event_type: EventType) -> Option<Letter> {
        let words = &self.language.sms_notices;
        let (what, advice) = what_and_advice(words, event_type)?;
        let name = short_name(&self.words.product).unwrap_or_else(|| words.account.to_owned());
        Some(Letter {
            to: to.e164().to_owned(),
            subject: None,
            text: format!("{name}: {what} {advice}"),
            locale: self.locale,
        })
    }
}

const fn what_and_advice(words: &SmsNotices, event_type: EventType) -> Option<(&'static str, &'static str)> {
    Some(match event_type {
        EventType::EmergencyCodeUsed => (words.emergency_code_used, words.change_password),
        EventType::EmergencyCodeIssued => (words.emergency_code_issued, words.change_password),
        EventType::PhoneChanged => (words.phone_changed, words.change_password),
        EventType::PhoneRemoved => (words.phone_removed, words.change_password),
        EventType::AuthenticatorAdded => (words.authenticator_added, words.change_password),
        EventType::AuthenticatorReplaced => (words.authenticator_replaced, words.change_password),
        EventType::AuthenticatorRemoved => (words.authenticator_removed, words.change_password),
        EventType::TwoStepDisabled => (words.two_step_disabled, words.change_password),
        EventType::PasswordChanged | EventType::PasswordReset => {
            (words.password_changed, words.ask_for_password)
        }
        EventType::ChangeUndone => (words.change_undone, words.ask_for_password),
        EventType::AccountDeleted => (words.account_deleted, words.read_mail),
        EventType::SupportRecoveryStarted => (words.recovery_started, words.stop_by_mail),
        EventType::SupportRecoveryCompleted => (words.recovery_completed, words.read_mail),
        EventType::EmailChanged => (words.email_changed, words.open_old_mail),
        _ => return None,
    })
}

/// As much of a name as one segment has room for, without what the alphabet lacks or writes as two characters;
/// `None` where it has nothing of it.
pub(super) fn short_name(product: &str) -> Option<String> {
    let name: String = product.chars().filter(|c| is_basic(*c)).take(NAME).collect();
    Some(name.trim().to_owned()).filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{super::Words, *};
    use crate::domain::{gsm7::segments, locale::Locale, phone::AllowedCountries};

    const TEXTED: [EventType; 15] = [
        EventType::ChangeUndone,
        EventType::SupportRecoveryStarted,
        EventType::SupportRecoveryCompleted,
        EventType::AccountDeleted,
        EventType::EmergencyCodeUsed,
        EventType::EmergencyCodeIssued,
        EventType::PhoneChanged,
        EventType::PhoneRemoved,
        EventType::AuthenticatorAdded,
        EventType::AuthenticatorReplaced,
        EventType::AuthenticatorRemoved,
        EventType::TwoStepDisabled,
        EventType::PasswordChanged,
        EventType::PasswordReset,
        EventType::EmailChanged,
    ];

    fn text(product: &str, locale: Locale, event_type: EventType) -> String {
        let words = Words {
            product: product.to_owned(),
            host: "login.example.com".to_owned(),
            support: Some("Call us".to_owned()),
            support_url: Some("https://example.com/help".to_owned()),
        };
        let number = PhoneNumber::parse("+4791234567", &AllowedCountries::All).unwrap();
        words.in_language(locale).sms_notice(&number, event_type).unwrap().text
    }

    #[test]
    fn every_notice_fits_one_segment_in_every_language_without_a_code_or_a_link() {
        for product in ["Twostep", "An Extraordinarily Long Product Name", "Двашаг {Ω}", "Двашаг"]
        {
            for (event_type, locale) in
                TEXTED.into_iter().flat_map(|one| Locale::ALL.map(|locale| (one, locale)))
            {
                let text = text(product, locale, event_type);
                assert!(text.chars().all(is_basic), "{text}");
                assert_eq!(segments(&text), 1, "{}: {text}", text.chars().count());
                assert!(!text.contains("://") && !text.chars().any(|c| c.is_ascii_digit()), "{text}");
                assert!(text.ends_with('.') && !text.contains("  ") && !text.contains(".."), "{text}");
            }
        }
    }

    #[test]
    fn a_notice_says_what_to_do_if_it_was_somebody_else() {
        for event_type in TEXTED {
            let text = text("Twostep", Locale::En, event_type);
            assert!(text.contains("If this was not you") && text.contains("customer support"), "{text}");
        }
    }

    #[test]
    fn a_name_that_the_alphabet_lacks_is_left_out() {
        let text = |product| text(product, Locale::En, EventType::PasswordChanged);
        assert!(text("Двашаг").starts_with("Your account: your password"));
        assert!(text("Åse's Bank").starts_with("Åse's Bank: "));
    }
}
