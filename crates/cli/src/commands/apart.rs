//! `tarazy internal-read`: the program calls itself so to read a PDF or DOCX file apart, within limits.

use crate::Outcome;
use crate::args::Apart;
use anyhow::Result;
use std::io::Write;
use tarazy_desk::quarantine::{self, Limits};

pub(crate) fn run(options: &Apart, out: &mut dyn Write) -> Result<Outcome> {
    let limits = Limits { megabytes: options.megabytes, seconds: options.seconds };
    quarantine::answer(options.format, limits, std::io::stdin().lock(), out)?;
    Ok(Outcome::Good)
}
