//! The server: loopback only, one connection a task, slow ones let go, and a quiet end on Ctrl-C.
//!
//! `axum::serve` sets no time limit for headers, so a connection that sends nothing would be held for ever;
//! hence our own loop.

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tarazy_desk::Desk;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// How long a connection may take over the headers of a request, or stay without one.
const HEADERS: Duration = Duration::from_secs(15);
/// How long open requests may take to end after Ctrl-C.
const FAREWELL: Duration = Duration::from_secs(10);
/// How many connections are open at once; the next waits to be accepted.
const CONNECTIONS: usize = 512;

/// The server could not be started or went down.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The address is open to others.
    #[error("{0} is not an address of this machine alone; use 127.0.0.1 or [::1]")]
    NotLoopback(SocketAddr),
    /// The address cannot be had.
    #[error("{address} cannot be served: {error}; name another port with --port")]
    Taken {
        /// The address.
        address: SocketAddr,
        /// Why.
        error: io::Error,
    },
    /// The runtime did not start.
    #[error("the server could not be started: {0}")]
    Runtime(io::Error),
}

/// An address that is ours, before there is anything to show at it: whoever cannot have it is told before a
/// record is begun.
#[derive(Debug)]
pub struct Place {
    listener: std::net::TcpListener,
    address: SocketAddr,
    name: Option<String>,
}

impl Place {
    /// Takes an address; port 0 takes a free one.
    pub fn take(address: SocketAddr) -> Result<Self, ServeError> {
        if !address.ip().is_loopback() {
            return Err(ServeError::NotLoopback(address));
        }
        let taken = |error| ServeError::Taken { address, error };
        let listener = std::net::TcpListener::bind(address).map_err(taken)?;
        listener.set_nonblocking(true).map_err(taken)?;
        Ok(Self { address: listener.local_addr().map_err(taken)?, listener, name: None })
    }

    /// The same, also answering to the public name of a reverse proxy on this machine, which speaks TLS.
    #[must_use]
    pub fn named(self, name: Option<String>) -> Self {
        Self { name, ..self }
    }

    /// Serves the desk there until Ctrl-C; `ready` is told the address once pages can be asked for.
    pub fn serve(self, desk: Arc<Desk>, ready: impl FnOnce(SocketAddr)) -> Result<(), ServeError> {
        let runtime =
            tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(ServeError::Runtime)?;
        runtime.block_on(async {
            let listener = TcpListener::from_std(self.listener).map_err(ServeError::Runtime)?;
            ready(self.address);
            accept(listener, crate::router_named(desk, self.name.as_deref())).await;
            Ok(())
        })
    }
}

/// Serves the desk at an address until Ctrl-C: see [`Place`].
pub fn serve(desk: Arc<Desk>, address: SocketAddr, ready: impl FnOnce(SocketAddr)) -> Result<(), ServeError> {
    Place::take(address)?.serve(desk, ready)
}

async fn accept(listener: TcpListener, router: Router) {
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    let graceful = GracefulShutdown::new();
    let mut stop = std::pin::pin!(stop());
    loop {
        let Ok(place) = Arc::clone(&places).acquire_owned().await else { break };
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => connect(stream, router.clone(), &graceful, place),
                // Out of file handles or a connection that is gone already: the next may do better.
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            },
            () = &mut stop => break,
        }
    }
    drop(listener);
    let _ = tokio::time::timeout(FAREWELL, graceful.shutdown()).await;
}

/// Serves one connection on a task of its own. What goes wrong on it concerns the other end alone.
fn connect(stream: TcpStream, router: Router, graceful: &GracefulShutdown, place: OwnedSemaphorePermit) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEADERS).half_close(false);
    let connection = http.serve_connection(TokioIo::new(stream), TowerToHyperService::new(router));
    let watched = graceful.watch(connection);
    tokio::spawn(async move {
        let _ = watched.await;
        drop(place);
    });
}

/// Ends on Ctrl-C; where it cannot be heard, never.
async fn stop() {
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending().await
    }
}
