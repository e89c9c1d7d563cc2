//! `tarazy demo`: a demonstration record, built where there is none yet, and shown.

use super::serve;
use crate::Outcome;
use crate::args::Demo;
use crate::progress::Bar;
use anyhow::Result;
use std::io::Write;
use tarazy_desk::Desk;

pub(crate) fn run(options: &Demo, out: &mut dyn Write) -> Result<Outcome> {
    let place = if options.no_serve { None } else { Some(serve::place(options.port)?) };
    let bar = Bar::new();
    let desk = Desk::create_demo(&options.dir, &mut |progress| bar.show(progress))?;
    drop(bar);
    writeln!(out, "demonstration record: {}", options.dir.display())?;
    match place {
        Some(place) => serve::show(desk, place, out),
        None => Ok(Outcome::Good),
    }
}
