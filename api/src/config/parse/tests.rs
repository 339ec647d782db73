use super::*;
use crate::config::GatewayKind;

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

/// What production says of a database that is reached with this connection string. KEY-06
fn of_database_in_production(url: &str, ca_file: &str) -> String {
    let pairs = [
        ("TWOSTEP_MODE", "production"),
        ("TWOSTEP_DATABASE_URL", url),
        ("TWOSTEP_MIGRATION_DATABASE_URL", url),
        ("TWOSTEP_DATABASE_CA_FILE", ca_file),
    ];
    read(pairs.get(..if ca_file.is_empty() { 3 } else { 4 }).unwrap()).unwrap_err().to_string()
}

#[test]
fn production_reaches_a_database_over_checked_tls_or_a_socket_only() {
    for mode in ["", "?sslmode=disable", "?sslmode=prefer"] {
        let said = of_database_in_production(&format!("postgres://app@db.example:5432/t{mode}"), "ca.pem");
        assert!(said.contains("TWOSTEP_DATABASE_URL goes over the network and may"), "{mode}: {said}");
        assert!(
            said.contains("TWOSTEP_MIGRATION_DATABASE_URL goes over the network and may"),
            "{mode}: {said}"
        );
    }
    let said = of_database_in_production("postgres://app@db.example/t?sslmode=require", "");
    assert!(said.contains("TWOSTEP_DATABASE_CA_FILE must name"), "{said}");
    for (url, ca_file) in [
        ("postgres://app@db.example/t?sslmode=require", "ca.pem"),
        ("host=/run/postgresql user=app dbname=t", ""),
    ] {
        let said = of_database_in_production(url, ca_file);
        assert!(!said.contains("over the network"), "{url}: {said}");
    }
}

#[test]
fn metrics_never_share_the_public_door() {
    assert!(mistake(&[("TWOSTEP_METRICS_LISTEN", "127.0.0.1:8080")]).contains("another port"));
    assert!(mistake(&[("TWOSTEP_METRICS_LISTEN", "0.0.0.0:9464")]).contains("loopback only"));
    let config = read(&[("TWOSTEP_METRICS_LISTEN", "127.0.0.1:9464")]).unwrap();
    assert_eq!(config.metrics_listen.map(|listen| listen.port()), Some(9464));
    assert_eq!(read(&[]).unwrap().metrics_listen, None);
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

/// SES-04
#[test]
fn session_limits_stay_within_what_the_standard_allows() {
    let limits = read(&[]).unwrap().session_limits;
    assert_eq!((limits.idle.as_mins(), limits.absolute.as_hours()), (30, 12));
    let chosen = read(&[("TWOSTEP_SESSION_IDLE_MINUTES", "60"), ("TWOSTEP_SESSION_HOURS", "24")]);
    let limits = chosen.unwrap().session_limits;
    assert_eq!((limits.idle.as_mins(), limits.absolute.as_hours()), (60, 24));
    for (name, values) in [
        ("TWOSTEP_SESSION_IDLE_MINUTES", ["14", "61", "0", "-30", "0.5", "half", "9223372036854775807"]),
        ("TWOSTEP_SESSION_HOURS", ["0", "25", "720", "-1", "12h", "1e1", "9223372036854775808"]),
    ] {
        for value in values {
            let errors = read(&[(name, value)]).unwrap_err();
            let [sentence] = errors.sentences() else { panic!("{errors}") };
            assert!(sentence.starts_with(&format!("{name} must be a number of")), "{sentence}");
        }
    }
}

#[test]
fn the_log_is_for_people_in_development_and_for_programs_in_production() {
    assert_eq!(read(&[]).unwrap().log, LogFormat::Text);
    assert_eq!(read(&[("TWOSTEP_LOG", "json")]).unwrap().log, LogFormat::Json);
    let errors = read(&[("TWOSTEP_LOG", "xml")]).unwrap_err();
    assert_eq!(errors.sentences(), ["TWOSTEP_LOG can be json or text"]);
}

#[test]
fn a_brand_is_a_readable_color_and_addresses_that_run_nothing() {
    let config = read(&[
        ("TWOSTEP_ACCENT", "#ffd400"),
        ("TWOSTEP_LOGO_URL", "http://127.0.0.1:9/logo.svg"),
        ("TWOSTEP_SUPPORT_URL", "mailto:help@example.com"),
    ]);
    let brand = config.unwrap().brand;
    assert!(brand.accent.unwrap().is_corrected());
    assert_eq!(brand.support_url.unwrap().scheme(), "mailto");
    for (name, value) in [
        ("TWOSTEP_ACCENT", "red"),
        ("TWOSTEP_LOGO_URL", "data:image/svg+xml,x"),
        ("TWOSTEP_SUPPORT_URL", "javascript:alert(1)"),
    ] {
        assert!(read(&[(name, value)]).unwrap_err().to_string().contains(name), "{value}");
    }
}

#[test]
fn production_takes_a_logo_over_https_only() {
    let errors = read(&[("TWOSTEP_MODE", "production"), ("TWOSTEP_LOGO_URL", "http://example.com/logo.svg")]);
    assert!(errors.unwrap_err().to_string().contains("TWOSTEP_LOGO_URL must begin with https:"));
}

/// An account at a message center; the last settings count.
fn smpp(more: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
    let account = [
        ("TWOSTEP_SMS_GATEWAYS", "smpp"),
        ("TWOSTEP_SMS_SMPP_URL", "smpps://smpp.example.com:3550"),
        ("TWOSTEP_SMS_SMPP_SYSTEM_ID", "twostep"),
        ("TWOSTEP_SMS_SMPP_PASSWORD", "s3cret"),
        ("TWOSTEP_SMS_SMPP_FROM", "Twostep"),
    ];
    more.iter().chain(&account).copied().collect()
}

#[test]
fn an_account_at_a_message_center_is_read_with_or_without_tls() {
    for (url, host, port, tls, here) in [
        ("smpps://smpp.example.com:3550", "smpp.example.com", 3550, true, false),
        ("smpps://[::1]", "::1", 2775, true, true),
        ("smpp://127.0.0.1:2775", "127.0.0.1", 2775, false, true),
        ("smpp://10.0.0.1?tls=none", "10.0.0.1", 2775, false, false),
    ] {
        let config = read(&smpp(&[("TWOSTEP_SMS_SMPP_URL", url)])).unwrap();
        let GatewayKind::Smpp(account) = &config.sms_gateways[0].kind else { panic!("another kind") };
        assert_eq!((account.host.as_str(), account.port), (host, port));
        assert_eq!((account.tls, account.here, account.window), (tls, here, 10));
        assert!(!format!("{account:?}").contains("s3cret"));
    }
}

#[test]
fn an_account_at_a_message_center_that_can_not_work_is_refused_at_start() {
    for (name, value, words) in [
        ("TWOSTEP_SMS_SMPP_URL", "smpp://smpp.example.com", "must begin with smpps://"),
        ("TWOSTEP_SMS_SMPP_URL", "https://smpp.example.com", "must begin with smpps://"),
        ("TWOSTEP_SMS_SMPP_PASSWORD", "ninechars", "can have 8 characters"),
        ("TWOSTEP_SMS_SMPP_SYSTEM_TYPE", "thirteenchars", "can have 12 characters"),
        ("TWOSTEP_SMS_SMPP_FROM", "much too long a name", "must be a number such as"),
        ("TWOSTEP_SMS_SMPP_WINDOW", "0", "must be from 1 to 100"),
    ] {
        let told = mistake(&smpp(&[(name, value)]));
        assert!(told.contains(name) && told.contains(words), "{told}");
    }
    let told = mistake(&[("TWOSTEP_SMS_GATEWAYS", "smpp")]);
    for name in ["URL", "SYSTEM_ID", "PASSWORD", "FROM"] {
        assert!(told.contains(&format!("TWOSTEP_SMS_SMPP_{name} is missing")), "{told}");
    }
}
