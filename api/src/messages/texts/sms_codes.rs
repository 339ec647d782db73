//! Codes by text message.

use super::{Texts, sms_notices::short_name};
use crate::domain::{message::Letter, one_time_code::OneTimeCode, phone::PhoneNumber};

impl Texts<'_> {
    /// The code for the second step, by text.
    #[must_use]
    pub fn second_step_sms(&self, to: &PhoneNumber, code: &OneTimeCode) -> Letter {
        self.code_sms(to, code, self.language.sms_codes.sign_in)
    }

    /// The code for proving who one is once more, in a session, by text.
    #[must_use]
    pub fn reauthentication_sms(&self, to: &PhoneNumber, code: &OneTimeCode) -> Letter {
        self.code_sms(to, code, self.language.sms_codes.confirm)
    }

    /// The code that proves a phone number, by text.
    #[must_use]
    pub fn phone_proof_sms(&self, to: &PhoneNumber, code: &OneTimeCode) -> Letter {
        self.code_sms(to, code, self.language.sms_codes.add_phone)
    }

    /// The code of a recovery, by text.
    #[must_use]
    pub fn recovery_sms(&self, to: &PhoneNumber, code: &OneTimeCode) -> Letter {
        self.code_sms(to, code, self.language.sms_codes.recovery)
    }

    fn code_sms(
        &self,
        to: &PhoneNumber,
        code: &OneTimeCode,
        words: fn(Option<&str>, &str) -> String,
    ) -> Letter {
        let (host, code) = (&self.words.host, code.as_str());
        let words = words(short_name(&self.words.product).as_deref(), code);
        Letter {
            to: to.e164().to_owned(),
            subject: None,
            text: format!("{words}\n\n@{host} #{code}"),
            locale: self.locale,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Words;
    use crate::{
        domain::{
            gsm7::segments, locale::Locale, one_time_code::OneTimeCode, phone::AllowedCountries,
            phone::PhoneNumber,
        },
        entropy::SystemEntropy,
    };

    /// SMS-12: whoever reads a code of one purpose to a stranger is not told that it is for another.
    #[test]
    fn a_text_says_what_its_code_is_for() {
        let number = PhoneNumber::parse("+4791234567", &AllowedCountries::All).unwrap();
        let code = OneTimeCode::draw(&SystemEntropy);
        let words = Words { product: "Twostep".into(), host: "x".into(), support: None, support_url: None };
        for texts in Locale::ALL.map(|locale| words.in_language(locale)) {
            let letters = [
                texts.second_step_sms(&number, &code),
                texts.reauthentication_sms(&number, &code),
                texts.phone_proof_sms(&number, &code),
                texts.recovery_sms(&number, &code),
            ];
            let told: std::collections::HashSet<String> = letters.map(|letter| letter.text).into();
            assert_eq!(told.len(), 4, "{told:?}");
        }
    }

    /// SMS-12: one segment in every language, with the origin-bound line at the end, for names and hosts of any
    /// sensible length.
    #[test]
    fn a_texted_code_is_one_segment_and_ends_with_the_line_that_browsers_read() {
        let number = PhoneNumber::parse("+4791234567", &AllowedCountries::All).unwrap();
        let code = OneTimeCode::draw(&SystemEntropy);
        for product in ["Twostep", "An Extraordinarily Long Product Name", "Двашаг {Ω}", "Двашаг"]
        {
            for host in ["id.example.com", "sign-in.a-rather-long-name-of-a-company.accounts.example.co.uk"] {
                let words =
                    Words { product: product.into(), host: host.into(), support: None, support_url: None };
                let texts = Locale::ALL.map(|locale| words.in_language(locale));
                let letters = texts.iter().flat_map(|texts| {
                    [
                        texts.second_step_sms(&number, &code),
                        texts.reauthentication_sms(&number, &code),
                        texts.phone_proof_sms(&number, &code),
                        texts.recovery_sms(&number, &code),
                    ]
                });
                for text in letters.map(|letter| letter.text) {
                    assert_eq!(segments(&text), 1, "{text}");
                    assert!(text.ends_with(&format!("\n\n@{host} #{}", code.as_str())), "{text}");
                    assert_eq!(text.matches(code.as_str()).count(), 2, "{text}");
                    assert!(!text.contains("  ") && !text.contains("://"), "{text}");
                }
            }
        }
    }
}
