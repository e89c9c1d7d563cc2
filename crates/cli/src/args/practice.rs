//! Options of the commands on practice: events, and which accounts are about the same.

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
