//! `tarazy verify`: the audit chain and the documents' hashes. Ends with 1 if anything does not hold.

use super::existing;
use crate::Outcome;
use crate::args::{Cli, Verify};
use anyhow::{Result, bail};
use std::io::Write;

pub(crate) fn run(cli: &Cli, options: &Verify, out: &mut dyn Write) -> Result<Outcome> {
    let noted = options.head.as_deref().map(noted).transpose()?;
    let found = existing(cli)?.verify_against(noted.as_deref())?;
    for problem in &found.problems {
        writeln!(out, "{problem}")?;
    }
    writeln!(out, "{} audit leaves, {} documents", found.leaves, found.documents)?;
    writeln!(out, "{}", if found.holds { "everything holds" } else { "the record was changed or damaged" })?;
    if found.holds && !found.head.is_empty() {
        writeln!(out, "head of the chain: {}", found.head)?;
        if noted.is_none() {
            writeln!(
                out,
                "note it elsewhere; with --head it shows later whether the end of the chain was taken off"
            )?;
        }
    }
    Ok(if found.holds { Outcome::Good } else { Outcome::Objection })
}

/// A head as it was printed: 64 hexadecimal digits.
fn noted(head: &str) -> Result<String> {
    let head = head.trim().to_lowercase();
    if head.len() != 64 || !head.chars().all(|c| c.is_ascii_hexdigit()) {
        bail!("a head is the 64 digits that `tarazy verify` printed; found: \"{head}\"");
    }
    Ok(head)
}
