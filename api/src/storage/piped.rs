//! A transaction that waits for the database as seldom as can be: its beginning travels with its first statements, and
//! its end with the last.

use std::{
    future::Future,
    ops::Deref,
    sync::atomic::{AtomicBool, Ordering},
};

use deadpool_postgres::Client;
use futures_util::future::try_join;
use tokio_postgres::Row;

use super::{Params, Result, StorageError, one};

/// A connection with a transaction. Unless that was committed or undone, the connection is closed when this is dropped
/// rather than handed to somebody else, and the database undoes it.
pub struct Piped {
    /// Empty while this is dropped, never before.
    client: Option<Client>,
    open: AtomicBool,
}

impl Piped {
    /// A transaction on `client`; nothing is sent yet.
    #[must_use]
    pub const fn on(client: Client) -> Self {
        Self { client: Some(client), open: AtomicBool::new(false) }
    }

    /// Begins together with the first statements. These go out after the beginning, in the order in which they are
    /// polled, where [`Piped::prepare`] was called for them before.
    pub(super) async fn begin<T>(&self, first: impl Future<Output = Result<T>>) -> Result<T> {
        self.open.store(true, Ordering::Relaxed);
        let begin = async { Ok::<_, StorageError>(self.batch_execute("BEGIN").await?) };
        Ok(try_join(begin, first).await?.1)
    }

    /// Prepares statements where this connection has not done so before.
    pub(super) async fn prepare(&self, statements: &[&str]) -> Result<()> {
        for statement in statements {
            self.prepare_cached(statement).await?;
        }
        Ok(())
    }

    /// A statement that gives one row; where it is the `last` one, the transaction is committed with it, whatever the
    /// row says.
    pub(super) async fn one(&self, sql: &'static str, params: Params<'_>, last: bool) -> Result<Row> {
        if !last {
            return one(&**self, sql, params).await;
        }
        self.prepare(&[sql]).await?;
        let commit = async { Ok::<_, StorageError>(self.batch_execute("COMMIT").await?) };
        let (row, ()) = try_join(one(&**self, sql, params), commit).await?;
        self.open.store(false, Ordering::Relaxed);
        Ok(row)
    }

    /// Commits, where the last statement did not.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn commit(&self) -> Result<()> {
        self.finish("COMMIT").await
    }

    /// Undoes whatever is not committed.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn undo(&self) -> Result<()> {
        self.finish("ROLLBACK").await
    }

    async fn finish(&self, how: &str) -> Result<()> {
        if self.open.load(Ordering::Relaxed) {
            self.batch_execute(how).await?;
            self.open.store(false, Ordering::Relaxed);
        }
        Ok(())
    }
}

impl Deref for Piped {
    type Target = Client;

    #[expect(clippy::expect_used, reason = "only dropping takes the connection")]
    fn deref(&self) -> &Client {
        self.client.as_ref().expect("a connection until dropped")
    }
}

impl Drop for Piped {
    fn drop(&mut self) {
        if *self.open.get_mut() {
            drop(self.client.take().map(Client::take));
        }
    }
}
