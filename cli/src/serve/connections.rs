//! Connections: taken in, kept within bounds, and ended in peace.

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::io;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio::time::sleep;

/// How many connections may be open; further ones wait to be taken in.
const CONNECTIONS: usize = 512;
/// The largest head of a request, in bytes.
const HEAD: usize = 16 << 10;

/// Serves until a signal comes. Then no connection is taken in any more, what was asked is answered, and after `timeout`,
/// or at a second signal, whoever is left is dropped.
///
/// A request's head must come within `timeout`, which also ends a connection that nothing is asked on.
pub async fn serve(listener: TcpListener, routes: Router, timeout: Duration) -> io::Result<()> {
    let mut signals = Signals::new()?;
    let open = GracefulShutdown::new();
    tokio::select! {
        () = take_in(listener, routes, timeout, &open) => {}
        () = signals.next() => {}
    }
    tokio::select! {
        () = open.shutdown() => {}
        () = sleep(timeout) => {}
        () = signals.next() => {}
    }
    Ok(())
}

async fn take_in(listener: TcpListener, routes: Router, timeout: Duration, open: &GracefulShutdown) {
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    let service = TowerToHyperService::new(routes);
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(timeout)
        .max_header_size(HEAD);
    while let Ok(place) = Arc::clone(&places).acquire_owned().await {
        let Ok((stream, _)) = listener.accept().await else {
            // No file handle left, as a rule: some come free soon.
            sleep(Duration::from_millis(50)).await;
            continue;
        };
        let connection = open.watch(http.serve_connection(TokioIo::new(stream), service.clone()));
        tokio::spawn(async move {
            // Whoever hangs up has no need of an answer.
            drop(connection.await);
            drop(place);
        });
    }
}

/// Ctrl-C, and where there is one the signal that asks a process to end.
struct Signals {
    #[cfg(unix)]
    end: tokio::signal::unix::Signal,
}

impl Signals {
    #[cfg(unix)]
    fn new() -> io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self {
            end: signal(SignalKind::terminate())?,
        })
    }

    #[cfg(not(unix))]
    fn new() -> io::Result<Self> {
        Ok(Self {})
    }

    #[cfg(unix)]
    async fn next(&mut self) {
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = self.end.recv() => {}
        }
    }

    #[cfg(not(unix))]
    async fn next(&mut self) {
        drop(tokio::signal::ctrl_c().await);
    }
}
