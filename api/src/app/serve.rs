//! Listening, and stopping without losing a request.

use std::{
    io,
    net::{SocketAddr, TcpListener},
};

use actix_web::{App as HttpApp, HttpServer, dev::Server, web::Data};
use tokio::signal::unix::{SignalKind, signal};

use super::{App, start::Started};
use crate::{config::Mode, http};

/// Seconds that running requests get after a signal to stop; with what follows it stays below ten.
const DRAIN_SECONDS: u64 = 8;

/// A server for `app` on `listener`, running once it is polled.
///
/// # Errors
/// When the listener can't be used.
pub fn serve(app: Data<App>, listener: TcpListener) -> io::Result<Server> {
    let workers = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let table = http::RouteTable::collect();
    let server = HttpServer::new(move || {
        app.pool.claim();
        HttpApp::new().configure(http::routes(app.clone(), &table)).wrap(http::outermost())
    })
    .workers(workers)
    .shutdown_timeout(DRAIN_SECONDS)
    .disable_signals()
    .listen(listener)?;
    Ok(server.run())
}

/// Serves the metrics of `app` where the configuration says so: never beside what the world reaches.
///
/// # Errors
/// When the address can't be used.
pub fn serve_metrics(app: Data<App>) -> io::Result<Option<Server>> {
    let Some(listen) = app.config.metrics_listen else { return Ok(None) };
    let server =
        HttpServer::new(move || HttpApp::new().app_data(app.clone()).service(http::metrics::metrics))
            .workers(1)
            .shutdown_timeout(1)
            .disable_signals()
            .bind(listen)
            .map_err(|error| io::Error::new(error.kind(), unusable(listen, &error)))?;
    Ok(Some(server.run()))
}

/// Names the address that can't be used.
fn unusable(listen: SocketAddr, error: &io::Error) -> String {
    format!("can't serve metrics on {listen}: {error}; choose another TWOSTEP_METRICS_LISTEN")
}

impl Started {
    /// Serves until SIGTERM or SIGINT, drains running requests, and leaves the private cluster.
    ///
    /// # Errors
    /// When the listener can't be used or the cluster can't be left.
    pub async fn serve_until_signaled(
        mut self,
        listener: TcpListener,
    ) -> Result<(), Box<dyn std::error::Error>> {
        let mut terminate = signal(SignalKind::terminate())?;
        let mut interrupt = signal(SignalKind::interrupt())?;
        let metrics = serve_metrics(self.app.clone())?;
        self.announce();
        let counting = metrics.as_ref().map(Server::handle);
        let metrics = metrics.map(tokio::spawn);
        let server = serve(self.app.clone(), listener)?;
        let handle = server.handle();
        let mut server = std::pin::pin!(server);
        tokio::select! {
            ended = &mut server => ended?,
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        tracing::info!("stopping: running requests are finished first");
        tokio::join!(handle.stop(true), async { server.await.ok() });
        if let (Some(counting), Some(metrics)) = (counting, metrics) {
            tokio::join!(counting.stop(false), async { metrics.await.ok() });
        }
        self.app.pool.close();
        let cluster = self.cluster.take();
        drop(self);
        if let Some(cluster) = cluster {
            cluster.leave().await?;
        }
        Ok(())
    }

    fn announce(&self) {
        let config = &self.app.config;
        let address = config.public_base();
        tracing::info!(address, listen = %config.listen, "ready");
        if config.mode == Mode::Development {
            println!("Twostep is ready: {address}\nMails and text messages: {address}/dev/outbox");
        }
    }
}
