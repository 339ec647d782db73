//! From a configuration to a running application: keys, database, migrations, background tasks.

use std::{num::NonZeroUsize, str::FromStr, sync::Arc};

use actix_web::web::Data;
use tokio::{sync::Notify, task::JoinHandle};
use tokio_postgres::{NoTls, Socket, tls::MakeTlsConnect};

use super::{App, connect::connections, housekeeping, tls::tls};
use crate::{
    access_token::{AccessTokens, UnusableKey},
    breached::{Breached, Unusable},
    chain::Chain,
    clock::Clock,
    config::{Config, DatabaseSource, Mode},
    embedded::{APPLICATION, Cluster, ClusterError, DATABASE, OWNER},
    entropy::Entropy,
    hashing::Hasher,
    keys::{Keys, generate::ensure_keys},
    messages::{
        Mailer, MailerError, Sender, Ways,
        gateway::{GatewayError, Gateways},
        report::Reporter,
        texts::Words,
        webhook::{Endpoint, EndpointError, PostOffice, Poster},
    },
    metrics::Metrics,
    recorder::Recorder,
    seal::Sealer,
    storage::migrate::{self, MigrationError},
    token::Tokens,
};

/// Where time and chance come from.
pub struct Parts {
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Chance.
    pub entropy: Arc<dyn Entropy>,
}

/// Why the program can't start.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "each variant's sentence says it")]
pub enum StartError {
    #[error("can't make the keys in {folder}: {source}")]
    MakeKeys { folder: String, source: std::io::Error },
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Keys(Vec<crate::keys::KeyError>),
    #[error(transparent)]
    SigningKey(#[from] UnusableKey),
    #[error(transparent)]
    Cluster(#[from] ClusterError),
    #[error("can't reach the database: {0}")]
    Database(#[from] tokio_postgres::Error),
    #[error(transparent)]
    Migration(#[from] MigrationError),
    #[error("can't use the certificates in {file}: {problem}")]
    Certificates { file: String, problem: String },
    #[error(transparent)]
    BreachedPasswords(#[from] Unusable),
    #[error("can't set up mail: {0}")]
    Mail(#[from] MailerError),
    #[error(transparent)]
    Gateway(#[from] GatewayError),
    #[error(transparent)]
    Endpoint(#[from] EndpointError),
    #[error("can't start: {0}")]
    System(#[from] std::io::Error),
    #[error("can't make the connection pool: {0}")]
    Pool(#[from] deadpool_postgres::BuildError),
}

/// A started application; its tasks end when it is dropped.
pub struct Started {
    /// What requests work with.
    pub app: Data<App>,
    /// The private cluster, in development without a database of its own.
    pub(super) cluster: Option<Cluster>,
    tasks: Vec<JoinHandle<()>>,
}

impl Drop for Started {
    fn drop(&mut self) {
        self.tasks.iter().for_each(JoinHandle::abort);
    }
}

/// Starts everything but the listener: keys are read, the schema is brought up to date by its owner, whose
/// connection is closed again, and the background tasks run.
///
/// # Errors
/// [`StartError`] with what to do.
pub async fn start(config: Config, parts: Parts) -> Result<Started, StartError> {
    tell_of_corrected_accent(&config);
    let metrics = Arc::new(Metrics::default());
    let breached = Breached::open(config.breached_passwords.as_deref(), metrics.clone())?;
    // Before the keys, whose folder lies in the data folder: the cluster decides who may enter that one.
    let (source, cluster) = database(&config).await?;
    let keys = read_keys(&config, &*parts.entropy)?;
    migrate(&source).await?;
    let wake = Arc::new(Notify::new());
    let sealer = Sealer::new(keys.seal.clone());
    let threads = std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    let pool = connections(&source, threads.get())?;
    let chain = Chain::new(keys.audit.clone());
    let reporter = Arc::new(Reporter {
        pool: pool.clone(),
        chain: chain.clone(),
        clock: parts.clock.clone(),
        entropy: parts.entropy.clone(),
    });
    let gateways = Gateways::new(&config.sms_gateways, config.public_base(), metrics.clone(), &reporter)?;
    let gateways = Arc::new(gateways);
    let mailer = config.mail.as_ref().map(Mailer::new).transpose()?;
    let ways = Ways { mailer, gateways: gateways.clone(), keep: config.mode == Mode::Development };
    let rings = [&keys.pepper, &keys.token, &keys.codes, &keys.directory, &keys.audit].map(Clone::clone);
    let chain = Chain::new(keys.audit);
    let recorder = Recorder::new(chain.clone(), &config.webhooks, (sealer.clone(), parts.entropy.clone()));
    let endpoints = config.webhooks.iter().map(Endpoint::new).collect::<Result<Vec<_>, _>>()?;
    let app = Data::new(App {
        chain,
        breached,
        recorder: recorder.clone(),
        gateways,
        metrics: metrics.clone(),
        words: words(&config),
        access: AccessTokens::new(&keys.signing, config.public_base())?,
        hasher: Hasher::start(keys.pepper.clone().into(), threads, parts.entropy.clone())?,
        tokens: Tokens::new(keys.token),
        codes: keys.codes,
        directory: keys.directory,
        clock: parts.clock.clone(),
        entropy: parts.entropy.clone(),
        sealer: sealer.clone(),
        pool: pool.clone(),
        wake: wake.clone(),
        rings: rings.into_iter().chain([keys.seal]).collect(),
        config,
    });
    let post_office = PostOffice { pool: pool.clone(), sealer: sealer.clone(), metrics };
    let posters = endpoints.into_iter().map(|endpoint| {
        Poster::new(post_office.clone(), (parts.clock.clone(), parts.entropy.clone()), endpoint)
    });
    let posters: Vec<_> = posters.map(|poster| tokio::spawn(poster.run())).collect();
    let sender = Sender::new(pool, (sealer, recorder), (parts.clock, parts.entropy), wake, ways);
    let tasks = [tokio::spawn(sender.run()), tokio::spawn(housekeeping::run(app.clone().into_inner()))];
    let tasks = tasks.into_iter().chain(posters).collect();
    Ok(Started { app, cluster, tasks })
}

pub(super) fn read_keys(config: &Config, entropy: &dyn Entropy) -> Result<Keys, StartError> {
    if config.mode == Mode::Development {
        let folder = config.keys_dir.display().to_string();
        ensure_keys(&config.keys_dir, entropy).map_err(|source| StartError::MakeKeys { folder, source })?;
    }
    Keys::read(&config.keys_dir).map_err(StartError::Keys)
}

pub(super) async fn database(config: &Config) -> Result<(DatabaseSource, Option<Cluster>), StartError> {
    if let Some(source) = &config.database {
        return Ok((source.clone(), None));
    }
    let cluster = Cluster::join(&config.data_dir).await?;
    let source = DatabaseSource {
        application: cluster.url(APPLICATION, DATABASE),
        owner: cluster.url(OWNER, DATABASE),
        ca_file: None,
    };
    Ok((source, Some(cluster)))
}

async fn migrate(source: &DatabaseSource) -> Result<(), StartError> {
    let ran = match tls(source)? {
        Some(tls) => migrate_over(source, tls).await?,
        None => migrate_over(source, NoTls).await?,
    };
    if ran > 0 {
        tracing::info!(migrations = ran, "the schema was brought up to date");
    }
    Ok(())
}

/// Migrates as the schema's owner, whose connection is closed before anything listens.
async fn migrate_over<T>(source: &DatabaseSource, tls: T) -> Result<usize, StartError>
where
    T: MakeTlsConnect<Socket, Stream: Send> + 'static,
{
    let (mut client, connection) = tokio_postgres::Config::from_str(&source.owner)?.connect(tls).await?;
    let connection = tokio::spawn(connection);
    let ran = migrate::run(&mut client).await?;
    drop(client);
    let _closed = connection.await;
    Ok(ran)
}

fn tell_of_corrected_accent(config: &Config) {
    if let Some(accent) = config.brand.accent.filter(|accent| accent.is_corrected()) {
        let given = accent.given();
        tracing::warn!(given, used = %accent, "TWOSTEP_ACCENT is too light for text on white and was darkened");
    }
}

fn words(config: &Config) -> Words {
    let brand = &config.brand;
    Words {
        product: brand.product_name.clone(),
        host: config.public_url.host_str().unwrap_or_default().to_owned(),
        support: brand.support_text.clone(),
        support_url: brand.support_url.as_ref().map(ToString::to_string),
    }
}
