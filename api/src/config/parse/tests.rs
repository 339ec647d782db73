use super::*;

fn read(pairs: &[(&str, &str)]) -> Result<Config, ConfigErrors> {
    from_environment(&|name| pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()))
}

#[test]
fn nothing_to_configure_gives_development_on_loopback() {
    let config = read(&[]).unwrap();
    assert_eq!(config.mode, Mode::Development);
    assert_eq!(config.public_base(), "http://127.0.0.1:8080");
    assert!(!config.secure_cookies());
}

#[test]
fn production_lists_everything_that_is_missing_at_once() {
    let errors = read(&[("TWOSTEP_MODE", "production")]).unwrap_err();
    let all = errors.to_string();
    for name in [
        "PUBLIC_URL",
        "DATABASE_URL",
        "MIGRATION_DATABASE_URL",
        "KEYS_DIR",
        "TRUSTED_PROXIES",
        "SMTP_URL",
        "MAIL_FROM",
    ] {
        assert!(all.contains(&format!("TWOSTEP_{name} is missing")), "{name} in {all}");
    }
}

#[test]
fn production_refuses_a_plain_http_public_url() {
    let errors = read(&[("TWOSTEP_MODE", "production"), ("TWOSTEP_PUBLIC_URL", "http://id.example.com")]);
    assert!(errors.unwrap_err().to_string().contains("must begin with https://"));
}

#[test]
fn development_refuses_to_listen_or_be_reached_beyond_loopback() {
    assert!(read(&[("TWOSTEP_LISTEN", "0.0.0.0:8080")]).is_err());
    assert!(read(&[("TWOSTEP_PUBLIC_URL", "https://id.example.com")]).is_err());
}

#[test]
fn source_limits_can_be_off_in_development_only() {
    assert!(!read(&[("TWOSTEP_SOURCE_LIMITS", "off")]).unwrap().source_limits);
    let errors = read(&[("TWOSTEP_MODE", "production"), ("TWOSTEP_SOURCE_LIMITS", "off")]).unwrap_err();
    assert!(errors.to_string().contains("development only"));
}

fn mistake(pairs: &[(&str, &str)]) -> String {
    read(pairs).unwrap_err().to_string()
}

#[test]
fn gateways_are_read_in_their_order() {
    let config = read(&[
        ("TWOSTEP_SMS_GATEWAYS", "twilio, carrier"),
        ("TWOSTEP_SMS_TWILIO_ACCOUNT_SID", "AC0123456789abcdef0123456789abcdef"),
        ("TWOSTEP_SMS_TWILIO_AUTH_TOKEN", "secret"),
        ("TWOSTEP_SMS_TWILIO_FROM", "Twostep"),
        ("TWOSTEP_SMS_CARRIER_URL", "https://sms.example.com/send"),
    ]);
    let names: Vec<String> = config.unwrap().sms_gateways.into_iter().map(|gateway| gateway.name).collect();
    assert_eq!(names, ["twilio", "carrier"]);
}

#[test]
fn a_gateway_that_can_not_work_is_refused_at_start() {
    for list in ["a,a", "A", "", "a,,b", "a b", "1a", "a,b,c,d,e"] {
        let read = read(&[("TWOSTEP_SMS_GATEWAYS", list)]);
        assert_eq!(read.is_err(), !list.is_empty(), "{list}");
    }
    let one = |name, value| {
        mistake(&[("TWOSTEP_SMS_GATEWAYS", "a"), ("TWOSTEP_SMS_A_URL", "https://a.test"), (name, value)])
    };
    assert!(one("TWOSTEP_SMS_A_BODY", "{to} {text}").contains("must be JSON"));
    assert!(one("TWOSTEP_SMS_A_BODY", "{\"to\":\"{to}\"}").contains("where the number and the text go"));
    assert!(one("TWOSTEP_SMS_A_BODY_TYPE", "none").contains("where the number and the text go"));
    assert!(one("TWOSTEP_SMS_A_BODY_TYPE", "xml").contains("can be json, form or none"));
    for headers in ["Authorization: x", "{\"a b\":\"c\"}", "{\"a\":\"b\\nc: d\"}", "[]"] {
        assert!(one("TWOSTEP_SMS_A_HEADERS", headers).contains("JSON object of headers"), "{headers}");
    }
    for url in
        ["http://sms.example.com", "ftp://127.0.0.1", "sms.example.com", "http://127.0.0.1.example.com"]
    {
        let mistake = mistake(&[("TWOSTEP_SMS_GATEWAYS", "a"), ("TWOSTEP_SMS_A_URL", url)]);
        assert!(mistake.contains("must begin with https://"), "{url}");
    }
    let twilio = mistake(&[("TWOSTEP_SMS_GATEWAYS", "twilio"), ("TWOSTEP_SMS_TWILIO_ACCOUNT_SID", "AC1")]);
    for words in ["AUTH_TOKEN is missing", "AC and 32 hexadecimal digits", "must say who sends"] {
        assert!(twilio.contains(words), "{words} in {twilio}");
    }
}

#[test]
fn production_names_the_countries_that_it_pays_for() {
    let gateway = [
        ("TWOSTEP_MODE", "production"),
        ("TWOSTEP_SMS_GATEWAYS", "a"),
        ("TWOSTEP_SMS_A_URL", "https://a.test"),
    ];
    assert!(mistake(&gateway).contains("TWOSTEP_SMS_COUNTRIES is missing"));
    assert!(!mistake(&[("TWOSTEP_MODE", "production")]).contains("TWOSTEP_SMS_COUNTRIES"));
}

#[test]
fn budgets_that_can_not_be_counted_are_refused() {
    for (name, value, words) in [
        ("TWOSTEP_SMS_DAILY_COST", "total=100", "TWOSTEP_SMS_PRICES must say"),
        ("TWOSTEP_SMS_DAILY_MESSAGES", "100", "must be a list of countries"),
        ("TWOSTEP_SMS_PRICES", "*=0.10,total=5", "has no total"),
        ("TWOSTEP_SMS_VERIFY_RATE", "101", "from 0 (never stops) to 100"),
        ("TWOSTEP_SMS_VERIFY_SAMPLE", "0", "1 at least"),
        ("TWOSTEP_SMS_STOP_HOURS", "0", "from 1 to 720"),
    ] {
        assert!(mistake(&[(name, value)]).contains(words), "{name}={value}");
    }
}
