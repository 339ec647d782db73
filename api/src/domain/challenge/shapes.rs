//! What the codes of an account look like, for whoever draws the field they are typed into.

use crate::domain::{authenticator::Authenticator, emergency_code::CodeForm, totp::Parameters};

/// What the codes of an account look like.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shapes {
    /// Digits and seconds of each authenticator's codes, each pair once.
    authenticators: Vec<(u8, u8)>,
    /// The form of recovery codes that were imported; `None` for an emergency code of ours.
    pub emergency: Option<CodeForm>,
}

impl Shapes {
    /// Of an account with these.
    #[must_use]
    pub fn new(parameters: impl IntoIterator<Item = Parameters>, emergency: Option<CodeForm>) -> Self {
        let pairs = parameters.into_iter().map(|one| (one.digits(), one.period()));
        let mut authenticators: Vec<(u8, u8)> = pairs.collect();
        authenticators.sort_unstable();
        authenticators.dedup();
        Self { authenticators, emergency }
    }

    /// The same, of authenticators.
    #[must_use]
    pub fn of(authenticators: &[Authenticator], emergency: Option<CodeForm>) -> Self {
        Self::new(authenticators.iter().map(|one| one.parameters), emergency)
    }

    /// Digits and seconds of the authenticators' codes, where any has other than the wizard sets up.
    #[must_use]
    pub fn others(&self) -> Option<&[(u8, u8)]> {
        let ours = [(Parameters::OURS.digits(), Parameters::OURS.period())];
        (self.authenticators.as_slice() != ours).then_some(&self.authenticators)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::totp::TotpAlgorithm;

    fn shapes(all: &[(u8, u8)]) -> Shapes {
        let one = |&(digits, period): &(u8, u8)| {
            Parameters::new(TotpAlgorithm::Sha256, digits, period).expect("parameters")
        };
        Shapes::new(all.iter().map(one), None)
    }

    #[test]
    fn only_what_is_not_as_the_wizard_makes_it_is_said() {
        assert_eq!(shapes(&[(6, 30)]).others(), None);
        assert_eq!(shapes(&[(6, 30), (6, 30)]).others(), None);
        assert_eq!(shapes(&[(8, 30), (8, 30)]).others(), Some([(8, 30)].as_slice()));
        assert_eq!(shapes(&[(8, 60), (6, 30)]).others(), Some([(6, 30), (8, 60)].as_slice()));
    }
}
