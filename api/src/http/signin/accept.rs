//! A code of app or text message is looked at: one transaction from the account's lock to the session.

use deadpool_postgres::{GenericClient, Transaction};
use secrecy::SecretString;

use super::{
    browser::BrowserToken,
    second_step::{admitted, opening, signed_in},
};
use crate::{
    app::App,
    domain::{
        authenticator,
        authenticator_code::AuthenticatorCode,
        challenge::Method,
        one_time_code::OneTimeCode,
        session::{Proof, Session},
    },
    equal::among,
    http::{
        client::Client,
        problem::{Code, Problem},
        support::cancel::cancel_by_factor,
    },
    storage::{self, challenge::SecondStep, piped::Piped, session::Opened},
    token::{Presented, RefreshToken},
};

/// A session and its refresh token.
type Pair = (Session, RefreshToken);

/// What a right code opened.
pub(super) struct Accepted {
    /// The session.
    pub(super) session: Session,
    /// Its refresh token.
    pub(super) refresh: RefreshToken,
    /// A device proof, for a client that had none.
    pub(super) device: Option<SecretString>,
    /// A browser's token, where it is trusted from now on.
    pub(super) browser: Option<BrowserToken>,
}

/// Locks the account and reads the challenge once more, so that whatever was counted, spent or changed since
/// it was first read is seen: of a hundred guesses at once no more are looked at than one after another.
///
/// # Errors
/// `challenge_expired`, or what refuses a code that is not looked at.
pub(super) async fn lock(
    app: &App,
    tx: &Transaction<'_>,
    token: &Presented,
    method: Method,
) -> Result<SecondStep, Problem> {
    storage::lock_account(tx, token.account).await?;
    let at = (app.config.sms_offered(), app.now());
    let found = storage::challenge::read(tx, &app.sealer, token, at).await?;
    let found = found.ok_or(Code::ChallengeExpired)?;
    admitted(&found, method, app.now())?;
    Ok(found)
}

/// A second factor that works needs no recovery.
///
/// # Errors
/// `unavailable`.
pub(super) async fn cancel(
    app: &App,
    client: &Client,
    db: &impl GenericClient,
    second_step: &SecondStep,
) -> Result<(), Problem> {
    match second_step.recovery {
        Some(_) => cancel_by_factor(app, db, client, &second_step.account).await,
        None => Ok(()),
    }
}

pub(super) async fn by_authenticator(
    app: &App,
    client: &Client,
    db: (&Piped, bool),
    (token, second_step): (&Presented, &SecondStep),
    code: &AuthenticatorCode,
) -> Result<Option<Pair>, Problem> {
    let now = app.now();
    let matching = authenticator::matching(&second_step.authenticators, code, now);
    let Some((authenticator, step)) = matching else { return Ok(None) };
    let (session, refresh) = opening(app, second_step, Proof::Authenticator, authenticator.is_strong(now));
    let event = signed_in(app, client, &session, Method::Authenticator);
    let opened = storage::challenge::accept_authenticator(
        db,
        &token.digest,
        (authenticator.id, step),
        (&session, &refresh),
        &app.link(event),
        second_step.failures(),
    )
    .await?;
    Ok((opened == Opened::Yes).then_some((session, refresh)))
}

pub(super) async fn by_sms(
    app: &App,
    client: &Client,
    db: (&Piped, bool),
    (token, second_step): (&Presented, &SecondStep),
    code: &OneTimeCode,
) -> Result<Option<Pair>, Problem> {
    let digests = app.code_digests("second step", &token.digest, code);
    let live = second_step.sms_code.as_ref().filter(|stored| stored.is_live(app.now()));
    let Some(stored) = live.filter(|stored| among(&digests, &stored.digest)) else { return Ok(None) };
    let (session, refresh) = opening(app, second_step, Proof::Sms, false);
    let event = signed_in(app, client, &session, Method::Sms);
    let opened = storage::challenge::accept_sms(
        db,
        &token.digest,
        &stored.digest,
        (&session, &refresh),
        &app.link(event),
        second_step.failures(),
    )
    .await?;
    Ok((opened == Opened::Yes).then_some((session, refresh)))
}
