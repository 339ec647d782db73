//! The product, run inside the test's process on a thread of its own.

use std::{
    net::{SocketAddr, TcpListener},
    sync::Arc,
    thread::JoinHandle,
};

use jiff::SignedDuration;
use tokio::sync::oneshot;
use twostep::{
    app::{self, App, Parts},
    config::{self, Config},
    domain::ids::MessageId,
    entropy::SystemEntropy,
    messages::gateway::{Outcome, Text},
};

use super::{client::Client, home::Home, person::Person, time::StoryClock};

/// A serving process on a database of its own; ends with everything it made when dropped.
pub(crate) struct TestApp {
    /// The time that the process sees.
    pub(crate) clock: Arc<StoryClock>,
    /// The door to it.
    pub(crate) client: Client,
    /// Its database and keys.
    pub(crate) home: Arc<Home>,
    address: SocketAddr,
    product: Arc<App>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl TestApp {
    /// A new installation in development mode.
    pub(crate) async fn start() -> Self {
        Self::start_with(&[]).await
    }

    /// A new installation with settings of its own.
    pub(crate) async fn start_with(settings: &[(&str, &str)]) -> Self {
        Self::run(Arc::new(Home::found()), Arc::new(StoryClock::start()), settings).await
    }

    /// A new installation on a database that is there already.
    pub(crate) async fn start_at(home: Arc<Home>, settings: &[(&str, &str)]) -> Self {
        Self::run(home, Arc::new(StoryClock::start()), settings).await
    }

    /// A process on a database that is there already, with the clock of another.
    pub(crate) async fn start_with_clock(
        home: Arc<Home>,
        clock: Arc<StoryClock>,
        settings: &[(&str, &str)],
    ) -> Self {
        Self::run(home, clock, settings).await
    }

    /// A new installation where every guess counts only for its account, not for its address.
    pub(crate) async fn start_without_source_limits() -> Self {
        Self::start_with(&[("TWOSTEP_SOURCE_LIMITS", "off")]).await
    }

    /// Another process of the same installation: same database, keys, public address and clock.
    pub(crate) async fn second_process(&self) -> Self {
        let public = self.url();
        let settings = [("TWOSTEP_PUBLIC_URL", public.as_str()), ("TWOSTEP_SOURCE_LIMITS", "off")];
        self.another_process(&settings).await
    }

    /// Another process of the same installation with settings of its own.
    pub(crate) async fn another_process(&self, settings: &[(&str, &str)]) -> Self {
        Self::run(self.home.clone(), self.clock.clone(), settings).await
    }

    /// Somebody with an address here, not signed up yet.
    pub(crate) fn person(&self, name: &str) -> Person {
        Person::new(self.client.clone(), self.clock.clone(), name)
    }

    /// Hands a text to the gateways, as the sender does with what waits in the outbox.
    pub(crate) async fn texts(&self, to: &str, text: &str) {
        let (id, life) = (MessageId::from(uuid::Uuid::nil()), SignedDuration::from_mins(5));
        let outcome = self.product.gateways.send(Text { id, to, text, life }, &*self.clock).await;
        assert!(matches!(outcome, Outcome::Accepted { .. }), "{outcome:?}");
    }

    /// The address of the process.
    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The address that the process listens on.
    pub(crate) const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Whoever has an account here has had `password` for long: chosen before the rules of today.
    pub(crate) async fn has_long_had(&self, password: &str) {
        let hash = self.product.hasher.hash(password.to_owned().into()).await.expect("a hash");
        let statement = "UPDATE accounts SET password_phc = $1, password_pepper = $2";
        let written = self.home.superuser().await.execute(statement, &[&hash.phc, &hash.pepper]).await;
        assert_eq!(written.expect("written"), 1);
    }

    /// Hashes, and other work of their cost, that the process has begun.
    pub(crate) fn hashes(&self) -> u64 {
        self.product.hasher.begun()
    }

    /// Keeps house, as the process does every half minute.
    pub(crate) async fn housekeeping(&self) {
        self.product.keep_house().await.expect("what has expired is erased");
    }

    /// What the process is configured with.
    pub(crate) fn configuration(&self) -> Config {
        configuration(&self.home, self.address, &[])
    }

    async fn run(home: Arc<Home>, clock: Arc<StoryClock>, settings: &[(&str, &str)]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address");
        let config = configuration(&home, address, settings);
        let parts = Parts { clock: clock.clone(), entropy: Arc::new(SystemEntropy) };
        let (ready, started) = oneshot::channel();
        let (stop, stopped) = oneshot::channel();
        let thread = std::thread::spawn(move || serve(config, parts, listener, ready, stopped));
        let product = started.await.expect("the product starts");
        let client = Client::new(&format!("http://{address}"));
        Self { clock, client, home, address, product, stop: Some(stop), thread: Some(thread) }
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        drop(self.stop.take());
        let ended = self.thread.take().map(JoinHandle::join);
        assert!(std::thread::panicking() || matches!(ended, Some(Ok(()))), "the product panicked");
    }
}

fn configuration(home: &Home, address: SocketAddr, settings: &[(&str, &str)]) -> Config {
    let mut environment = home.environment();
    environment.push(("TWOSTEP_LISTEN".to_owned(), address.to_string()));
    let find = |name: &str| {
        let own = settings.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
        own.or_else(|| environment.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone()))
    };
    config::from_environment(&find).expect("a configuration")
}

fn serve(
    config: Config,
    parts: Parts,
    listener: TcpListener,
    ready: oneshot::Sender<Arc<App>>,
    stopped: oneshot::Receiver<()>,
) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let started = app::start(config, parts).await.expect("the product starts");
        let server = app::serve(started.app.clone(), listener).expect("the product listens");
        let metrics = app::serve_metrics(started.app.clone()).expect("the metrics have a listener");
        let metrics = metrics.map(tokio::spawn);
        let handle = server.handle();
        let server = tokio::spawn(server);
        let product = started.app.clone().into_inner();
        assert!(ready.send(product.clone()).is_ok(), "the test has ended");
        let _dropped = stopped.await;
        handle.stop(false).await;
        server.await.expect("no panic").expect("the server ends");
        metrics.inspect(tokio::task::JoinHandle::abort);
        product.pool.close();
    });
}
