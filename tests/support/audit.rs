//! Looking at the audit trail.

use std::sync::Arc;

use twostep::{
    app::{
        Operator,
        verify::{Verified, VerifyError},
    },
    chain::Chain,
    clock::Clock,
    keys::KeyRing,
};

use super::TestApp;

impl TestApp {
    /// What `twostep audit verify` finds, with a checkpoint that was noted.
    pub(crate) async fn verifies_audit(&self, noted: Option<&str>) -> Result<Verified, VerifyError> {
        let keys = self.home.folder().join("keys/audit.keys");
        let chain = Chain::new(KeyRing::read(&keys).expect("the key"));
        let mut operator = self.operator().await;
        let noted = noted.map(|text| text.parse().expect("a checkpoint"));
        let seen = operator.verify_audit(&chain, noted.as_ref(), &|_, _, _| ()).await;
        operator.leave().await.expect("left");
        seen
    }

    /// Somebody at the command line, by the story's clock.
    pub(crate) async fn operator(&self) -> Operator {
        let clock: Arc<dyn Clock> = self.clock.clone();
        Operator::connect(&self.configuration(), clock).await.expect("the database")
    }

    /// The last checkpoint as the log has it.
    pub(crate) async fn last_seal(&self) -> String {
        let mark = "SELECT number || ':m' || encode(substring(signature FROM 1 FOR 7), 'hex')
            FROM event_seals ORDER BY number DESC LIMIT 1";
        self.home.superuser().await.query_one(mark, &[]).await.expect("a checkpoint").get(0)
    }
}
