//! `tarazy export`: the record as tables, one CSV a kind.

use super::existing;
use crate::Outcome;
use crate::args::Cli;
use anyhow::{Context, Result};
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;
use tarazy_model::Kind;
use tarazy_tell::{Listing, csv};

pub(crate) fn run(cli: &Cli, dir: &Path, out: &mut dyn Write) -> Result<Outcome> {
    let desk = existing(cli)?;
    fs::create_dir_all(dir)
        .with_context(|| format!("{} cannot be made; name another folder", dir.display()))?;
    for kind in Kind::ALL {
        let table = desk.table(kind)?;
        let rows = table.rows().len();
        if rows == 0 {
            continue;
        }
        let path = dir.join(format!("{kind}.csv"));
        let unwritable = || format!("{} cannot be written; look at the folder's permissions", path.display());
        let file = File::create(&path).with_context(unwritable)?;
        csv::write_to(&table, BufWriter::new(file)).with_context(unwritable)?;
        writeln!(out, "{}: {rows} rows", path.display())?;
    }
    Ok(Outcome::Good)
}
