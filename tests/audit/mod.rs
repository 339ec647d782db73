//! Security events as evidence: who changes, removes, adds or reorders one shows.

mod command;
mod crowd;
mod journey;
mod purge;
mod tampering;

use twostep::{
    app::verify::{Verified, VerifyError},
    chain::Fault,
};

use crate::support::{Person, TestApp};

/// What a look at the whole trail finds, once the chains are sealed.
pub(crate) async fn look(app: &TestApp) -> Result<Verified, Fault> {
    match app.verifies_audit(None).await {
        Ok(seen) => Ok(seen),
        Err(VerifyError::Broken(fault)) => Err(fault),
        Err(VerifyError::Storage(error)) => panic!("{error}"),
    }
}

/// Kari's and Ola's trails, sealed; both are whole.
async fn two_trails(app: &TestApp) -> (Person, Person) {
    let kari = app.person("kari").enrolled().await;
    let ola = app.person("ola").reached_at("+4791234568").signed_in().await;
    app.housekeeping().await;
    let seen = look(app).await.expect("whole");
    assert!(seen.chains == 2 && seen.events > 8 && seen.seals > 0, "{seen:?}");
    (kari, ola)
}

impl TestApp {
    /// Does something to the database that only its owner may, to the account in `$1`.
    async fn tampered(&self, person: &Person, statement: &str) {
        let id: uuid::Uuid = person.reads("/account").await.text("id").parse().expect("an id");
        let done = self.home.superuser().await.execute(statement, &[&id]).await;
        assert!(done.expect(statement) > 0, "{statement}");
    }
}
