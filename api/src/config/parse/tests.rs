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
fn source_limits_can_be_off_in_development_only() {
    assert!(!read(&[("TWOSTEP_SOURCE_LIMITS", "off")]).unwrap().source_limits);
    let errors = read(&[("TWOSTEP_MODE", "production"), ("TWOSTEP_SOURCE_LIMITS", "off")]).unwrap_err();
    assert!(errors.to_string().contains("development only"));
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
