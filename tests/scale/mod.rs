//! What a call costs the database, and that it is one account's: so that it stays as fast with many accounts, and on
//! many machines.

mod citus;
mod connections;
mod plans;
mod round_trips;

use std::sync::Arc;

use crate::support::{TestApp, home::Home, wire::Wire};

/// An installation whose conversation with the database can be heard.
struct Tapped {
    app: TestApp,
    wire: Wire,
}

impl Tapped {
    async fn start() -> Self {
        let home = Arc::new(Home::found());
        let (wire, port) = Wire::tap(&home).await;
        let url = format!("{} sslmode=disable", home.application_over(port));
        let settings = [("TWOSTEP_DATABASE_URL", url.as_str()), ("TWOSTEP_SOURCE_LIMITS", "off")];
        Self { app: TestApp::start_at(home, &settings).await, wire }
    }
}
