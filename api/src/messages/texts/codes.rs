//! Codes and links by mail: what a person needs to go on.

use super::Texts;
use crate::domain::{email::Email, message::Letter, one_time_code::OneTimeCode};

impl Texts<'_> {
    /// The code that confirms an address at sign-up.
    #[must_use]
    pub fn sign_up_code(&self, to: &Email, code: &OneTimeCode) -> Letter {
        self.code(to, code, self.language.codes.sign_up)
    }

    /// The code that confirms a new address.
    #[must_use]
    pub fn email_change_code(&self, to: &Email, code: &OneTimeCode) -> Letter {
        self.code(to, code, self.language.codes.email_change)
    }

    fn code(&self, to: &Email, code: &OneTimeCode, text: fn(&str) -> String) -> Letter {
        let subject = (self.language.codes.code_subject)(code.as_str(), &self.words.product);
        self.mail(to, subject, text(code.as_str()))
    }

    /// Somebody signed up with an address that has an account.
    #[must_use]
    pub fn address_in_use(&self, to: &Email) -> Letter {
        self.about_product(to, self.language.codes.address_in_use)
    }

    /// Somebody wanted to use an address for their account that has one.
    #[must_use]
    pub fn address_wanted_elsewhere(&self, to: &Email) -> Letter {
        self.about_product(to, self.language.codes.address_wanted_elsewhere)
    }

    fn about_product(&self, to: &Email, [subject, text]: [fn(&str) -> String; 2]) -> Letter {
        let product = &self.words.product;
        self.mail(to, subject(product), text(product))
    }

    /// A link that sets a new password.
    #[must_use]
    pub fn password_reset(&self, to: &Email, link: &str) -> Letter {
        let codes = &self.language.codes;
        self.mail(to, (codes.password_reset_subject)(&self.words.product), (codes.password_reset)(link))
    }
}
