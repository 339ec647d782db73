//! A page of another site, on which somebody turns two-step verification on.

use serde_json::json;

use super::Person;
use crate::support::client::Answer;

impl Person {
    /// Has the server of another site ask for an enrollment token.
    pub(crate) async fn tries_to_get_ticket(&self) -> Answer {
        self.posts("/two-step/enrollment-tokens", json!({})).await
    }

    /// The person as that page knows them: with an enrollment token in place of an access token.
    pub(crate) async fn on_a_host_page(&self) -> Self {
        let ticket = self.tries_to_get_ticket().await.expect_status(201).text("token");
        let mut page = self.clone();
        page.access = ticket;
        page.refresh = String::new();
        page
    }
}
