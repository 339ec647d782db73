//! Notices by text: what a mail tells at length, in one segment, to the other address of the account.

use super::Words;
use crate::domain::{event::EventType, gsm7::is_basic, message::Letter, phone::PhoneNumber};

/// Characters of the product's name that a notice has room for.
const NAME: usize = 20;

const CHANGE_PASSWORD: &str = "change your password at once";

impl Words {
    /// The text about an event, for those that are texted; `None` for all others. It carries no code and no
    /// link, and fits one segment of 160 characters of the GSM 7-bit alphabet (3GPP TS 23.038).
    #[must_use]
    pub fn sms_notice(&self, to: &PhoneNumber, event_type: EventType) -> Option<Letter> {
        let (what, advice) = what_and_advice(event_type)?;
        let product = plain(&self.product);
        Some(Letter {
            to: to.e164().to_owned(),
            subject: None,
            text: format!("{product}: {what}. If this was not you, {advice} and contact customer support."),
        })
    }
}

const fn what_and_advice(event_type: EventType) -> Option<(&'static str, &'static str)> {
    Some(match event_type {
        EventType::EmergencyCodeUsed => ("your emergency code was used to sign in", CHANGE_PASSWORD),
        EventType::EmergencyCodeIssued => ("you have a new emergency code", CHANGE_PASSWORD),
        EventType::PhoneChanged => ("the backup phone of your account was changed", CHANGE_PASSWORD),
        EventType::PhoneRemoved => ("this phone was removed from your account", CHANGE_PASSWORD),
        EventType::AuthenticatorAdded => ("an authenticator app was added", CHANGE_PASSWORD),
        EventType::AuthenticatorReplaced => ("your authenticator app was replaced", CHANGE_PASSWORD),
        EventType::AuthenticatorRemoved => ("an authenticator app was removed", CHANGE_PASSWORD),
        EventType::TwoStepDisabled => ("two-step verification was turned off", CHANGE_PASSWORD),
        EventType::PasswordChanged | EventType::PasswordReset => {
            ("your password was changed", "ask for a new one on the sign-in page")
        }
        EventType::ChangeUndone => ("a change was taken back by a mailed link", "ask for a new password"),
        EventType::AccountDeleted => ("your account was deleted", "read our mail about it"),
        EventType::SupportRecoveryStarted => {
            ("support started a recovery of your account", "stop it by our mail")
        }
        EventType::SupportRecoveryCompleted => {
            ("support's recovery replaced your sign-in app", "open our mail")
        }
        EventType::EmailChanged => ("your e-mail address was changed", "open our mail to the old address"),
        _ => return None,
    })
}

/// The beginning of the product's name, without what the alphabet lacks or writes as two characters.
fn plain(product: &str) -> String {
    short_name(product).unwrap_or_else(|| "Your account".to_owned())
}

/// As much of a name as one segment has room for; `None` where the alphabet has nothing of it.
pub(super) fn short_name(product: &str) -> Option<String> {
    let name: String = product.chars().filter(|c| is_basic(*c)).take(NAME).collect();
    Some(name.trim().to_owned()).filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{gsm7::segments, phone::AllowedCountries};

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

    fn text(product: &str, event_type: EventType) -> String {
        let words = Words {
            product: product.to_owned(),
            host: "login.example.com".to_owned(),
            support: "Call us, https://example.com/help".to_owned(),
        };
        let number = PhoneNumber::parse("+4791234567", &AllowedCountries::All).unwrap();
        words.sms_notice(&number, event_type).unwrap().text
    }

    #[test]
    fn every_notice_fits_one_segment_without_a_code_or_a_link() {
        for product in ["Twostep", "An Extraordinarily Long Product Name", "Двашаг {Ω}"] {
            for event_type in TEXTED {
                let text = text(product, event_type);
                assert!(segments(&text) == 1 && text.chars().all(is_basic), "{text}");
                assert!(!text.contains("://") && !text.chars().any(|c| c.is_ascii_digit()), "{text}");
                assert!(text.contains("If this was not you") && text.contains("customer support"));
            }
        }
    }

    #[test]
    fn a_name_that_the_alphabet_lacks_is_left_out() {
        assert!(text("Двашаг", EventType::PasswordChanged).starts_with("Your account: your password"));
        assert!(text("Åse's Bank", EventType::PasswordChanged).starts_with("Åse's Bank: "));
    }
}
