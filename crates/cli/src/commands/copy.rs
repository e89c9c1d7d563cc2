//! `tarazy backup`, `tarazy restore` and `tarazy wipe`: a record as a folder that can be carried away, brought back, and
//! wiped where it was.

use super::existing;
use crate::Outcome;
use crate::args::{Cli, Wipe};
use anyhow::{Result, bail};
use std::io::{BufRead, Write};
use std::path::Path;
use tarazy_desk::Desk;

pub(crate) fn backup(cli: &Cli, to: &Path, out: &mut dyn Write) -> Result<Outcome> {
    existing(cli)?.copy_to(to)?;
    writeln!(out, "copied {} to {}", cli.record.display(), to.display())?;
    Ok(Outcome::Good)
}

/// Copies the record, looks whether the copy is whole, and wipes it here.
pub(crate) fn wipe(cli: &Cli, options: &Wipe, out: &mut dyn Write) -> Result<Outcome> {
    let desk = existing(cli)?;
    if !options.yes {
        confirmed(cli, &mut std::io::stdin().lock())?;
    }
    if let Some(copy) = &options.copy_to {
        desk.copy_to(copy)?;
        let problems = Desk::open_read_only(copy)?.verify()?.problems;
        if let Some(problem) = problems.first() {
            bail!("the copy in {} is not whole, and nothing was wiped: {problem}", copy.display());
        }
        writeln!(out, "copied {} to {}", cli.record.display(), copy.display())?;
    }
    drop(desk);
    let left = Desk::wipe(&cli.record)?;
    writeln!(out, "wiped {}", cli.record.display())?;
    for path in left {
        writeln!(out, "left, since it is nothing of Tarazy's: {}", path.display())?;
    }
    Ok(Outcome::Good)
}

/// Asks for the name of the folder, as one types what one means.
fn confirmed(cli: &Cli, answers: &mut dyn BufRead) -> Result<()> {
    let name = cli.record.file_name().unwrap_or(cli.record.as_os_str()).to_string_lossy();
    eprint!(
        "This wipes the record in {}. Stop its server first. Type \"{name}\" to go on: ",
        cli.record.display()
    );
    let mut typed = String::new();
    answers.read_line(&mut typed)?;
    if typed.trim() != name {
        bail!("nothing was wiped; type the folder's name, or give --yes");
    }
    Ok(())
}

pub(crate) fn restore(cli: &Cli, from: &Path, out: &mut dyn Write) -> Result<Outcome> {
    Desk::open_read_only(from)?.copy_to(&cli.record)?;
    writeln!(out, "restored {} from {}", cli.record.display(), from.display())?;
    Ok(Outcome::Good)
}
