//! The treaty matrix: what each State is under each instrument, as of any day; and one cell of it with
//! the acts and passages behind it.

use crate::account::Shelf;
use crate::desk::today;
use crate::register::{ReservationView, reservations_of, with_procedures};
use crate::{AccountView, Desk, DeskError, FindingView};
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
    /// Every State with an act on record.
    All,
    /// Those of a region, by its name.
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
    /// The rows.
    pub rows: Vec<MatrixRow>,
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
    pub(crate) fn of(code: StateCode) -> Self {
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

/// All treaty acts of the record, read once for each state of it. A matrix of all States needs them all;
/// everything else asks the store for the few it shows.
#[derive(Debug, Default)]
pub(crate) struct Acts(Mutex<Option<(u64, Arc<Vec<Account>>)>>);

impl Acts {
    pub(crate) fn all(&self, record: &Reader) -> Result<Arc<Vec<Account>>, DeskError> {
        let head = record.audit(None, 1)?.first().map_or(0, |leaf| leaf.seq);
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, acts)) = kept.as_ref().filter(|(of, _)| *of == head) {
            return Ok(Arc::clone(acts));
        }
        let acts = Arc::new(record.acts(None, None)?);
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
            let states = self.states_wanted(record, &query.states)?;
            let acts = match query.states {
                StatesWanted::CentralAsia | StatesWanted::These(_) => {
                    Arc::new(record.acts(Some(&states), Some(&asked))?)
                }
                StatesWanted::All | StatesWanted::Region(_) => self.acts.all(record)?,
            };
            let statuses = status::matrix(&acts, &states, &asked, on);
            let by_id: HashMap<&AccountId, &Account> = acts.iter().map(|act| (&act.id, act)).collect();
            let row = |(state, cells): (StateCode, Vec<Status>)| MatrixRow {
                state: StateView::of(state),
                cells: cells.into_iter().map(|cell| Cell::of(cell, &by_id)).collect(),
            };
            Ok(Matrix {
                on,
                instruments: asked.iter().map(InstrumentView::of).collect(),
                rows: statuses.rows.into_iter().map(row).collect(),
                regions: regions(),
            })
        })
    }

    fn states_wanted(&self, record: &Reader, wanted: &StatesWanted) -> Result<Vec<StateCode>, DeskError> {
        let with_acts = || -> Result<Vec<StateCode>, DeskError> {
            let mut states: Vec<StateCode> =
                self.acts.all(record)?.iter().flat_map(|act| act.statement.states()).copied().collect();
            states.sort_by_cached_key(|code| StateView::of(*code).name);
            states.dedup();
            Ok(states)
        };
        match wanted {
            StatesWanted::CentralAsia => Ok(central_asia()),
            StatesWanted::These(states) => Ok(states.clone()),
            StatesWanted::All => with_acts(),
            StatesWanted::Region(region) => {
                let mut states = with_acts()?;
                states.retain(|code| StateView::of(*code).region.as_ref() == Some(region));
                Ok(states)
            }
        }
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
            let under = record.acts(None, Some(&with_procedures(instrument)))?;
            let own = |act: &&Account| {
                act.statement.instrument() == Some(instrument) && act.statement.states().contains(&state)
            };
            let mut acts: Vec<Account> = under.iter().filter(own).cloned().collect();
            acts.sort_by_key(|act| act.statement.date().and_then(Date::earliest));
            let mut procedures = procedures::on(&under, state, on);
            procedures.retain(|one| one.treaty == *instrument || one.under == *instrument);
            let status = status::on(&acts, state, instrument, on);
            let (in_force, conflicts) = (status.in_force, status.conflicts.clone());
            let by_id = acts.iter().map(|act| (&act.id, act)).collect();
            let mut shelf = Shelf::new(record);
            let findings: Result<_, _> =
                conflicts.iter().map(|finding| shelf.finding(finding, &acts)).collect();
            let reservations = reservations_of(&under, state, std::iter::once(instrument), on, &mut shelf)?;
            Ok(TreatyCell {
                state: StateView::of(state),
                instrument: InstrumentView::titled(instrument, written(&under, instrument)),
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
