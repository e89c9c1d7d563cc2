//! `tarazy export`: the record as Tarazy's own tables, with every account beside them as JSON.

use super::existing;
use crate::Outcome;
use crate::args::{Cli, Export};
use anyhow::Result;
use std::io::Write;

pub(crate) fn run(cli: &Cli, options: &Export, out: &mut dyn Write) -> Result<Outcome> {
    let exported = existing(cli)?.export_to(&options.dir, options.force)?;
    for (path, rows) in &exported.files {
        writeln!(out, "{}: {rows} rows", path.display())?;
    }
    if exported.left_out > 0 {
        writeln!(
            out,
            "{} accounts do not fit into the columns of a table; they stand in accounts.jsonl alone",
            exported.left_out
        )?;
    }
    if exported.restricted > 0 {
        let n = exported.restricted;
        writeln!(out, "{n} allegations about named persons were not written: no reviewer has cleared them")?;
    }
    Ok(Outcome::Good)
}
