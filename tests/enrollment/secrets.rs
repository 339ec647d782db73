//! What whoever steals the database does not find in it.

use crate::support::TestApp;

/// TOTP-11, SMS-11, EMC-03, SES-01, KEY-06: while the wizard runs.
#[tokio::test]
async fn a_stolen_database_holds_no_pending_secret() {
    let app = TestApp::start().await;
    let kari = app.person("kari").at_stage("verify_phone").await;
    let code = app.client.code_to(&kari.phone).await;
    let dump = app.dump().await;
    assert!(dump.holds(&kari.email), "the dump is readable");
    assert!(!dump.holds_bytes(&kari.app().secret()));
    for secret in [&kari.app().base32, &kari.phone, &code, &kari.password, &kari.refresh, &kari.access] {
        assert!(!dump.holds(secret), "{secret}");
    }
}

/// TOTP-11, SMS-11, EMC-03, SES-01, KEY-06: once it is on.
#[tokio::test]
async fn a_stolen_database_holds_no_live_secret() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    app.minutes_later(2);
    kari.gets_challenge().await;
    let code = kari.gets_sms().await;
    let dump = app.dump().await;
    assert!(!dump.holds_bytes(&kari.app().secret()));
    let plain = kari.emergency_code.replace('-', "");
    for secret in
        [&kari.app().base32, &kari.phone, &code, &kari.emergency_code, &plain, &kari.challenge, &kari.refresh]
    {
        assert!(!dump.holds(secret), "{secret}");
    }
    let hash = "$argon2id$v=19$m=19456,t=2,p=1$";
    assert!(dump.rows_of("two_step").iter().all(|row| row.contains(hash)));
    assert!(dump.rows_of("accounts").iter().all(|row| row.contains(hash)));
}

/// KEY-01: a sealed value of another account does not open, and nobody gets in with it.
#[tokio::test]
async fn secrets_moved_to_another_account_fail_closed() {
    let app = TestApp::start().await;
    let mut kari = app.person("kari").enrolled().await;
    let mut ola = app.person("ola");
    ola.phone = "+4791234568".to_owned();
    let ola = ola.enrolled().await;
    app.minutes_later(1);
    kari.gets_challenge().await;
    let swap = "UPDATE authenticators a SET secret_sealed = b.secret_sealed FROM authenticators b
                WHERE a.account_id <> b.account_id";
    app.home.superuser().await.batch_execute(swap).await.expect("swapped");
    kari.enters("authenticator", &ola.code()).await.expect_problem(503, "unavailable");
}
