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
