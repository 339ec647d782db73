use data_encoding::BASE64;

use super::*;

fn secret(byte: u8) -> String {
    format!("whsec_{}", BASE64.encode(&[byte; 32]))
}

fn read(settings: &[(&str, &str)], production: bool) -> (Vec<Webhook>, Vec<String>) {
    let variable =
        |name: &str| settings.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
    let mut reader = Reader { variable: &variable, mistakes: Vec::new() };
    (reader.webhooks(production), reader.mistakes)
}

#[test]
fn nothing_set_is_no_webhook() {
    let (webhooks, mistakes) = read(&[], true);
    assert!(webhooks.is_empty() && mistakes.is_empty());
}

#[test]
fn an_endpoint_has_its_settings() {
    let secrets = format!("{}, {}", secret(1), secret(2));
    let (webhooks, mistakes) = read(
        &[
            ("TWOSTEP_WEBHOOKS", "siem"),
            ("TWOSTEP_WEBHOOK_SIEM_URL", "https://siem.example.com/twostep"),
            ("TWOSTEP_WEBHOOK_SIEM_SECRETS", &secrets),
            ("TWOSTEP_WEBHOOK_SIEM_EVENTS", "two_step_enabled, two_step_disabled"),
            ("TWOSTEP_WEBHOOK_SIEM_CA_FILE", "/etc/twostep/ca.pem"),
        ],
        true,
    );
    assert_eq!(mistakes, Vec::<String>::new());
    let [siem] = webhooks.as_slice() else { panic!("{webhooks:?}") };
    assert_eq!(siem.secrets.len(), 2);
    assert!(siem.wants(EventType::TwoStepEnabled) && !siem.wants(EventType::SignedIn));
    assert!(!format!("{siem:?}").contains(&BASE64.encode(&[1; 32])), "no secret is printed");
}

#[test]
fn each_mistake_is_said() {
    let with = |url: &str, secrets: &str, events: &str, production| {
        let settings = [
            ("TWOSTEP_WEBHOOKS", "siem"),
            ("TWOSTEP_WEBHOOK_SIEM_URL", url),
            ("TWOSTEP_WEBHOOK_SIEM_SECRETS", secrets),
            ("TWOSTEP_WEBHOOK_SIEM_EVENTS", events),
        ];
        read(&settings, production).1.join("\n")
    };
    let (fit, own) = ("https://siem.example.com", secret(1));
    assert_eq!(with(fit, &own, "", true), "");
    assert_eq!(with("http://127.0.0.1:9", &own, "", false), "", "development may reach this machine");
    for (url, production) in
        [("http://127.0.0.1:9", true), ("http://siem.example.com", false), ("ftp://a.test", false)]
    {
        assert!(with(url, &own, "", production).contains("must begin with https://"), "{url}");
    }
    assert!(with("https://user:pw@siem.example.com", &own, "", true).contains("no user, password"));
    assert!(with("", &own, "", true).contains("TWOSTEP_WEBHOOK_SIEM_URL is missing"));
    assert!(with(fit, "", "", true).contains("one to four secrets"));
    assert!(with(fit, "whsec_c2hvcnQ=", "", true).contains("24 to 64 random bytes"));
    assert!(with(fit, &[1, 2, 3, 4, 5].map(secret).join(","), "", true).contains("one to four secrets"));
    assert!(with(fit, &format!("{own},{own}"), "", true).contains("are the same"));
    assert!(with(fit, &own, "signed_on", true).contains("there is no event \"signed_on\""));
}

#[test]
fn names_are_few_and_distinct() {
    for names in ["a,a", "A", "a,b,c,d,e", "a b", "1a"] {
        let said = read(&[("TWOSTEP_WEBHOOKS", names)], true).1;
        assert!(said.iter().any(|one| one.starts_with("TWOSTEP_WEBHOOKS must be")), "{names}: {said:?}");
    }
}
