//! The command `tarazy`. Each command is one file of `commands/`; this one parses, calls and ends.
//!
//! Exit codes: 0 done, and nothing contradicts; 1 done, and something contradicts (`check`) or does not
//! hold (`verify`); 2 not done. Text for people goes to stdout, progress and messages to stderr.

mod args;
mod commands;
mod ink;
mod input;
mod progress;

use clap::Parser;
use std::io::{self, Write};
use std::process::ExitCode;

/// A quarter of the processor's time of an import went into asking the system's allocator for memory.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// What a command ends with when it was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// Nothing to object to.
    Good,
    /// Done, and something contradicts or does not hold.
    Objection,
}

fn main() -> ExitCode {
    let cli = args::Cli::parse();
    let mut out = io::stdout().lock();
    let done = commands::run(&cli, &mut out).and_then(|outcome| Ok(out.flush().map(|()| outcome)?));
    match done {
        Ok(Outcome::Good) => ExitCode::SUCCESS,
        Ok(Outcome::Objection) => ExitCode::from(1),
        Err(error) if reader_went_away(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("tarazy: {error:#}");
            ExitCode::from(2)
        }
    }
}

/// Whether output was cut short on purpose, as by `| head`.
fn reader_went_away(error: &anyhow::Error) -> bool {
    let io_error = error.downcast_ref::<io::Error>();
    io_error.is_some_and(|e| e.kind() == io::ErrorKind::BrokenPipe)
}
