//! `tarazy backup` and `tarazy restore`: a record as a folder that can be carried away and brought back.

use super::existing;
use crate::Outcome;
use crate::args::Cli;
use anyhow::Result;
use std::io::Write;
use std::path::Path;
use tarazy_desk::Desk;

pub(crate) fn backup(cli: &Cli, to: &Path, out: &mut dyn Write) -> Result<Outcome> {
    existing(cli)?.copy_to(to)?;
    writeln!(out, "copied {} to {}", cli.record.display(), to.display())?;
    Ok(Outcome::Good)
}

pub(crate) fn restore(cli: &Cli, from: &Path, out: &mut dyn Write) -> Result<Outcome> {
    Desk::open_read_only(from)?.copy_to(&cli.record)?;
    writeln!(out, "restored {} from {}", cli.record.display(), from.display())?;
    Ok(Outcome::Good)
}
