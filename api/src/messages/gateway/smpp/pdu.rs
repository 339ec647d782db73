//! A text as SMPP carries it (SMPP 3.4 section 4.4.1).

use jiff::SignedDuration;
use rusmpp::{
    extra::encoding::gsm7bit::Gsm7BitUnpacked,
    pdus::SubmitSm,
    tlvs::MessageSubmissionRequestTlvValue,
    types::{AnyOctetString, COctetString, EmptyOrFullCOctetString, OctetString},
    values::{
        DataCoding, EsmClass, IntermediateNotification, MCDeliveryReceipt, MessagePayload, Npi,
        RegisteredDelivery, SmeOriginatedAcknowledgement, Ton,
    },
};

use super::super::Text;
use crate::{config::SmppSender, domain::gsm7::segments};

/// What does not fit its field.
#[derive(Debug, thiserror::Error)]
#[error("{0} does not fit its field")]
pub(super) struct Misfit(&'static str);

/// The order to send `text`: in the message center's default alphabet where every character is of GSM 7-bit, an octet
/// each, else in UCS-2. What is longer than one segment goes as a payload, which the message center cuts up, so that
/// it is one order whatever its length.
pub(super) fn submit(sender: &SmppSender, text: &Text<'_>) -> Result<SubmitSm, Misfit> {
    let (source_ton, source_npi) = match sender {
        SmppSender::International(_) => (Ton::International, Npi::Isdn),
        SmppSender::Short(_) => (Ton::Unknown, Npi::Unknown),
        SmppSender::Name(_) => (Ton::Alphanumeric, Npi::Unknown),
    };
    let number = text.to.trim_start_matches('+').to_owned();
    let (octets, coding) = encode(text.text);
    let order = SubmitSm::builder()
        .source_addr_ton(source_ton)
        .source_addr_npi(source_npi)
        .source_addr(COctetString::from_string(sender.as_str().to_owned()).map_err(|_| Misfit("the sender"))?)
        .dest_addr_ton(Ton::International)
        .dest_addr_npi(Npi::Isdn)
        .destination_addr(COctetString::from_string(number).map_err(|_| Misfit("the number"))?)
        .esm_class(EsmClass::default())
        .validity_period(validity(text.life))
        .registered_delivery(receipt_of_the_end())
        .data_coding(coding);
    if segments(text.text) == 1 {
        let octets = OctetString::from_vec(octets).map_err(|_| Misfit("the text"))?;
        return Ok(order.short_message(octets).build());
    }
    let payload = MessagePayload::new(AnyOctetString::from_vec(octets));
    Ok(order.push_tlv(MessageSubmissionRequestTlvValue::MessagePayload(payload)).build())
}

fn encode(text: &str) -> (Vec<u8>, DataCoding) {
    match Gsm7BitUnpacked::new().encode_to_vec(text) {
        Ok(septets) => (septets, DataCoding::McSpecific),
        Err(_) => (text.encode_utf16().flat_map(u16::to_be_bytes).collect(), DataCoding::Ucs2),
    }
}

/// A receipt is asked for once the text has arrived, or never will.
fn receipt_of_the_end() -> RegisteredDelivery {
    RegisteredDelivery::new(
        MCDeliveryReceipt::McDeliveryReceiptRequestedWhereFinalDeliveryOutcomeIsSuccessOrFailure,
        SmeOriginatedAcknowledgement::default(),
        IntermediateNotification::default(),
        0,
    )
}

/// How long it is worth delivering, in the relative form of section 7.1.1: `YYMMDDhhmmss000R`, two days at most.
fn validity(life: SignedDuration) -> EmptyOrFullCOctetString<17> {
    let seconds = life.as_secs().clamp(1, 48 * 3600);
    let (days, rest) = (seconds / 86_400, seconds % 86_400);
    let (hours, minutes, seconds) = (rest / 3600, rest / 60 % 60, rest % 60);
    let text = format!("0000{days:02}{hours:02}{minutes:02}{seconds:02}000R");
    EmptyOrFullCOctetString::from_string(text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use rusmpp::encode::Length;

    use super::*;
    use crate::domain::ids::MessageId;

    fn text(text: &str) -> Text<'_> {
        let id = MessageId::from(uuid::Uuid::nil());
        Text { id, to: "+4791234567", text, life: SignedDuration::from_secs(299) }
    }

    fn order(words: &str) -> SubmitSm {
        submit(&SmppSender::Name("Twostep".to_owned()), &text(words)).unwrap()
    }

    #[test]
    fn what_gsm_knows_is_an_octet_each_and_the_rest_is_ucs2() {
        let gsm = order("@£ é{\n€");
        assert_eq!(gsm.data_coding, DataCoding::McSpecific);
        let septets = [0x00, 0x01, 0x20, 0x05, 0x1B, 0x28, 0x0A, 0x1B, 0x65];
        assert_eq!(gsm.short_message().as_ref(), septets);
        let ucs2 = order("ł🔑");
        assert_eq!(ucs2.data_coding, DataCoding::Ucs2);
        assert_eq!(ucs2.short_message().as_ref(), [0x01, 0x42, 0xD8, 0x3D, 0xDD, 0x11]);
    }

    #[test]
    fn one_segment_is_a_short_message_and_more_are_a_payload() {
        for (words, alone) in [("a".repeat(160), true), ("a".repeat(161), false), ("ł".repeat(71), false)] {
            let order = order(&words);
            assert_eq!((order.short_message().length() > 0, order.tlvs().is_empty()), (alone, alone));
        }
    }

    #[test]
    fn the_numbers_say_what_they_are_and_the_text_lives_as_long_as_its_code() {
        let order = order("a");
        assert_eq!((order.source_addr_ton, order.dest_addr_ton), (Ton::Alphanumeric, Ton::International));
        assert_eq!(order.destination_addr.as_str(), "4791234567");
        assert_eq!(order.validity_period.as_str(), "000000000459000R");
        assert_eq!(u8::from(order.registered_delivery), 1);
        assert_eq!(validity(SignedDuration::from_hours(24)).as_str(), "000001000000000R");
    }

    /// What is paid for as one septet goes as one octet.
    #[test]
    fn the_alphabet_is_the_one_that_segments_are_counted_in() {
        for c in ('\u{20}'..'\u{250}').chain("ΔΦΓΛΩΠΨΣΘΞ€".chars()) {
            let octets = encode(&c.to_string());
            let is_gsm = octets.1 == DataCoding::McSpecific;
            let basic = crate::domain::gsm7::is_basic(c);
            assert_eq!(basic, is_gsm && octets.0.len() == 1, "{c:?} {octets:?}");
        }
    }
}
