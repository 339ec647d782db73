//! Endpoints that are slow, broken, full, or gone.

#![expect(clippy::float_cmp, reason = "counts are exact")]

use serde_json::json;

use crate::{
    messages::newest_is,
    operate::Watched,
    support::{
        TestApp,
        peer::{SmsGateway, eventually},
        webhook::Receiver,
    },
};

/// One event waits for an endpoint that does not take it.
async fn one_waits(receiver: &Receiver) -> TestApp {
    let settings = [&receiver.settings()[..], &[("TWOSTEP_WEBHOOK_SIEM_EVENTS", "account_created")]].concat();
    let app = TestApp::start_with(&settings).await;
    app.person("kari").with_account().await;
    receiver.got(1).await;
    app
}

/// Waits until the one event has been tried so often.
async fn tried(app: &TestApp, tries: i16) -> i64 {
    eventually("a try is noted", async || {
        app.waiting_posts().await.pop().filter(|one| one.1 == tries).map(|one| one.2)
    })
    .await
}

/// An endpoint that hangs up may have taken the event: it gets it again, with the same id.
#[tokio::test]
async fn what_is_cut_off_in_the_middle_is_posted_again_with_the_same_id() {
    let receiver = Receiver::start().await;
    receiver.misbehaves("cut").await;
    let app = one_waits(&receiver).await;
    tried(&app, 1).await;
    receiver.answers(204, json!({})).await;
    app.seconds_later(6);
    let got = receiver.got(2).await;
    app.has_posted_everything().await;
    assert_eq!(got[0]["headers"]["webhook-id"], got[1]["headers"]["webhook-id"]);
    assert_eq!(got[0]["body"], got[1]["body"]);
    assert_ne!(got[0]["headers"]["webhook-timestamp"], got[1]["headers"]["webhook-timestamp"]);
    assert!(got.iter().all(|one| one["verified"] == true), "each try has a signature of its own");
}

/// A status of success is enough; whatever else the answer would have said does not matter.
#[tokio::test]
async fn an_answer_that_breaks_off_after_its_status_is_an_answer() {
    let receiver = Receiver::start().await;
    receiver.misbehaves("half").await;
    let app = one_waits(&receiver).await;
    app.has_posted_everything().await;
    assert_eq!(receiver.received().await.len(), 1);
}

/// Ten tries in a little more than three days, as the specification has it; then it is given up.
#[tokio::test]
async fn an_event_is_tried_ten_times_and_then_given_up() {
    let receiver = Receiver::start().await;
    receiver.answers(500, json!({})).await;
    let app = one_waits(&receiver).await;
    let mut due = Vec::new();
    for tries in 1..10 {
        due.push(tried(&app, tries).await);
        // Past a rest of the endpoint, too.
        app.hours_later(27);
        receiver.got(usize::try_from(tries).expect("few") + 1).await;
    }
    app.has_posted_everything().await;
    assert!((5..=6).contains(&due[0]), "{due:?}");
    assert_eq!(receiver.received().await.len(), 10);
    app.hours_later(48);
    app.person("ola").with_account().await;
    receiver.got(11).await;
    assert_eq!(app.waiting_posts().await.len(), 1, "only the new one is under way");
}

/// An endpoint that asks for time gets it.
#[tokio::test]
async fn an_endpoint_says_when_to_come_again() {
    let receiver = Receiver::start().await;
    receiver.answers(429, json!({ "retry-after": "1800" })).await;
    let app = one_waits(&receiver).await;
    let due = tried(&app, 1).await;
    assert!((1800..1803).contains(&due), "{due}");
}

/// A redirect leads nowhere: an event goes where the operator said.
#[tokio::test]
async fn a_redirect_is_not_followed() {
    let (receiver, elsewhere) = (Receiver::start().await, Receiver::start().await);
    receiver.answers(307, json!({ "location": elsewhere.url })).await;
    let app = one_waits(&receiver).await;
    tried(&app, 1).await;
    assert_eq!(elsewhere.received().await.len(), 0);
}

/// 410 Gone: nothing is posted there until the operator says so.
#[tokio::test]
async fn an_endpoint_that_is_gone_is_left_alone_until_it_is_opened_again() {
    let receiver = Receiver::start().await;
    receiver.answers(410, json!({})).await;
    let app = one_waits(&receiver).await;
    let stopped = async || app.dump().await.rows_of("webhook_stops").len();
    eventually("it is stopped", async || (stopped().await == 1).then_some(())).await;
    receiver.answers(204, json!({})).await;
    app.person("ola").with_account().await;
    app.hours_later(1);
    let waiting =
        eventually("both wait", async || Some(app.waiting_posts().await).filter(|w| w.len() == 2)).await;
    assert!(waiting.iter().all(|one| one.0 == "siem"));
    let operator = app.operator().await;
    assert_eq!(
        operator.webhook_status(&[]).await.expect("a standing").len(),
        1,
        "what waits is said, whatever is configured"
    );
    assert!(operator.reopen_webhook("siem").await.expect("opened"));
    assert!(!operator.reopen_webhook("siem").await.expect("was open"));
    app.has_posted_everything().await;
    assert_eq!(receiver.received().await.len(), 3);
}

/// What nobody fetches from an endpoint that is stopped does not pile up for ever.
#[tokio::test]
async fn what_a_stopped_endpoint_missed_goes_after_four_days() {
    let receiver = Receiver::start().await;
    receiver.answers(410, json!({})).await;
    let app = one_waits(&receiver).await;
    eventually("it is stopped", async || {
        (app.dump().await.rows_of("webhook_stops").len() == 1).then_some(())
    })
    .await;
    app.hours_later(95);
    app.housekeeping().await;
    assert_eq!(app.waiting_posts().await.len(), 1);
    app.hours_later(2);
    app.housekeeping().await;
    assert_eq!(app.waiting_posts().await.len(), 0);
}

/// An endpoint that never answers keeps neither mails nor texts, nor other endpoints, from leaving.
#[tokio::test]
async fn an_endpoint_that_hangs_holds_up_nothing_else() {
    let (slow, quick, gateway) = (Receiver::start().await, Receiver::start().await, SmsGateway::start());
    slow.misbehaves("silent").await;
    let settings = [
        ("TWOSTEP_WEBHOOKS", "slow,quick"),
        ("TWOSTEP_WEBHOOK_SLOW_URL", slow.url.as_str()),
        ("TWOSTEP_WEBHOOK_SLOW_SECRETS", "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX"),
        ("TWOSTEP_WEBHOOK_QUICK_URL", quick.url.as_str()),
        ("TWOSTEP_WEBHOOK_QUICK_SECRETS", crate::support::webhook::SECRET),
        ("TWOSTEP_SMS_GATEWAYS", "carrier"),
        ("TWOSTEP_SMS_CARRIER_URL", gateway.url.as_str()),
        ("TWOSTEP_SOURCE_LIMITS", "off"),
    ];
    let app = TestApp::start_with(&settings).await;
    let kari = app.person("kari").at_stage("add_phone").await;
    slow.got(1).await;
    kari.adds_phone().await.expect_status(200);
    newest_is(&app, "sent").await;
    quick.got(app.dump().await.rows_of("events").len()).await;
    eventually("only the slow one's wait", async || {
        app.waiting_posts().await.iter().all(|one| one.0 == "slow").then_some(())
    })
    .await;
    assert!(slow.received().await.len() <= 8, "no more at once than an endpoint is given");
}

/// Three failures in a row, and the endpoint is left alone for half a minute, whatever else waits for it.
#[tokio::test]
async fn an_endpoint_that_fails_rests() {
    let receiver = Receiver::start().await;
    receiver.answers(500, json!({})).await;
    let watched = Watched::start(&receiver.settings()).await;
    let app = &watched.app;
    for name in ["a", "b", "c"] {
        app.person(name).with_account().await;
    }
    eventually("three tries are noted", async || {
        (app.waiting_posts().await.iter().filter(|one| one.1 == 1).count() == 3).then_some(())
    })
    .await;
    app.person("d").with_account().await;
    let scrape = watched.scrape().await;
    assert_eq!(scrape.value("twostep_webhooks_total{endpoint=\"siem\",result=\"failed\"}"), 3.0);
    assert_eq!(scrape.value("twostep_webhook_events{endpoint=\"siem\"}"), 4.0);
    assert_eq!(receiver.received().await.len(), 3, "it rests");
    receiver.answers(204, json!({})).await;
    app.minutes_later(7);
    app.has_posted_everything().await;
    assert_eq!(receiver.received().await.len(), 7);
    let scrape = watched.scrape().await;
    assert_eq!(scrape.value("twostep_webhooks_total{endpoint=\"siem\",result=\"taken\"}"), 4.0);
    assert_eq!(scrape.value("twostep_webhook_events{endpoint=\"siem\"}"), 0.0);
}
