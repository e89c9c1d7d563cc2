//! `tarazy batches` and `tarazy undo`: what came in, and taking it back as a whole.

use super::{existing, json_line, placed, writable};
use crate::Outcome;
use crate::args::{Batches, Cli, Undo};
use crate::ink::{Ink, one_line};
use anyhow::Result;
use std::io::Write;
use tarazy_desk::Actor;
use tarazy_model::{Batch, BatchId, BatchState};

pub(crate) fn list(cli: &Cli, options: &Batches, out: &mut dyn Write) -> Result<Outcome> {
    let (desk, ink) = (existing(cli)?, Ink::for_stdout());
    let mut after: Option<BatchId> = None;
    loop {
        let page = desk.batches(after.as_ref())?;
        for batch in &page.batches {
            if options.json { json_line(out, batch)? } else { write_batch(out, ink, batch)? }
        }
        match page.next {
            Some(next) => after = Some(next),
            None => return Ok(Outcome::Good),
        }
    }
}

fn write_batch(out: &mut dyn Write, ink: Ink, batch: &Batch) -> Result<()> {
    let undone = if batch.state == BatchState::Undone { "  undone" } else { "" };
    let counts = batch.counts;
    writeln!(out, "{}  {}  {}{undone}", ink.strong(&batch.id), batch.at, one_line(&batch.title, 60))?;
    let sum =
        format!("{} new, {} changed, {} same, {} gone", counts.new, counts.changed, counts.same, counts.gone);
    Ok(writeln!(out, "  {}", ink.faint(format!("{sum}; by {}", batch.by)))?)
}

pub(crate) fn undo(cli: &Cli, options: &Undo, out: &mut dyn Write) -> Result<Outcome> {
    drop(existing(cli)?);
    let desk = writable(cli)?;
    let undone = desk.undo(&options.batch, options.reason.as_deref(), &Actor::default());
    let batch = undone.map_err(|error| placed(&cli.record, error))?;
    desk.index_trouble().iter().for_each(|trouble| eprintln!("{trouble}"));
    writeln!(out, "undone: {} ({})", batch.id, batch.title)?;
    Ok(Outcome::Good)
}
