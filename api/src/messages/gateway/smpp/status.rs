//! What a message center's status means for the text and for the gateway.

use rusmpp::CommandStatus;

use super::super::Refusal;

/// A status is about the message where another try, here or elsewhere, would find the same: its number or its text is
/// wrong, or it was refused for good. Whatever else is the gateway's, such as throttling or a full queue.
pub(super) fn refusal(status: CommandStatus) -> Refusal {
    let words = format!("SMPP status {status:?}");
    match status {
        CommandStatus::EsmeRinvdstadr
        | CommandStatus::EsmeRinvdstton
        | CommandStatus::EsmeRinvdstnpi
        | CommandStatus::EsmeRinvmsglen
        | CommandStatus::EsmeRxPAppn
        | CommandStatus::EsmeRxRAppn => Refusal::Message(words),
        _ => Refusal::Gateway(words),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_status_about_the_number_or_the_text_spares_the_gateway() {
        for about_the_message in [0x01, 0x0B, 0x50, 0x51, 0x65, 0x66] {
            let refusal = refusal(CommandStatus::from(about_the_message));
            assert!(matches!(refusal, Refusal::Message(_)), "{about_the_message:#x}: {refusal}");
        }
        // System error, full queue, throttled, temporary error, not bound, wrong sender, submit failed, a vendor's own.
        for about_the_gateway in [0x08, 0x14, 0x58, 0x64, 0x04, 0x0A, 0x45, 0x400] {
            let refusal = refusal(CommandStatus::from(about_the_gateway));
            assert!(matches!(refusal, Refusal::Gateway(_)), "{about_the_gateway:#x}: {refusal}");
        }
    }
}
