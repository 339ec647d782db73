//! `POST /accounts`

use actix_web::{HttpResponse, post, web::Data};
use deadpool_postgres::Transaction;
use jiff::SignedDuration;
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    app::App,
    domain::{
        account::PasswordState,
        email::Email,
        ids::AccountId,
        locale::Locale,
        message::Letter,
        name::{FirstName, LastName},
        one_time_code::OneTimeCode,
        password::{Candidate, PasswordPolicy},
        sign_up::{PendingSignUp, SIGN_UP_LIFE, SignUp},
    },
    http::{
        account::password::{judge, refusal},
        answers::Throttled,
        client::Client,
        json::Json,
        language::CallersLanguage,
        limited::take_from_source,
        problem::{Code, Fields, Problem},
    },
    storage::{
        self,
        limits::{Counter, Limit, Taken},
    },
    token::TokenKind,
};

/// Sign-ups from one client address.
const PER_SOURCE: Limit = Limit { count: 100, window: SignedDuration::from_hours(1) };

/// Mails to one address from one client address.
const MAILS_FROM_SOURCE: [Limit; 2] = [
    Limit { count: 1, window: SignedDuration::from_mins(1) },
    Limit { count: 5, window: SignedDuration::from_hours(24) },
];

/// Mails to one address in all.
const MAILS_IN_ALL: [Limit; 1] = [Limit { count: 30, window: SignedDuration::from_hours(24) }];

/// What a person enters to sign up.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignUpBody {
    email: String,
    #[schema(value_type = String)]
    password: SecretString,
    first_name: String,
    last_name: String,
    /// BCP 47; where absent, what `Accept-Language` asks for, else `en`.
    locale: Option<String>,
}

/// The same for every address, known or not.
#[derive(Serialize, ToSchema)]
pub struct SignUpAnswer {
    status: SignUpStatus,
    /// Goes with the mailed code to `/accounts/verify-email`; opens nothing without it.
    sign_up_token: String,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum SignUpStatus {
    CheckYourEmail,
}

struct Parsed {
    email: Email,
    password: Candidate,
    first_name: FirstName,
    last_name: LastName,
    locale: Locale,
}

/// Sign up
///
/// Mails a code to the address. A sign-up is not an account: it opens and reserves nothing until its code is
/// entered, and dies after 24 hours. A known address answers the same and gets a mail that says so.
#[utoipa::path(tag = "account", responses((status = 202, body = SignUpAnswer), Throttled))]
#[post("/accounts")]
pub(crate) async fn start_sign_up(
    app: Data<App>,
    client: Client,
    CallersLanguage(language): CallersLanguage,
    Json(body): Json<SignUpBody>,
) -> Result<HttpResponse, Problem> {
    let parsed = parse(&app, body, language)?;
    take_for_source(&app, &client).await?;
    let password = judge(&app, parsed.password, "/password").await?;
    let now = app.now();
    let account = AccountId::draw(now, &*app.entropy);
    let token = app.tokens.issue(TokenKind::SignUp, account, &*app.entropy);
    let Parsed { email, first_name, last_name, locale, .. } = parsed;
    let password_state = PasswordState::of(&password);
    let password = app.hasher.hash(password.into_secret()).await?;
    let sign_up = SignUp { account, email, first_name, last_name, locale, password, password_state };
    let mut db = app.database().await?;
    let tx = db.transaction().await?;
    let code_digest = mail(&app, &tx, &client, &sign_up, &token.digest).await?;
    let pending = PendingSignUp { sign_up, code_digest, wrong_codes: 0, expires_at: now + SIGN_UP_LIFE };
    let email_digest = app.email_digest(&pending.sign_up.email);
    storage::sign_up::insert(&tx, &pending, (&token.digest, &email_digest), now).await?;
    tx.commit().await?;
    app.wake_sender();
    Ok(HttpResponse::Accepted().json(SignUpAnswer {
        status: SignUpStatus::CheckYourEmail,
        sign_up_token: token.text.expose_secret().to_owned(),
    }))
}

fn parse(app: &App, body: SignUpBody, language: Locale) -> Result<Parsed, Problem> {
    let mut fields = Fields::default();
    let invalid = Code::ValidationFailed.as_str();
    let policy = PasswordPolicy {
        minimum: app.config.password_minimum(false, app.now()),
        context: vec![
            app.config.brand.product_name.clone(),
            body.email.clone(),
            body.first_name.clone(),
            body.last_name.clone(),
        ],
    };
    let email = fields.take("/email", invalid, Email::parse(&body.email));
    let first_name = fields.take("/first_name", invalid, FirstName::parse(&body.first_name));
    let last_name = fields.take("/last_name", invalid, LastName::parse(&body.last_name));
    let locale = body.locale.as_deref().map_or(Ok(language), Locale::parse);
    let locale = fields.take("/locale", invalid, locale);
    let password = Candidate::parse(body.password, &policy);
    let code = password.as_ref().err().map_or(Code::ValidationFailed, refusal);
    let password = fields.take("/password", code.as_str(), password);
    match (email, first_name, last_name, locale, password) {
        (Some(email), Some(first_name), Some(last_name), Some(locale), Some(password)) => {
            Ok(Parsed { email, password, first_name, last_name, locale })
        }
        _ => Err(fields.into_problem()),
    }
}

async fn take_for_source(app: &App, client: &Client) -> Result<(), Problem> {
    match take_from_source(app, &app.database().await?, client, "sign-up", &[PER_SOURCE]).await? {
        Taken::Yes => Ok(()),
        Taken::No { until } => Err(Problem::new(Code::TooManyAttempts).with_wait(until, app.now())),
    }
}

/// Mails the code, or for a known address the news that it has an account; says which digest the code has.
/// Past the limits nothing is mailed, and so no code matches.
async fn mail(
    app: &App,
    tx: &Transaction<'_>,
    client: &Client,
    sign_up: &SignUp,
    token_digest: &[u8],
) -> Result<Option<Vec<u8>>, Problem> {
    let digests = app.email_digests(&sign_up.email);
    let holder = storage::account::holder(tx, &digests, app.now()).await?;
    // Looked up for an address without an account too, so that both take the same time.
    let its_own = storage::account::language(tx, holder.unwrap_or(sign_up.account)).await?;
    let words = app.words.in_language(its_own.unwrap_or(sign_up.locale));
    let code = OneTimeCode::draw(&*app.entropy);
    let digest = app.code_digest("sign-up", token_digest, &code);
    if !may_mail(app, tx, client, &sign_up.email).await? {
        return Ok(None);
    }
    let letter: Letter = match holder {
        Some(_) => words.address_in_use(&sign_up.email),
        None => words.sign_up_code(&sign_up.email, &code),
    };
    app.send(tx, sign_up.account, letter, app.now() + SIGN_UP_LIFE).await?;
    Ok(holder.is_none().then_some(digest))
}

async fn may_mail(app: &App, tx: &Transaction<'_>, client: &Client, email: &Email) -> Result<bool, Problem> {
    let (address, source) = (email.normalized(), client.limit_key());
    let from_source = format!("{source} {address}");
    let key = ("sign-up mail from", from_source.as_str());
    if app.take(tx, Counter::Source, key, &MAILS_FROM_SOURCE).await? != Taken::Yes {
        return Ok(false);
    }
    let key = ("sign-up mail", address.as_str());
    Ok(app.take(tx, Counter::Source, key, &MAILS_IN_ALL).await? == Taken::Yes)
}
