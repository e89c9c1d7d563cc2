//! The commands, one a file.

mod apart;
mod batches;
mod briefs;
mod calendar;
mod check;
mod copy;
mod demo;
mod events;
mod export;
mod import;
mod names;
mod pledges;
mod read;
mod repeated;
mod report;
mod same;
mod scales;
mod search;
mod serve;
mod status;
mod users;
mod verify;

use crate::Outcome;
use crate::args::{Cli, Command, Weighed};
use anyhow::Result;
use std::io::Write;
use std::path::Path;
use tarazy_desk::quarantine::{self, Limits};
use tarazy_desk::{Desk, DeskError, StatesWanted};
use tarazy_words::names::Matching;

/// Does what was asked.
pub(crate) fn run(cli: &Cli, out: &mut dyn Write) -> Result<Outcome> {
    read_apart(&cli.command);
    match &cli.command {
        Command::Apart(options) => apart::run(options, out),
        Command::Read(options) => read::run(cli, options, out),
        Command::Check(options) => check::run(cli, options, out),
        Command::Import(options) => import::run(cli, options, out),
        Command::Calendar(options) => calendar::run(cli, options, out),
        Command::Repeated(options) => repeated::run(cli, options, out),
        Command::Scales(options) => scales::run(cli, options, out),
        Command::Pledges(options) => pledges::run(cli, options, out),
        Command::Report(options) => report::run(cli, options, out),
        Command::Briefs(options) => briefs::run(cli, options, out),
        Command::Events(options) => events::run(cli, options, out),
        Command::Same(options) => same::run(cli, options, out),
        Command::Names(options) => names::run(cli, options, out),
        Command::Search(options) => search::run(cli, options, out),
        Command::Status(options) => status::run(cli, options, out),
        Command::Serve(options) => serve::run(&cli.record, options, out),
        Command::Users(options) => users::run(cli, options, out),
        Command::Demo(options) => demo::run(options, out),
        Command::Batches(options) => batches::list(cli, options, out),
        Command::Undo(options) => batches::undo(cli, options, out),
        Command::Verify(options) => verify::run(cli, options, out),
        Command::Export(options) => export::run(cli, options, out),
        Command::Backup(folder) => copy::backup(cli, &folder.dir, out),
        Command::Restore(folder) => copy::restore(cli, &folder.dir, out),
        Command::Wipe(options) => copy::wipe(cli, options, out),
    }
}

/// From now on, PDF and DOCX files are read by this program in processes of their own.
fn read_apart(command: &Command) {
    let given = match command {
        Command::Read(options) => Some(&options.limits),
        Command::Check(options) => Some(&options.limits),
        Command::Serve(options) => Some(&options.limits),
        Command::Apart(_) => return,
        _ => None,
    };
    let limits = given.map_or_else(Limits::default, |given| Limits {
        megabytes: given.max_memory,
        seconds: given.max_time,
    });
    if let Some(program) = quarantine::this_program() {
        quarantine::read_apart(program, limits);
    }
}

/// The record, for reading only; there must be one.
fn existing(cli: &Cli) -> Result<Desk> {
    Desk::open_read_only(&cli.record).map_err(|error| placed(&cli.record, error))
}

/// The record, for writing; started where there is none.
fn writable(cli: &Cli) -> Result<Desk> {
    Desk::open(&cli.record).map_err(|error| placed(&cli.record, error))
}

/// An error with the record it is about, unless it names it already.
fn placed(record: &Path, error: DeskError) -> anyhow::Error {
    let shown = record.display().to_string();
    let named = error.to_string().contains(&shown);
    let error = anyhow::Error::from(error);
    if named { error } else { error.context(shown) }
}

/// The record, its index brought up to date where it may be written to; there must be one.
fn current(cli: &Cli) -> Result<Desk> {
    let desk = existing(cli)?;
    Ok(Desk::open(&cli.record).unwrap_or(desk))
}

/// How names are compared.
fn matching(exact: bool) -> Matching {
    if exact { Matching::Exact } else { Matching::Fuzzy }
}

/// The States that a command is about.
fn states_of(weighed: &Weighed) -> StatesWanted {
    match weighed.states.as_slice() {
        [] if weighed.all => StatesWanted::All,
        [] => StatesWanted::CentralAsia,
        states => StatesWanted::These(states.to_vec()),
    }
}

/// Writes a value as one line of JSON.
fn json_line(out: &mut dyn Write, value: &impl serde::Serialize) -> Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    Ok(out.write_all(b"\n")?)
}
