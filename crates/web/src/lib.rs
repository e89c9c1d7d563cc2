//! Pages and the API over HTTP: the only room that knows HTTP, and the only one that is async.
//!
//! `routes` lists every address. A request passes the `guard` (loopback names only, no cross-site
//! posts), loses its extension (`.json`, `.csv`, `.xlsx`, `.atom`: `form`) and reaches the page of its address, a plain
//! blocking function of the desk and what was `asked`, which gives an `answer` in the form wanted. Pages
//! are complete without scripts or any request to elsewhere. Where the record has users, a `cookie` holds the token
//! of a session; a page is given the desk of who asks, and only what `routes` says that one may.

mod address;
mod answer;
mod asked;
mod assets;
mod bearer;
mod called;
mod cookie;
mod fault;
mod form;
mod guard;
mod layout;
mod named;
mod pages;
mod parts;
mod posted;
mod router;
mod routes;
mod sent_again;
mod server;
mod speech;
mod stream;

pub use router::{router, router_named};
pub use server::{Place, ServeError, serve};
