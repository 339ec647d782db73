//! From the answer that promises a code to its arrival at the gateway.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::{
    messages::outbox::settings,
    support::{TestApp, peer::SmsGateway},
};

/// A tenth of a second at most, in the middle of nine: the machine may be busy once or twice.
#[tokio::test]
#[ignore = "a measurement: make timing"]
#[expect(clippy::disallowed_methods, reason = "another process's clock is compared with this one's")]
async fn an_idle_sender() {
    let gateway = SmsGateway::start();
    let app = TestApp::start_with(&settings(&gateway)).await;
    let mut waits = Vec::new();
    for place in 0..9 {
        let person = app.person(&format!("p{place}")).at_stage("add_phone").await;
        person.tries_to_add_phone(&format!("+479123456{place}")).await.expect_status(200);
        let answered = SystemTime::now().duration_since(UNIX_EPOCH).expect("a time");
        let got = gateway.got(place + 1).await;
        let at = Duration::from_millis(got[place]["at"].as_u64().expect("a time"));
        waits.push(at.saturating_sub(answered));
    }
    waits.sort();
    assert!(waits[4] <= Duration::from_millis(100), "{waits:?}");
    println!("from the answer to the gateway: median {:?}, longest {:?}", waits[4], waits[8]);
}
