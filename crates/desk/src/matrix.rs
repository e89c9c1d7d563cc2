//! The treaty matrix: what each State is under each instrument, as of any day; and one cell of it with
//! the acts and passages behind it.

use crate::account::Shelf;
use crate::desk::today;
use crate::register::{ReservationView, reservations_of, with_procedures};
use crate::standings::{family_runs, runs, under, within};
use crate::{AccountView, Arranged, Counts, Desk, DeskError, FindingView, Run};
use serde::Serialize;
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};
use tarazy_model::{Account, AccountId, ActKind, Date, Day, InstrumentCode, SourceId, StateCode, Statement};
use tarazy_store::Reader;
use tarazy_tell::Listing;
use tarazy_weigh::procedures::{self, ProcedureStatus};
use tarazy_weigh::status::{self, Standing, Status};
use tarazy_words::{instruments, states};

/// A State for people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StateView {
    /// Its code.
    pub code: StateCode,
    /// Its name in English.
    pub name: String,
    /// Its region.
    pub region: Option<String>,
}

/// An instrument for people.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct InstrumentView {
    /// Its short name.
    pub code: InstrumentCode,
    /// Its title.
    pub title: String,
    /// The body that watches over it.
    pub body: Option<String>,
    /// When it was adopted.
    pub adopted: Option<Date>,
    /// When it entered into force.
    pub in_force: Option<Date>,
}

/// Which States are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum StatesWanted {
    /// The five of Central Asia.
    #[default]
    CentralAsia,
    /// Every State with an act on record under these instruments.
    All,
    /// Those of a region, or of a regional group of the UN, by its name.
    Region(String),
    /// These.
    These(Vec<StateCode>),
}

/// What is asked of the matrix.
#[derive(Clone, Debug, Default)]
pub struct MatrixQuery {
    /// The day; `None` is today.
    pub on: Option<Day>,
    /// Which States.
    pub states: StatesWanted,
    /// Which instruments; empty for the core ones.
    pub instruments: Vec<InstrumentCode>,
    /// By what the rows are arranged.
    pub by: Arranged,
}

/// One cell.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Cell {
    /// The State.
    pub state: StateCode,
    /// The instrument.
    pub instrument: InstrumentCode,
    /// What the State is under it on the day. "No act on record" and "no information" are no "no".
    pub standing: Standing,
    /// Date of the act that makes it so.
    pub since: Option<Date>,
    /// Kind of that act.
    pub act: Option<ActKind>,
    /// Whether the acts' dates settle it.
    pub certain: bool,
    /// The accounts behind it.
    pub acts: Vec<AccountId>,
    /// How many sources say so.
    pub sources: usize,
    /// Whether sources differ.
    pub differs: bool,
}

/// One State's row.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MatrixRow {
    /// The State.
    pub state: StateView,
    /// One cell an instrument, in their order.
    pub cells: Vec<Cell>,
}

/// The matrix.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Matrix {
    /// The day.
    pub on: Day,
    /// The columns.
    pub instruments: Vec<InstrumentView>,
    /// The families of the columns.
    pub families: Vec<Run>,
    /// The rows.
    pub rows: Vec<MatrixRow>,
    /// The headings of the rows; none where they are arranged by name.
    pub groups: Vec<Run>,
    /// How many States of these are what, one an instrument.
    pub totals: Vec<Counts>,
    /// Regions that can be asked for.
    pub regions: Vec<String>,
}

impl Listing for Matrix {
    fn headers(&self) -> Vec<&'static str> {
        vec!["state", "name", "instrument", "on", "status", "since", "act", "sources", "differs"]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |state: &StateView, cell: &Cell| {
            vec![
                state.code.to_string(),
                state.name.clone(),
                cell.instrument.to_string(),
                self.on.to_string(),
                cell.standing.as_str().to_owned(),
                cell.since.as_ref().map(ToString::to_string).unwrap_or_default(),
                cell.act.map(|act| act.to_string()).unwrap_or_default(),
                cell.sources.to_string(),
                cell.differs.to_string(),
            ]
        };
        self.rows.iter().flat_map(|line| line.cells.iter().map(|cell| row(&line.state, cell))).collect()
    }
}

/// One cell opened.
#[derive(Clone, Debug, Serialize)]
pub struct TreatyCell {
    /// The State.
    pub state: StateView,
    /// The instrument.
    pub instrument: InstrumentView,
    /// The day.
    pub on: Day,
    /// The cell as of the day.
    pub cell: Cell,
    /// When the instrument entered into force for the State, where the rule gives it.
    pub in_force: Option<Day>,
    /// Every account of an act of the State under the instrument, by date.
    pub accounts: Vec<AccountView>,
    /// What weighing them gives.
    pub findings: Vec<FindingView>,
    /// The optional procedures of the instrument, or of the treaty with its protocols, as of the day.
    pub procedures: Vec<ProcedureStatus>,
    /// The State's reservations and declarations under the instrument, and who objected.
    pub reservations: Vec<ReservationView>,
}

impl StateView {
    /// A State by its code; one that the vocabulary does not know is shown as its code.
    pub fn of(code: StateCode) -> Self {
        let known = states::get(code);
        Self {
            code,
            name: known.map_or_else(|| code.to_string(), |state| state.names.en.to_owned()),
            region: known.map(|state| state.region.to_owned()),
        }
    }
}

impl InstrumentView {
    /// An instrument by its short name; one that the vocabulary does not know is shown as it is.
    pub(crate) fn of(code: &InstrumentCode) -> Self {
        Self::titled(code, "")
    }

    /// The same, with the title that its acts have where the vocabulary does not know it.
    pub(crate) fn among(acts: &[Account], code: &InstrumentCode) -> Self {
        Self::titled(code, written(acts, code))
    }

    /// The same, where one that the vocabulary does not know has a title in its source.
    pub(crate) fn titled(code: &InstrumentCode, written: &str) -> Self {
        let known = instruments::get(code);
        let written = if written.is_empty() { code.as_str() } else { written };
        Self {
            code: code.clone(),
            title: known.map_or_else(|| written.to_owned(), |instrument| instrument.titles.en.to_owned()),
            body: known.and_then(|instrument| instrument.body.map(str::to_owned)),
            adopted: known.map(|instrument| Date::on(instrument.adopted)),
            in_force: known.and_then(|instrument| instrument.in_force.map(Date::on)),
        }
    }
}

/// All treaty acts of the record, sorted by instrument, read once for each state of the accounts: whether a State
/// has no act on record, or nothing is known of an instrument, can only be told from all of them.
#[derive(Debug, Default)]
pub(crate) struct Acts(Mutex<Option<(u64, Arc<Vec<Account>>)>>);

impl Acts {
    /// The state of the accounts.
    pub(crate) fn head(record: &Reader) -> Result<u64, DeskError> {
        Ok(record.last_change_of_accounts()?)
    }

    pub(crate) fn all(&self, record: &Reader) -> Result<Arc<Vec<Account>>, DeskError> {
        let head = Self::head(record)?;
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, acts)) = kept.as_ref().filter(|(of, _)| *of == head) {
            return Ok(Arc::clone(acts));
        }
        let mut acts = record.acts(None, None)?;
        // By instrument, so that each costs its own acts alone; within it by date, as they came.
        acts.sort_by(|a, b| a.statement.instrument().cmp(&b.statement.instrument()));
        let acts = Arc::new(acts);
        *kept = Some((head, Arc::clone(&acts)));
        Ok(acts)
    }
}

/// The five States of Central Asia.
pub(crate) fn central_asia() -> Vec<StateCode> {
    ["KAZ", "KGZ", "TJK", "TKM", "UZB"].iter().filter_map(|code| code.parse().ok()).collect()
}

/// The core instruments, in the order of the vocabulary.
pub(crate) fn core_instruments() -> Vec<InstrumentCode> {
    instruments::core().map(|instrument| instrument.code.clone()).collect()
}

impl Desk {
    /// The matrix as of a day.
    pub fn matrix(&self, query: &MatrixQuery) -> Result<Matrix, DeskError> {
        let on = query.on.unwrap_or_else(today);
        let asked = if query.instruments.is_empty() { core_instruments() } else { query.instruments.clone() };
        self.read(|record| {
            let acts = self.acts.all(record)?;
            let columns: Vec<&[Account]> = asked.iter().map(|code| under(&acts, code)).collect();
            let mut states: Vec<StateView> =
                states_wanted(&columns, &query.states).into_iter().map(StateView::of).collect();
            if query.by != Arranged::Name {
                states.sort_by_cached_key(|state| query.by.heading(state));
            }
            let codes: Vec<StateCode> = states.iter().map(|state| state.code).collect();
            let columns: Vec<Vec<Cell>> =
                asked.iter().zip(columns).map(|(code, acts)| cells(acts, &codes, code, on)).collect();
            let totals = columns.iter().map(Counts::of).collect();
            let headings = states.iter().filter_map(|state| Some((query.by.heading(state)?, None)));
            let groups = runs(headings);
            let instruments: Vec<InstrumentView> =
                asked.iter().map(|code| InstrumentView::among(under(&acts, code), code)).collect();
            let families = family_runs(&instruments);
            let rows = in_rows(states, columns);
            Ok(Matrix { on, instruments, families, rows, groups, totals, regions: regions() })
        })
    }

    /// One cell with the acts and passages behind it.
    pub fn treaty(
        &self,
        state: StateCode,
        instrument: &InstrumentCode,
        on: Option<Day>,
    ) -> Result<TreatyCell, DeskError> {
        let on = on.unwrap_or_else(today);
        self.read(|record| {
            let all = self.acts.all(record)?;
            let here = under(&all, instrument);
            let own = |act: &&Account| act.statement.states().contains(&state);
            let mut acts: Vec<Account> = here.iter().filter(own).cloned().collect();
            acts.sort_by_key(|act| act.statement.date().and_then(Date::earliest));
            let related = with_procedures(instrument);
            let related: Vec<Account> = related.iter().flat_map(|code| under(&all, code)).cloned().collect();
            let mut procedures = procedures::on(&related, state, on);
            procedures.retain(|one| one.treaty == *instrument || one.under == *instrument);
            let status = status::on(here, state, instrument, on);
            let (in_force, conflicts) = (status.in_force, status.conflicts.clone());
            let by_id = acts.iter().map(|act| (&act.id, act)).collect();
            let mut shelf = Shelf::new(record);
            let findings: Result<_, _> =
                conflicts.iter().map(|finding| shelf.finding(finding, &acts)).collect();
            let reservations = reservations_of(here, state, std::iter::once(instrument), on, &mut shelf)?;
            Ok(TreatyCell {
                state: StateView::of(state),
                instrument: InstrumentView::among(here, instrument),
                on,
                cell: Cell::of(status, &by_id),
                in_force,
                accounts: shelf.views(&acts)?,
                findings: findings?,
                procedures,
                reservations,
            })
        })
    }
}

/// What each State is under one instrument, of which all acts are given.
pub(crate) fn cells(
    acts: &[Account],
    states: &[StateCode],
    instrument: &InstrumentCode,
    on: Day,
) -> Vec<Cell> {
    let by_id: HashMap<&AccountId, &Account> = acts.iter().map(|act| (&act.id, act)).collect();
    let statuses = status::matrix(acts, states, std::slice::from_ref(instrument), on);
    let statuses = statuses.rows.into_iter().flat_map(|(_, row)| row);
    statuses.map(|status| Cell::of(status, &by_id)).collect()
}

/// Columns turned into a row for each State.
fn in_rows(states: Vec<StateView>, columns: Vec<Vec<Cell>>) -> Vec<MatrixRow> {
    let mut columns: Vec<_> = columns.into_iter().map(Vec::into_iter).collect();
    let row = |state| MatrixRow { state, cells: columns.iter_mut().filter_map(Iterator::next).collect() };
    states.into_iter().map(row).collect()
}

/// The States that are wanted, by name where they are not listed.
fn states_wanted(columns: &[&[Account]], wanted: &StatesWanted) -> Vec<StateCode> {
    match wanted {
        StatesWanted::CentralAsia => central_asia(),
        StatesWanted::These(states) => states.clone(),
        StatesWanted::All => with_acts(columns.iter().copied().flatten()),
        StatesWanted::Region(region) => {
            let mut states = with_acts(columns.iter().copied().flatten());
            states.retain(|code| within(*code, region));
            states
        }
    }
}

/// The States with an act among these, by name.
pub(crate) fn with_acts<'a>(acts: impl Iterator<Item = &'a Account>) -> Vec<StateCode> {
    let met: HashSet<StateCode> = acts.flat_map(|act| act.statement.states()).copied().collect();
    let mut states: Vec<StateCode> = met.into_iter().collect();
    states.sort_by_cached_key(|code| StateView::of(*code).name);
    states
}

impl Cell {
    pub(crate) fn of(status: Status, acts: &HashMap<&AccountId, &Account>) -> Self {
        let behind: Vec<&Account> = status.acts.iter().filter_map(|id| acts.get(id).copied()).collect();
        let act = behind.first().and_then(|account| match &account.statement {
            Statement::TreatyAct(act) => Some(act.act),
            _ => None,
        });
        let sources: HashSet<&SourceId> = behind.iter().map(|account| &account.source).collect();
        Self {
            state: status.state,
            instrument: status.instrument,
            standing: status.standing,
            since: status.since,
            act,
            certain: status.certain,
            sources: sources.len(),
            differs: !status.conflicts.is_empty(),
            acts: status.acts,
        }
    }
}

/// The title of an instrument as its sources write it.
fn written<'a>(acts: &'a [Account], instrument: &InstrumentCode) -> &'a str {
    let title = |account: &'a Account| match &account.statement {
        Statement::TreatyAct(act) if act.instrument.as_ref() == Some(instrument) => {
            Some(act.instrument_written.as_str())
        }
        _ => None,
    };
    acts.iter().find_map(title).unwrap_or_default()
}

fn regions() -> Vec<String> {
    let mut regions: Vec<String> = states::all().iter().map(|state| state.region.to_owned()).collect();
    regions.sort_unstable();
    regions.dedup();
    regions
}
