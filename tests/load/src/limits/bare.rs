//! actix-web with nothing behind it, called as the product is.

use std::{net::TcpListener, sync::Arc, thread, time::Duration};

use actix_web::{App, HttpResponse, HttpServer, rt::System, web};

use crate::{
    Failure, calls,
    loops::{Measured, closed},
    stock::Stock,
};

/// Answers of an empty handler in a second.
pub(crate) async fn answers(workers: u16, times: (Duration, Duration)) -> Result<Measured, Failure> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?;
    let (send, handle) = tokio::sync::oneshot::channel();
    let serving = thread::spawn(move || {
        System::new().block_on(async move {
            let app = || App::new().default_service(web::to(|| async { HttpResponse::Ok().body("{}") }));
            let server = HttpServer::new(app).disable_signals().listen(listener)?.run();
            let _unheard = send.send(server.handle());
            server.await
        })
    });
    let handle = handle.await?;
    let nobody = Arc::new(Stock::empty());
    let measured = closed(address, workers, times, (&nobody, calls::nothing)).await;
    handle.stop(false).await;
    let _ended = serving.join();
    measured
}
