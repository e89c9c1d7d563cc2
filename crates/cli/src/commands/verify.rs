//! `tarazy verify`: the audit chain and the documents' hashes. Ends with 1 if anything does not hold.

use super::existing;
use crate::Outcome;
use crate::args::Cli;
use anyhow::Result;
use std::io::Write;

pub(crate) fn run(cli: &Cli, out: &mut dyn Write) -> Result<Outcome> {
    let found = existing(cli)?.verify()?;
    for problem in &found.problems {
        writeln!(out, "{problem}")?;
    }
    writeln!(
        out,
        "{} audit leaves, {} documents; chain ends in {}",
        found.leaves, found.documents, found.head
    )?;
    writeln!(out, "{}", if found.holds { "everything holds" } else { "the record was changed or damaged" })?;
    Ok(if found.holds { Outcome::Good } else { Outcome::Objection })
}
