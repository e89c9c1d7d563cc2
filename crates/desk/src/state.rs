//! A State's profile: its treaties as of a day, events, figures, pledges and recommendations.

use crate::desk::today;
use crate::figures::series_of;
use crate::home::kinds;
use crate::matrix::core_instruments;
use crate::record;
use crate::reporting::in_brief;
use crate::visibility::{self, View};
use crate::{
    Acceptance, Cell, Desk, DeskError, EventRow, FigureSeries, InstrumentView, KindCount, ProcedureStatus,
    RecordRow, ReportingRow, StateView,
};
use serde::Serialize;
use tarazy_model::{Day, Kind, StateCode};
use tarazy_store::{Filter, Reader};
use tarazy_tell::Listing;
use tarazy_words::states;

/// What the record says of one State. Each list holds the first few; the count says how many there are.
#[derive(Clone, Debug, Serialize)]
pub struct StateProfile {
    /// The State.
    pub state: StateView,
    /// The day.
    pub on: Day,
    /// The columns of [`StateProfile::treaties`].
    pub instruments: Vec<InstrumentView>,
    /// What it is under each core instrument, in the instruments' order.
    pub treaties: Vec<Cell>,
    /// The optional procedures that it has accepted.
    pub procedures: Vec<ProcedureStatus>,
    /// How many reservations and declarations of it are on record.
    pub reservations: usize,
    /// Its reporting to each body.
    pub reports: Vec<ReportingRow>,
    /// Its latest events.
    pub events: Vec<EventRow>,
    /// Its figures, one series a measure.
    pub figures: Vec<FigureSeries>,
    /// Its pledges.
    pub pledges: Vec<RecordRow>,
    /// Points made to it.
    pub recommendations: Vec<RecordRow>,
    /// How many records of each kind are about it.
    pub counts: Vec<KindCount>,
}

/// A State in one line of a list.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StateRow {
    /// The State.
    pub state: StateView,
    /// How many accounts are about it.
    pub accounts: u64,
    /// How many of them are treaty acts.
    pub treaties: u64,
}

/// Every State the record says something of.
#[derive(Clone, Debug, Serialize)]
pub struct States {
    /// By name.
    pub states: Vec<StateRow>,
}

impl Listing for States {
    fn headers(&self) -> Vec<&'static str> {
        vec!["state", "name", "region", "accounts", "treaty acts"]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |line: &StateRow| {
            vec![
                line.state.code.to_string(),
                line.state.name.clone(),
                line.state.region.clone().unwrap_or_default(),
                line.accounts.to_string(),
                line.treaties.to_string(),
            ]
        };
        self.states.iter().map(row).collect()
    }
}

/// Entries of each list of a profile.
const SHOWN: usize = 20;

impl Desk {
    /// Every State the record says something of.
    pub fn states(&self) -> Result<States, DeskError> {
        self.read(|record| {
            let row = |(code, accounts): (StateCode, u64)| -> Result<StateRow, DeskError> {
                let counts = kinds(&record.counts_of_state(code)?);
                let treaties = counts.iter().find(|count| count.kind == Kind::TreatyAct);
                let treaties = treaties.map_or(0, |count| count.accounts);
                Ok(StateRow { state: StateView::of(code), accounts, treaties })
            };
            let mut states = record.states()?.into_iter().map(row).collect::<Result<Vec<_>, _>>()?;
            states.sort_by(|a, b| a.state.name.cmp(&b.state.name));
            Ok(States { states })
        })
    }

    /// The profile of a State as of a day; today where none is given.
    pub fn state(&self, code: StateCode, on: Option<Day>) -> Result<StateProfile, DeskError> {
        let on = on.unwrap_or_else(today);
        let register = self.register(code, Some(on))?;
        let core = core_instruments();
        let (instruments, treaties) = register
            .lines
            .into_iter()
            .filter(|line| core.contains(&line.instrument.code))
            .map(|line| (line.instrument, line.cell))
            .unzip();
        let mut procedures = register.procedures;
        procedures.retain(|one| one.acceptance == Acceptance::Accepted);
        self.read(|record| {
            let counts = kinds(&record.counts_of_state(code)?);
            if counts.is_empty() && states::get(code).is_none() {
                return Err(DeskError::missing("State", &code));
            }
            let mut events = Vec::new();
            for line in latest(record, code, Kind::Event)? {
                events.extend(EventRow::of(record, &record::shown(record, &line.id, View::Record)?)?);
            }
            Ok(StateProfile {
                state: StateView::of(code),
                on,
                instruments,
                treaties,
                procedures,
                reservations: register.reservations.len(),
                reports: in_brief(record, code, on)?,
                events,
                figures: series_of(record, code, None)?,
                pledges: latest(record, code, Kind::Pledge)?,
                recommendations: latest(record, code, Kind::Recommendation)?,
                counts,
            })
        })
    }
}

/// The latest records of a kind about a State, newest first.
fn latest(record: &Reader, state: StateCode, kind: Kind) -> Result<Vec<RecordRow>, DeskError> {
    let filter = Filter { kind: Some(kind), state: Some(state), descending: true, ..visibility::curated() };
    record::rows(record, &record.accounts(&filter, None, SHOWN)?)
}
