//! Options of the commands on practice: events, names, and which accounts are about the same.

use clap::Args;
use std::path::PathBuf;
use tarazy_desk::Shape;
use tarazy_model::{Date, EventKind, StateCode};

/// Options of `events`.
#[derive(Args, Debug)]
pub(crate) struct Events {
    /// Only in this State, by its three letters.
    #[arg(long, value_name = "CODE")]
    pub(crate) state: Option<StateCode>,
    /// Only of this kind: protest, riot, clash, election, …
    #[arg(long, value_name = "KIND")]
    pub(crate) kind: Option<EventKind>,
    /// Only at or in this place, by its code: KG-GO.
    #[arg(long, value_name = "PLACE")]
    pub(crate) place: Option<String>,
    /// Not before this date.
    #[arg(long, value_name = "DATE")]
    pub(crate) from: Option<Date>,
    /// Not after this date.
    #[arg(long, value_name = "DATE")]
    pub(crate) to: Option<Date>,
    /// Reports coded by machine instead of events.
    #[arg(long)]
    pub(crate) reports: bool,
    /// What every source that told of it has withdrawn, instead of events.
    #[arg(long, conflicts_with = "reports")]
    pub(crate) withdrawn: bool,
    /// Write all of them into this file: .csv, .xlsx or .geojson.
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    /// Of a file the columns: own, acled, plover.
    #[arg(long = "as", value_name = "COLUMNS", default_value = "own", requires = "out")]
    pub(crate) shape: Shape,
    /// One JSON object an event, one a line.
    #[arg(long, conflicts_with = "out")]
    pub(crate) json: bool,
    /// The page of the list, counted from 1.
    #[arg(long, default_value_t = 1)]
    pub(crate) page: usize,
}

/// Options of `same`.
#[derive(Args, Debug)]
pub(crate) struct Same {
    /// An account; decided the same, its record is the one that stays.
    #[arg(value_name = "ACCOUNT", requires_all = ["other", "likeness"])]
    pub(crate) one: Option<tarazy_model::AccountId>,
    /// The other; decided not the same, it is the one that leaves their record.
    #[arg(value_name = "OTHER")]
    pub(crate) other: Option<tarazy_model::AccountId>,
    /// Decided what: same, not-same, unsure, or open (taken back).
    #[arg(value_name = "DECISION")]
    pub(crate) likeness: Option<tarazy_model::Likeness>,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub(crate) reason: Option<String>,
    /// One JSON object a pair, one a line.
    #[arg(long)]
    pub(crate) json: bool,
}

/// Options of `names`.
#[derive(Args, Debug)]
pub(crate) struct Names {
    /// The list: a table (CSV, TSV, XLSX) with a column of names; - for standard input.
    #[arg(value_name = "LIST")]
    pub(crate) list: PathBuf,
    /// The column of the list that holds the names, where its header does not say so.
    #[arg(long, value_name = "COLUMN")]
    pub(crate) column: Option<String>,
    /// Look in this table instead of the record.
    #[arg(long, value_name = "FILE")]
    pub(crate) against: Option<PathBuf>,
    /// The column of that table that holds the names.
    #[arg(long, value_name = "COLUMN", requires = "against")]
    pub(crate) in_column: Option<String>,
    /// Look over no slip of the pen: only spellings of one name in other scripts and romanisations.
    #[arg(long)]
    pub(crate) exact: bool,
    /// How alike two names must be, from 0 to 1; below 0.8 slips are no longer what sets them apart.
    #[arg(long, value_name = "LIKENESS", default_value_t = tarazy_words::names::SAME, value_parser = likeness)]
    pub(crate) at_least: f64,
    /// The most names that are told for one.
    #[arg(long, value_name = "NUMBER", default_value_t = 5)]
    pub(crate) most: usize,
    /// Write all of the list into this file, .csv or .xlsx: also the names that were not found.
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    /// One JSON object a name of the list, one a line.
    #[arg(long, conflicts_with = "out")]
    pub(crate) json: bool,
}

fn likeness(written: &str) -> Result<f64, String> {
    let likeness: f64 = written.parse().map_err(|_| "write a number such as 0.9".to_owned())?;
    match (0.0..=1.0).contains(&likeness) {
        true => Ok(likeness),
        false => Err("write a number from 0 to 1".to_owned()),
    }
}
