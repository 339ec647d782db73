//! How often the hot calls wait for the database: on a network each wait is what a call costs.

use serde_json::json;

use super::Tapped;
use crate::support::Person;

/// Tries of each call; the fewest waits count, since background work uses the wire too, and statements are prepared in
/// each connection at first.
const TRIES: usize = 8;

impl Tapped {
    /// The fewest waits that `act` took.
    async fn waits(&self, mut act: impl AsyncFnMut()) -> usize {
        let mut fewest = usize::MAX;
        for _ in 0..TRIES {
            let before = self.wire.round_trips();
            act().await;
            fewest = fewest.min(self.wire.round_trips() - before);
        }
        fewest
    }

    async fn kari(&self) -> Person {
        let mut kari = self.app.person("kari").enrolled().await;
        self.app.seconds_later(60);
        kari.signs_in_with_app().await;
        kari
    }
}

#[tokio::test]
async fn a_read_with_its_session_check_is_one_round_trip() {
    let tapped = Tapped::start().await;
    let kari = tapped.kari().await;
    let waits = tapped.waits(async || drop(kari.reads("/account").await.expect_status(200))).await;
    assert_eq!(waits, 1);
}

#[tokio::test]
async fn a_refresh_is_one_round_trip() {
    let tapped = Tapped::start().await;
    let mut kari = tapped.kari().await;
    let waits = tapped
        .waits(async || {
            tapped.app.seconds_later(20);
            kari.refreshes().await;
        })
        .await;
    assert_eq!(waits, 1);
}

/// Signs in with a code, and gives how often the product waited for that, and the device proof if it came with one.
async fn second_step(tapped: &Tapped, kari: &mut Person, proof: Option<&str>) -> (usize, Option<String>) {
    tapped.app.seconds_later(60);
    let body = json!({ "email": kari.email, "password": kari.password, "device_token": proof });
    let answer = kari.client.post("/sessions", &body).send().await.expect_status(200);
    answer["challenge"]["token"].as_str().expect("a challenge").clone_into(&mut kari.challenge);
    let before = tapped.wire.round_trips();
    let answer = kari.enters("authenticator", &kari.code()).await.expect_status(201);
    (tapped.wire.round_trips() - before, answer["device_token"].as_str().map(ToOwned::to_owned))
}

/// A client that is known needs no new proof; it is the one that people sign in with day by day.
#[tokio::test]
async fn a_second_step_is_two_round_trips_where_the_client_is_known() {
    let tapped = Tapped::start().await;
    let mut kari = tapped.kari().await;
    let (mut known, mut new, mut proof) = (usize::MAX, usize::MAX, None);
    for _ in 0..TRIES {
        let (waits, issued) = second_step(&tapped, &mut kari, None).await;
        (new, proof) = (new.min(waits), issued.or(proof));
        known = known.min(second_step(&tapped, &mut kari, proof.as_deref()).await.0);
    }
    assert_eq!((known, new), (2, 4));
}
