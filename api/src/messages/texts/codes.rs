//! Codes and links: what a person needs to go on.

use super::{Words, mail, sms_notices::short_name};
use crate::domain::{email::Email, message::Letter, one_time_code::OneTimeCode, phone::PhoneNumber};

impl Words {
    /// The code that confirms an address at sign-up.
    #[must_use]
    pub fn sign_up_code(&self, to: &Email, code: &OneTimeCode) -> Letter {
        let (product, code) = (&self.product, code.as_str());
        mail(
            to,
            format!("{code} is your {product} code"),
            format!(
                "Enter this code to confirm your e-mail address:\n\n    {code}\n\nIt works once, for 24 hours. \
                 If you did not sign up, ignore this mail: nothing happens without the code."
            ),
        )
    }

    /// Somebody signed up with an address that has an account.
    #[must_use]
    pub fn address_in_use(&self, to: &Email) -> Letter {
        let product = &self.product;
        mail(
            to,
            format!("You already have a {product} account"),
            format!(
                "Somebody, perhaps you, tried to sign up at {product} with this address. It already has an account, \
                 so nothing was changed. Sign in with your password, or ask for a new one on the sign-in page.\n\n\
                 If it was not you, you need not do anything."
            ),
        )
    }

    /// Somebody wanted to use an address for their account that has one.
    #[must_use]
    pub fn address_wanted_elsewhere(&self, to: &Email) -> Letter {
        let product = &self.product;
        mail(
            to,
            format!("This address has a {product} account"),
            format!(
                "Somebody, perhaps you, wanted to use this address for another account at {product}. It already has \
                 an account, so nothing was changed. To use it for the other one, sign in to the account that has it \
                 and change its address or delete it first.\n\n\
                 If it was not you, you need not do anything."
            ),
        )
    }

    /// The code that confirms a new address.
    #[must_use]
    pub fn email_change_code(&self, to: &Email, code: &OneTimeCode) -> Letter {
        let (product, code) = (&self.product, code.as_str());
        mail(
            to,
            format!("{code} is your {product} code"),
            format!(
                "Enter this code where you asked for it, to use this address for your account:\n\n    {code}\n\nIt \
                 works once, for as long as you stay signed in there, 24 hours at most. If you did not ask for it, ignore this mail: nothing happens without the code."
            ),
        )
    }

    /// A link that sets a new password.
    #[must_use]
    pub fn password_reset(&self, to: &Email, link: &str) -> Letter {
        let product = &self.product;
        mail(
            to,
            format!("Set a new {product} password"),
            format!(
                "Open this page to set a new password:\n\n{link}\n\nThe link works once, for an hour. It signs \
                 nobody in. If you did not ask for it, ignore this mail: your password stays as it is."
            ),
        )
    }

    /// The code for the second step, by text.
    #[must_use]
    pub fn second_step_sms(&self, to: &PhoneNumber, code: &OneTimeCode) -> Letter {
        self.code_sms(to, code, "to sign in")
    }

    /// The code that proves a phone number, by text.
    #[must_use]
    pub fn phone_proof_sms(&self, to: &PhoneNumber, code: &OneTimeCode) -> Letter {
        self.code_sms(to, code, "to add this phone")
    }

    pub(super) fn code_sms(&self, to: &PhoneNumber, code: &OneTimeCode, purpose: &str) -> Letter {
        let (host, code) = (&self.host, code.as_str());
        let name = short_name(&self.product).map(|name| format!("{name} ")).unwrap_or_default();
        Letter {
            to: to.e164().to_owned(),
            subject: None,
            text: format!("{code} is your {name}code {purpose}. Never share it.\n\n@{host} #{code}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{gsm7::segments, phone::AllowedCountries},
        entropy::SystemEntropy,
    };

    /// SMS-12: one segment, with the origin-bound line at the end, for names and hosts of any sensible length.
    #[test]
    fn a_texted_code_is_one_segment_and_ends_with_the_line_that_browsers_read() {
        let number = PhoneNumber::parse("+4791234567", &AllowedCountries::All).unwrap();
        let code = OneTimeCode::draw(&SystemEntropy);
        for product in ["Twostep", "An Extraordinarily Long Product Name", "Двашаг {Ω}", "Двашаг"]
        {
            for host in ["id.example.com", "sign-in.a-rather-long-name-of-a-company.accounts.example.co.uk"] {
                let words = Words { product: product.into(), host: host.into(), support: "Call us".into() };
                for letter in [
                    words.second_step_sms(&number, &code),
                    words.phone_proof_sms(&number, &code),
                    words.recovery_sms(&number, &code),
                ] {
                    let text = letter.text;
                    assert_eq!(segments(&text), 1, "{text}");
                    assert!(text.ends_with(&format!("\n\n@{host} #{}", code.as_str())), "{text}");
                    assert!(!text.contains("  ") && !text.contains("://"), "{text}");
                }
            }
        }
    }
}
