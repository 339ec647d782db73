//! How often the hot calls wait for the database: on a network each wait is what a call costs.

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
