//! How the stages' values are written into the sealed state.

/// A TOTP secret, as unpadded base 32.
pub(super) mod secret {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};
    use zeroize::Zeroizing;

    use crate::domain::totp::TotpSecret;

    pub(in super::super) fn serialize<S: Serializer>(secret: &TotpSecret, to: S) -> Result<S::Ok, S::Error> {
        let text = Zeroizing::new(data_encoding::BASE32_NOPAD.encode(secret.as_bytes()));
        to.serialize_str(&text)
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<TotpSecret, D::Error> {
        let text = Zeroizing::new(String::deserialize(from)?);
        let bytes = data_encoding::BASE32_NOPAD.decode(text.as_bytes()).map(Zeroizing::new);
        bytes
            .ok()
            .and_then(|bytes| TotpSecret::from_bytes(&bytes))
            .ok_or_else(|| D::Error::custom("no TOTP secret"))
    }
}

/// A phone number, in E.164.
pub(super) mod number {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    use crate::domain::phone::PhoneNumber;

    pub(in super::super) fn serialize<S: Serializer>(number: &PhoneNumber, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(number.e164())
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<PhoneNumber, D::Error> {
        PhoneNumber::from_stored(&String::deserialize(from)?)
            .ok_or_else(|| D::Error::custom("no phone number"))
    }
}
