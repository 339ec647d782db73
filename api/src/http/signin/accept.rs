//! A code of app or text message is looked at: one transaction from the account's lock to the session.

use deadpool_postgres::Transaction;
use secrecy::SecretString;

use super::{
    browser::{self, BrowserToken},
    device::issue,
    rescue::by_recovery_code,
    second_step::{TypedCode, admitted, opening, signed_in},
};
use crate::{
    app::App,
    domain::{
        authenticator,
        challenge::Method,
        one_time_code::OneTimeCode,
        session::{Proof, Session, Transport},
    },
    http::{
        client::Client,
        problem::{Code, Problem},
        support::cancel::cancel_by_factor,
    },
    storage::{self, challenge::SecondStep, session::Opened},
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

/// Opens the session where the code is right, with the proofs that the client gets beside it; `None` where
/// it is wrong.
///
/// # Errors
/// As [`lock`], and `unavailable`: then nothing was spent.
pub(super) async fn by_code(
    app: &App,
    client: &Client,
    token: &Presented,
    (typed, trust_browser): (&TypedCode, bool),
) -> Result<Option<Accepted>, Problem> {
    let mut db = app.database().await?;
    let tx = db.transaction().await?;
    let second_step = lock(app, &tx, token, typed.method()).await?;
    let opened = match typed {
        TypedCode::Authenticator(code) => {
            by_authenticator(app, client, &tx, (token, &second_step), code).await?
        }
        TypedCode::Sms(code) => by_sms(app, client, &tx, (token, &second_step), code).await?,
        TypedCode::Recovery(code) => by_recovery_code(app, client, &tx, (token, &second_step), code).await?,
        TypedCode::Emergency(_) => None,
    };
    let Some((session, refresh)) = opened else { return Ok(None) };
    if session.is_rescued() {
        tx.commit().await?;
        return Ok(Some(Accepted { session, refresh, device: None, browser: None }));
    }
    cancel(app, client, &tx, &second_step).await?;
    let known = second_step.standing.challenge.device_known;
    let device = if known { None } else { Some(issue(app, &tx, session.account).await?) };
    let trusts = trust_browser && session.transport == Transport::Cookie;
    let browser = if trusts { browser::trust(app, &tx, client, &session).await? } else { None };
    tx.commit().await?;
    app.wake_sender();
    Ok(Some(Accepted { session, refresh, device, browser }))
}

/// A second factor that works needs no recovery.
pub(super) async fn cancel(
    app: &App,
    client: &Client,
    tx: &Transaction<'_>,
    second_step: &SecondStep,
) -> Result<(), Problem> {
    match second_step.recovery {
        Some(_) => cancel_by_factor(app, tx, client, &second_step.account).await,
        None => Ok(()),
    }
}

async fn by_authenticator(
    app: &App,
    client: &Client,
    tx: &Transaction<'_>,
    (token, second_step): (&Presented, &SecondStep),
    code: &OneTimeCode,
) -> Result<Option<Pair>, Problem> {
    let now = app.now();
    let matching = authenticator::matching(&second_step.authenticators, code, now);
    let Some((authenticator, step)) = matching else { return Ok(None) };
    let (session, refresh) = opening(app, second_step, Proof::Authenticator, authenticator.is_strong(now));
    let event = signed_in(app, client, &session, Method::Authenticator);
    let opened = storage::challenge::accept_authenticator(
        tx,
        &token.digest,
        (authenticator.id, step),
        (&session, &refresh),
        &event,
        second_step.failures(),
    )
    .await?;
    Ok((opened == Opened::Yes).then_some((session, refresh)))
}

async fn by_sms(
    app: &App,
    client: &Client,
    tx: &Transaction<'_>,
    (token, second_step): (&Presented, &SecondStep),
    code: &OneTimeCode,
) -> Result<Option<Pair>, Problem> {
    let digests = app.code_digests("second step", &token.digest, code);
    let live = second_step.sms_code.as_ref().filter(|stored| stored.is_live(app.now()));
    let Some(stored) = live.filter(|stored| digests.contains(&stored.digest)) else { return Ok(None) };
    let (session, refresh) = opening(app, second_step, Proof::Sms, false);
    let event = signed_in(app, client, &session, Method::Sms);
    let opened = storage::challenge::accept_sms(
        tx,
        &token.digest,
        &stored.digest,
        (&session, &refresh),
        &event,
        second_step.failures(),
    )
    .await?;
    Ok((opened == Opened::Yes).then_some((session, refresh)))
}
