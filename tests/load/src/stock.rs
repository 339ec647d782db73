//! Accounts to call with, made in bulk: as the program itself would have written them, under its own keys.

use std::{
    path::Path,
    sync::atomic::{AtomicUsize, Ordering},
};

use jiff::SignedDuration;
use secrecy::{ExposeSecret, SecretString};
use tokio::sync::Mutex;
use tokio_postgres::Client;
use twostep::{
    access_token::AccessTokens,
    clock::{Clock, SystemClock},
    domain::{
        ids::{AccountId, AuthenticatorId, SessionId},
        session::{Opening, Proof, Session, SessionLimits, Transport},
        totp::TotpSecret,
    },
    entropy::SystemEntropy,
    hashing::{Hasher, SecretHash},
    keys::Keys,
    seal::{Place, Sealer},
    token::{RefreshToken, TokenKind, Tokens},
};
use uuid::Uuid;

use crate::Failure;

/// Everybody's password.
pub(crate) const PASSWORD: &str = "nine green bottles on a wall";

/// Rows written by one statement.
const BATCH: usize = 5_000;

/// Somebody with a session.
pub(crate) struct Person {
    /// Their address.
    pub(crate) email: String,
    /// An access token.
    pub(crate) access: String,
    /// The refresh token that is good now.
    pub(crate) refresh: Mutex<String>,
    /// A challenge that was not answered yet, and the key of the authenticator.
    pub(crate) challenge: Option<(String, Vec<u8>)>,
}

/// People of one kind, taken in turn.
pub(crate) struct Stock {
    people: Vec<Person>,
    next: AtomicUsize,
}

impl Stock {
    /// Nobody.
    pub(crate) const fn empty() -> Self {
        Self { people: Vec::new(), next: AtomicUsize::new(0) }
    }

    /// The next one, from the first again after the last.
    pub(crate) fn in_turn(&self) -> Result<&Person, Failure> {
        let place = self.next.fetch_add(1, Ordering::Relaxed) % self.people.len().max(1);
        self.people.get(place).ok_or_else(|| "there is nobody".into())
    }

    /// The next one that was never taken before.
    pub(crate) fn unused(&self) -> Result<&Person, Failure> {
        let place = self.next.fetch_add(1, Ordering::Relaxed);
        self.people.get(place).ok_or_else(|| "everybody was taken already: measure for a shorter time".into())
    }
}

/// Writes people.
pub(crate) struct Maker {
    keys: Keys,
    sealer: Sealer,
    tokens: Tokens,
    access: AccessTokens,
    password: SecretHash,
    db: Client,
}

/// Columns of a batch.
#[derive(Default)]
struct Rows {
    accounts: Vec<Uuid>,
    emails: Vec<String>,
    digests: Vec<Vec<u8>>,
    sessions: Vec<Uuid>,
    refresh: Vec<Vec<u8>>,
    authenticators: Vec<Uuid>,
    sealed: Vec<Vec<u8>>,
    challenges: Vec<Vec<u8>>,
}

impl Maker {
    /// Works with the keys in `folder` for the process at `public`.
    pub(crate) async fn new(folder: &Path, public: &str, db: Client) -> Result<Self, Failure> {
        let keys = Keys::read(folder).map_err(|errors| format!("{errors:?}"))?;
        let hasher = Hasher::start(
            keys.pepper.clone().into(),
            std::num::NonZeroUsize::MIN,
            std::sync::Arc::new(SystemEntropy),
        )?;
        let password = hasher.hash(SecretString::from(PASSWORD)).await?;
        let (sealer, tokens) = (Sealer::new(keys.seal.clone()), Tokens::new(keys.token.clone()));
        let access = AccessTokens::new(&keys.signing, public)?;
        Ok(Self { keys, sealer, tokens, access, password, db })
    }

    /// Makes `count` people, each with a session; with two-step verification on and a challenge where asked.
    pub(crate) async fn people(&self, name: &str, count: usize, two_step: bool) -> Result<Stock, Failure> {
        let mut people = Vec::with_capacity(count);
        let mut rows = Rows::default();
        for number in 0..count {
            people.push(self.person(&format!("{name}{number}@example.test"), two_step, &mut rows)?);
            if rows.accounts.len() == BATCH || number + 1 == count {
                self.write(std::mem::take(&mut rows), two_step).await?;
            }
        }
        Ok(Stock { people, next: AtomicUsize::new(0) })
    }

    fn person(&self, email: &str, two_step: bool, rows: &mut Rows) -> Result<Person, Failure> {
        let (now, chance) = (SystemClock.now(), &SystemEntropy);
        let account = AccountId::draw(now, chance);
        let opening = Opening {
            account,
            credential_epoch: 1,
            transport: Transport::Body,
            proof: if two_step { Proof::Authenticator } else { Proof::Password },
            strong: true,
            must_change_password: false,
            must_enroll: false,
        };
        let session = Session::open(SessionId::draw(now, chance), opening, SessionLimits::default(), now);
        let refresh = RefreshToken::fresh(account, session.id, session.rotation, chance);
        rows.accounts.push(account.uuid());
        rows.emails.push(email.to_owned());
        rows.digests.push(self.keys.directory.digest("e-mail", &[email.as_bytes()]));
        rows.sessions.push(session.id.uuid());
        rows.refresh.push(refresh.digest());
        let challenge = two_step.then(|| {
            let (secret, issued) =
                (TotpSecret::draw(chance), self.tokens.issue(TokenKind::Challenge, account, chance));
            let id = AuthenticatorId::draw(now, chance).uuid();
            let place =
                Place { column: "authenticators.secret", account: account.as_bytes(), row: id.as_bytes() };
            rows.authenticators.push(id);
            rows.sealed.push(self.sealer.seal(place, secret.as_bytes(), chance));
            rows.challenges.push(issued.digest);
            (issued.text.expose_secret().to_owned(), secret.as_bytes().to_vec())
        });
        Ok(Person {
            email: email.to_owned(),
            access: self.access.sign(&session, now, chance)?.0.expose_secret().to_owned(),
            refresh: Mutex::new(self.tokens.write_refresh(&refresh).expose_secret().to_owned()),
            challenge,
        })
    }

    async fn write(&self, rows: Rows, two_step: bool) -> Result<(), Failure> {
        let now = SystemClock.now();
        let (idle, end) = (now + SignedDuration::from_mins(30), now + SignedDuration::from_hours(12));
        let (phc, pepper) = (&self.password.phc, &self.password.pepper);
        self.db.execute(ACCOUNTS, &[&rows.accounts, &rows.emails, &rows.digests, phc, pepper, &now]).await?;
        self.db
            .execute(SESSIONS, &[&rows.accounts, &rows.sessions, &rows.refresh, &now, &idle, &end])
            .await?;
        if two_step {
            let (ids, sealed) = (&rows.authenticators, &rows.sealed);
            self.db.execute(FACTORS, &[&rows.accounts, ids, sealed, phc, pepper, &now]).await?;
            self.db.execute(CHALLENGES, &[&rows.accounts, &rows.challenges, &now, &end]).await?;
        }
        Ok(())
    }
}

const ACCOUNTS: &str = "WITH made AS (
        SELECT * FROM unnest($1::uuid[], $2::text[], $3::bytea[]) AS made (account_id, email, digest)
    ), listed AS (
        INSERT INTO email_directory (email_digest, account_id) SELECT digest, account_id FROM made
    )
    INSERT INTO accounts (account_id, email, first_name, last_name, locale, password_phc, password_pepper,
        password_changed_at, password_state, credential_epoch, created_at)
    SELECT account_id, email, 'Load', 'Test', 'en', $4, $5, $6, 'usable', 1, $6 FROM made";

const SESSIONS: &str = "INSERT INTO sessions (account_id, session_id, generation, credential_epoch, transport, proof,
        strong, auth_time, created_at, last_used_at, idle_until, expires_at, rotation, refresh_digest, rotated_at,
        rotated_by, address, user_agent)
    SELECT account_id, session_id, 1, 1, 'body', 'password', TRUE, $4, $4, $4, $5, $6, 1, digest, $4, 'refresh',
        '127.0.0.1', 'load'
    FROM unnest($1::uuid[], $2::uuid[], $3::bytea[]) AS made (account_id, session_id, digest)";

const FACTORS: &str = "WITH made AS (
        SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::bytea[]) AS made (account_id, authenticator_id, sealed)
    ), enabled AS (
        INSERT INTO two_step (account_id, enabled_at, emergency_phc, emergency_pepper, emergency_issued_at)
        SELECT account_id, $6, $4, $5, $6 FROM made
    )
    INSERT INTO authenticators (account_id, authenticator_id, name, secret_sealed, last_step, added_strongly,
        created_at, last_used_at)
    SELECT account_id, authenticator_id, 'Authenticator', sealed, 0, TRUE, $6, $6 FROM made";

const CHALLENGES: &str =
    "INSERT INTO challenges (account_id, token_digest, credential_epoch, transport, device_known,
        wrong_codes, told, address, user_agent, created_at, expires_at)
    SELECT account_id, digest, 1, 'body', TRUE, 0, FALSE, '127.0.0.1', 'load', $3, $4
    FROM unnest($1::uuid[], $2::bytea[]) AS made (account_id, digest)";
