//! The whole database as text, as whoever steals it would read it.

use std::time::Duration;

use data_encoding::{BASE32_NOPAD, BASE64_NOPAD, BASE64URL_NOPAD, HEXLOWER};

use super::{TestApp, home::Home};

/// Every row of every table; bytes stand as hexadecimal digits. Two are equal where nothing happened between them but
/// that the process sealed the chains of events, which it does by itself.
pub(crate) struct Dump(String);

/// What the process writes by itself. Where an account's chain is stands in its last event, too.
const SEALING: [&str; 3] = ["event_seals: ", "event_checkpoints: ", "event_chains: "];

impl PartialEq for Dump {
    fn eq(&self, other: &Self) -> bool {
        self.lines().eq(other.lines())
    }
}

impl TestApp {
    /// What the database holds once the sender has done its work.
    pub(crate) async fn dump(&self) -> Dump {
        self.home.dump().await
    }
}

impl Home {
    /// What the database holds once the sender has done its work.
    pub(crate) async fn dump(&self) -> Dump {
        let db = self.superuser().await;
        sender_rests(&db).await;
        let tables = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename";
        let mut text = String::new();
        for table in db.query(tables, &[]).await.expect("tables") {
            let table: &str = table.get(0);
            let rows =
                db.query(&format!("SELECT t::text FROM \"{table}\" t ORDER BY 1"), &[]).await.expect("rows");
            for row in rows {
                text.extend([table, ": ", row.get::<_, &str>(0), "\n"]);
            }
        }
        Dump(text)
    }
}

/// Waits, ten seconds at most, until no message waits for the sender, which works beside the story.
async fn sender_rests(db: &tokio_postgres::Client) {
    for _ in 0..500 {
        let waiting = db
            .query_one("SELECT count(*) FROM outbox WHERE state = 'queued' AND channel <> 'event'", &[])
            .await;
        if waiting.expect("a count").get::<_, i64>(0) == 0 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

impl Dump {
    /// Any text, to be searched in the same ways: such as a log.
    pub(crate) const fn of(text: String) -> Self {
        Self(text)
    }

    fn lines(&self) -> impl Iterator<Item = &str> {
        self.0.lines().filter(|line| !SEALING.iter().any(|table| line.starts_with(table)))
    }

    /// All of it.
    pub(crate) fn text(&self) -> &str {
        &self.0
    }

    /// Whether a text stands in it: as a word of its own, escaped for a URL, or among bytes.
    pub(crate) fn holds(&self, secret: &str) -> bool {
        let in_url: String = url::form_urlencoded::byte_serialize(secret.as_bytes()).collect();
        self.has_word(secret) || self.has_word(&in_url) || self.holds_bytes(secret.as_bytes())
    }

    /// Whether bytes stand in it, as such or written in base 32 or 64.
    pub(crate) fn holds_bytes(&self, secret: &[u8]) -> bool {
        let written = [BASE32_NOPAD, BASE64_NOPAD, BASE64URL_NOPAD].map(|base| base.encode(secret));
        self.0.contains(&HEXLOWER.encode(secret)) || written.iter().any(|text| self.has_word(text))
    }

    /// Six digits may well stand by chance inside a long hexadecimal number or as a second's fraction, never as a word.
    fn has_word(&self, text: &str) -> bool {
        let is_inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        self.0.match_indices(text).any(|(at, _)| {
            let (before, after) =
                (self.0[..at].chars().next_back(), self.0[at + text.len()..].chars().next());
            !is_inside(before) && before != Some('.') && !is_inside(after)
        })
    }

    /// The rows of one table.
    pub(crate) fn rows_of(&self, table: &str) -> Vec<&str> {
        let prefix = format!("{table}: ");
        self.0.lines().filter_map(|line| line.strip_prefix(&prefix)).collect()
    }
}
