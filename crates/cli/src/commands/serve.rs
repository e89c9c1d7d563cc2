//! `tarazy serve`: the record on pages, on this machine only.

use crate::Outcome;
use anyhow::Result;
use std::io::Write;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::Arc;
use tarazy_desk::Desk;

pub(crate) fn run(record: &Path, port: u16, out: &mut dyn Write) -> Result<Outcome> {
    show(Desk::open(record)?, port, out)
}

/// Serves until it is interrupted; prints the address once it listens.
pub(crate) fn show(desk: Desk, port: u16, out: &mut dyn Write) -> Result<Outcome> {
    let mut printed = Ok(());
    tarazy_web::serve(Arc::new(desk), SocketAddr::from((Ipv4Addr::LOCALHOST, port)), |address| {
        printed = writeln!(out, "http://{address}/   (stop with Ctrl-C)").and_then(|()| out.flush());
    })?;
    printed?;
    Ok(Outcome::Good)
}
