//! What a message center tells of a text that it took (SMPP 3.4 appendix B, section 4.6.1).

use rusmpp::{
    pdus::DeliverSm,
    tlvs::{Tlv, TlvValue},
    values::{MessageState, MessageType},
};

/// A text that did not arrive, by what the message center calls it; `None` where this says something else. Parameters
/// count before the words of the text, which each vendor writes in its own way.
pub(super) fn undelivered(told: &DeliverSm) -> Option<String> {
    if told.esm_class.message_type != MessageType::ShortMessageContainsMCDeliveryReceipt {
        return None;
    }
    let words = String::from_utf8_lossy(told.short_message().as_ref()).into_owned();
    let values = || told.tlvs().iter().filter_map(Tlv::value);
    let id = values().find_map(|value| match value {
        TlvValue::ReceiptedMessageId(id) => Some(id.as_str().to_owned()),
        _ => None,
    });
    let state = values().find_map(|value| match value {
        TlvValue::MessageState(state) => Some(*state),
        _ => None,
    });
    let lost = match state {
        Some(state) => matches!(
            state,
            MessageState::Expired
                | MessageState::Deleted
                | MessageState::Undeliverable
                | MessageState::Rejected
        ),
        None => matches!(word(&words, "stat:")?, "EXPIRED" | "DELETED" | "UNDELIV" | "REJECTD"),
    };
    let id = id.or_else(|| word(&words, "id:").map(str::to_owned))?;
    (lost && !id.is_empty()).then_some(id)
}

/// The word after `key`, which begins the text or follows a space.
fn word<'a>(words: &'a str, key: &str) -> Option<&'a str> {
    words.split(' ').find_map(|word| word.strip_prefix(key))
}

#[cfg(test)]
mod tests {
    use rusmpp::{
        tlvs::MessageDeliveryRequestTlvValue,
        types::{COctetString, OctetString},
        values::EsmClass,
    };

    use super::*;

    const WORDS: &str =
        "id:%id sub:001 dlvrd:000 submit date:2601050800 done date:2601050801 stat:%stat err:001 text:x";

    fn told(id: &str, stat: &str) -> DeliverSm {
        let words = WORDS.replace("%id", id).replace("%stat", stat);
        let words = OctetString::from_vec(words.into_bytes()).unwrap();
        DeliverSm::builder().esm_class(EsmClass::from(4)).short_message(words).build()
    }

    #[test]
    fn only_what_never_arrives_is_told() {
        for lost in ["UNDELIV", "EXPIRED", "DELETED", "REJECTD"] {
            assert_eq!(undelivered(&told("0a1", lost)).as_deref(), Some("0a1"), "{lost}");
        }
        for other in ["DELIVRD", "ENROUTE", "ACCEPTD", "UNKNOWN", ""] {
            assert_eq!(undelivered(&told("0a1", other)), None, "{other}");
        }
        assert_eq!(undelivered(&told("", "UNDELIV")), None);
    }

    #[test]
    fn what_somebody_writes_is_no_receipt() {
        let mut written = told("0a1", "UNDELIV");
        written.esm_class = EsmClass::from(0);
        assert_eq!(undelivered(&written), None);
    }

    #[test]
    fn parameters_count_before_words() {
        let mut told = told("a", "DELIVRD");
        told.push_tlv(MessageDeliveryRequestTlvValue::MessageState(MessageState::Undeliverable));
        told.push_tlv(MessageDeliveryRequestTlvValue::ReceiptedMessageId(
            COctetString::from_string("b".to_owned()).unwrap(),
        ));
        assert_eq!(undelivered(&told).as_deref(), Some("b"));
    }
}
