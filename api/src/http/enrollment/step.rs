//! What every step does around its decision: lock, look, save, commit.

use actix_web::HttpResponse;
use deadpool_postgres::{Client as Connection, Transaction};

use super::answer::EnrollmentAnswer;
use crate::{
    app::App,
    domain::{
        enrollment::{Enrollment, Stage},
        event::{Event, EventType},
        ids::EnrollmentId,
    },
    http::{
        client::Client,
        problem::{Code, Problem},
        proof::SignedIn,
    },
    storage::{
        self,
        enrollment::{Ending, Found, LiveEnrollment},
    },
};

/// The enrollment token that a caller runs the wizard with, by its digest.
pub(super) fn begun_by(caller: &SignedIn) -> Option<&[u8]> {
    caller.ticket().map(|ticket| ticket.digest.as_slice())
}

/// A live enrollment, locked with its account until the transaction ends.
pub(super) struct Step<'a> {
    pub(super) app: &'a App,
    pub(super) caller: &'a SignedIn,
    pub(super) tx: Transaction<'a>,
    pub(super) enrollment: LiveEnrollment,
}

impl<'a> Step<'a> {
    /// Locks the caller's enrollment `id`. One whose time is over loses its secrets here and now.
    ///
    /// # Errors
    /// `not_found` to any other session, `enrollment_expired` where it has ended.
    pub(super) async fn lock(
        app: &'a App,
        db: &'a mut Connection,
        caller: &'a SignedIn,
        id: EnrollmentId,
    ) -> Result<Self, Problem> {
        let account = caller.account.id;
        let tx = db.transaction().await?;
        storage::lock_account(&tx, account).await?;
        let key = (account, caller.session.id, id, begun_by(caller));
        match storage::enrollment::lock(&tx, &app.sealer, key, app.now()).await? {
            Found::Live(enrollment) => Ok(Self { app, caller, tx, enrollment: *enrollment }),
            Found::Missing => Err(Code::NotFound.into()),
            Found::Over { to_erase } => {
                if to_erase {
                    storage::enrollment::end(&tx, account, id, Ending::Expired).await?;
                    tx.commit().await?;
                }
                Err(Code::EnrollmentExpired.into())
            }
        }
    }

    /// Goes on to `next`: another quarter of an hour, the event, and the answer.
    ///
    /// # Errors
    /// `unavailable`.
    pub(super) async fn advance(mut self, next: Enrollment, event: Event) -> Result<HttpResponse, Problem> {
        self.enrollment.state = next;
        let now = self.app.now();
        storage::enrollment::save_step(&self.tx, self.app.seal(), &mut self.enrollment, now).await?;
        self.app.record(&self.tx, event).await?;
        let answer = EnrollmentAnswer::read(&self.tx, self.caller, &self.enrollment).await?;
        self.tx.commit().await?;
        self.app.wake_sender();
        Ok(HttpResponse::Ok().json(answer))
    }

    /// Saves a wrong code's count at the same stage.
    ///
    /// # Errors
    /// `unavailable`.
    pub(super) async fn save_failure(mut self, stay: Enrollment, event: Event) -> Result<(), Problem> {
        self.enrollment.state = stay;
        storage::enrollment::save(&self.tx, self.app.seal(), &self.enrollment).await?;
        self.app.record(&self.tx, event).await?;
        self.tx.commit().await?;
        Ok(())
    }

    /// Ends the enrollment after too many wrong codes.
    ///
    /// # Errors
    /// Always: `enrollment_expired`, or `unavailable`.
    pub(super) async fn exhaust(self, event: Event) -> Result<HttpResponse, Problem> {
        let (account, id) = (self.enrollment.account, self.enrollment.id);
        storage::enrollment::end(&self.tx, account, id, Ending::Exhausted).await?;
        self.app.record(&self.tx, event).await?;
        self.tx.commit().await?;
        Err(Code::EnrollmentExpired.into())
    }

    /// Refuses a call out of order; the attempt is recorded, the enrollment is not changed.
    ///
    /// # Errors
    /// Always: `wrong_stage`, or `unavailable`.
    pub(super) async fn out_of_order(self, client: &Client, stage: Stage) -> Result<HttpResponse, Problem> {
        let event = self.event(client, EventType::EnrollmentOrderViolated);
        self.app.record(&self.tx, event).await?;
        self.tx.commit().await?;
        Err(Problem::wrong_stage(stage))
    }

    /// An event of this step.
    pub(super) fn event(&self, client: &Client, event_type: EventType) -> Event {
        let event = self.app.event(self.enrollment.account, event_type, &client.origin());
        Event { session: Some(self.caller.session.id), ..event }
    }
}
