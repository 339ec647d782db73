//! A transaction of the test that holds what the product waits for, so that a race has one known order.

use tokio_postgres::Client;

use crate::support::{Person, TestApp, home::Home};

/// How often the product is looked at until it waits.
const PATIENCE: u32 = 20_000;

/// Rows that are held until [`Held::lets_go`].
pub(super) struct Held {
    transaction: Client,
    watch: Client,
}

impl Held {
    /// Holds the row of somebody's account.
    pub(super) async fn account(app: &TestApp, person: &Person) -> Self {
        let held = Self::nothing(&app.home).await;
        held.runs(&format!("SELECT FROM accounts WHERE email = '{}' FOR UPDATE", person.email)).await;
        held
    }

    /// A transaction that holds nothing yet.
    pub(super) async fn nothing(home: &Home) -> Self {
        let held = Self { transaction: home.superuser().await, watch: home.superuser().await };
        held.runs("BEGIN").await;
        held
    }

    /// Does something in the transaction.
    pub(super) async fn runs(&self, sql: &str) {
        self.transaction.batch_execute(sql).await.expect("a statement");
    }

    /// Returns once as many statements of the product wait for a lock.
    pub(super) async fn is_waited_for(&self, statements: i64) {
        let waiting = "SELECT count(*) FROM pg_stat_activity
                       WHERE datname = current_database() AND wait_event_type = 'Lock'";
        for _ in 0..PATIENCE {
            let row = self.watch.query_one(waiting, &[]).await.expect("a count");
            if row.get::<_, i64>(0) >= statements {
                return;
            }
        }
        panic!("nothing waits for what is held");
    }

    /// Waits until the product waits, does something and commits.
    pub(super) async fn overtakes(self, sql: &str) {
        self.is_waited_for(1).await;
        self.runs(sql).await;
        self.runs("COMMIT").await;
    }
}
