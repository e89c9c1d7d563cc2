//! `tarazy import`: known tables into the record, all of them or none.

use super::{placed, writable};
use crate::args::{Cli, Import};
use crate::progress::Bar;
use crate::{Outcome, input};
use anyhow::{Context, Result};
use std::io::Write;
use std::path::Path;
use tarazy_desk::Problem;
use tarazy_desk::{Actor, Table, read_tables};
use tarazy_model::Seclusion;

/// How many problems are shown before the rest is only counted.
const SHOWN: usize = 20;

pub(crate) fn run(cli: &Cli, options: &Import, out: &mut dyn Write) -> Result<Outcome> {
    let files = input::read_all(&options.files)?;
    let tables = files.iter().map(|file| Table { name: &file.name, bytes: &file.bytes }).collect();
    let importer = tarazy_desk::importer(&options.importer)
        .with_context(|| format!("no importer of this name: {}", options.importer))?;
    let (bar, actor) = (Bar::new(), Actor::default());
    let mut show = |progress| bar.show(progress);
    let class = options.class.map(|class| Seclusion { class, group: None });
    let tables = read_tables(importer, tables, options.as_at.clone(), &mut show)?.classed(class);
    let report = match options.dry_run {
        false => {
            let desk = writable(cli)?;
            let report =
                desk.import(tables, &actor, &mut show).map_err(|error| placed(&cli.record, error))?;
            desk.index_trouble().iter().for_each(|trouble| eprintln!("{trouble}"));
            report
        }
        true if is_begun(&cli.record) => writable(cli)?.try_import(tables, &actor, &mut show)?,
        true => tables.all_new(),
    };
    drop(bar);
    write_problems(&report.problems);
    let counts = report.counts;
    let sum =
        format!("{} new, {} changed, {} same, {} gone", counts.new, counts.changed, counts.same, counts.gone);
    let nothing_new = counts.new + counts.changed + counts.gone == 0 && counts.same > 0;
    match &report.batch {
        Some(batch) if nothing_new => writeln!(out, "{sum}; nothing changed; noted as {}", batch.id)?,
        Some(batch) => {
            writeln!(out, "{sum}; kept as {}; take it back with: tarazy undo {}", batch.id, batch.id)?
        }
        None => writeln!(out, "{sum}; nothing was kept (dry run)")?,
    }
    if report.restricted > 0 {
        let n = report.restricted;
        writeln!(
            out,
            "{n} allege something of a named person: shown in the review queue alone until a reviewer clears them"
        )?;
    }
    Ok(Outcome::Good)
}

/// Whether there is anything in the folder of the record; a dry run does not begin one.
fn is_begun(record: &Path) -> bool {
    record.exists() && !std::fs::read_dir(record).is_ok_and(|mut inside| inside.next().is_none())
}

fn write_problems(problems: &[Problem]) {
    for problem in problems.iter().take(SHOWN) {
        eprintln!("{problem}");
    }
    if problems.len() > SHOWN {
        eprintln!("and {} more of these", problems.len() - SHOWN);
    }
}
