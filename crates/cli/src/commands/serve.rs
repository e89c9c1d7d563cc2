//! `tarazy serve`: the record on pages, on this machine only.

use super::placed;
use crate::Outcome;
use crate::args::Serve;
use anyhow::{Result, bail};
use std::io::Write;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::Arc;
use tarazy_desk::Desk;
use tarazy_web::Place;

pub(crate) fn run(record: &Path, options: &Serve, out: &mut dyn Write) -> Result<Outcome> {
    // First, so that a port that cannot be had leaves no new record behind.
    let place = place(options.port)?.named(options.name.clone());
    let desk = Desk::open_as_allowed(record).map_err(|error| placed(record, error))?;
    if desk.is_read_only() {
        eprintln!("{}: shown for reading only; nothing can be kept or decided", record.display());
    }
    if options.name.is_some() && !desk.has_users()? {
        bail!(
            "{}: the record has no users, so that whoever reaches that name could do all; first invite an admin: \
             tarazy users invite NAME --role admin",
            record.display()
        );
    }
    show(desk, place, out)
}

/// The address of a port of this machine.
pub(crate) fn place(port: u16) -> Result<Place> {
    Ok(Place::take(SocketAddr::from((Ipv4Addr::LOCALHOST, port)))?)
}

/// Serves until it is interrupted; prints the address once it listens.
pub(crate) fn show(desk: Desk, place: Place, out: &mut dyn Write) -> Result<Outcome> {
    let mut printed = Ok(());
    let desk = Arc::new(desk);
    // The scales are made ready, and points that were never linked, as after a large import, are linked while the first
    // pages are read.
    let behind = Arc::clone(&desk);
    std::thread::spawn(move || {
        behind.prepare_scales().ok();
        behind.link_points(&mut |_| {}).ok();
    });
    place.serve(desk, |address| {
        printed = writeln!(out, "http://{address}/   (stop with Ctrl-C)").and_then(|()| out.flush());
    })?;
    printed?;
    Ok(Outcome::Good)
}
