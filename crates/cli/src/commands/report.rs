//! `tarazy report`: a report of one State as a file, in the form that its name asks for.

use super::current;
use crate::Outcome;
use crate::args::{Cli, Report as Options};
use anyhow::{Context as _, Result, bail};
use std::fs;
use std::io::Write;
use tarazy_desk::{InEnglish, Report, ReportQuery};
use tarazy_model::Date;
use tarazy_tell::outline::Outline;
use tarazy_tell::{csv, docx, xlsx};

/// Spreadsheets read a CSV as UTF-8 only when it begins with this mark.
const BYTE_ORDER_MARK: &str = "\u{feff}";

pub(crate) fn run(cli: &Cli, options: &Options, out: &mut dyn Write) -> Result<Outcome> {
    let file = &options.file;
    let form = file.extension().and_then(|name| name.to_str()).unwrap_or_default().to_lowercase();
    if !["docx", "pdf", "xlsx", "csv", "json", "zip"].contains(&form.as_str()) {
        bail!("{}: the name ends in none of .docx, .pdf, .xlsx, .csv, .json and .zip", file.display());
    }
    if file.exists() && !options.force {
        bail!("{}: the file is there already; name another, or give --force", file.display());
    }
    let from = options.from.as_ref().and_then(Date::earliest);
    let query = ReportQuery { state: options.state, rights: options.rights.clone(), from, on: options.on };
    let report = current(cli)?.report(&query)?;
    let bytes = written(&report, &form)?;
    fs::write(file, bytes).with_context(|| file.display().to_string())?;
    let (rights, sources) = (report.sections.len(), report.citations.len());
    writeln!(out, "{}: {rights} rights, {sources} sources", file.display())?;
    Ok(Outcome::Good)
}

fn written(report: &Report, form: &str) -> Result<Vec<u8>> {
    Ok(match form {
        "docx" => docx::write(&report.outline(&InEnglish))?,
        "pdf" => pdf(&report.outline(&InEnglish))?,
        "xlsx" => xlsx::write(report)?,
        "csv" => format!("{BYTE_ORDER_MARK}{}", csv::write(report)).into_bytes(),
        "json" => serde_json::to_vec_pretty(report)?,
        _ => report.package()?,
    })
}

#[cfg(feature = "press")]
fn pdf(outline: &Outline) -> Result<Vec<u8>> {
    Ok(tarazy_press::pdf(outline)?)
}

#[cfg(not(feature = "press"))]
fn pdf(_: &Outline) -> Result<Vec<u8>> {
    bail!(
        "this tarazy was built without its typesetter; take the report as .docx, print its page from a browser, or build \
         tarazy with: cargo build --release -p tarazy-cli --features press"
    )
}
