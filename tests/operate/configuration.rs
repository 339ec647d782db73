//! The page of all variables is the one that the code writes, and the code reads those and no other.

use std::{cell::RefCell, collections::BTreeSet};

use twostep::config::{from_environment, reference};

#[test]
fn the_page_is_written_from_the_code() {
    let page = std::fs::read_to_string("../docs/configuration.md").expect("a page");
    assert!(page == reference::page(), "run `make configuration`");
}

/// Reads configurations of both modes, with a gateway of each kind and a webhook, and notes what was asked for.
fn asked_for() -> BTreeSet<String> {
    let asked = RefCell::new(BTreeSet::new());
    for (mode, body_type) in [("development", "json"), ("production", "form")] {
        let read = |name: &str| {
            asked.borrow_mut().insert(name.to_owned());
            let value = match name {
                "TWOSTEP_MODE" => mode,
                "TWOSTEP_SMS_GATEWAYS" => "carrier,twilio,smpp",
                "TWOSTEP_SMS_CARRIER_BODY_TYPE" => body_type,
                "TWOSTEP_WEBHOOKS" => "siem",
                _ => return None,
            };
            Some(value.to_owned())
        };
        let _mistakes_do_not_matter = from_environment(&read);
    }
    let named = ["_CARRIER_", "_TWILIO_", "_SMPP_", "_SIEM_"];
    let general = |name: String| named.iter().fold(name, |name, own| name.replace(own, "_<NAME>_"));
    asked.into_inner().into_iter().map(general).collect()
}

#[test]
fn every_variable_that_is_read_is_described_and_no_other() {
    let described: Vec<&str> =
        reference::REFERENCE.iter().flat_map(|(_, variables)| variables.iter().map(|one| one.name)).collect();
    let as_set: BTreeSet<String> = described.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(as_set.len(), described.len(), "each once");
    assert_eq!(as_set, asked_for());
}
