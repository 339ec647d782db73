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

#[test]
fn the_log_is_for_people_in_development_and_for_programs_in_production() {
    assert_eq!(read(&[]).unwrap().log, LogFormat::Text);
    assert_eq!(read(&[("TWOSTEP_LOG", "json")]).unwrap().log, LogFormat::Json);
    let errors = read(&[("TWOSTEP_LOG", "xml")]).unwrap_err();
    assert_eq!(errors.sentences(), ["TWOSTEP_LOG can be json or text"]);
}
