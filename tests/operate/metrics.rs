//! Metrics: what is counted, and that they name nobody.

#![expect(clippy::float_cmp, reason = "counts are exact, and so are shares that are computed alike")]

use serde_json::json;

use super::scrape::Watched;
use crate::{
    messages::newest_is,
    support::{TestApp, peer::SmsGateway},
    surfaces::outage::Outage,
};

#[tokio::test]
async fn requests_are_counted_by_template_and_outcome() {
    let watched = Watched::start(&[]).await;
    let kari = watched.app.person("kari").signed_in().await;
    let before = watched.scrape().await;
    kari.reads("/account").await.expect_status(200);
    kari.reads("/two-step/enrollments/0190163d-8694-739b-aea5-966c26f8ad90").await.expect_status(404);
    let after = watched.scrape().await;
    let series = |route: &str, status: u16, outcome: &str| {
        format!(
            "twostep_requests_total{{method=\"GET\",route=\"/api/v1{route}\",status=\"{status}\",outcome=\"{outcome}\"}}"
        )
    };
    let expected =
        [(series("/account", 200, "ok"), 1.0), (series("/two-step/enrollments/{id}", 404, "not_found"), 1.0)];
    assert_eq!(after.growth_of("twostep_requests_total", &before), expected);
    let timed = after.growth_of("twostep_request_seconds_count", &before);
    assert_eq!(timed.len(), 2, "each is timed once: {timed:?}");
}

/// Whatever strangers send, the series stay as few.
#[tokio::test]
async fn strangers_make_no_new_series() {
    let watched = Watched::start(&[]).await;
    let knock = async |place: usize| {
        let method = format!("KNOCK{place}");
        let agent = format!("agent{place}");
        let call = watched.app.client.call(&method, &format!("/door/{place}?n={place}"));
        let _refused = call.header("user-agent", &agent).send().await;
    };
    knock(0).await;
    let before = watched.scrape().await;
    for place in 1..40 {
        knock(place).await;
    }
    let after = watched.scrape().await;
    assert_eq!(after.len(), before.len());
    assert!(
        after.growth_of("twostep_requests_total", &before).iter().map(|(_, more)| more).sum::<f64>() > 38.5
    );
    assert!(!after.text.contains("KNOCK") && !after.text.contains("door") && !after.text.contains("agent"));
}

#[tokio::test]
async fn verdicts_are_counted_by_factor_and_place() {
    let watched = Watched::start(&[]).await;
    let mut kari = watched.app.person("kari").enrolled().await;
    let before = watched.scrape().await;
    watched.app.seconds_later(60);
    kari.tries_to_sign_in("not the password at all").await.expect_status(401);
    kari.gets_challenge().await;
    kari.enters("authenticator", &kari.wrong_code()).await.expect_status(401);
    kari.enters("authenticator", &kari.code()).await.expect_status(201);
    kari.signs_in_with_emergency_code().await;
    let after = watched.scrape().await;
    let series = |factor: &str, verdict: &str| {
        format!("twostep_verdicts_total{{factor=\"{factor}\",place=\"sign_in\",verdict=\"{verdict}\"}}")
    };
    let expected = [
        (series("authenticator", "right"), 1.0),
        (series("authenticator", "wrong"), 1.0),
        (series("emergency_code", "right"), 1.0),
        (series("password", "right"), 2.0),
        (series("password", "wrong"), 1.0),
    ];
    assert_eq!(after.growth_of("twostep_verdicts_total", &before), expected);
    let enrolled = "twostep_verdicts_total{factor=\"authenticator\",place=\"enrollment\",verdict=\"right\"}";
    assert_eq!(before.value(enrolled), 1.0);
}

#[tokio::test]
async fn a_budget_that_is_used_up_is_counted() {
    let watched = Watched::start(&[]).await;
    let kari = watched.app.person("kari").with_account().await;
    for _ in 0..5 {
        kari.tries_to_sign_in("not the password at all").await.expect_status(401);
    }
    kari.tries_to_sign_in("not the password at all").await.expect_problem(429, "too_many_attempts");
    let after = watched.scrape().await;
    assert_eq!(after.value("twostep_budgets_hit_total{budget=\"too_many_attempts\"}"), 1.0);
}

/// Texts, what they cost, and how much of the day's money is used up.
#[tokio::test]
async fn texts_and_their_cost_are_counted_by_destination() {
    let gateway = SmsGateway::start();
    let watched = Watched::start(&[
        ("TWOSTEP_SMS_GATEWAYS", "carrier"),
        ("TWOSTEP_SMS_CARRIER_URL", &gateway.url),
        ("TWOSTEP_SMS_PRICES", "*=0.25"),
        ("TWOSTEP_SMS_DAILY_COST", "total=1,NO=0.5"),
        ("TWOSTEP_SMS_DAILY_MESSAGES", "NO=10"),
    ])
    .await;
    for last in 0..2 {
        let person = watched.app.person(&format!("p{last}")).at_stage("add_phone").await;
        person.tries_to_add_phone(&format!("+479123456{last}")).await.expect_status(200);
    }
    let third = watched.app.person("third").at_stage("add_phone").await;
    third.tries_to_add_phone("+4791234562").await.expect_problem(429, "too_many_messages");
    gateway.got(2).await;
    newest_is(&watched.app, "sent").await;
    let seen = watched.scrape().await;
    for (series, value) in [
        ("twostep_sms_total{destination=\"NO\",gateway=\"carrier\",result=\"sent\"}", 2.0),
        ("twostep_sms_refused_total{destination=\"NO\",reason=\"budget\"}", 1.0),
        ("twostep_sms_cost_today{scope=\"proof NO\"}", 0.5),
        ("twostep_sms_cost_today{scope=\"proof total\"}", 0.5),
        ("twostep_sms_budget_used_ratio{scope=\"proof NO\",of=\"cost\"}", 1.0),
        ("twostep_sms_budget_used_ratio{scope=\"proof NO\",of=\"messages\"}", 0.2),
        ("twostep_sms_budget_used_ratio{scope=\"proof total\",of=\"cost\"}", 0.5),
        ("twostep_outbox_messages", 0.0),
    ] {
        assert_eq!(seen.value(series), value, "{series}\n{}", seen.text);
    }
}

/// A failing gateway, and messages that wait meanwhile.
#[tokio::test]
async fn failed_texts_and_waiting_messages_are_seen() {
    let gateway = SmsGateway::start();
    let settings = [("TWOSTEP_SMS_GATEWAYS", "carrier"), ("TWOSTEP_SMS_CARRIER_URL", gateway.url.as_str())];
    let watched = Watched::start(&settings).await;
    gateway.answers(500, &json!({})).await;
    let person = watched.app.person("kari").at_stage("add_phone").await;
    person.tries_to_add_phone("+4791234560").await.expect_status(200);
    gateway.got(1).await;
    let failed = "twostep_sms_total{destination=\"NO\",gateway=\"carrier\",result=\"failed\"}";
    crate::support::peer::eventually("the failure is counted", async || {
        (watched.scrape().await.value(failed) >= 1.0).then_some(())
    })
    .await;
    assert_eq!(watched.scrape().await.value("twostep_outbox_messages"), 1.0);
}

/// The breaker against traffic pumping opens.
#[tokio::test]
async fn a_stopped_destination_is_counted_and_shown() {
    let watched = Watched::start(&[("TWOSTEP_SMS_VERIFY_SAMPLE", "2")]).await;
    for last in 0..2 {
        let person = watched.app.person(&format!("p{last}")).at_stage("add_phone").await;
        person.tries_to_add_phone(&format!("+479123456{last}")).await.expect_status(200);
    }
    assert!(!watched.scrape().await.has("twostep_sms_stopped"));
    watched.app.minutes_later(11);
    watched.app.housekeeping().await;
    watched.app.housekeeping().await;
    let seen = watched.scrape().await;
    assert_eq!(seen.value("twostep_sms_stops_total{destination=\"NO\"}"), 1.0);
    assert_eq!(seen.value("twostep_sms_stopped{destination=\"NO\"}"), 1.0);
}

/// What is not known is not shown as it was.
#[tokio::test]
async fn without_the_database_the_rest_is_still_shown() {
    let watched = Watched::start(&[]).await;
    let before = watched.scrape().await;
    assert_eq!(before.value("twostep_database_up"), 1.0);
    assert!(before.has("twostep_clock_drift_seconds") && before.has("twostep_outbox_age_seconds"));
    let outage = Outage::begins(&watched.app).await;
    let during = watched.scrape().await;
    assert_eq!(during.value("twostep_database_up"), 0.0);
    assert!(!during.has("twostep_clock_drift_seconds") && !during.has("twostep_outbox_messages"));
    assert!(during.has("twostep_hashing_queue") && during.has("twostep_database_connections"));
    outage.ends().await;
    // A connection of which the process has not seen yet that it was cut fails once more, each a single time.
    let mut up = Vec::new();
    while up.last() != Some(&1.0) && up.len() < 20 {
        up.push(watched.scrape().await.value("twostep_database_up"));
    }
    assert_eq!(up.last(), Some(&1.0), "{up:?}");
}

/// No account, address, number, code or token in any label.
#[tokio::test]
async fn metrics_name_nobody() {
    let watched = Watched::start(&[]).await;
    let mut kari = watched.app.person("kari").enrolled().await;
    watched.app.seconds_later(60);
    kari.signs_in_with_app().await;
    kari.reads("/account").await.expect_status(200);
    let text = watched.scrape().await.text;
    let account = kari.reads("/account").await.text("id");
    for named in
        [&kari.email, &kari.phone, &kari.access, &kari.refresh, &kari.challenge, &kari.enrollment, &account]
    {
        assert!(!text.contains(named.as_str()), "{named}");
    }
    assert!(!text.contains('@') && !text.contains("127.0.0.1"), "{text}");
}

/// API-11: whoever reaches the product does not reach its metrics, and unset there are none.
#[tokio::test]
async fn metrics_stand_on_a_listener_of_their_own_only() {
    let watched = Watched::start(&[]).await;
    let without = TestApp::start().await;
    for app in [&watched.app, &without] {
        let answer = app.client.get("/metrics").send().await;
        assert!(!String::from_utf8_lossy(&answer.bytes).contains("twostep_"));
    }
}

/// AUD-08: from the first on, which an alert that watches an increase has to see.
#[tokio::test]
async fn recoveries_by_support_are_counted_and_those_over_the_limit() {
    let watched = Watched::start(&[]).await;
    let app = &watched.app;
    let agent = app.person("agent").reached_at("+4791234001").agent(app, "support").await;
    let id = app.person("kari").enrolled().await.account_id().await;
    let before = watched.scrape().await;
    let series = |result: &str| format!("twostep_support_recoveries_total{{result=\"{result}\"}}");
    for result in ["started", "limited"] {
        assert!(before.text.contains(&format!("{} 0", series(result))), "{}", before.text);
    }
    for _ in 0..20 {
        agent.starts_recovery(&id).await.expect_status(201);
        agent.starts_recovery(&id).await.expect_problem(409, "recovery_running");
        agent.stops_as_support(&id).await.expect_status(204);
    }
    agent.starts_recovery(&id).await.expect_problem(429, "too_many_attempts");
    let grown = watched.scrape().await.growth_of("twostep_support_recoveries_total", &before);
    assert_eq!(grown, [(series("limited"), 1.0), (series("started"), 20.0)]);
}
