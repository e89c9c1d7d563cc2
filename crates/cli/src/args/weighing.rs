//! Options of the commands that weigh promise against practice: the scales and pledges.

use clap::Args;
use std::path::PathBuf;
use tarazy_desk::Keeping;
use tarazy_model::{Date, Day, StateCode};
use tarazy_words::axes::Axis;

/// Which States, as of which day.
#[derive(Args, Debug)]
pub(crate) struct Weighed {
    /// Only of these States, by their three letters, with commas; Central Asia where it is left out.
    #[arg(long = "state", value_name = "CODE", value_delimiter = ',', conflicts_with = "all")]
    pub(crate) states: Vec<StateCode>,
    /// Of every State on record.
    #[arg(long)]
    pub(crate) all: bool,
    /// As of this day; today where it is left out.
    #[arg(long, value_name = "DAY")]
    pub(crate) on: Option<Day>,
    /// One JSON object a line.
    #[arg(long)]
    pub(crate) json: bool,
}

/// Options of `scales`.
#[derive(Args, Debug)]
pub(crate) struct Scales {
    /// Which States, when.
    #[command(flatten)]
    pub(crate) weighed: Weighed,
    /// Only these rights (or groups, or goals), by their codes or names; may be given several times.
    #[arg(long = "right", value_name = "RIGHT")]
    pub(crate) rights: Vec<String>,
    /// By rights, groups (of persons) or goals (of the 2030 Agenda).
    #[arg(long, value_name = "AXIS", default_value = "rights")]
    pub(crate) by: Axis,
}

/// Options of `pledges`.
#[derive(Args, Debug)]
pub(crate) struct Pledges {
    /// Which States, when.
    #[command(flatten)]
    pub(crate) weighed: Weighed,
    /// Only those that are broken, overdue, in-progress, kept, no-information or not-testable.
    #[arg(long, value_name = "VERDICT")]
    pub(crate) verdict: Option<Keeping>,
}

/// Options of `report`.
#[derive(Args, Debug)]
pub(crate) struct Report {
    /// The State, by its three letters.
    #[arg(value_name = "CODE")]
    pub(crate) state: StateCode,
    /// The file to write: .docx, .pdf, .xlsx, .csv, .json or .zip.
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    /// Only these rights, by their codes or names; may be given several times.
    #[arg(long = "right", value_name = "RIGHT")]
    pub(crate) rights: Vec<String>,
    /// Nothing dated before this day, month or year.
    #[arg(long, value_name = "DATE")]
    pub(crate) from: Option<Date>,
    /// As of this day; today where it is left out.
    #[arg(long, value_name = "DAY")]
    pub(crate) on: Option<Day>,
    /// Write over a file that is there.
    #[arg(long)]
    pub(crate) force: bool,
}
